import { spawn } from 'node:child_process';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const patience = 30_000;
const uri = 'file:///bench/draft.resolution';

/**
 * Starts the server `command` (an argument list) and initializes it. With `pull` the client asks for diagnostics where
 * the server offers them; without, it has no such capability and waits for them. Rejects if the server does not answer.
 */
export async function connect(command, { pull = false } = {}) {
  const started = performance.now();
  const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const within = (promise, what) => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer to ${what} in time`)), patience);
    });
    const gone = ended.then((code) => Promise.reject(new Error(`the server ended (${code}) during ${what}`)));
    return Promise.race([promise, late, gone]).finally(() => clearTimeout(timer));
  };

  child.stdin.on('error', () => {});
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onError(() => {});
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest(() => null);
  let waiting;
  connection.onNotification('textDocument/publishDiagnostics', ({ version, diagnostics }) => {
    if (!waiting || (version ?? waiting.version) < waiting.version) return;
    const { resolve } = waiting;
    waiting = undefined;
    resolve({ at: performance.now(), diagnostics });
  });
  connection.listen();

  const request = (method, params) => within(connection.sendRequest(method, params), method);
  const stop = async () => {
    const killer = setTimeout(() => child.kill('SIGKILL'), 3000);
    await connection.sendRequest('shutdown').catch(() => {});
    await connection.sendNotification('exit').catch(() => {});
    await ended;
    clearTimeout(killer);
    connection.dispose();
  };
  const { capabilities } = await request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: capabilitiesOf(pull),
  });
  const milliseconds = performance.now() - started;
  connection.sendNotification('initialized', {});

  const pulls = pull && capabilities.diagnosticProvider !== undefined;
  let version = 0;
  let previousResultId;
  return {
    capabilities,
    /** Milliseconds from the start of the process to the answer to `initialize`. */
    milliseconds,
    pulls,
    open(text) {
      version = 1;
      const textDocument = { uri, languageId: 'un-resolution', version, text };
      connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    change(range, text) {
      version++;
      const textDocument = { uri, version };
      connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ range, text }] });
    },
    /** The diagnostics of the last version sent, and the moment at which they came. */
    async diagnostics() {
      if (!pulls) {
        const answer = new Promise((resolve) => {
          waiting = { version, resolve };
        });
        return within(answer, 'publishDiagnostics');
      }
      const answer = await request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
      previousResultId = answer.resultId;
      return { at: performance.now(), diagnostics: answer.items ?? [] };
    },
    request: (method, params = {}) => request(method, { textDocument: { uri }, ...params }),
    stop,
  };
}

const capabilitiesOf = (pull) => ({
  general: { positionEncodings: ['utf-16'] },
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    synchronization: {},
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    ...(pull && { diagnostic: { relatedDocumentSupport: false } }),
  },
});
