import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hover } from '../../server/features/hover';
import { escaped, shortened } from '../../server/features/markdown';
import { draft } from './draft';
import { cursor, wordsIn } from './marked';

/** What is shown at the `|`, and the words it is about. */
function shownAt(source: string): readonly [string, string] | null {
  const { resolution, position } = cursor(source);
  const found = hover(resolution, position);
  if (!found) return null;
  const { contents, range } = found;
  assert.ok(typeof contents === 'object' && 'value' in contents && range);
  return [contents.value, wordsIn(resolution, range)];
}

const at = (words: string, inside = 1) =>
  shownAt(draft.replace(words, `${words.slice(0, inside)}|${words.slice(inside)}`));

test('a mark shows its note', () => {
  assert.deepEqual(at('2011,[^1]', 7), ['**1** See A/66/9, “Lamps”.', '[^1]']);
});

test('a note shows where it is marked', () => {
  assert.deepEqual(at('[^1]: See'), ['Marked in preambular paragraph 1 and paragraph 2.', '[^1]']);
  assert.equal(at('[^2]: See')![0], 'No mark points to this note.');
});

test('a cross-reference shows its paragraph with what stands below it', () => {
  assert.deepEqual(at('paragraph 1 (b)', 11), [
    '**(b)** To keep a list of:\n\n- (i) Lamps that burn;\n- (ii) Lamps that do not;',
    '1 (b)',
  ]);
});

test('a range shows each of its paragraphs', () => {
  const found = shownAt(
    '*The General Assembly*,\n\n1. *Decides* one;\n\n2. *Decides* two;\n\n3. *Decides* three;\n\n4. *Decides* as in para|graphs 1 to 3 above.\n',
  );
  assert.equal(found![0], '**1** Decides one;\n\n**2** Decides two;\n\n**3** Decides three;');
});

test('a number shows its place and where it is referred to', () => {
  assert.deepEqual(at('1. *Requests', 0), ['Operative paragraph **1** of 2', '1.']);
  assert.deepEqual(at('(b) To keep'), ['Sub-paragraph **(b)** of paragraph 1\n\nReferred to in paragraph 2.', '(b)']);
});

test('an opening phrase shows what is known of it', () => {
  const [value, words] = at('Noting with concern')!;
  assert.equal(words, 'Noting with concern');
  assert.match(value, /^\*Noting with concern\*.*preambular/);
});

test('an opening phrase shows what is stronger, equal and weaker, with how often it is used', () => {
  const [value, words] = shownAt('*The General Assembly*,\n\n1. *Also req|uests* the Secretary-General to report.\n')!;
  assert.equal(words, 'Also requests');
  const [about, ...lists] = value.split(/\n+/);
  assert.match(about!, /equests\*.*operative.*force 3 of 5/);
  assert.equal(lists.length, 3);
  assert.match(lists[0]!, /^- Stronger: .*\*Urges\* \(\d,\d{3}\)/);
  assert.match(lists[1]!, /^- Equal: \*Calls upon\* \(/);
  assert.match(lists[2]!, /^- Weaker: \*Encourages\* \(.*\*Invites\* \(/);
});

test('preambular phrases have their like too, and a phrase without any stands alone', () => {
  const [concern] = shownAt('*The General Assembly*,\n\n*Deeply con|cerned* about lamps,\n\n*Decides* so.\n')!;
  assert.match(concern, /Stronger: .*\*Gravely concerned\*/);
  assert.match(concern, /Weaker: .*\*Concerned\*/);
  const [acting] = shownAt('*The Security Council*,\n\n*Act|ing* under Chapter VII,\n\n*Decides* so.\n')!;
  assert.ok(!acting.includes('Stronger'));
});

test('a note that leans on the one before reads in full, from either end', () => {
  const text =
    '*The General Assembly*,\n\n1. *Decides* so;[^1]\n\n2. *Decides* more.[^2][^3]\n\n[^1]: United Nations, *Treaty Series*, vol. 2225, No. 39574.\n\n[^2]: Ibid., vol. 2349, No. 42146.\n\n[^3]: Ibid.\n';
  const reading = 'In full: United Nations, Treaty Series, vol. 2349, No. 42146.';
  assert.equal(shownAt(text.replace('[^2]:', '[^|2]:'))![0], `Marked in paragraph 2.\n\n${reading}`);
  assert.equal(
    shownAt(text.replace('more.[^2]', 'more.[^|2]'))![0],
    `**2** Ibid., vol. 2349, No. 42146.\n\n${reading}`,
  );
  assert.equal(shownAt(text.replace('[^3]:', '[^|3]:'))![0], `Marked in paragraph 2.\n\n${reading}`);
  assert.equal(shownAt(text.replace('[^1]:', '[^|1]:'))![0], 'Marked in paragraph 1.');
  assert.equal(shownAt('*The General Assembly*,\n\n[^|1]: Ibid.\n')![0], 'No mark points to this note.');
});

test('a reference shows the heading of its section or annex, and a heading where it is referred to', () => {
  const text =
    '*The General Assembly*,\n\n## I. Lamps\n\n1. *Decides* so;\n\n## II\n\n2. *Decides* as in section I above and in the annex to the present resolution.\n\n# Annex\n\n1. The rules are these.\n';
  assert.deepEqual(shownAt(text.replace('section I ', 'section |I ')), ['**I. Lamps**', 'I']);
  assert.equal(shownAt(text.replace('the annex', 'the |annex'))![0], '**Annex**');
  assert.deepEqual(shownAt(text.replace('## I. L', '## I. |L')), ['Referred to in paragraph 2.', '## I. Lamps']);
  assert.equal(shownAt(text.replace('# Annex', '# |Annex'))![0], 'Referred to in paragraph 2.');
  assert.equal(shownAt(text.replace('## II', '## |II')), null);
});

test('plain prose shows nothing', () => {
  assert.equal(at('lamps go out'), null);
  assert.equal(shownAt('|'), null);
});

test('a mark without a note, and a note with signs of Markdown in it', () => {
  assert.equal(shownAt('*The General Assembly*,\n\n1. *Decides* so.[^|9]\n'), null);
  assert.equal(
    shownAt(
      '*The General Assembly*,\n\n1. *Decides* so.[^|1]\n\n[^1]: See [x](y) <b> `c` a|b.\n'.replace('a|b', 'a b'),
    )![0],
    '**1** See \\[x\\](y) \\<b\\> \\`c\\` a b.',
  );
});

test('Markdown shows exactly the words', () => {
  assert.equal(escaped('1. *a* _b_ [c](d) <e>'), '1\\. \\*a\\* \\_b\\_ \\[c\\](d) \\<e\\>');
  assert.equal(escaped('- a\r\n# b'), '\\- a # b');
  assert.equal(escaped('(a) plain, 2.5 words'), '(a) plain, 2.5 words');
});

test('a text is cut behind a word, never inside a character', () => {
  assert.equal(shortened('one two three', 8), 'one two…');
  assert.equal(shortened('one two', 7), 'one two');
  assert.equal(shortened('ab😀cd', 3), 'ab…');
});
