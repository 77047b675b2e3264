import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphCompletion } from '../../server/features/paragraphCompletion';
import { cursor, edited } from './marked';

/** A draft of four paragraphs in which the words stand at the end of the third. */
const text = (words: string, behind = ';') => `*The General Assembly*,

*Recalling* its past,

1. *Requests* the Secretary-General:

   (a) To light the lamps;

   (b) To keep a list of:

      (i) Lamps that burn;

      (ii) Lamps that do not;

2. *Urges* States to help;

3. *Decides* to act on ${words}${behind}

4. *Invites* States to publish.
`;

const offered = (source: string) => {
  const { resolution, position } = cursor(source);
  return paragraphCompletion(resolution, position)?.items ?? [];
};
const labels = (words: string, behind?: string) => offered(text(words, behind)).map((it) => it.label);

/** The words after the suggestion of that label is chosen at the `|`. */
function chosen(words: string, label: string, behind?: string): string {
  const { resolution, position } = cursor(text(words, behind));
  const item = paragraphCompletion(resolution, position)?.items.find((it) => it.label === label);
  assert.ok(item?.textEdit && 'range' in item.textEdit, `no ${label} behind ${words}`);
  return /act on (.*)/.exec(edited(resolution, [item.textEdit]))![1]!;
}

test('behind “paragraph” the paragraphs are offered with their words', () => {
  const items = offered(text('paragraph |'));
  assert.deepEqual(
    items.map((it) => it.label),
    ['1', '2', '3', '4'],
  );
  assert.equal(items[1]!.detail, 'Urges States to help;');
  assert.deepEqual(labels('paragraph 1|'), ['1', '2', '3', '4']);
});

test('the place of the paragraph is put behind its number', () => {
  assert.equal(chosen('paragraph |', '1'), 'paragraph 1 above;');
  assert.equal(chosen('paragraph |', '4'), 'paragraph 4 below;');
  assert.equal(chosen('paragraph |', '3'), 'paragraph 3;');
  assert.equal(chosen('Paragraph 9|', '2'), 'Paragraph 2 above;');
  assert.equal(chosen('paragraph |12', '2'), 'paragraph 2 above;');
});

test('no place is put where the words go on', () => {
  for (const behind of [
    ' above;',
    ' of the present resolution;',
    ' of resolution 66/181;',
    ' and 2 above;',
    ' (b) above;',
  ])
    assert.equal(chosen('paragraph |', '1', behind), `paragraph 1${behind}`);
  assert.equal(chosen('paragraphs |', '1'), 'paragraphs 1;');
  assert.equal(chosen('paragraphs 1, |', '2'), 'paragraphs 1, 2;');
});

test('the last of several paragraphs brings the place where it is that of all', () => {
  assert.equal(chosen('paragraphs 1 and |', '2'), 'paragraphs 1 and 2 above;');
  assert.equal(chosen('paragraphs 1 to |', '2'), 'paragraphs 1 to 2 above;');
  assert.equal(chosen('paragraphs 1 and |', '4'), 'paragraphs 1 and 4;');
});

test('behind a bracket the sub-paragraphs of the number are offered', () => {
  assert.deepEqual(labels('paragraph 1 (|'), ['(a)', '(b)']);
  assert.equal(chosen('paragraph 1 (|)', '(b)'), 'paragraph 1 (b) above;');
  assert.equal(chosen('paragraph 1 (|', '(b)'), 'paragraph 1 (b) above;');
  assert.equal(chosen('paragraph 1 (|a)', '(b)'), 'paragraph 1 (b) above;');
  assert.equal(chosen('paragraph 1 (b) (|', '(ii)'), 'paragraph 1 (b) (ii) above;');
  assert.equal(chosen('paragraphs 1 (a) and (|', '(b)'), 'paragraphs 1 (a) and (b) above;');
  assert.deepEqual(labels('paragraph 2 (|'), []);
});

test('the sub-paragraphs of the own paragraph are offered behind “subparagraph”', () => {
  const source = text('lamps').replace('(b) To keep a list of:', '(b) To act on subparagraph |:');
  assert.deepEqual(
    offered(source).map((it) => it.label),
    ['(a)'],
  );
  const { resolution, position } = cursor(source);
  const [item] = paragraphCompletion(resolution, position)!.items;
  assert.match(edited(resolution, [item!.textEdit as never]), /on subparagraph \(a\) above:/);
});

test('in French and Spanish the place is named in the language', () => {
  assert.equal(chosen('le paragraphe |', '1'), 'le paragraphe 1 ci-dessus;');
  assert.equal(chosen('el párrafo |', '4'), 'el párrafo 4 infra;');
});

test('an annex offers its own paragraphs, and a section that counts anew those of its own', () => {
  const annexed = `${text('it')}\n# Annex\n\n1. The rules are these.\n\n2. The forms follow paragraph |.\n`;
  assert.deepEqual(
    offered(annexed).map((it) => it.detail),
    ['The rules are these.', 'The forms follow paragraph .'],
  );
  const sections =
    '*The General Assembly*,\n\n## I\n\n1. *Decides* one;\n\n2. *Decides* two;\n\n## II\n\n1. *Urges* one;\n\n2. *Urges* as in paragraph |.\n';
  assert.deepEqual(
    offered(sections).map((it) => it.detail),
    ['Urges one;', 'Urges as in paragraph .'],
  );
});

const silent = [
  'paragraph|',
  'paragraphed |',
  'the |',
  'paragraph 1 |',
  'paragraph 1 (a) |',
  'paragraph of |',
  'article 47, paragraph |',
  'it (|',
  '(|',
  '3|',
  'paragraph (|',
];

for (const words of silent) {
  test(`nothing is offered behind “${words.slice(0, -1)}”`, () => {
    assert.deepEqual(labels(words), []);
  });
}

test('nothing is offered in notes, titles and comments', () => {
  for (const source of [
    `${text('it')}\n[^1]: See paragraph |\n`,
    '# On paragraph |\n\n*The General Assembly*,\n',
    text('it').replace('4. *', '<!-- paragraph | -->\n\n4. *'),
    'paragraph |',
  ]) {
    assert.deepEqual(offered(source), []);
  }
});
