import * as vscode from 'vscode';

/** Asks `question` until its answer is truthy, and answers that; fails after 15 seconds, saying what it waited for. */
export async function until<T>(what: string, question: () => T | Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + 15_000;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

/** Opens an example in an editor. */
export async function example(name: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens a new resolution with `source` in an editor; a `|` in it is where the cursor stands, `«` and `»` hold what is selected. */
export async function draft(source: string, language = 'un-resolution'): Promise<vscode.TextEditor> {
  const { text, from, to } = marked(source);
  const document = await vscode.workspace.openTextDocument({ language, content: text });
  const editor = await vscode.window.showTextDocument(document);
  if (from !== undefined) {
    editor.selection = new vscode.Selection(document.positionAt(from), document.positionAt(to ?? from));
  }
  return editor;
}

/** A text without its signs, and the offsets where they stood. */
export function marked(source: string): { text: string; from?: number; to?: number } {
  const cursor = source.indexOf('|');
  if (cursor >= 0) return { text: source.replace('|', ''), from: cursor, to: cursor };
  const [open, close] = [source.indexOf('«'), source.indexOf('»')];
  return open < 0 ? { text: source } : { text: source.replace(/[«»]/g, ''), from: open, to: close - 1 };
}

/** The position of the `nth` (from 0) `needle`, `inside` characters into it; fails where there is none. */
export function at(document: vscode.TextDocument, needle: string, nth = 0, inside = 1): vscode.Position {
  let offset = -1;
  for (let n = 0; n <= nth; n++) offset = document.getText().indexOf(needle, offset + 1);
  if (offset < 0) throw new Error(`no “${needle}” in the document`);
  return document.positionAt(offset + inside);
}

/** The problems of the document with rule `id`. */
export const problems = (document: vscode.TextDocument, id: string): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter((it) => codeOf(it) === id);

/** The rule id of a problem. */
export const codeOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
