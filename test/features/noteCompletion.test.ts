import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteCompletion } from '../../server/features/noteCompletion';
import { cursor, edited } from './marked';

const text = (mark: string) =>
  `*The General Assembly*,\n\n1. *Decides* so;${mark}\n\n2. *Decides* more.[^10][^2][^lamps]\n\n[^10]: See A/66/10.\n\n[^2]: See A/66/9, “Lamps”.\n\n[^lamps]: Ibid.\n`;

const offered = (source: string) => {
  const { resolution, position } = cursor(source);
  return noteCompletion(resolution, position);
};

/** The text after the note of that label is chosen at the `|`. */
function chosen(source: string, label: string): string {
  const { resolution, position } = cursor(source);
  const item = noteCompletion(resolution, position)?.items.find((it) => it.label === label);
  assert.ok(item?.textEdit && 'range' in item.textEdit);
  return edited(resolution, [item.textEdit]);
}

test('behind [^ the notes are offered with their words, by their numbers', () => {
  const items = offered(text('[^|'))!.items;
  assert.deepEqual(
    [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map((it) => it.label),
    ['2', '10', 'lamps'],
  );
  assert.equal(items[0]!.documentation, 'See A/66/9, “Lamps”.');
  assert.match(items[0]!.filterText!, /^2 See/);
});

test('the mark is closed, whether it was closed already or not', () => {
  for (const mark of ['[^|', '[^|]', '[^1|', '[^1|]', '[^|1]'])
    assert.equal(chosen(text(mark), '2'), text('[^2]'), mark);
  assert.equal(chosen(text('[^| and so'), '2'), text('[^2] and so'));
  assert.equal(chosen(text('[^|words'), 'lamps'), text('[^lamps]words'));
});

const nowhere: Readonly<Record<string, string>> = {
  'in prose': text('|'),
  'behind a bracket alone': text('[|'),
  'behind a mark': text('[^2]|'),
  'where a note begins': `${text('')}\n[^|`,
  'in a comment': text('').replace('2. *', '<!-- [^| -->\n\n2. *'),
  'in an empty text': '|',
};

for (const [place, source] of Object.entries(nowhere)) {
  test(`no note is offered ${place}`, () => {
    assert.equal(offered(source), null);
  });
}
