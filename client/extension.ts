import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, clientOptions, type Session } from './activate';
import { offerWords } from './spellChecker';

let session: Session | undefined;

/** Called by VS Code on the desktop and on remote machines: the server runs as a Node process of its own and speaks over IPC. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  session = activateWith(
    context,
    () => new LanguageClient('rapporteur', 'Rapporteur', { module, transport: TransportKind.ipc }, clientOptions),
  );
  void offerWords(context);
}

/** Called by VS Code when it closes or the extension is switched off. */
export const deactivate = (): Promise<void> | undefined => session?.stop();
