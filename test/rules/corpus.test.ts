import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { resolutionOf } from '../../server/model/resolution';
import { check } from '../../server/rules/check';
import { fixAll } from '../../server/rules/fix';
import type { Finding } from '../../server/rules/rule';
import { defaultRuleSettings } from '../../server/rules/ruleSettings';
import { parse } from '../../server/syntax/parse';
import { corpus, seeds } from '../support/shared';

const official = ['official-ga', 'official-ecosoc', 'official-sc', 'official-hrc'].flatMap((folder) => corpus(folder));
const examples = readdirSync('examples').map((name) => ({ name, text: readFileSync(`examples/${name}`, 'utf8') }));

function findings(text: string): Finding[] {
  return check(resolutionOf(parse(text)));
}

/**
 * Faults that the published texts do have, each looked at: a number without its point, a label printed twice, a mark whose note was lost on the scanned page,
 * and five citations: 2321 (XXII) as of the twenty-third session, 1809 (2008) as of 2007, 2140 (2014) and 2161 (2014) as of 2015, and 2428 (2018) with
 * a date in 2019.
 */
const trueFaults = new Set([
  'A_RES_69_262.md',
  'S_RES_2677(2023).md',
  'A_RES_834(IX).md',
  'A_RES_2994(XXVII).md',
  'S_RES_2378(2017).md',
  'S_RES_2402(2018).md',
  'S_RES_2734(2024).md',
  'A_HRC_RES_43_27.md',
]);

describe('published texts', { skip: official.length === 0 }, () => {
  test('have no finding of severity error but where the text itself is at fault', () => {
    const wrong = official
      .filter(({ text }) => findings(text).some((finding) => finding.severity === 'error'))
      .map(({ name }) => name);
    console.log(`errors: ${wrong.length} of ${official.length} documents`);
    assert.deepEqual(
      wrong.filter((name) => !trueFaults.has(name.split('/').pop()!)),
      [],
    );
    assert.ok(wrong.length <= official.length * 0.025, 'few published texts are at fault');
  });
});

describe('fix-all', () => {
  const texts = [...examples, ...seeds(), ...corpus()];
  test(`leaves nothing that it would fix again, in ${texts.length} texts`, () => {
    for (const { name, text } of texts) {
      const fixed = fixAll(text, defaultRuleSettings);
      assert.equal(fixAll(fixed, defaultRuleSettings), fixed, name);
      assert.deepEqual(
        findings(fixed)
          .filter((it) => it.fixable)
          .map((it) => `${it.rule.id}: ${it.message}`),
        [],
        name,
      );
    }
  });

  test('loses no word and makes up none but numbers and labels', () => {
    for (const { name, text } of [...examples, ...seeds()]) {
      assert.deepEqual(words(fixAll(text, defaultRuleSettings)), words(text), name);
    }
  });
});

/** The words of a text in alphabetical order, numbers and labels aside; pieces of a paragraph may change places with the notes between them. */
function words(text: string): string[] {
  return (text.replace(/<\/?sup>/g, '').match(/\p{L}{2,}/gu) ?? [])
    .filter((word) => word !== 'the' && word !== 'bis')
    .sort();
}

describe('seeds', { skip: seeds().length === 0 }, () => {
  test('004 has one finding about italics that go too far, and none of severity error', () => {
    const found = findings(seeds().find(({ name }) => name.includes('/004_'))!.text);
    assert.equal(found.filter((it) => it.severity === 'error').length, 0);
    assert.deepEqual(
      found.filter((it) => it.rule.id.endsWith('-italic')).map((it) => [it.rule.id, it.severity, it.related.length]),
      [['preambular-phrase-italic', 'info', 14]],
    );
  });

  test('000 lost the italics of its preamble: one finding of severity info', () => {
    const found = findings(seeds().find(({ name }) => name.includes('/000_'))!.text);
    assert.equal(found.filter((it) => it.severity === 'error').length, 0);
    assert.deepEqual(
      found.filter((it) => it.rule.id.endsWith('-italic')).map((it) => [it.rule.id, it.severity]),
      [['preambular-phrase-italic', 'info']],
    );
  });

  test('fix-all of 004 sets exactly the opening phrases, and leaves other italics alone', () => {
    const { text } = seeds().find(({ name }) => name.includes('/004_'))!;
    const fixed = fixAll(text, defaultRuleSettings);
    const lines = fixed.split('\n').filter((line) => /^\d+\. |^\*?[A-Z][a-z]+ing\b/.test(line));
    assert.equal(lines.length, 26);
    for (const line of lines) assert.match(line, /^(?:\d+\. )?\*[A-Z][A-Za-z ]+\* [a-z“A-Z]/, line.slice(0, 60));
    for (const kept of [
      '*The Economic and Social Council,*',
      '*Treaty Series*',
      '*Official Records of the Economic and Social Council, 2011, Supplement No. 10 (E/2011/30)*',
      '*47th plenary meeting',
      '[*on the recommendation',
    ]) {
      assert.ok(fixed.includes(kept), kept);
    }
    assert.match(fixed, /^\(a\) To promote/m);
  });

  test('every prefix of each seed is read and checked', () => {
    for (const { text } of seeds()) {
      for (let end = 0; end <= text.length; end += 1) {
        const tree = parse(text.slice(0, end));
        assert.equal(tree.starts[tree.blocks.length], end);
        if (end % 7 === 0) check(resolutionOf(tree));
      }
    }
  });
});
