// Every drafting operation as a user carries it out: its command, the text it makes, and one undo that brings back the text as it was.
import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { at, draft, marked, until } from './editor';
import { type Row, rows } from './operationRows';

const { executeCommand: execute } = vscode.commands;
const organ = '*The General Assembly*,\n\n';
const wrong = `${organ}1. *Decides* so;\n\n3. *Decides* more.\n`;
const right = `${organ}1. *Decides* so;\n\n2. *Decides* more.\n`;
const own = [
  'copyInstrumentSymbol',
  'openOfficialPage',
  'pasteInItalics',
  'restart',
  'showOutline',
  'treatAsResolution',
];

suite('Drafting operations', () => {
  const table = operationIds();

  test('each has a row', () => {
    const missing = table.filter((id) => !rows.some((row) => row[0] === id));
    equal(missing, [], 'operations without a row');
    const unknown = rows.filter((row) => !table.includes(row[0])).map((row) => row[0]);
    equal(unknown, [], 'rows of operations that there are not');
  });

  rows.forEach((row, n) => {
    const [id] = row;
    const title = `${id} (row ${n + 1}) does what it says, and one undo takes it back`;
    test(title, () => tryRow(row));
  });

  test('a command that is called while the server restarts waits for it', async () => {
    const editor = await draft(wrong);
    const restarted = execute('rapporteur.restart');
    await execute('rapporteur.renumber');
    await restarted;
    equal(editor.document.getText(), right);
  });

  test('a command that is called on an entry of the tree is about that paragraph, unless the text has changed since', async () => {
    const { document } = await draft(`|${right}`);
    const { line } = at(document, '1. ');
    const start = { line, character: 0 };
    const entry = { selectionRange: { start, end: start } };
    const item = (version: number) => ({ document: { uri: document.uri.toString(), version }, entry, children: [] });
    await execute('rapporteur.moveParagraphDown', item(document.version - 1));
    equal(document.getText(), right, 'an entry of an older text');
    await execute('rapporteur.moveParagraphDown', item(document.version));
    ok(document.getText().indexOf('more') < document.getText().indexOf('so'), document.getText());
    await execute('undo');
    equal(document.getText(), right);
  });

  test('what can be done at the cursor is offered as an action, and done by it', async () => {
    const { document } = await draft(wrong);
    const range = new vscode.Range(at(document, '3. '), at(document, '3. '));
    const titled = await until('the action', async () => {
      const found = await execute<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        'refactor',
      );
      return found?.find(({ title }) => title.startsWith('Renumber Paragraphs'));
    });
    const { command, arguments: given = [] } = titled.command!;
    await execute(command, ...given);
    equal(document.getText(), right);
  });

  test('the edits are told without being made where only they are asked for', async () => {
    const { document } = await draft(wrong);
    const before = document.getText();
    const answer = await execute<{ applied: boolean; edits: unknown[] }>('rapporteur.renumber', { dryRun: true });
    equal([answer.applied, answer.edits.length], [false, 1]);
    equal(document.getText(), before);
  });

  test('numbers are put right on saving where the setting says so', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const uri = vscode.Uri.joinPath(folder, 'saved.resolution');
    const settings = vscode.workspace.getConfiguration('rapporteur');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(wrong));
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const editor = await vscode.window.showTextDocument(document);
      const saveWith = async (text: string) => {
        const last = new vscode.Position(document.lineCount, 0);
        await editor.edit((edit) => edit.insert(last, text));
        await document.save();
      };
      await saveWith('\n');
      ok(document.getText().startsWith(wrong), 'nothing is put right unasked');
      await settings.update('numbering.automatic', 'onSave', vscode.ConfigurationTarget.Global);
      await until('the numbers to be put right', async () => {
        await saveWith('\n');
        return document.getText().startsWith(right);
      });
      ok(!document.isDirty, 'the file is saved');
    } finally {
      await settings.update('numbering.automatic', undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.fs.delete(uri);
    }
  });
});

/** The operations of the table, which the manifest is made from. */
function operationIds(): string[] {
  const contributed: { command: string }[] =
    vscode.extensions.getExtension('rapporteur.rapporteur')?.packageJSON.contributes.commands;
  return contributed.map(({ command }) => command.replace('rapporteur.', '')).filter((id) => !own.includes(id));
}

async function tryRow([id, source, wanted, { on, side, ...given } = {}]: Row): Promise<void> {
  const editor = await draft(source);
  const { document } = editor;
  const before = document.getText();
  const target = on && { position: plain(at(document, on)), side };
  await execute(`rapporteur.${id}`, { ...given, ...(target ? { target } : {}) });
  const { text, from, to } = marked(wanted);
  equal(document.getText(), text, `after ${id}`);
  if (from !== undefined && to !== undefined) {
    const expected = [from, to].map((offset) => plain(document.positionAt(offset)));
    const found = () => [editor.selection.start, editor.selection.end].map(plain);
    await until(`the cursor ${JSON.stringify(expected)}`, () => JSON.stringify(found()) === JSON.stringify(expected));
  }
  if (text === before) return;
  await execute('undo');
  equal(document.getText(), before, `after ${id} was undone`);
}

const plain = ({ line, character }: vscode.Position) => ({ line, character });
