import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { typed } from '../support/typed';

const organ = '*The General Assembly*,\n\n*Recalling* what was said,\n\n';

/** What is typed at `|`, and what the text is then; `|` is the cursor. */
const cases: readonly (readonly [title: string, before: string, typed: string, after: string])[] = [
  [
    'Enter behind the last operative paragraph opens the next number',
    '1. *Decides* so;|\n',
    '\n',
    '1. *Decides* so;\n\n2. |\n',
  ],
  [
    'Enter at the end of the text, which ends without a line end',
    '1. *Decides* so;|',
    '\n',
    '1. *Decides* so;\n\n2. |',
  ],
  [
    'Enter between two paragraphs renumbers what follows, references included',
    '1. *Decides* so;|\n\n2. *Requests* what paragraph 1 above says;\n\n3. *Invites* all to paragraphs 1 and 2 above.\n',
    '\n',
    '1. *Decides* so;\n\n2. |\n\n3. *Requests* what paragraph 1 above says;\n\n4. *Invites* all to paragraphs 1 and 3 above.\n',
  ],
  [
    'references before the new paragraph follow too',
    '1. *Decides* what paragraph 2 below says;|\n\n2. *Requests* more.\n',
    '\n',
    '1. *Decides* what paragraph 3 below says;\n\n2. |\n\n3. *Requests* more.\n',
  ],
  [
    'Enter behind a sub-paragraph opens the next label at its indentation',
    '1. *Requests* the Council:\n\n   (a) To act;|\n\n   (b) To wait, as in subparagraph (a) above;\n\n2. *Decides* so.\n',
    '\n',
    '1. *Requests* the Council:\n\n   (a) To act;\n\n   (b) |\n\n   (c) To wait, as in subparagraph (a) above;\n\n2. *Decides* so.\n',
  ],
  [
    'Enter behind a colon opens the first label below',
    '1. *Requests* the Council:|\n\n2. *Decides* so.\n',
    '\n',
    '1. *Requests* the Council:\n\n   (a) |\n\n2. *Decides* so.\n',
  ],
  [
    'Enter behind a colon goes in front of the labels that are there',
    '1. *Requests* the Council:|\n\n   (a) To act.\n',
    '\n',
    '1. *Requests* the Council:\n\n   (a) |\n\n   (b) To act.\n',
  ],
  [
    'a second level is opened below a sub-paragraph',
    '1. *Requests* the Council:\n\n   (a) To see to:|\n',
    '\n',
    '1. *Requests* the Council:\n\n   (a) To see to:\n\n      (i) |\n',
  ],
  [
    'Enter on an empty number ends the sequence, and what follows closes up',
    '1. *Decides* so;\n\n2. |\n\n3. *Requests* paragraph 1 above.\n',
    '\n',
    '1. *Decides* so;\n\n|\n\n2. *Requests* paragraph 1 above.\n',
  ],
  ['Enter on an empty number at the end', '1. *Decides* so;\n\n2. |\n', '\n', '1. *Decides* so;\n\n|\n'],
  [
    'Enter on an empty label',
    '1. *Requests* the Council:\n\n   (a) To act;\n\n   (b) |\n\n2. *Decides* so.\n',
    '\n',
    '1. *Requests* the Council:\n\n   (a) To act;\n\n|\n\n2. *Decides* so.\n',
  ],
  [
    'labels in the French style go on so',
    '1. *Prie* le Conseil :\n\n   a) D’agir;|\n',
    '\n',
    '1. *Prie* le Conseil :\n\n   a) D’agir;\n\n   b) |\n',
  ],
  [
    'in a pasted text without blank lines and indentation',
    '1. Decides so;\n2. Requests the Council:\n(a) To act;|\n(b) To wait;\n3. Invites all to paragraph 2 (b) above.\n',
    '\n',
    '1. Decides so;\n2. Requests the Council:\n(a) To act;\n\n(b) |\n\n(c) To wait;\n3. Invites all to paragraph 2 (c) above.\n',
  ],
  [
    'behind a colon that bullets follow it is Enter',
    '1. *Requests* the Council:|\n\n- To act;\n\n- To wait;\n\n2. *Decides* so.\n',
    '\n',
    '1. *Requests* the Council:\n|\n\n- To act;\n\n- To wait;\n\n2. *Decides* so.\n',
  ],
  [
    'in front of an ending that nobody knows',
    '1. *Decides* so.|\n\nN-th meeting, in September\n',
    '\n',
    '1. *Decides* so.\n\n2. |\n\nN-th meeting, in September\n',
  ],
  [
    'a reference to another section whose number the new paragraph takes is left open',
    '## I\n\n1. *Decides* so;\n\n2. *Requests* more;\n\n## II\n\n1. *Invites* all to paragraph 2 above.|\n',
    '\n',
    '## I\n\n1. *Decides* so;\n\n2. *Requests* more;\n\n## II\n\n1. *Invites* all to paragraph [2] above.\n\n2. |\n',
  ],
  [
    'behind footnote marks in an old spelling',
    '1. Decides so;¹|\n\n¹ See A/70/9.\n',
    '\n',
    '1. Decides so;¹\n\n2. |\n\n¹ See A/70/9.\n',
  ],
  [
    'the only paragraph receives its number when a second follows',
    '*Decides* so.|\n',
    '\n',
    '1. *Decides* so.\n\n2. |\n',
  ],
  [
    'Enter on the empty line behind a paragraph is Enter',
    '1. *Decides* so;\n\n|\n\n2. *Requests* more.\n',
    '\n',
    '1. *Decides* so;\n\n\n|\n\n2. *Requests* more.\n',
  ],
  ['blanks behind the paragraph go', '1. *Decides* so; |', '\n', '1. *Decides* so;\n\n2. |'],
  [
    'however many blank lines follow',
    '1. *Decides* so;|\n\n\n\n2. *Requests* more.\n',
    '\n',
    '1. *Decides* so;\n\n2. |\n\n\n\n3. *Requests* more.\n',
  ],
  [
    'Enter in front of the labels that are there, without a colon',
    '1. *Requests* the Council|\n\n   (a) To act;\n\n2. *Decides* so.\n',
    '\n',
    '1. *Requests* the Council\n\n   (a) |\n\n   (b) To act;\n\n2. *Decides* so.\n',
  ],
  [
    'Enter on an empty number with labels below leaves them to the paragraph before',
    '1. *Requests* the Council:\n\n2. |\n\n   (a) To act;\n\n3. *Decides* so.\n',
    '\n',
    '1. *Requests* the Council:\n\n|\n\n   (a) To act;\n\n2. *Decides* so.\n',
  ],
  [
    'Enter on an empty number leaves a comment above it',
    '1. *Decides* so;\n\n<!-- rapporteur-ignore repeated-word -->\n\n2. |\n\n3. *Requests* more.\n',
    '\n',
    '1. *Decides* so;\n\n<!-- rapporteur-ignore repeated-word -->\n\n|\n\n2. *Requests* more.\n',
  ],
  ['Enter in the middle of a paragraph is Enter', '1. *Decides* | so;\n', '\n', '1. *Decides* \n| so;\n'],
  [
    'Enter in a hard-wrapped paragraph that goes on is Enter',
    '1. *Decides* to wait\nuntil the end of|\n',
    '\n',
    '1. *Decides* to wait\nuntil the end of\n|\n',
  ],
  [
    'a number that is typed in the middle renumbers what follows',
    '1. *Decides* so;\n\n2|\n\n2. *Requests* paragraph 1 above;\n\n3. *Invites* all to paragraph 2 above.\n',
    '.',
    '1. *Decides* so;\n\n2.|\n\n3. *Requests* paragraph 1 above;\n\n4. *Invites* all to paragraph 3 above.\n',
  ],
  [
    'a number that is typed in front of the first',
    '1|\n\n1. *Decides* so;\n\n2. *Invites* all to paragraph 1 above.\n',
    '.',
    '1.|\n\n2. *Decides* so;\n\n3. *Invites* all to paragraph 2 above.\n',
  ],
  [
    'a number out of place changes nothing',
    '1. *Decides* so;\n\n7|\n\n2. *Requests* more.\n',
    '.',
    '1. *Decides* so;\n\n7.|\n\n2. *Requests* more.\n',
  ],
  [
    'a label goes to its level',
    '1. *Requests* the Council:\n\n(a|\n\n2. *Decides* so.\n',
    ')',
    '1. *Requests* the Council:\n\n   (a)|\n\n2. *Decides* so.\n',
  ],
  [
    'a label of the second level',
    '1. *Requests* the Council:\n\n   (a) To act:\n\n(i|\n',
    ')',
    '1. *Requests* the Council:\n\n   (a) To act:\n\n      (i)|\n',
  ],
  [
    'a label in the middle relabels what follows',
    '1. *Requests* the Council:\n\n   (a) To act;\n\n(b|\n\n   (b) To wait;\n\n2. *Invites* all to paragraph 1 (b) above.\n',
    ')',
    '1. *Requests* the Council:\n\n   (a) To act;\n\n   (b)|\n\n   (c) To wait;\n\n2. *Invites* all to paragraph 1 (c) above.\n',
  ],
  [
    'a label in a text without blank lines relabels what follows',
    '1. Requests the Council:\n(a) To act;\n(b|\n(b) To wait;\n2. Invites all to paragraph 1 (b) above.\n',
    ')',
    '1. Requests the Council:\n(a) To act;\n(b)|\n(c) To wait;\n2. Invites all to paragraph 1 (c) above.\n',
  ],
  [
    'a number in front of the first of a second part',
    '1. *Decides* so.\n\nB\n\n*The General Assembly*,\n\n*Noting* more,\n\n1|\n\n1. *Decides* so;\n\n2. *Invites* all to paragraph 1 above.\n',
    '.',
    '1. *Decides* so.\n\nB\n\n*The General Assembly*,\n\n*Noting* more,\n\n1.|\n\n2. *Decides* so;\n\n3. *Invites* all to paragraph 2 above.\n',
  ],
  [
    'a number in front of the first of a section that counts anew',
    '## I\n\n1. *Decides* so;\n\n2. *Requests* more;\n\n## II\n\n1|\n\n1. *Decides* so;\n\n2. *Invites* all to paragraph 1 above.\n',
    '.',
    '## I\n\n1. *Decides* so;\n\n2. *Requests* more;\n\n## II\n\n1.|\n\n2. *Decides* so;\n\n3. *Invites* all to paragraph 2 above.\n',
  ],
  [
    'a bracket that closes in prose is a bracket',
    '1. *Decides* so (and more|;\n',
    ')',
    '1. *Decides* so (and more)|;\n',
  ],
  ['a full stop in prose is a full stop', '1. *Decides* so|\n', '.', '1. *Decides* so.|\n'],
];

describe('what is typed', () => {
  for (const [title, before, character, after] of cases) {
    test(title, () => assert.equal(typed(organ + before, character), organ + after));
  }

  test('works with the line ends of other systems', () => {
    const before = `${organ}1. *Decides* so;|\n\n2. *Requests* more.\n`.replaceAll('\n', '\r\n');
    const after = `${organ}1. *Decides* so;\n\n2. |\n\n3. *Requests* more.\n`.replaceAll('\n', '\r\n');
    assert.equal(typed(before, '\n'), after);
  });

  test('renumbers nothing where numbers are not to be put right, and indents all the same', () => {
    assert.equal(typed(`${organ}1. *Decides* so;|\n`, '\n', false), `${organ}1. *Decides* so;\n|\n`);
    const list = `${organ}1. *Requests* the Council:\n\n(a|\n\n   (a) To act;\n`;
    assert.equal(typed(list, ')', false), list.replace('(a|', '   (a)|'));
  });

  test('a preambular paragraph has no number to go on with', () => {
    assert.equal(
      typed('*The General Assembly*,\n\n*Recalling* this,|\n', '\n'),
      '*The General Assembly*,\n\n*Recalling* this,\n|\n',
    );
  });
});
