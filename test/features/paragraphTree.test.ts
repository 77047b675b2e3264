import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type ParagraphEntry, paragraphTree } from '../../server/features/paragraphTree';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';
import { offsetAt } from '../../server/syntax/tree';
import { draft } from './draft';
import { wordsIn } from './marked';

const read = (text: string) => resolutionOf(parse(text));

/** The tree as lines, indented. */
const lines = (entries: readonly ParagraphEntry[], indent = ''): string[] =>
  entries.flatMap(({ label, description, children }) => [
    `${indent}${label} ${description}`.trimEnd(),
    ...lines(children, `${indent}  `),
  ]);

test('paragraphs are listed with number and first words, sub-paragraphs below them', () => {
  assert.deepEqual(lines(paragraphTree(read(draft))), [
    'Preamble',
    '  Recalling its resolution 66/181 of 19 December 2011,',
    '  Noting with concern that lamps go out,',
    '1. Requests the Secretary-General:',
    '  (a) To light the lamps;',
    '  (b) To keep a list of:',
    '    (i) Lamps that burn;',
    '    (ii) Lamps that do not;',
    '2. Decides to publish the list described in paragraph 1 (b) above.',
  ]);
});

test('sections and annexes hold their paragraphs', () => {
  const text = `*The General Assembly*,

## I
## Lamps

1. *Decides* to light them;

## II
## Oil

2. *Decides* to buy it.

# Annex

1. The lamp is lit at dusk.

2. It is put out at dawn.
`;
  const tree = paragraphTree(read(text));
  assert.deepEqual(
    tree.map(({ kind, level, children }) => [kind, level, children.length]),
    [
      ['section', -1, 1],
      ['section', -1, 1],
      ['annex', -1, 2],
    ],
  );
  assert.deepEqual(
    tree[2]?.children.map(({ kind, level }) => [kind, level]),
    [
      ['annexed', 0],
      ['annexed', 0],
    ],
  );
});

test('several parts stand one after the other', () => {
  const part = (letter: string) =>
    `## ${letter}\n\n*The General Assembly*,\n\n*Recalling* its past,\n\n1. *Decides* so;\n\n2. *Decides* more.\n\n`;
  const tree = paragraphTree(read(`# Lamps\n\n${part('A')}${part('B')}`));
  assert.deepEqual(
    tree.map(({ label, kind }) => [label, kind]),
    [
      ['Part A', 'part'],
      ['Part B', 'part'],
    ],
  );
});

test('the words of an entry stand where it says', () => {
  const resolution = read(draft);
  const first = paragraphTree(resolution)[1]!;
  assert.equal(wordsIn(resolution, first.selectionRange), '1. *Requests');
  assert.match(wordsIn(resolution, first.range), /^1\. \*Requests\*[\s\S]*do not;$/);
});

test('of any text every entry holds those below it', () => {
  assert.deepEqual(paragraphTree(read('')), []);
  for (const name of ['as-pasted.resolution.txt', 'unfinished.resolution', 'polar-rescue.resolution']) {
    const resolution = read(readFileSync(`examples/${name}`, 'utf8'));
    const entries = paragraphTree(resolution);
    assert.ok(entries.length > 0, name);
    for (const entry of entries) holds(resolution, entry);
  }
});

function holds(resolution: Resolution, { range, selectionRange, children, label }: ParagraphEntry): void {
  const at = (position: { line: number; character: number }) => offsetAt(resolution.tree, position);
  for (const inner of [selectionRange, ...children.map((it) => it.range)]) {
    assert.ok(at(range.start) <= at(inner.start) && at(inner.end) <= at(range.end), label);
  }
  for (const child of children) holds(resolution, child);
}
