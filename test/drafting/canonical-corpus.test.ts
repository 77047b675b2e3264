import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canonicalText } from '../../server/drafting/canonical';
import { formatText } from '../../server/drafting/format';
import { outline } from '../../server/model/outline';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import { noteText } from '../../server/model/text';
import { fixAll } from '../../server/rules/fix';
import { defaultRuleSettings } from '../../server/rules/ruleSettings';
import { parse } from '../../server/syntax/parse';
import { random } from '../support/random';
import { withRandomEdits } from '../support/randomEdits';
import { corpus, seeds } from '../support/shared';
import { examples, wordsOf } from '../support/texts';

const texts = [...examples(), ...seeds(), ...corpus()];

const cut = 'the end of a page cut a citation';
const series = 'notes begin anew on each page, and are one series now';

/** Texts whose outline changes, and why. */
const changed: Readonly<Record<string, string>> = {
  'A_RES_48_263.flow.md': cut,
  'A_RES_48_263.md': cut,
  'A_RES_73_8-EN.flow.md': cut,
  'A_RES_73_8-EN.md': cut,
  'S_RES_2002_2011.txt': cut,
  'E_RES_131_(VI).md': series,
  'E_RES_37(IV).md': series,
  'unfinished.resolution': 'notes stand in another order than their first marks',
};

function read(text: string): Resolution {
  return resolutionOf(parse(text));
}

function placeless(text: string): unknown {
  return JSON.parse(
    JSON.stringify(outline(read(text)), (key, value) =>
      key === 'range' ? undefined : key === 'references' && isRanges(value) ? value.length : value,
    ),
  );
}

/** Fix-all has set the opening phrases in italics. */
function withoutItalics(value: unknown): string {
  return JSON.stringify(value, (key, it) => (key === 'italic' ? undefined : it));
}

function isRanges(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.every((it) => typeof it === 'object' && 'start' in it);
}

test(`the canonical form has the outline of the text and all its words, and a second time changes nothing, in ${texts.length} texts`, () => {
  let same = 0;
  let told = 0;
  let split = 0;
  for (const { name, text } of texts) {
    const canonical = canonicalText(text);
    assert.equal(canonicalText(canonical), canonical, `${name}: a second time`);
    const [before, after] = [read(text), read(canonical)];
    const file = name.split('/').pop()!;
    if (JSON.stringify(placeless(canonical)) === JSON.stringify(placeless(text))) same++;
    else assert.ok(changed[file], `${name}: another outline`);
    assert.deepEqual(bodyWords(after), bodyWords(before), `${name}: words of the body`);
    assert.deepEqual(noteWords(after), noteWords(before), `${name}: words of the notes`);
    for (const words of furniture(before)) assert.ok(canonical.includes(words), `${name}: ${words}`);
    if (before.structure.masthead.length > after.structure.masthead.length) told++;
    split += after.structure.roles.filter((role) => role === 'continuation').length;
  }
  const reasons = [...new Set(Object.values(changed))].map(
    (reason) => `${Object.values(changed).filter((it) => it === reason).length} where ${reason}`,
  );
  console.log(
    `canonical: ${same} of ${texts.length} texts have the same outline, not ${reasons.join(', ')}; ${told} gave masthead lines to the front matter, ${split} pieces stay cut`,
  );
});

/** The words of everything but masthead, titles, notes, furniture and comments, in order. */
function bodyWords({ tree, structure }: Resolution): string {
  const body = /^(?:organ|paragraph|continuation|text|heading|annexHeading|end)$/;
  return tree.blocks.flatMap(({ text }, i) => (body.test(structure.roles[i]!) ? wordsOf(text) : [])).join(' ');
}

function noteWords(resolution: Resolution): string[] {
  return resolution.structure.notes.map((note) => wordsOf(noteText(resolution, note)).join(' ')).sort();
}

function furniture({ tree, structure }: Resolution): string[] {
  return tree.blocks.flatMap(({ text, kind }, i) =>
    structure.roles[i] === 'furniture' && kind !== 'rule' ? text.trim().split(/\s*[\r\n]\s*/) : [],
  );
}

test('whatever the text is, conversion answers, and a second time changes nothing', () => {
  const next = random(5);
  const sources = [...examples(), ...seeds()].map(({ text }) => text.slice(0, 9000));
  for (let round = 0; round < 150; round++) {
    const text = withRandomEdits(sources[round % sources.length]!, 1 + Math.floor(next() * 30), next);
    const canonical = canonicalText(text);
    assert.equal(canonicalText(canonical), canonical, JSON.stringify(text));
    assert.equal(bodyWords(read(canonical)), bodyWords(read(text)), JSON.stringify(text));
    assert.deepEqual(noteWords(read(canonical)), noteWords(read(text)), JSON.stringify(text));
  }
});

describe('seeds, repaired, laid out and converted', { skip: seeds().length === 0 }, () => {
  for (const { name, text } of seeds()) {
    const repaired = formatText(fixAll(text, defaultRuleSettings));
    const canonical = canonicalText(repaired);
    const { tree, structure } = read(canonical);

    test(`${name}: the outline is that of the seed`, () => {
      assert.deepEqual(placeless(canonicalText(text)), placeless(text));
      assert.deepEqual(placeless(canonical), placeless(repaired));
      assert.deepEqual(withoutItalics(placeless(canonical)), withoutItalics(placeless(text)));
    });

    test(`${name}: everything has its canonical form`, () => {
      assert.deepEqual(
        structure.roles.filter((role) => /^(?:masthead|continuation|noteContinuation|furniture|comment)$/.test(role)),
        [],
      );
      assert.match(
        canonical,
        /^---\norgan: .+\nsymbol: .+\nsession: .+\nagendaItem: .+\nadopted: \d{4}-\d\d-\d\d\nmeeting: .+\nissued: \d{4}-\d\d-\d\d\ndistribution: General\nrecommendation: .+\n---\n\n# \p{Lu}[^\n]+\n\n\*The Economic and Social Council\*,\n\n/u,
      );
      assert.match(canonical, /\n\n\*\d+th plenary meeting\*\n\n\*\d+ July \d{4}\*\n\n\[\^1\]: /);
      assert.deepEqual(
        structure.notes.map(({ style, label }) => [style, label]),
        structure.notes.map((_, i) => ['caret', String(i + 1)]),
      );
      assert.ok(structure.notes.every((note, i) => note.block === tree.blocks.length - structure.notes.length + i));
    });

    test(`${name}: no word of the body and the notes is lost`, () => {
      assert.equal(bodyWords(read(canonical)), bodyWords(read(text)));
      assert.deepEqual(noteWords(read(canonical)), noteWords(read(text)));
    });
  }
});
