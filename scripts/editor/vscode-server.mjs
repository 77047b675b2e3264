import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installServer } from './install-server.mjs';
import { freePort } from './ports.mjs';

// Nothing is looked up in a marketplace.
const gallery = '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":"","controlUrl":""}';

/**
 * Starts the VS Code server with folders of its own; `vsix` is installed first, `userData` and `extensions` replace its folders.
 * Answers its origin, what it wrote, and `stop`, which ends it and removes what it left.
 */
export async function startServer({ vsix, userData, extensions, words = [] } = {}) {
  const { node, entry } = await installServer();
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-vscode-'));
  const folders = [
    ...['--server-data-dir', join(home, 'data')],
    ...['--user-data-dir', userData ?? join(home, 'user')],
    ...['--extensions-dir', extensions ?? join(home, 'extensions')],
    '--accept-server-license-terms',
  ];
  giveSettings(userData ?? join(home, 'user'));
  const env = { ...process.env, HOME: home, EXTENSIONS_GALLERY: gallery };
  if (vsix) execFileSync(node, [entry, ...folders, '--install-extension', vsix], { env, stdio: 'pipe' });

  const port = await freePort();
  const child = spawn(
    node,
    [
      entry,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', ...folders],
      ...['--disable-telemetry', '--disable-workspace-trust', '--disable-getting-started-override', ...words],
    ],
    { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const server = { origin: `http://127.0.0.1:${port}`, port, log: '', child, stop: () => stop(child, home) };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      server.log = (server.log + data).slice(-20_000);
    });
  }
  // Also where this process ends in a way of its own, the server does not stay behind.
  process.once('exit', () => signal(child, 'SIGKILL'));
  await answering(server);
  return server;
}

function giveSettings(userData) {
  const path = join(userData, 'User', 'settings.json');
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) copyFileSync(fileURLToPath(new URL('settings.json', import.meta.url)), path);
}

async function answering({ origin, child, ...server }) {
  const up = () =>
    fetch(`${origin}/version`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await up())) {
    if (child.exitCode !== null) throw new Error(`the VS Code server ended with ${child.exitCode}\n${server.log}`);
    await sleep(100);
  }
}

async function stop(child, home) {
  const gone = child.exitCode === null ? new Promise((done) => child.once('exit', done)) : undefined;
  signal(child, 'SIGTERM');
  await Promise.race([gone, sleep(3000)]);
  signal(child, 'SIGKILL');
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

// The process group that was started here: the server and its extension hosts.
function signal({ pid }, name) {
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended already.
  }
}

const sleep = (time) => new Promise((done) => setTimeout(done, time));
