import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repairedPaste } from '../../server/features/paste';
import { cursor } from './marked';

const pastedAt = (source: string, text: string, profile?: 'sc') => {
  const { resolution, position } = cursor(source);
  return repairedPaste(resolution, { start: position, end: position }, text, profile);
};

test('a paste is read in the place where it comes to stand', () => {
  const draft = '*The General Assembly*,\n\n*Noting* lamps,\n\n1. *Decides* so;\n\n2. |\n';
  assert.equal(pastedAt(draft, 'Requests *oil*.'), '*Requests* *oil*.');
  assert.equal(pastedAt(draft, '*Requests* oil.'), null);
});

test('what a house varies itself is no repair there', () => {
  const draft = '*The Joint Board*,\n\n|\n\n*Decides* so.\n';
  assert.equal(pastedAt(draft, '*Taking note of* lamps,'), '*Taking note* of lamps,');
  assert.equal(pastedAt(draft, '*Taking note of* lamps,', 'sc'), null);
});
