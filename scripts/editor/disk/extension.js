// The file system `disk:` of the workbench that `npm start` serves: every operation is a request to folder-server.mjs.
const vscode = require('vscode');

/** Called by VS Code: registers the file system, and opens a first file where none is open. */
exports.activate = async (context) => {
  const { url, token, open } = await fetch(
    vscode.Uri.joinPath(context.extensionUri, 'endpoint.json').toString(true),
  ).then((response) => response.json());
  const changed = new vscode.EventEmitter();
  const request = async (method, uri, query = {}, body = undefined) => {
    const search = new URLSearchParams({ path: below(uri), ...query });
    const response = await fetch(`${url}/?${search}`, { method, body, headers: { 'x-token': token } });
    if (response.status === 404) throw vscode.FileSystemError.FileNotFound(uri);
    if (response.status === 409) throw vscode.FileSystemError.FileExists(uri);
    if (response.status === 403) throw vscode.FileSystemError.NoPermissions(uri);
    if (!response.ok) throw vscode.FileSystemError.Unavailable(`${uri.path}: ${await response.text()}`);
    return response;
  };
  const tell = (type, ...uris) => changed.fire(uris.map((uri) => ({ type, uri })));
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: async (uri) => (await request('GET', uri, { as: 'stat' })).json(),
    readDirectory: async (uri) => (await request('GET', uri, { as: 'list' })).json(),
    readFile: async (uri) => new Uint8Array(await (await request('GET', uri)).arrayBuffer()),
    writeFile: async (uri, content, { create, overwrite }) => {
      const { existed } = await (await request('PUT', uri, { create, overwrite }, content)).json();
      tell(existed ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
    },
    createDirectory: async (uri) => {
      await request('POST', uri);
      tell(vscode.FileChangeType.Created, uri);
    },
    delete: async (uri) => {
      await request('DELETE', uri);
      tell(vscode.FileChangeType.Deleted, uri);
    },
    rename: async (from, to, { overwrite }) => {
      await request('POST', from, { to: below(to), overwrite });
      tell(vscode.FileChangeType.Deleted, from);
      tell(vscode.FileChangeType.Created, to);
    },
  };
  context.subscriptions.push(
    changed,
    vscode.workspace.registerFileSystemProvider('disk', provider, { isCaseSensitive: true }),
  );
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (open && folder && !vscode.window.tabGroups.all.some((group) => group.tabs.length)) {
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(folder.uri, open));
  }
};

// The first segment is the folder's name, there for the title of the explorer.
const below = (uri) => uri.path.split('/').slice(2).join('/');
