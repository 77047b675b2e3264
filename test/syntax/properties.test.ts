import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { resolutionOf } from '../../server/model/resolution';
import { check } from '../../server/rules/check';
import { fixAll } from '../../server/rules/fix';
import { defaultRuleSettings } from '../../server/rules/ruleSettings';
import { letterLabel, letterValue, romanLabel, romanValue } from '../../server/syntax/marker';
import { parse } from '../../server/syntax/parse';
import { lengthOf, offsetAt, positionAt, type Tree, textOf } from '../../server/syntax/tree';
import { update } from '../../server/syntax/update';
import { applyEdits, sortedEdits } from '../../server/text/span';

/** The lines that a resolution is made of, and some that break it. */
const line = fc.constantFrom(
  '',
  ' ',
  '---',
  'organ: General Assembly',
  '# Tides',
  '## A',
  'Annex',
  '*The General Assembly*,',
  'The Security Council,',
  '*Noting* the tides,[^1]',
  'Noting also the moon,¹',
  '1. *Requests* a table;',
  '2. Requests a chart, as in paragraph 1 above;',
  '9. *Decides* to wait:',
  '   (a) To wait;',
  '   (i) To wait long;',
  '(c) *To go;*',
  '*Decides* to go;',
  'of the sea and the the moon',
  '[^1]: See A/86/1.',
  '¹ See A/86/2.',
  '[^x]',
  '¹ Ibid.',
  '46th plenary meeting',
  '5 June 2031',
  '<!-- note',
  '-->',
  '“1. Quoted;',
  '• a bullet',
  '<sup>1</sup> See E/2031/3.',
  '*',
  '\u0000',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .tuple(fc.array(line, { maxLength: 24 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r'))
    .map(([lines, end]) => lines.join(end)),
);

describe('any text at all', () => {
  test('is the sum of its blocks', () => {
    fc.assert(fc.property(text, (it) => textOf(parse(it)) === it && lengthOf(parse(it)) === it.length));
  });

  test('has a place for each offset and an offset for each place', () => {
    fc.assert(
      fc.property(text, fc.nat(), (it, n) => {
        const tree = parse(it);
        const offset = n % (it.length + 1);
        const back = offsetAt(tree, positionAt(tree, offset));
        // Between the two halves of a CR LF no editor can stand.
        assert.ok(
          back === offset || (it[offset - 1] === '\r' && it[offset] === '\n'),
          `${offset} came back as ${back}`,
        );
      }),
    );
  });

  test('reads the same after an edit as afresh', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (it, insert, a, b) => {
        const [from, to] = [a % (it.length + 1), b % (it.length + 1)].sort((x, y) => x - y) as [number, number];
        const { tree } = update(parse(it), { from, to, insert });
        assert.deepEqual(kindsOf(tree), kindsOf(parse(it.slice(0, from) + insert + it.slice(to))));
      }),
      { numRuns: 2000 },
    );
  });

  test('is checked, and fix-all comes to rest', () => {
    fc.assert(
      fc.property(text, (it) => {
        for (const finding of check(resolutionOf(parse(it)))) finding.fixes();
        const fixed = fixAll(it, defaultRuleSettings);
        assert.equal(fixAll(fixed, defaultRuleSettings), fixed);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('labels', () => {
  test('letters and Roman numerals come back from their value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (value) => {
        assert.equal(romanValue(romanLabel(value)), value);
        assert.equal(letterValue(letterLabel((value % 78) + 1)), (value % 78) + 1);
      }),
    );
  });
});

describe('edits', () => {
  test('that do not overlap all happen, whatever their order', () => {
    const edit = fc.record({ from: fc.nat(40), to: fc.nat(40), insert: fc.string({ maxLength: 5 }) });
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 60 }), fc.array(edit, { maxLength: 6 }), (it, raw) => {
        const edits = sortedEdits(raw.map((e) => ({ ...e, from: Math.min(e.from, e.to), to: Math.max(e.from, e.to) })));
        const grown = edits.reduce((sum, e) => sum + e.insert.length - (e.to - e.from), 0);
        assert.equal(applyEdits(it, [...edits].reverse()).length, it.length + grown);
      }),
    );
  });
});

function kindsOf(tree: Tree): string[] {
  return tree.blocks.map((block) => `${block.kind} ${block.marker?.label} ${JSON.stringify(block.text)}`);
}
