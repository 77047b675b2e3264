import type { Connection } from 'vscode-languageserver';

/** Answers a client on `connection`: every capability of the server in one list. */
export function serve(connection: Connection): void {
  connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
  connection.listen();
}
