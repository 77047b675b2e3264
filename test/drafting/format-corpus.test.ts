import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatText } from '../../server/drafting/format';
import { outline } from '../../server/model/outline';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import { folded, noteText } from '../../server/model/text';
import { fixAll } from '../../server/rules/fix';
import { defaultRuleSettings } from '../../server/rules/ruleSettings';
import { parse } from '../../server/syntax/parse';
import { random } from '../support/random';
import { withRandomEdits } from '../support/randomEdits';
import { corpus, seeds } from '../support/shared';
import { examples, wordsOf } from '../support/texts';

const texts = [...examples(), ...seeds(), ...corpus()];

function read(text: string): Resolution {
  return resolutionOf(parse(text));
}

test(`format is idempotent and changes neither words nor their reading, in ${texts.length} texts`, () => {
  let changed = 0;
  let kept = 0;
  let onPages = 0;
  for (const { name, text } of texts) {
    const formatted = formatText(text);
    assert.equal(formatText(formatted), formatted, `${name}: a second time`);
    const [before, after] = [read(text), read(formatted)];
    assert.deepEqual(understood(after), understood(before), `${name}: outline`);
    assert.deepEqual(bodyWords(after), bodyWords(before), `${name}: words of the body`);
    assert.deepEqual(noteWords(after), noteWords(before), `${name}: words of the notes`);
    if (formatted !== text) changed++;
    kept += wideLines(after);
    if (after.structure.notes.some((note) => note.series > 0)) onPages++;
    else if (!areAtEnd(after)) console.log(`format: the notes of ${name} stay where they are`);
  }
  console.log(
    `format: ${changed} of ${texts.length} texts laid out anew, ${kept} lines left with blanks at an end, notes of ${onPages} texts stay on their pages`,
  );
  assert.ok(kept <= 20);
});

/** The outline without places; a note may stand elsewhere among the notes, and what it cites with it. */
function understood(resolution: Resolution): unknown {
  const { footnotes, citations, ...rest } = outline(resolution);
  const sorted = (items: readonly unknown[]) => items.map(placeless).sort();
  const counted = footnotes.map((note) => ({ ...note, references: note.references.length }));
  return [placeless(rest), sorted(counted), sorted(citations)];
}

function placeless(value: unknown): string {
  return JSON.stringify(value, (key, it) => (key === 'range' ? undefined : it));
}

/** The words of everything but notes and comments, in order. */
function bodyWords({ tree, structure }: Resolution): string[] {
  const apart = new Set(['note', 'noteContinuation', 'comment']);
  return tree.blocks.flatMap(({ text }, i) => (apart.has(structure.roles[i]!) ? [] : wordsOf(text)));
}

function noteWords(resolution: Resolution): string[] {
  return resolution.structure.notes.map((note) => `${note.label} ${wordsOf(noteText(resolution, note))}`).sort();
}

/** Lines with blanks at their end that are no hard break of the masthead or the end matter, and blank lines in excess. */
function wideLines({ tree, structure }: Resolution): number {
  const broken = new Set(['masthead', 'title', 'organ', 'end']);
  return tree.blocks.reduce((sum, { text, kind }, i) => {
    if (kind === 'comment' || kind === 'frontMatter') return sum;
    const body = broken.has(structure.roles[i]!) ? text.replace(/(?<=\S) {2}(?=\r?\n\s*\S)/g, '') : text;
    return sum + (body.match(/[ \t]+(?=[\r\n]|$)/g)?.length ?? 0) + (/(?:\r?\n){3}/.test(body) ? 1 : 0);
  }, 0);
}

function areAtEnd({ structure: { roles, notes } }: Resolution): boolean {
  const last = roles.findLastIndex((it) => !/note|comment|furniture/.test(it));
  return notes.every((note) => note.block > last);
}

test('whatever the text is, format answers, and a second time changes nothing', () => {
  const next = random(3);
  const sources = [...examples(), ...seeds()].map(({ text }) => text.slice(0, 9000));
  for (let round = 0; round < 400; round++) {
    const text = withRandomEdits(sources[round % sources.length]!, 1 + Math.floor(next() * 30), next);
    const formatted = formatText(text);
    assert.equal(formatText(formatted), formatted, JSON.stringify(text));
    assert.deepEqual(wordsOf(formatted).sort(), wordsOf(text).sort(), JSON.stringify(text));
    assert.deepEqual(understood(read(formatted)), understood(read(text)), JSON.stringify(text));
  }
});

describe('seeds, repaired and laid out', { skip: seeds().length === 0 }, () => {
  for (const { name, text } of seeds()) {
    const repaired = fixAll(text, defaultRuleSettings);
    const formatted = formatText(repaired);
    const [before, after] = [read(text), read(formatted)];

    test(`${name}: page splits are joined and notes stand at the end`, () => {
      assert.ok(!after.structure.roles.includes('continuation'));
      assert.ok(areAtEnd(after));
      assert.equal(after.structure.notes.length, before.structure.notes.length);
      assert.deepEqual(
        after.structure.notes.map((note) => note.label),
        after.structure.notes.map((_, i) => String(i + 1)),
      );
    });

    test(`${name}: words of the body in order, words of each note, spelling of marks and masthead as they were`, () => {
      assert.deepEqual(bodyWords(after).join(' '), bodyWords(before).join(' '));
      assert.deepEqual(noteWords(after), noteWords(before));
      assert.deepEqual(spellings(after), spellings(before));
      assert.deepEqual(masthead(after), masthead(before));
    });

    test(`${name}: italics are exact`, () => {
      const { parts } = outline(after);
      const paragraphs = parts.flatMap((part) => [...part.preambular, ...part.operative]);
      assert.deepEqual(
        paragraphs.filter((it) => it.opening && !it.italic).map((it) => it.text),
        [],
      );
    });

    test(`${name}: a second run changes nothing`, () => {
      assert.equal(formatText(fixAll(formatted, defaultRuleSettings)), formatted);
    });
  }
});

function spellings(resolution: Resolution): string[] {
  const { tree, structure } = resolution;
  const marks = tree.blocks.flatMap(({ text }) => text.match(/[¹²³⁰⁴-⁹]+|<sup>\d+<\/sup>|\[\^[^\]]*\]/g) ?? []);
  return [...marks, ...structure.notes.map((note) => note.style)].sort();
}

function masthead({ tree, structure }: Resolution): string[] {
  return structure.masthead.map((index) => folded(tree.blocks[index]!.text));
}
