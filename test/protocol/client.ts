import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import type { Operation } from '../../server/drafting/operation';
import { serve } from '../../server/protocol/server';

/** A client as tests use it: it speaks the protocol over streams and keeps what it was told. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything that was pushed, in order. */
  readonly pushed: PublishDiagnosticsParams[];
  /** Everything that was logged. */
  readonly logged: string[];
  open(text: string, uri?: string): Promise<void>;
  change(version: number, ...changes: TextDocumentContentChangeEvent[]): Promise<void>;
  /** Asks a `textDocument/` request about the document. */
  ask<R>(method: string, params?: object): Promise<R>;
  pull(previousResultId?: string): Promise<{ kind: string; resultId?: string; items?: Diagnostic[] }>;
  /** The next diagnostics pushed that pass; rejects after five seconds. */
  told(passes: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
}

/** The address of the document that `open` opens. */
export const uri = 'file:///draft.resolution';

/** What a present-day editor says of itself, as far as the server cares. */
export const modern: ClientCapabilities = {
  workspace: { diagnostics: { refreshSupport: true }, semanticTokens: { refreshSupport: true } },
  textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};

/** A client of a server in this process; `prepare` may answer requests of the server before it starts. */
export function startServer(
  capabilities: ClientCapabilities,
  options?: {
    initializationOptions?: unknown;
    prepare?: (connection: ProtocolConnection) => void;
    /** Other drafting operations than the server's own. */
    operations?: readonly Operation[];
  },
): Promise<Client> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), options?.operations);
  return connect(down, up, capabilities, options);
}

/** A client of a server that reads `output` and writes `input`. */
export async function connect(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  capabilities: ClientCapabilities,
  {
    initializationOptions,
    prepare,
  }: { initializationOptions?: unknown; prepare?: (it: ProtocolConnection) => void } = {},
): Promise<Client> {
  const connection = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  const pushed: PublishDiagnosticsParams[] = [];
  const logged: string[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    pushed.push(params);
    for (const look of waiting) look();
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  prepare?.(connection);
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const ask = <R>(method: string, params: object = {}) =>
    connection.sendRequest<R>(`textDocument/${method}`, { textDocument: { uri }, ...params });
  return {
    connection,
    initialized,
    pushed,
    logged,
    ask,
    open: (text, address = uri) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: address, languageId: 'un-resolution', version: 1, text },
      }),
    change: (version, ...contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    pull: (previousResultId) =>
      ask(DocumentDiagnosticRequest.method.slice('textDocument/'.length), { previousResultId }),
    told: (passes) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('no such diagnostics were pushed')), 5000);
        const look = () => {
          const found = pushed.findLast(passes);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
