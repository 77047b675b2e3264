import assert from 'node:assert/strict';
import { test } from 'node:test';
import { positionIn } from '../../server/model/positions';
import { parse } from '../../server/syntax/parse';
import { lengthOf, positionAt } from '../../server/syntax/tree';

const text = 'The Security Council,\r\n\r\nRecalling one\ntwo\rthree,\r\n\n1. Decides to\r\n  rest;\n\n2. Asks why.';

test('positions are those of the tree, in whatever order they are asked for', () => {
  const tree = parse(text);
  const offsets = Array.from({ length: lengthOf(tree) }, (_, i) => i);
  const backwards = [...offsets].reverse();
  const jumping = offsets.map((i) => (i * 37) % offsets.length);
  for (const order of [offsets, backwards, jumping]) {
    for (const offset of order) {
      const block = tree.blocks.findIndex((_, i) => tree.starts[i + 1]! > offset);
      assert.deepEqual(positionIn(tree, block, offset - tree.starts[block]!), positionAt(tree, offset));
    }
  }
});
