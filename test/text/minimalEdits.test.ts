import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minimalEdits } from '../../server/text/minimalEdits';
import { applyEdits } from '../../server/text/span';
import { pick, random } from '../support/random';

test('only the characters that differ are replaced', () => {
  assert.deepEqual(minimalEdits(['a\n', '2. b\n', 'c\n'], ['a\n', '3. b\n', 'c\n']), [{ from: 2, to: 3, insert: '3' }]);
  assert.deepEqual(minimalEdits(['a', 'b'], ['a', 'b']), []);
});

test('pieces that come or go leave the others alone', () => {
  assert.deepEqual(minimalEdits(['a\n', 'b\n', 'c\n'], ['a\n', 'c\n']), [{ from: 2, to: 4, insert: '' }]);
  assert.deepEqual(minimalEdits(['a\n', 'c\n'], ['a\n', 'b\n', 'c\n']), [{ from: 2, to: 2, insert: 'b\n' }]);
});

test('neither a character nor a line end is cut in two', () => {
  assert.deepEqual(minimalEdits(['\u{1F600}'], ['\u{1F601}']), [{ from: 0, to: 2, insert: '\u{1F601}' }]);
  assert.deepEqual(minimalEdits(['a\r\n'], ['a\n']), [{ from: 1, to: 3, insert: '\n' }]);
});

test('whatever the two texts are, the edits turn one into the other', () => {
  const next = random(11);
  const piece = () => pick(['', 'a', 'ab\r\n', 'b\n', '\r', '\n', '\u{1F600}', '\ud83d', '1. x\n', '2. x\n'], next);
  for (let round = 0; round < 3000; round++) {
    const before = Array.from({ length: Math.floor(next() * 9) }, piece);
    const after =
      next() < 0.3
        ? Array.from({ length: Math.floor(next() * 9) }, piece)
        : before.map((it) => (next() < 0.3 ? piece() : it));
    const edits = minimalEdits(before, after);
    assert.equal(applyEdits(before.join(''), edits), after.join(''));
    edits.forEach((edit, i) => {
      assert.ok(i === 0 || edits[i - 1]!.to <= edit.from, 'in order, without overlap');
    });
  }
});
