// What Rapporteur does while one types, as it comes about in an editor: the text, the place of the cursor, and two undos.
import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { draft, marked, until } from './editor';

const { executeCommand: execute } = vscode.commands;
const head = '*The General Assembly*,\n\n*Recalling* what was said,\n\n';

/** A text, what is typed at its `|`, the text that the editor alone makes of it, and what Rapporteur makes of that. */
type Row = readonly [title: string, before: string, typed: string, plain: string, after: string];

const rows: readonly Row[] = [
  [
    'Enter behind the last operative paragraph opens the next number',
    `${head}1. *Decides* so;|\n`,
    '\n',
    `${head}1. *Decides* so;\n|\n`,
    `${head}1. *Decides* so;\n\n2. |\n`,
  ],
  [
    'Enter at the very end of the text',
    `${head}1. *Decides* so;|`,
    '\n',
    `${head}1. *Decides* so;\n|`,
    `${head}1. *Decides* so;\n\n2. |`,
  ],
  [
    'Enter in the middle renumbers what follows, references before and behind it included',
    `${head}1. *Decides* so, as paragraph 2 below says;|\n\n2. *Requests* more;\n\n3. *Invites* all to paragraphs 1 and 2 above.\n`,
    '\n',
    `${head}1. *Decides* so, as paragraph 2 below says;\n|\n\n2. *Requests* more;\n\n3. *Invites* all to paragraphs 1 and 2 above.\n`,
    `${head}1. *Decides* so, as paragraph 3 below says;\n\n2. |\n\n3. *Requests* more;\n\n4. *Invites* all to paragraphs 1 and 3 above.\n`,
  ],
  [
    'the only paragraph receives its number when a second follows',
    `${head}*Decides* so;|\n`,
    '\n',
    `${head}*Decides* so;\n|\n`,
    `${head}1. *Decides* so;\n\n2. |\n`,
  ],
  [
    'Enter behind a colon opens the first label',
    `${head}1. *Requests* the Council:|\n\n2. *Decides* so.\n`,
    '\n',
    `${head}1. *Requests* the Council:\n|\n\n2. *Decides* so.\n`,
    `${head}1. *Requests* the Council:\n\n   (a) |\n\n2. *Decides* so.\n`,
  ],
  [
    'Enter behind a sub-paragraph opens the next label',
    `${head}1. *Requests* the Council:\n\n   (a) To act;|\n\n   (b) To wait, as in subparagraph (a) above;\n`,
    '\n',
    `${head}1. *Requests* the Council:\n\n   (a) To act;\n   |\n\n   (b) To wait, as in subparagraph (a) above;\n`,
    `${head}1. *Requests* the Council:\n\n   (a) To act;\n\n   (b) |\n\n   (c) To wait, as in subparagraph (a) above;\n`,
  ],
  [
    'Enter behind the colon of a sub-paragraph opens the second level',
    `${head}1. *Requests* the Council:\n\n   (a) To see to:|\n`,
    '\n',
    `${head}1. *Requests* the Council:\n\n   (a) To see to:\n   |\n`,
    `${head}1. *Requests* the Council:\n\n   (a) To see to:\n\n      (i) |\n`,
  ],
  [
    'Enter on an empty number ends the sequence, and what follows closes up',
    `${head}1. *Decides* so;\n\n2. |\n\n3. *Requests* paragraph 1 above.\n`,
    '\n',
    `${head}1. *Decides* so;\n\n2. \n|\n\n3. *Requests* paragraph 1 above.\n`,
    `${head}1. *Decides* so;\n\n|\n\n2. *Requests* paragraph 1 above.\n`,
  ],
  [
    'Enter on an empty label ends the list',
    `${head}1. *Requests* the Council:\n\n   (a) To act;\n\n   (b) |\n`,
    '\n',
    `${head}1. *Requests* the Council:\n\n   (a) To act;\n\n   (b) \n   |\n`,
    `${head}1. *Requests* the Council:\n\n   (a) To act;\n\n|\n`,
  ],
  [
    'Enter on an empty label in front of the notes',
    `${head}1. *Requests* the Council:[^1]\n\n   (a) To act;\n\n   (b) |\n\n[^1]: See A/66/9.\n`,
    '\n',
    `${head}1. *Requests* the Council:[^1]\n\n   (a) To act;\n\n   (b) \n   |\n\n[^1]: See A/66/9.\n`,
    `${head}1. *Requests* the Council:[^1]\n\n   (a) To act;\n\n|\n\n[^1]: See A/66/9.\n`,
  ],
  [
    'a number that is typed in the middle renumbers what follows, references included',
    `${head}1. *Decides* so;\n\n2|\n\n2. *Requests* more;\n\n3. *Invites* all to paragraph 2 above.\n`,
    '.',
    `${head}1. *Decides* so;\n\n2.|\n\n2. *Requests* more;\n\n3. *Invites* all to paragraph 2 above.\n`,
    `${head}1. *Decides* so;\n\n2.|\n\n3. *Requests* more;\n\n4. *Invites* all to paragraph 3 above.\n`,
  ],
  [
    'a label goes to its indentation, the bracket that closes itself included',
    `${head}1. *Requests* the Council:\n\n|\n\n2. *Decides* so.\n`,
    '(a)',
    `${head}1. *Requests* the Council:\n\n(a)|\n\n2. *Decides* so.\n`,
    `${head}1. *Requests* the Council:\n\n   (a)|\n\n2. *Decides* so.\n`,
  ],
  [
    'a label in the middle relabels what follows, references included',
    `${head}1. *Requests* the Council:\n\n   (a) To act;\n\n|\n\n   (b) To wait;\n\n2. *Invites* all to paragraph 1 (b) above.\n`,
    '(b)',
    `${head}1. *Requests* the Council:\n\n   (a) To act;\n\n(b)|\n\n   (b) To wait;\n\n2. *Invites* all to paragraph 1 (b) above.\n`,
    `${head}1. *Requests* the Council:\n\n   (a) To act;\n\n   (b)|\n\n   (c) To wait;\n\n2. *Invites* all to paragraph 1 (c) above.\n`,
  ],
  [
    'with the line ends of other systems',
    `${head}1. *Decides* so;|\n\n2. *Requests* what paragraph 1 above says.\n`.replaceAll('\n', '\r\n'),
    '\n',
    `${head}1. *Decides* so;\n|\n\n2. *Requests* what paragraph 1 above says.\n`.replaceAll('\n', '\r\n'),
    `${head}1. *Decides* so;\n\n2. |\n\n3. *Requests* what paragraph 1 above says.\n`.replaceAll('\n', '\r\n'),
  ],
  [
    'in a text as it was pasted',
    'The General Assembly,\n\nRecalling its resolution 66/181,¹\n\n1. Decides so;\n2. Requests the Council:\n(a) To act;|\n(b) To wait;\n3. Invites all to paragraph 2 (b) above.\n\n¹ See A/66/9.\n',
    '\n',
    'The General Assembly,\n\nRecalling its resolution 66/181,¹\n\n1. Decides so;\n2. Requests the Council:\n(a) To act;\n|\n(b) To wait;\n3. Invites all to paragraph 2 (b) above.\n\n¹ See A/66/9.\n',
    'The General Assembly,\n\nRecalling its resolution 66/181,¹\n\n1. Decides so;\n2. Requests the Council:\n(a) To act;\n\n(b) |\n\n(c) To wait;\n3. Invites all to paragraph 2 (c) above.\n\n¹ See A/66/9.\n',
  ],
];

