import { Disposable, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DraftChanges, draftsNotification } from '../server/protocol/requests';
import type { Session } from './session';

const endings = '**/*.{resolution,resolution.md,resolution.txt}';
const passedOver = '**/node_modules/**';
const mostFiles = 2000;
/** Files that are read at a time: the machine has other things to do. */
const batch = 20;
/** No draft is longer, in bytes. */
const longest = 2_000_000;

/** Tells a server that has started of the drafts in the workspace, so that references lead from one to another; a file that cannot be read is passed over. */
export async function tellDrafts(client: BaseLanguageClient): Promise<void> {
  const files = await workspace.findFiles(endings, passedOver, mostFiles);
  for (let at = 0; at < files.length && client.isRunning(); at += batch)
    await tell(client, await read(client, files.slice(at, at + batch)));
}

/** Keeps the running server in step with the drafts on disk. */
export function watchDrafts(session: Session): Disposable {
  const watcher = workspace.createFileSystemWatcher(endings);
  const changed = async (uri: Uri) => {
    const client = session.running();
    if (client) await tell(client, await read(client, [uri]));
  };
  return Disposable.from(
    watcher,
    watcher.onDidCreate(changed),
    watcher.onDidChange(changed),
    watcher.onDidDelete(async (uri) => {
      const client = session.running();
      if (client) await tell(client, { changed: [], removed: [addressOf(client, uri)] });
    }),
  );
}

async function read(client: BaseLanguageClient, files: readonly Uri[]): Promise<DraftChanges> {
  const texts = await Promise.all(files.map(textOf));
  const changed = files.flatMap((uri, i) => {
    const text = texts[i];
    return text === undefined ? [] : [{ uri: addressOf(client, uri), text }];
  });
  return { changed, removed: [] };
}

async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > longest ? undefined : new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    // It may have gone since it was found.
    return undefined;
  }
}

async function tell(client: BaseLanguageClient, changes: DraftChanges): Promise<void> {
  if (changes.changed.length + changes.removed.length === 0) return;
  // A server that has ended meanwhile is told anew when it starts.
  await client.sendNotification(draftsNotification.method, changes).catch(() => {});
}

function addressOf(client: BaseLanguageClient, uri: Uri): string {
  return client.code2ProtocolConverter.asUri(uri);
}
