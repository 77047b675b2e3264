import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../protocol/server';

/** Serves a client over standard input and output until it goes away. */
export function lspCommand(): void {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
}