suite('Typing', () => {
  for (const [title, before, typed, plain, after] of rows) {
    test(`${title}; one undo takes back what Rapporteur did, a second what was typed`, async () => {
      const editor = await draft(before);
      await ready(editor);
      for (const character of typed) await execute('type', { text: character });
      await becomes(editor, after);
      await execute('undo');
      await becomes(editor, plain);
      // Characters that are typed together are undone together.
      await execute('undo');
      await becomes(editor, before);
    });
  }

  test('Enter twice opens a label and ends the list again', async () => {
    const before = `${head}1. *Requests* the Council:[^1]\n\n   (a) To act;|\n\n[^1]: See A/66/9.\n`;
    const editor = await draft(before);
    await ready(editor);
    await execute('type', { text: '\n' });
    await becomes(editor, before.replace('|', '\n\n   (b) |'));
    await execute('type', { text: '\n' });
    await becomes(editor, before.replace('|', '\n\n|'));
  });

  test('what is typed on before the number has come is all there', async () => {
    const editor = await draft(`${head}1. *Decides* so;|\n\n2. *Requests* more;\n`);
    await ready(editor);
    // Each is sent before the one before it is done.
    await Promise.all([...'\nInvites all;\nUrges you.'].map((text) => execute('type', { text })));
    await new Promise((resume) => setTimeout(resume, 500));
    // Whether the number came in time or not.
    const words = editor.document.getText().replace(/\n+(?:\d+\. )?/g, ' ');
    equal(
      words,
      `${head}Decides so; Invites all; Urges you. Requests more; `
        .replace(/\n+/g, ' ')
        .replace(/(Decides|Requests)/g, '*$1*'),
    );
  });

  test('a phrase that is chosen comes with its number, its adverb and a stop for whom it asks', async () => {
    const editor = await draft(`${head}1. *Welcomes* the lamp;\n\n2. *Requests* the Council to act;\n\n|`);
    await ready(editor);
    for (const character of 'Also reque') await execute('type', { text: character });
    let asked = 0;
    await until('the phrase in the text', async () => {
      // On a busy machine the list may be closed again before it is seen: then a user would ask once more.
      if (asked++ % 40 === 0) await execute('editor.action.triggerSuggest');
      await execute('acceptSelectedSuggestion');
      return editor.document.getText().includes('*Also requests*');
    });
    const text = editor.document.getText();
    equal(text.slice(text.indexOf('3.')).replace(/(?<=requests\* ).+(?= to $)/, 'NAME'), '3. *Also requests* NAME to ');
    ok(!editor.selection.isEmpty, 'the addressee and its “to” are chosen, to be typed over');
    await execute('type', { text: 'all to ' });
    await execute('jumpToNextSnippetPlaceholder');
    ok(editor.document.getText().endsWith('3. *Also requests* all to '), editor.document.getText());
    equal(editor.document.offsetAt(editor.selection.active), editor.document.getText().length);
  });

  test('where numbers are not to be put right unasked, Enter is Enter, and a label goes to its place all the same', async () => {
    const settings = vscode.workspace.getConfiguration('rapporteur');
    const before = `${head}1. *Requests* the Council;|\n\n2. *Decides* so.\n`;
    await settings.update('numbering.automatic', 'off', vscode.ConfigurationTarget.Global);
    try {
      const editor = await draft(before);
      await ready(editor);
      await execute('type', { text: '\n' });
      await new Promise((resume) => setTimeout(resume, 500));
      await becomes(editor, before.replace('|', '\n|'));
      for (const character of '\n(a)') await execute('type', { text: character });
      await becomes(editor, before.replace('|', '\n\n   (a)|'));
    } finally {
      await settings.update('numbering.automatic', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

/** Waits until the server answers for the text. */
async function ready({ document }: vscode.TextEditor) {
  await until('the server', async () => {
    const found = await execute<unknown[]>('vscode.executeDocumentSymbolProvider', document.uri);
    return found?.length;
  });
}

/** Waits for a text with the cursor at its `|`, and fails with what is there instead. */
async function becomes(editor: vscode.TextEditor, wanted: string) {
  const { text, from } = marked(wanted);
  const shown = () => {
    const now = editor.document.getText();
    const at = editor.document.offsetAt(editor.selection.active);
    return `${now.slice(0, at)}|${now.slice(at)}`;
  };
  await until('', () => shown() === wanted).catch(() => {});
  equal(shown(), from === undefined ? text : wanted);
  ok(editor.selection.isEmpty, 'nothing is selected');
}
