// `npm start`: installs what is missing, builds, and opens an editor on `examples/` (or `npm start -- folder`): VS Code where `code` is on
// the PATH, else the embedded workbench in the browser. `--embedded` never takes VS Code, `--no-open` opens no browser, `--port N`.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled } from './installed.mjs';

const invocation = resolve(process.env.INIT_CWD ?? '.');
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    embedded: { type: 'boolean' },
    'no-open': { type: 'boolean' },
    port: { type: 'string', default: '3000' },
  },
});
const folder = positionals[0] ? resolve(invocation, positionals[0]) : resolve('examples');
if (!existsSync(folder)) {
  console.error(`No such folder: ${folder}`);
  process.exit(2);
}

ensureInstalled();
ensureBuilt();
if (values.embedded || !openedInCode()) await openEmbedded();

function openedInCode() {
  const shell = process.platform === 'win32';
  const words = [`--extensionDevelopmentPath=${process.cwd()}`, folder].map((word) => (shell ? `"${word}"` : word));
  const { status } = spawnSync('code', words, { stdio: 'ignore', shell });
  if (status === 0) console.log(`Opened ${folder} in VS Code, with Rapporteur loaded.`);
  return status === 0;
}

async function openEmbedded() {
  const { freePort } = await import('./editor/ports.mjs');
  const { serveFolder } = await import('./editor/folder-server.mjs');
  const { serveWorkbench } = await import('./editor/workbench.mjs');
  const port = await freePort(Number(values.port));
  const disk = await serveFolder(folder, port);
  const extension = mkdtempSync(join(tmpdir(), 'rapporteur-disk-'));
  cpSync('scripts/editor/disk', extension, { recursive: true });
  const first = readdirSync(folder).find((name) => name.endsWith('unfinished.resolution'));
  writeFileSync(join(extension, 'endpoint.json'), JSON.stringify({ url: disk.url, token: disk.token, open: first }));
  const workbench = await serveWorkbench({
    port,
    extensionPaths: [extension],
    folderUri: `disk:/${encodeURIComponent(basename(folder))}`,
  });
  console.log(`Rapporteur is at ${workbench.url} - what is saved there is saved in ${folder}. Ctrl+C ends it.`);
  if (!values['no-open']) openBrowser(workbench.url);
  const end = () => {
    workbench.close();
    disk.close();
    rmSync(extension, { recursive: true, force: true });
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
}

function openBrowser(url) {
  const [command, ...words] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  // Without a browser the printed address is what there is.
  spawn(command, [...words, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
