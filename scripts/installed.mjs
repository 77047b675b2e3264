import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Runs `npm ci` unless the packages in node_modules are those of the lock file; ends the process where that fails or Node is too old. */
export function ensureInstalled() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) fail(`Node 20 or newer is needed, this is ${process.versions.node}`);
  if (isInstalled()) return;
  console.log('Installing packages …');
  const { status } = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) fail('npm ci failed');
}

/** Builds the bundles; ends the process where that fails. */
export function ensureBuilt() {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (status !== 0) fail('the build failed');
}

function isInstalled() {
  const [wanted, found] = ['package-lock.json', 'node_modules/.package-lock.json'].map((path) =>
    existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {},
  );
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
  );
}

// npm is a script on Windows, which needs the shell.
const run = (command, words) => spawnSync(command, words, { stdio: 'inherit', shell: process.platform === 'win32' });

function fail(why) {
  console.error(why);
  process.exit(1);
}
