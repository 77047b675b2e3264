import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefused, prepareRename, rename } from '../../server/features/rename';
import { cursor, edited, wordsIn } from './marked';

const uri = 'file:///a';

/** The text after the thing at the `|` has been given another label; what is refused is told behind "refused". */
function renamed(source: string, label: string): string {
  const { resolution, position } = cursor(source);
  const answer = rename(resolution, uri, position, label);
  return isRefused(answer) ? `refused: ${answer.refused}` : edited(resolution, answer.changes![uri]!);
}

/** The words that a new label would stand for and what the field shows; what is refused is told behind "refused". */
function prepared(source: string): string {
  const { resolution, position } = cursor(source);
  const answer = prepareRename(resolution, position);
  return isRefused(answer)
    ? `refused: ${answer.refused}`
    : `${wordsIn(resolution, answer.range)} ${answer.placeholder}`;
}

const head = '*The General Assembly*,\n\n';
const noted = (first: string, second: string, note: string) =>
  `${head}1. *Decides* so;${first}\n\n2. *Decides* more.${second}\n\n${note} See A/66/9.\n`;

const spellings: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
  'in brackets': ['[^1]', '[^1]', '[^1]:', '[^7]', '[^7]', '[^7]:'],
  'with superscript digits': ['¹', '¹', '¹', '⁷', '⁷', '⁷'],
  'with tags': ['<sup>1</sup>', '<sup>1</sup>', '<sup>1</sup>', '<sup>7</sup>', '<sup>7</sup>', '<sup>7</sup>'],
  'as in old prints': [' 1/', ' 1/', '1/', ' 7/', ' 7/', '7/'],
  'in several ways': ['[^1]', '¹', '[^1]:', '[^7]', '⁷', '[^7]:'],
  'between circumflexes': ['^1^', '^1^', '^1^', '^7^', '^7^', '^7^'],
};

for (const [name, [first, second, note, one, two, three]] of Object.entries(spellings)) {
  test(`a note and its marks, written ${name}, are renamed together`, () => {
    const after = noted(one, two, three);
    assert.equal(renamed(noted(`${first}|`, second, note), '7'), after);
    assert.equal(renamed(noted(first, second, `|${note}`), '7'), after);
  });
}

test('a mark in brackets under a heading of notes keeps its brackets', () => {
  const text = (label: string) => `${head}1. *Decides* so. (${label})\n\n## Footnotes\n\n(${label}) See A/66/9.\n`;
  assert.equal(renamed(text('23').replace('so. (', 'so. (|'), '24'), text('24'));
});

test('one of several marks at a place is renamed alone', () => {
  const text = (a: string) =>
    `${head}1. *Decides* so.<sup>${a}, 2</sup>\n\n<sup>${a}</sup> One.\n\n<sup>2</sup> Two.\n`;
  assert.equal(renamed(text('1').replace('<sup>1, ', '<sup>1|, '), '3'), text('3'));
});

test('asterisks may stand between tags', () => {
  const text = (label: string) => noted(`<sup>${label}</sup>`, '', `<sup>${label}</sup>`);
  assert.equal(renamed(text('*').replace('*</sup>', '*|</sup>'), '**'), text('**'));
});

test('words are labels only where the spelling has room for them', () => {
  assert.equal(renamed(noted('[^|1]', '[^1]', '[^1]:'), 'lamps'), noted('[^lamps]', '[^lamps]', '[^lamps]:'));
  assert.match(renamed(noted('[^|1]', '¹', '[^1]:'), 'lamps'), /^refused: A mark that is written ¹ bears digits only/);
});

test('the label of a note is refused where another note bears it, where it is empty, and where it has blanks or brackets', () => {
  const text = noted('[^|1]', '[^2]', '[^2]: See A/66/8.\n\n[^1]:');
  assert.match(renamed(text, '2'), /^refused: Another note bears the label 2/);
  assert.match(renamed(text, ' '), /^refused: A note needs a label/);
  assert.match(renamed(text, 'a b'), /^refused: The label of a note has neither blanks nor brackets/);
  assert.match(renamed(text, 'a]'), /^refused: The label of a note has neither blanks nor brackets/);
});

test('a label that a mark without a note waits for is refused', () => {
  assert.match(renamed(noted('[^|1]', '[^2]', '[^1]:'), '2'), /^refused: “\[\^2\]” would then point elsewhere/);
});

const body = `${head}1. *Requests* one;

2. *Requests* two:

   (a) To go;

   (b) To stay:

      (i) Here;

      (ii) There;

3. *Decides* as in paragraphs 1 and 2 (b) (ii) above, in paragraph 2 above and in paragraphs 1 to 3 of the present resolution.
`;

test('a paragraph is renamed in its number and in every reference to it or to what is below it', () => {
  assert.equal(
    renamed(
      body
        .replace('2. *', '2|. *')
        .replace(', and in', ' and in')
        .replace(/ and in paragraphs 1 to 3.*\./, '.'),
      '1 bis',
    ),
    body
      .replace('2. *', '1 bis. *')
      .replace('1 and 2 (b)', '1 and 1 bis (b)')
      .replace('paragraph 2 above', 'paragraph 1 bis above')
      .replace(/ and in paragraphs 1 to 3.*\./, '.'),
  );
});

