import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../server/features/selectionRanges';
import { draft } from './draft';
import { marked, wordsIn } from './marked';

/** What is selected step by step from the `|` on, the last and longest left out. */
function steps(source: string): string[] {
  const { resolution, positions } = marked(source);
  const found: string[] = [];
  for (let it: SelectionRange | undefined = selectionRanges(resolution, positions)[0]; it; it = it.parent)
    found.push(wordsIn(resolution, it.range));
  return found.slice(0, -1);
}

const head = '*The General Assembly*,\n\n';

test('a selection grows from the word to the document', () => {
  assert.deepEqual(steps(`${head}*Noting with con|cern* that lamps go out, and boats stay home,\n`), [
    '',
    'concern',
    'Noting with concern',
    '*Noting with concern*',
    '*Noting with concern* that lamps go out',
    '*Noting with concern* that lamps go out, and boats stay home,',
    '*The General Assembly*,\n\n*Noting with concern* that lamps go out, and boats stay home,',
  ]);
});

test('quoted words come before what quotes them', () => {
  const [, word, title, quoted] = steps(`${head}*Recalling* its decision, entitled “Lamps and har|bours”, of 1999,\n`);
  assert.deepEqual([word, title, quoted], ['harbours', 'Lamps and harbours', '“Lamps and harbours”']);
});

test('a sub-paragraph grows into its paragraph', () => {
  const found = steps(draft.replace('that burn', 'that bu|rn'));
  const heads = found.map((it) => it.trim().split('\n')[0]!.slice(0, 16));
  assert.deepEqual(heads.slice(3, 7), ['Lamps that burn;', '(i) Lamps that b', '(b) To keep a li', '1. *Requests* th']);
});

test('a paragraph that a page cuts grows over the cut', () => {
  const found = steps(`${head}*Noting* that the la|mps of\n\n---\n\nthe coast go out,\n`);
  assert.ok(found.includes('*Noting* that the lamps of\n\n---\n\nthe coast go out,'));
});

test('each step strictly holds the one before, wherever one begins', () => {
  const { resolution } = marked(draft);
  const lines = draft.split('\n');
  const positions = lines.flatMap((line, at) =>
    [0, 3, Math.floor(line.length / 2), line.length].map((character) => ({ line: at, character })),
  );
  const ranges = selectionRanges(resolution, positions);
  assert.equal(ranges.length, positions.length);
  for (const range of ranges) {
    for (let it: SelectionRange = range; it.parent; it = it.parent) {
      const [inner, outer] = [wordsIn(resolution, it.range), wordsIn(resolution, it.parent.range)];
      assert.ok(outer.length > inner.length && outer.includes(inner), `${inner} in ${outer}`);
    }
  }
});
