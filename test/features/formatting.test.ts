import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextEdit } from 'vscode-languageserver-types';
import { formatting } from '../../server/features/formatting';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';
import { offsetAt } from '../../server/syntax/tree';
import { applyEdits } from '../../server/text/span';
import { draft } from './draft';

const wide = draft.replace('2. *Decides*', '2.\t*Decides*').replace('   (a) To light', '(a)  To light');
const resolution = resolutionOf(parse(wide));

function applied(edits: readonly TextEdit[]): string {
  const { tree } = resolution;
  return applyEdits(
    wide,
    edits.map(({ range, newText }) => ({
      from: offsetAt(tree, range.start),
      to: offsetAt(tree, range.end),
      insert: newText,
    })),
  );
}

test('a draft is laid out by edits of what differs', () => {
  const edits = formatting(resolution);
  assert.equal(applied(edits), draft);
  assert.ok(edits.every(({ range }) => range.start.line === range.end.line));
  assert.deepEqual(formatting(resolutionOf(parse(draft))), []);
});

test('of a range only what lies in it', () => {
  const line = wide.split('\n').findIndex((it) => it.startsWith('2.'));
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  assert.equal(applied(formatting(resolution, range)), wide.replace('2.\t', '2. '));
  const cursor = { line, character: 5 };
  assert.deepEqual(formatting(resolution, { start: cursor, end: cursor }), []);
});
