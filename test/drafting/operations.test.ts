import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isRefusal, type MoveTarget } from '../../server/drafting/operation';
import { operationOf, operations } from '../../server/drafting/operations';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';
import { applyEdits } from '../../server/text/span';
import { type Row, rows } from '../e2e/operationRows';

const head = '*The General Assembly*,\n\n*Recalling* the lamps,\n\n';

/** What has gone wrong once. */
const cases: Readonly<Record<string, Row>> = {
  'a mark in the middle of a reference goes behind it': [
    'insertNote',
    `${head}1. *Decides* to heed paragraph| 2 of the present resolution now;\n\n2. *Requests* a report.\n`,
    `${head}1. *Decides* to heed paragraph 2 of the present resolution[^1] now;\n\n2. *Requests* a report.\n\n[^1]: \n`,
  ],
  'a mark in front of others goes behind them': [
    'insertNote',
    `${head}1. *Decides* to light|[^1] them;\n\n2. *Requests* a report.\n\n[^1]: See A/66/9.\n`,
    `${head}1. *Decides* to light[^1],[^2] them;\n\n2. *Requests* a report.\n\n[^1]: See A/66/9.\n\n[^2]: \n`,
  ],
  'paragraphs that are named with one that is gone become one': [
    'joinParagraphs',
    `${head}1. *Decides* to begin;|\n\n2. *Requests* a report;\n\n3. *Invites* all to paragraphs 1, 2 and [4].\n`,
    `${head}1. *Decides* to begin, and requests a report;\n\n2. *Invites* all to paragraphs 1 and [4].\n`,
  ],
  'a sub-paragraph that is named with its paragraph follows too': [
    'deleteParagraph',
    `${head}1. *Requests* lamps:\n\n   (a) |Red;\n\n   (b) Green;\n\n2. *Invites* all to subparagraph (b) of paragraph 1 above, and not to subparagraph (b) of paragraph 1 of resolution 66/181.\n`,
    `${head}1. *Requests* lamps:\n\n   (a) Green;\n\n2. *Invites* all to subparagraph (a) of paragraph 1 above, and not to subparagraph (b) of paragraph 1 of resolution 66/181.\n`,
  ],
  'every number of a phrase follows': [
    'insertParagraphAbove',
    `${head}1. *Requests* |lamps;\n\n2. *Requests* oil;\n\n3. *Invites* all to paragraphs 1 and/or 2 above, paragraphs 1 above and 4 below, and A/66/10 (paragraph 1);\n\n4. *Decides* to wait.\n`,
    `${head}1. |\n\n2. *Requests* lamps;\n\n3. *Requests* oil;\n\n4. *Invites* all to paragraphs 2 and/or 3 above, paragraphs 2 above and 5 below, and A/66/10 (paragraph 1);\n\n5. *Decides* to wait.\n`,
  ],
  'a sub-paragraph that comes among preambular paragraphs loses its label': [
    'moveParagraph',
    '*The General Assembly*,\n\n*Recalling* the lamps:\n\n   (a) To |see;\n\n   (b) To wait;\n\n*Noting* oil,\n\n*Decides* to wait.\n',
    '*The General Assembly*,\n\n*Recalling* the lamps:\n\n   (a) To wait;\n\n*Noting* oil,\n\nTo |see;\n\n*Decides* to wait.\n',
    { on: 'Noting', side: 'below' },
  ],
  'a label of letters where others have numbers is no letter with a point': [
    'demoteParagraph',
    `${head}1. *Requests* lamps:\n\na. For ships:\n\ni. Green;\n\nii. |Blue;\n\nb. For ports:\n\ni. Red:\n\n1. Dark;\n\n2. Light.\n`,
    `${head}1. *Requests* lamps:\n\na. For ships:\n\ni. Green;\n\n(a) |Blue;\n\nb. For ports:\n\ni. Red:\n\n1. Dark;\n\n2. Light.\n`,
  ],
  'numbers that take the place of words put the notes in order': [
    'convertMarks',
    '*The General Assembly*,\n\n*Recalling* the lamps,[^oil]\n\n*Decides* so.[^wax]|\n\n[^wax]: See A/66/9.\n\n[^oil]: See A/66/10.\n',
    '*The General Assembly*,\n\n*Recalling* the lamps,¹\n\n*Decides* so.²|\n\n¹ See A/66/10.\n\n² See A/66/9.\n',
    { choice: 'superscript' },
  ],
  'an ending that nobody knows stays where the last paragraph was': [
    'deleteParagraph',
    `${head}1. *Decides* to begin;\n\n2. *Requests* a report;\n\n3. *Decides* to |wait.\n\nN-th meeting, in September\n`,
    `${head}1. *Decides* to begin;\n\n2. *Requests* a report.\n\nN-th meeting, in September\n`,
  ],
};

