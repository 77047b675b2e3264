import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endingOf } from '../../server/syntax/ending';

const mark = (text: string) => endingOf(text, 0, text.length).mark;

test('the ending is measured behind marks, those at one place with their comma', () => {
  for (const marks of ['¹', '³,⁴', '[^3],[^4]', '[^3][^4]', '[^a],[^b],[^c]', '<sup>1, 2</sup>'])
    assert.equal(mark(`to mend cables;${marks}`), ';', marks);
  assert.equal(mark('cables [and ships],[^3]'), ',');
});
