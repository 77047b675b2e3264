import assert from 'node:assert/strict';
import { test } from 'node:test';
import { destination, isParagraphItem, itemAt, type ParagraphItem, paragraphItems } from '../../client/paragraphItems';
import { paragraphTree } from '../../server/features/paragraphTree';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';

const text = `*The General Assembly*,

*Recalling* its past,

*Noting* its future,

1. *Requests* the Secretary-General:

   (a) To listen;

   (b) To answer:

      (i) In time;

      (ii) In full;

2. *Decides* to wait;

3. *Invites* comments.
`;
const items = paragraphItems({ uri: 'file:///a.resolution', version: 1 }, paragraphTree(resolutionOf(parse(text))));
const all = (list: readonly ParagraphItem[]): ParagraphItem[] => list.flatMap((it) => [it, ...all(it.children)]);
const item = (label: string) => all(items).find(({ entry }) => entry.label === label)!;

/** Where a paragraph goes that is dropped on another: `below 2.`. */
function dropped(dragged: string, on: string): string | undefined {
  const place = destination(item(dragged), item(on));
  return place && `${place.side} ${place.item.entry.label}`;
}

test('a paragraph takes the place of one of its own level', () => {
  assert.equal(dropped('1.', '3.'), 'below 3.');
  assert.equal(dropped('3.', '1.'), 'above 1.');
  assert.equal(dropped('Recalling', 'Noting'), 'below Noting');
  assert.equal(dropped('(ii)', '(i)'), 'above (i)');
});

test('on one further up it becomes its sub-paragraph, on one further down a neighbour of it', () => {
  assert.equal(dropped('(a)', '3.'), 'inside 3.');
  assert.equal(dropped('(i)', '(a)'), 'inside (a)');
  assert.equal(dropped('3.', '(a)'), 'above (a)');
});

test('on a heading it becomes the first paragraph under it', () => {
  assert.equal(dropped('Noting', 'Preamble'), 'above Recalling');
  assert.equal(dropped('Recalling', 'Preamble'), 'above Noting');
});

test('nothing goes into itself, and headings stay', () => {
  assert.equal(dropped('1.', '1.'), undefined);
  assert.equal(dropped('1.', '(i)'), undefined);
  assert.equal(dropped('Preamble', '1.'), undefined);
});

test('the innermost paragraph of a line is found', () => {
  const labelAt = (line: number) => itemAt(items, line)?.entry.label;
  assert.equal(labelAt(text.split('\n').findIndex((it) => it.includes('In full'))), '(ii)');
  assert.equal(labelAt(6), '1.');
  assert.equal(labelAt(1), undefined);
});

test('an item is known from what else a command may be called with', () => {
  assert.ok(isParagraphItem(items[0]));
  for (const other of [undefined, null, 'a', { uri: 'file:///a' }, {}]) assert.ok(!isParagraphItem(other));
});