test('a sub-paragraph is renamed from its label and from a reference, which keeps its style', () => {
  const text = `${head}1. *Requests* two:\n\n   (a) To go;\n\n   (b) To stay;\n\n2. *Decides* as in paragraph 1(b) above and in subparagraph (b) of the present resolution.\n`;
  const after = text.replace('   (b)', '   (c)').replace('1(b)', '1(c)');
  const found = renamed(text.replace('1(b)', '1(b|)'), 'c');
  assert.ok(found === after || found === after.replace('subparagraph (b)', 'subparagraph (c)'), found);
  assert.equal(renamed(text.replace('   (b)', '   (|b)'), '(c)'), found);
});

test('the preceding paragraph stays what it is when that is renamed', () => {
  const text = `${head}1. *Decides* one;\n\n2. *Decides* as in the preceding paragraph.\n`;
  assert.equal(renamed(text.replace('1.', '1|.'), '1 bis'), text.replace('1.', '1 bis.'));
  assert.match(prepared(text.replace('preceding', 'prece|ding')), /^refused: There is no label here/);
});

test('a range that would no longer hold the same paragraphs refuses', () => {
  assert.match(
    renamed(body.replace('2. *', '2|. *'), '9'),
    /^refused: “paragraphs 1 to 3.*” would then point elsewhere/,
  );
});

test('a number or label is refused where it is taken, and where it would be read as another', () => {
  assert.match(renamed(body.replace('2. *', '2|. *'), '3'), /^refused: There is a paragraph 3 already/);
  assert.match(renamed(body.replace('   (a)', '   (|a)'), 'b'), /^refused: There is a sub-paragraph b already/);
  assert.match(renamed(body.replace('2. *', '2|. *'), 'two words'), /^refused: “two words” is no label of a paragraph/);
  assert.match(renamed(body.replace('2. *', '2|. *'), 'b'), /^refused: “b” would be read as something else here/);
  assert.match(renamed(body.replace('   (a)', '   (|a)'), 'i'), /^refused: “i” would be read as something else here/);
  assert.match(renamed(body.replace('2. *', '2|. *'), ''), /^refused: A paragraph needs a label/);
});

const parts = `${head}## I. Lamps

1. *Decides* one;

2. *Decides* as in section II below, paragraph 3, and in paragraph 3 of section II below;

## II. Ropes

3. *Decides* as in section I above and in annex I to the present resolution.

# Annex I

1. The rules are these.

# Annex II

1. The forms are these.
`;

test('a section is renamed in its heading and wherever it is named', () => {
  assert.equal(
    renamed(parts.replace('## II', '## |II'), 'IV'),
    parts.replaceAll('section II', 'section IV').replace('## II.', '## IV.'),
  );
  assert.equal(
    renamed(parts.replace('section I above', 'section |I above'), 'V'),
    parts.replace('section I above', 'section V above').replace('## I.', '## V.'),
  );
});

test('an annex is renamed, and refused a label that is taken', () => {
  const after = parts.replace('# Annex I\n', '# Annex IV\n').replace('annex I to', 'annex IV to');
  assert.equal(renamed(parts.replace('# Annex I\n', '# Annex |I\n'), 'IV'), after);
  assert.match(renamed(parts.replace('# Annex I\n', '# Annex |I\n'), 'II'), /^refused: There is an annex II already/);
  assert.match(renamed(parts.replace('## II', '## |II'), 'I'), /^refused: There is a section I already/);
  assert.match(renamed(parts.replace('## II', '## |II'), 'x y'), /^refused: “x y” is no label of a section/);
});

test('what is about to be renamed is shown without its brackets and points', () => {
  assert.equal(prepared(noted('[^|1]', '[^1]', '[^1]:')), '1 1');
  assert.equal(prepared(noted('¹|', '¹', '¹')), '¹ 1');
  assert.equal(prepared(body.replace('2. *', '|2. *')), '2 2');
  assert.equal(prepared(body.replace('   (b)', '   (|b)')), 'b b');
  assert.equal(prepared(body.replace('2 (b) (ii)', '2 (b) (i|i)')), 'ii ii');
  assert.equal(prepared(body.replace('2 (b) (ii)', '|2 (b) (ii)')), '2 2');
  assert.equal(prepared(parts.replace('## II', '## I|I')), 'II II');
});

test('where there is nothing to rename the reason is told', () => {
  assert.match(prepared(noted('[^|9]', '[^1]', '[^1]:')), /^refused: This mark has no note/);
  assert.match(prepared(body.replace('as in', 'as| in')), /^refused: There is no label here/);
  assert.match(prepared(body.replace('paragraphs 1 and', 'para|graphs 1 and')), /^refused: There is no label here/);
  assert.match(
    prepared(body.replace('paragraph 2 above', 'paragraph |9 above')),
    /^refused: This reference names nothing/,
  );
  assert.match(prepared(parts.replace('II. Ropes', 'II. Ro|pes')), /^refused: There is no label here/);
  assert.match(
    prepared(`${head}1. *Recalls* paragraph |3 of General Assembly resolution 66/181 of 19 December 2011.\n`),
    /^refused: There is no label here/,
  );
});
