import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addresseeCompletion } from '../../server/features/addresseeCompletion';
import { cursor, edited } from './marked';

const head =
  '*The General Assembly*,\n\n*Noting* the work of the United Nations Office on Drugs and Crime and the Board of Lighthouses and Buoys,\n\n';

function offered(source: string) {
  const { resolution, position } = cursor(source);
  return addresseeCompletion(resolution, position)?.items ?? [];
}

const labels = (source: string) => offered(source).map((it) => it.label);

test('behind a directive verb its usual addressee comes first, then the bodies that the text names', () => {
  assert.deepEqual(labels(`${head}1. *Requests* |`).slice(0, 3), [
    'the Secretary-General',
    'the United Nations Office on Drugs and Crime',
    'the Board of Lighthouses and Buoys',
  ]);
  assert.equal(labels(`${head}1. *Calls upon* Mem|`)[0], 'Member States');
  assert.deepEqual(labels(`${head}1. Invites boa|`), ['the Board of Lighthouses and Buoys']);
  assert.ok(labels(`${head}   (a) Further requests the s|`).includes('the Secretary-General'));
});

test('what is typed is replaced, with what stands behind it of the same word', () => {
  const source = `${head}1. *Urges* mem|bers\n`;
  const { resolution } = cursor(source);
  const [item] = offered(source);
  assert.ok(item?.textEdit && 'range' in item.textEdit);
  assert.match(edited(resolution, [item.textEdit]), /\*Urges\* Member States\n$/);
});

test('a comma chooses a name that no longer one begins with', () => {
  const items = offered(`${head}1. *Requests* the |`);
  const commits = (name: string) => items.find((it) => it.label === name)?.commitCharacters;
  assert.deepEqual(commits('the Secretary-General'), [',']);
  assert.equal(commits('the United Nations'), undefined);
});

for (const [place, source] of Object.entries({
  'behind a verb that asks nobody': `${head}1. *Welcomes* |`,
  'in the preamble': `${head}*Requesting* |`,
  'further on in the paragraph': `${head}1. *Requests* the Secretary-General to ask th|`,
  'before the one that is named': `${head}1. *Requests* | the Secretary-General to report;`,
  'within the one that is named': `${head}1. *Requests* the| Secretary-General to report;`,
  'behind the one that is named': `${head}1. *Requests* the Secretary-General| to report;`,
  'behind "that"': `${head}1. *Requests* that|`,
  'in a note': `${head}1. *Decides* so.[^1]\n\n[^1]: Requests |`,
}))
  test(`no addressee is offered ${place}`, () => {
    assert.deepEqual(labels(source), []);
  });
