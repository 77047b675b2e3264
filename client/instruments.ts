import { Disposable, RelativePattern, type TextDocument, Uri, type WorkspaceFolder, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { instrumentsNotification } from '../server/protocol/requests';
import { debounced } from './debounced';
import type { Session } from './session';

const setting = 'rapporteur.instruments.file';
/** No file of instruments is longer, in bytes. */
const longest = 2_000_000;
/** How long after a letter an unsaved file is told of, in milliseconds. */
const pause = 300;

/** Tells a server of the user's own instruments in all folders, as they stand in the editor or on disk; a file that is not there is passed over. */
export async function tellInstruments(client: BaseLanguageClient): Promise<void> {
  const texts = await Promise.all(addresses().map(async (uri) => ({ uri, text: await textOf(uri) })));
  const files = texts.flatMap(({ uri, text }) =>
    text === undefined ? [] : [{ uri: client.code2ProtocolConverter.asUri(uri), text }],
  );
  // A server that has ended meanwhile is told anew when it starts.
  await client.sendNotification(instrumentsNotification.method, { files }).catch(() => {});
}

/** Keeps the running server in step with the files of instruments: on disk, as they are typed, and as the setting names others. */
export function watchInstruments(session: Session): Disposable {
  const tell = debounced(() => {
    const client = session.running();
    if (client) void tellInstruments(client).catch(() => {});
  }, pause);
  let watching = watchFiles(tell);
  let watched = new Set(addresses().map(String));
  const anew = () => {
    watching.dispose();
    watching = watchFiles(tell);
    watched = new Set(addresses().map(String));
    tell();
  };
  const typed = ({ uri }: TextDocument) => {
    if (watched.has(uri.toString())) tell();
  };
  return Disposable.from(
    tell,
    { dispose: () => watching.dispose() },
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(setting)) anew();
    }),
    workspace.onDidChangeWorkspaceFolders(anew),
    workspace.onDidChangeTextDocument(({ document }) => typed(document)),
    workspace.onDidCloseTextDocument(typed),
  );
}

function watchFiles(changed: () => void): Disposable {
  return Disposable.from(
    ...addresses().flatMap((uri) => {
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, '..'), name));
      return [watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(changed)];
    }),
  );
}

/** Where each folder has its instruments, each place once. */
function addresses(): Uri[] {
  const all = (workspace.workspaceFolders ?? []).flatMap((folder) => addressIn(folder) ?? []);
  return [...new Map(all.map((uri) => [uri.toString(), uri])).values()];
}

function addressIn(folder: WorkspaceFolder): Uri | undefined {
  const path = workspace.getConfiguration(undefined, folder.uri).get<string>(setting)?.trim();
  if (!path) return undefined;
  if (!/^(?:\/|[a-zA-Z]:[\\/])/.test(path)) return Uri.joinPath(folder.uri, path);
  return folder.uri.scheme === 'file' ? Uri.file(path) : folder.uri.with({ path });
}

async function textOf(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((it) => it.isDirty && it.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > longest ? undefined : new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    // There need be none.
    return undefined;
  }
}
