import { commands, Disposable, type TextEditor, window, workspace } from 'vscode';
import { debounced } from './debounced';
import { language } from './language';

/** The active editor if a resolution is in it. */
export function activeResolution(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.languageId === language ? editor : undefined;
}

/** Keeps the context key `rapporteur.resolutionIsActive`, which the manifest asks where no editor has the focus. */
export function resolutionContext(): Disposable {
  let known: boolean | undefined;
  const tell = () => {
    const active = activeResolution() !== undefined;
    if (active !== known) commands.executeCommand('setContext', 'rapporteur.resolutionIsActive', active);
    known = active;
  };
  // Between two editors there is a moment without any.
  const soon = debounced(tell, 100);
  tell();
  return Disposable.from(
    soon,
    window.onDidChangeActiveTextEditor(soon),
    // A changed language closes the document and opens it again.
    workspace.onDidOpenTextDocument(soon),
  );
}
