import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openingBase } from '../../server/knowledge/openingAdverb';
import { adoptionYear } from '../../server/model/adoptionYear';
import { factsOf } from '../../server/model/facts';
import { ownParagraphs } from '../../server/model/ownParagraphs';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import { check } from '../../server/rules/check';
import type { Finding } from '../../server/rules/rule';
import type { RuleId } from '../../server/rules/ruleIds';
import { parse } from '../../server/syntax/parse';
import { textOf, wholeEdits } from '../../server/syntax/tree';
import { applyEdits } from '../../server/text/span';
import { corpus } from '../support/shared';

const texts = ['official-ga', 'official-ecosoc', 'official-hrc'].flatMap((folder) => corpus(folder));
const recent = texts.filter(({ text }) => (adoptionYear(read(text)) ?? 0) >= 2000);

function read(text: string): Resolution {
  return resolutionOf(parse(text));
}

function findings(resolution: Resolution, id: RuleId): Finding[] {
  return check(resolution).filter((it) => it.rule.id === id);
}

function repaired(resolution: Resolution, finding: Finding, fix = 0): string {
  return applyEdits(textOf(resolution.tree), wholeEdits(resolution.tree, finding.fixes()[fix]?.edits ?? []));
}

/** The openings of the own paragraphs of a text, with their places in the whole. */
function openings({ tree, structure }: Resolution) {
  return (['preambular', 'operative'] as const).flatMap((kind) =>
    ownParagraphs(structure, kind).flatMap(({ pieces }) => {
      const block = pieces[0]!;
      const { opening } = factsOf(tree.blocks[block]!);
      const start = tree.starts[block]!;
      return opening?.kind === kind
        ? [{ block, kind, opening, from: start + opening.from, to: start + opening.to }]
        : [];
    }),
  );
}

describe('openings of published texts since 2000', { skip: recent.length === 0 }, () => {
  test('have no finding of severity warning but where the print departs from its own practice', () => {
    const ids = new Set<string>(['opening-unknown', 'opening-wrong-part', 'adverb-place', 'adverb-cycle']);
    const loud = recent.filter(({ text }) =>
      check(read(text)).some(({ rule, severity }) => ids.has(rule.id) && severity === 'warning'),
    );
    console.log(`openings: warnings in ${loud.length} of ${recent.length} texts`);
    assert.deepEqual(
      loud.map(({ name }) => name.split('/').pop()),
      ['A_RES_65_37.md', 'A_RES_72_248.md'],
    );
  });

  test('an adverb on the wrong side is found, and put back', () => {
    let count = 0;
    for (const { name, text } of recent.slice(0, 120)) {
      const resolution = read(text);
      const before = findings(resolution, 'adverb-place').length;
      for (const { block, kind, opening, from, to } of openings(resolution)) {
        const { adverb } = openingBase(opening);
        const bare = opening.phrase.replace(/^(?:Also|Further) | (?:also|further)$/, '');
        if (adverb === '' || bare === opening.phrase || text.slice(from, to) !== opening.phrase) continue;
        const lower = bare.charAt(0).toLowerCase() + bare.slice(1);
        const upper = bare.charAt(0).toUpperCase() + bare.slice(1);
        const capital = adverb === 'also' ? 'Also' : 'Further';
        const insert = kind === 'preambular' ? `${capital} ${lower}` : `${upper} ${adverb}`;
        if (insert === opening.phrase) continue;
        const wrong = read(applyEdits(text, [{ from, to, insert }]));
        const found = findings(wrong, 'adverb-place');
        // Behind some verbs, "further" before a noun means "more", and is no adverb.
        if (adverb === 'further' && found.length === before) continue;
        assert.equal(found.length, before + 1, `${name} ${insert}`);
        assert.equal(repaired(wrong, found.find((it) => it.place.block === block)!), text, `${name} ${insert}`);
        count++;
      }
    }
    assert.ok(count > 400, `${count} adverbs`);
  });

  test('a letter that is missing is found, and the right phrase is among those offered', () => {
    let [planted, found, right, first] = [0, 0, 0, 0];
    for (const { text } of recent.slice(0, 120)) {
      const resolution = read(text);
      for (const [i, { block, opening, from, to }] of openings(resolution).entries()) {
        if (i % 6 !== 1 || text.slice(from, to) !== opening.phrase) continue;
        const at = from + 1 + (i % 4);
        const wrong = read(applyEdits(text, [{ from: at, to: at + 1, insert: '' }]));
        planted++;
        const finding = findings(wrong, 'opening-unknown').find((it) => it.place.block === block);
        if (!finding) continue;
        found++;
        const offered = finding.fixes().map((_, fix) => repaired(wrong, finding, fix));
        if (offered.includes(text)) right++;
        if (offered[0] === text) first++;
      }
    }
    console.log(`letters left out: ${planted}, found ${found}, the right phrase offered ${right}, first ${first}`);
    assert.ok(planted > 300 && found >= planted * 0.9 && right >= found * 0.9);
  });

  test('adverbs that are set right are right, and stay so', () => {
    let count = 0;
    for (const { name, text } of recent) {
      let resolution = read(text);
      // Each preamble and each operative part has a repair of its own.
      for (let round = 0; round < 20; round++) {
        const finding = findings(resolution, 'adverb-cycle')[0];
        if (!finding) break;
        count++;
        const next = repaired(resolution, finding);
        assert.notEqual(next, textOf(resolution.tree), name);
        resolution = read(next);
      }
      assert.deepEqual(findings(resolution, 'adverb-cycle'), [], name);
    }
    assert.ok(count > 20, `${count} repairs`);
  });
});
