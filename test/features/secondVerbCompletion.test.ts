import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondVerbCompletion } from '../../server/features/secondVerbCompletion';
import { cursor } from './marked';

const head = '*The General Assembly*,\n\n';

function offered(source: string) {
  const { resolution, position } = cursor(source);
  return (secondVerbCompletion(resolution, position)?.items ?? []).map((it) => it.textEdit!.newText);
}

test('a verb goes on the sentence of an operative paragraph, roman and in lower case', () => {
  assert.ok(offered(`${head}1. *Welcomes* the lamp, and requ|`).includes('requests '));
  assert.ok(offered(`${head}1. *Welcomes* the lamp, requ|`).includes('requests '));
  assert.ok(offered(`${head}1. *Welcomes* the lamp, and also inv|`).includes('invites '));
  assert.ok(offered(`${head}1. *Welcomes* the lamp, and take|`).includes('takes note of '));
});

test('a participle goes on that of a preambular paragraph', () => {
  assert.ok(offered(`${head}*Recalling* the lamp, and no|`).includes('noting '));
  assert.deepEqual(offered(`${head}*Recalling* the lamp, noti|`), []);
});

for (const [place, words] of Object.entries({
  'behind a letter': '1. *Welcomes* the lamp, and r|',
  'behind three letters where no "and" stands': '1. *Welcomes* the lamp, req|',
  'without a comma': '1. *Welcomes* the lamp and requ|',
  'in a quotation': '1. *Welcomes* the report “Lamps, and requ|',
  'in brackets': '1. *Welcomes* the report (of lamps, and requ|',
  'where the word is another': '1. *Welcomes* the lamp, and in|',
  'where "under" is likelier': '1. *Requests* the keepers to report next year, unde|',
}))
  test(`no verb is offered ${place}`, () => {
    assert.deepEqual(offered(head + words), []);
  });