describe('drafting operations', () => {
  test('each has an example', () => {
    assert.deepEqual(
      operations.filter(({ id }) => !rows.some((row) => row[0] === id)).map(({ id }) => id),
      [],
    );
  });

  rows.forEach((row, n) => {
    if (!operationOf(row[0])) return;
    test(`${row[0]}, example ${n + 1}`, () => assert.equal(done(row), expected(row)));
  });

  for (const [title, row] of Object.entries(cases)) {
    test(title, () => assert.equal(done(row), expected(row)));
  }

  test('a paragraph is not cut in the middle of a word, a reference, italics or a mark', () => {
    const text = `${head}1. *Decides also* to begin with paragraph 2 below now,[^1] and to wait;\n\n2. *Requests* a report.\n\n[^1]: See A/66/9.\n`;
    const resolution = resolutionOf(parse(text));
    for (const [words, inside] of [
      ['begin', 3],
      ['paragraph 2 below', 9],
      ['Decides also', 7],
      ['[^1]', 2],
    ] as const) {
      const at = text.indexOf(words) + inside;
      const outcome = operationOf('splitParagraph')!.run({ resolution, selection: { from: at, to: at } });
      assert.ok(isRefusal(outcome), words);
    }
  });

  test('an operation on any place of a broken text does not throw', () => {
    const text = '9. *Decides\n\n(c) x:\n¹ y[^z]\n\n[^]: \n**1.** “a\n';
    const resolution = resolutionOf(parse(text));
    let answers = 0;
    for (const { id, choices = { none: '' }, run } of operations) {
      for (const choice of Object.keys(choices)) {
        for (let at = 0; at <= text.length; at++) {
          const target: MoveTarget = { offset: (at * 7) % text.length, side: 'inside' };
          const outcome = run({ resolution, selection: { from: at, to: at }, choice, target });
          assert.ok(isRefusal(outcome) ? outcome.refused.length > 10 : outcome.edits, id);
          answers++;
        }
      }
    }
    assert.ok(answers > 1000);
  });
});

interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A text with the cursor at `|` or a selection between `«` and `»`. */
function placed(marked: string): Place {
  const from = marked.search(/[|«]/);
  const text = marked.replace(/[|«]/, '');
  const to = text.indexOf('»');
  return { text: text.replace('»', ''), from: Math.max(from, 0), to: to < 0 ? Math.max(from, 0) : to };
}

function done([id, before, after, given]: Row): string {
  const { text, from, to } = placed(before);
  const target = given?.on ? { offset: text.indexOf(given.on), side: given.side ?? ('below' as const) } : undefined;
  const resolution = resolutionOf(parse(text));
  const outcome = operationOf(id)?.run({ resolution, selection: { from, to }, choice: given?.choice, target });
  assert.ok(outcome && !isRefusal(outcome), outcome && isRefusal(outcome) ? outcome.refused : id);
  const result = applyEdits(text, outcome.edits);
  const { selection } = outcome;
  // Where an operation leaves the cursor to the editor there is nothing to look at.
  if (!selection || !/[|«]/.test(after)) return result;
  const { from: start, to: end } = selection;
  if (start === end) return `${result.slice(0, start)}|${result.slice(start)}`;
  return `${result.slice(0, start)}«${result.slice(start, end)}»${result.slice(end)}`;
}

function expected([id, before, after, given]: Row): string {
  const { text, from, to } = placed(before);
  const target = given?.on ? { offset: text.indexOf(given.on), side: given.side ?? ('below' as const) } : undefined;
  const resolution = resolutionOf(parse(text));
  const outcome = operationOf(id)?.run({ resolution, selection: { from, to }, choice: given?.choice, target });
  return outcome && !isRefusal(outcome) && outcome.selection ? after : placed(after).text;
}
