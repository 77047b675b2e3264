import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subparagraphCompletion } from '../../server/features/subparagraphCompletion';
import { cursor } from './marked';

const head = '*The General Assembly*,\n\n*Recalling* its past,\n\n';

function offered(source: string) {
  const { resolution, position } = cursor(source);
  return (subparagraphCompletion(resolution, position)?.items ?? []).map((it) => it.textEdit!.newText);
}

test('below whom a verb asks, sub-paragraphs begin with "To" and a verb, roman', () => {
  assert.equal(offered(`${head}1. *Requests* the Secretary-General:\n\n   (a) |`)[0], 'To ensure ');
  assert.deepEqual(offered(`${head}1. *Requests* the Secretary-General:\n\n   (a) To sub|`), ['To submit ']);
  assert.deepEqual(offered(`${head}1. *Requests* the Secretary-General:\n\n   (a) sub|`), ['To submit ']);
  assert.deepEqual(offered(`${head}1. *Urges* States to:\n\n   (a) sub|`), ['Submit ']);
});

test('they begin as those before them do', () => {
  const list = (first: string, typed: string) =>
    offered(`${head}1. *Decides* as follows:\n\n   (a) ${first};\n\n   (b) ${typed}|`);
  assert.deepEqual(list('To wait', 'sub'), ['To submit ']);
  assert.deepEqual(list('Promote trade', 'sub'), ['Submit ']);
  assert.ok(list('*Requests* more', 'inv').includes('*Invites* '));
  assert.ok(list('Requests more', 'inv').includes('Invites '));
  assert.deepEqual(list('The first lamp', 'sub'), []);
});

test('nothing is offered further on, above a list, or in an annex', () => {
  assert.deepEqual(offered(`${head}1. *Requests* the Council:\n\n   (a) To submit a re|`), []);
  assert.deepEqual(offered(`${head}1. *Requests* the Council: (a) To|`), []);
  assert.deepEqual(offered(`${head}1. *Welcomes* the following:\n\n   (a) |`), []);
  assert.deepEqual(
    offered(`${head}1. *Decides* so.\n\n# Annex\n\n1. The keepers:\n\n   (a) To wait;\n\n   (b) To|`),
    [],
  );
});
