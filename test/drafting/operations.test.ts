import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isRefusal, type MoveTarget } from '../../server/drafting/operation';
import { operationOf, operations } from '../../server/drafting/operations';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';
import { applyEdits } from '../../server/text/span';
import { type Row, rows } from '../e2e/operationRows';

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
