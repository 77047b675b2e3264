import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resolutionOf } from '../../server/model/resolution';
import { check } from '../../server/rules/check';
import { fixAll } from '../../server/rules/fix';
import { defaultRuleSettings } from '../../server/rules/ruleSettings';
import { parse } from '../../server/syntax/parse';
import { lengthOf, textOf } from '../../server/syntax/tree';

const paragraph =
  '1. *Requests* the harbour master to count the buoys, as set out in paragraph 1 above,[^1] and “to report”;\n\n';

/** Texts that break readers, with the most findings that each may have. */
const texts: Readonly<Record<string, readonly [string, number]>> = {
  'an empty file': ['', 0],
  'white space alone': [' \t\u00a0\n\r\n\r \n', 0],
  'five megabytes of prose in one paragraph': [`${'the tide goes out and '.repeat(240_000)}.`, 1],
  'five megabytes of asterisks': ['*'.repeat(5_000_000), 1],
  'a megabyte of single asterisks': ['* a'.repeat(350_000), 1],
  'a megabyte of brackets': ['[^'.repeat(500_000), 1],
  'a megabyte of closing brackets': [']'.repeat(1_000_000), 1],
  'a megabyte of open comments': ['<!--'.repeat(250_000), 1],
  'a megabyte of superscript tags': ['<sup>'.repeat(200_000), 1],
  'a megabyte of hashes': ['#'.repeat(1_000_000), 1],
  'a megabyte of numbers': ['1. '.repeat(350_000), 2],
  'a megabyte of quotation marks': ['“'.repeat(1_000_000), 1],
  'a megabyte of commas': [','.repeat(1_000_000), 1],
  'a megabyte of digits': ['9'.repeat(1_000_000), 1],
  'a hundred thousand line ends': ['\n'.repeat(100_000), 0],
  'binary content': [Array.from({ length: 50_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''), 1],
  'a NUL in a right text': [`${paragraph}\0`, 1],
  'lone surrogates': ['\uD800 *Requests* \uDC00\n\n\uD83D', 1],
  'a byte order mark': ['\uFEFF*The General Assembly*,\n\n*Noting* the tide,\n\n*Requests* a report.\n', 0],
  'lone carriage returns': ['*The General Assembly*,\r\r*Noting* the tide,\r\r*Requests* a report.\r', 0],
  'carriage returns and line feeds': [
    '*The General Assembly*,\r\n\r\n*Noting* the tide,\r\n\r\n*Requests* a report.\r\n',
    0,
  ],
  'everything open': ['---\n# *“[<!-- <sup>1 (a', 1],
  'front matter that is never closed': [
    '---\norgan: General Assembly\n\n*The General Assembly*,\n\n*Noting* the tide,\n\n*Requests* a report.\n',
    1,
  ],
  'front matter that is no YAML': [
    '---\n{ [ : "\n---\n\n*The General Assembly*,\n\n*Noting* the tide,\n\n*Requests* a report.\n',
    1,
  ],
  'front matter of aliases': ['---\na: &a [x]\nb: [*a, *a]\nc: *nothing\n---\n', 3],
};

describe('bad input', () => {
  for (const [name, [text, most]] of Object.entries(texts)) {
    test(`${name}: no character lost, at most ${most} finding(s)`, () => {
      const tree = parse(text);
      assert.equal(lengthOf(tree), text.length);
      assert.ok(textOf(tree) === text, 'the blocks concatenate to the text');
      const findings = check(resolutionOf(tree));
      assert.ok(findings.length <= most, findings.map((it) => `${it.rule.id}: ${it.message}`).join('\n'));
      for (const finding of findings) finding.fixes();
    });
  }

  test('ten thousand nested labels', () => {
    const labels = ['(a)', '(i)', 'a.', 'i.'];
    const text = `1. *Requests*:\n\n${Array.from({ length: 10_000 }, (_, i) => `${labels[i % 4]} Buoys;\n\n`).join('')}`;
    const { structure } = resolutionOf(parse(text));
    assert.equal(structure.parts[0]!.operative.length, 1);
    assert.ok(check(resolutionOf(parse(text))).length > 0);
    assert.equal(typeof fixAll(text, defaultRuleSettings), 'string');
  });

  test('ten thousand numbered paragraphs that refer to one another', () => {
    const text = `*The General Assembly*,\n\n${Array.from({ length: 10_000 }, (_, i) => paragraph.replace('1.', `${i % 999}.`)).join('')}`;
    assert.ok(check(resolutionOf(parse(text))).length > 0);
  });
});
