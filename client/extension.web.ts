import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, clientOptions, type Session } from './activate';

// Declared here so that the rest of the program does not see what only a browser has.
declare class Worker {
  constructor(script: string);
  terminate(): void;
}

let session: Session | undefined;
let worker: Worker | undefined;

/** Called by VS Code in the browser: the server runs in a worker of its own. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  session = activateWith(context, () => {
    // A worker does not end with its connection.
    worker?.terminate();
    worker = new Worker(script);
    return new LanguageClient('rapporteur', 'Rapporteur', worker, clientOptions);
  });
}

/** Called by VS Code when the page closes or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await session?.stop();
  worker?.terminate();
}
