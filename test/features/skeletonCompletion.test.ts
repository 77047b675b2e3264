import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completionAt } from '../../server/features/completionAt';
import { cursor, edited } from './marked';

/** The frames that are offered at the `|`. */
function frames(source: string, stops = true, trigger?: string) {
  const { resolution, position } = cursor(source);
  const list = completionAt({ tree: resolution.tree, resolution }, position, 'auto', trigger, stops);
  return (list?.items ?? []).filter(({ label }) => label.startsWith('skeleton-'));
}

describe('the frames for a new resolution', () => {
  test('are offered in an empty text and where the first word is typed', () => {
    for (const source of ['|', 'skel|', '\nskeleton-|\n', 's|'])
      assert.deepEqual(
        frames(source).map(({ label }) => label),
        ['ga', 'ecosoc', 'sc', 'hrc', 'cop', 'mun'].map((house) => `skeleton-${house}`),
        source,
      );
  });

  test('are not offered beside anything else', () => {
    for (const source of [
      'skel|\n\nThe lamps.\n',
      'The skel|',
      '*The General Assembly*,\n\nskel|\n',
      '---\norgan: s|\n---\n',
    ])
      assert.deepEqual(frames(source), [], source);
  });

  test('are no matter of the characters that open another list', () => {
    assert.deepEqual(frames('*|', true, '*'), []);
  });

  test('have tab stops only for editors that know them', () => {
    const { resolution } = cursor('skel|');
    const [withStops] = frames('skel|');
    const [without] = frames('skel|', false);
    assert.ok(withStops?.textEdit && 'range' in withStops.textEdit && without?.textEdit && 'range' in without.textEdit);
    assert.match(withStops.textEdit.newText, /\$\{1:/);
    const text = edited(resolution, [without.textEdit]);
    assert.match(text, /^---\norgan: General Assembly\n[\s\S]*\*The General Assembly\*,\n/);
    assert.doesNotMatch(text, /[$}]/);
  });
});
