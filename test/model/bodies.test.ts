import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodiesNamed } from '../../server/model/bodies';
import { parse } from '../../server/syntax/parse';

const named = (words: string) => bodiesNamed(parse(words).blocks[0]!);

test('bodies are named with capitals and an article, joined names taken apart', () => {
  assert.deepEqual(
    named('1. *Invites* the United Nations Office on Drugs and Crime and the Board of the Northern Lights to act;'),
    ['the United Nations Office on Drugs and Crime', 'the Board of the Northern Lights'],
  );
  assert.deepEqual(named('*Noting* what the Economic and Social Council and Member States say,'), [
    'the Economic and Social Council',
  ]);
  assert.deepEqual(named('*Noting* the Board\nof Lighthouses, and the Board of Lighthouses,'), [
    'the Board of Lighthouses',
  ]);
});

test('other names with capitals are no bodies', () => {
  assert.deepEqual(named('*Recalling* the Charter of the United Nations and the Northern Sea,'), []);
});
