#!/usr/bin/env node
// Stands in for the executable of VS Code where there is none: takes the arguments of @vscode/test-electron, runs the same suite in the real
// Node extension host of the VS Code server with Chromium as its window, and ends with the suite's exit code.
//   VSCODE_EXECUTABLE=$PWD/scripts/editor/shim.mjs npx vscode-test
// RAPPORTEUR_SHIM_TIMEOUT: seconds until it gives up (300).
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openPage } from './browser.mjs';
import { startServer } from './vscode-server.mjs';

const valued = ['extensionDevelopmentPath', 'extensionTestsPath', 'user-data-dir', 'extensions-dir'];
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: Object.fromEntries(valued.map((name) => [name, { type: 'string' }])),
});

const absolute = (path) => path && resolve(path);
const server = await startServer({
  userData: absolute(values['user-data-dir']),
  extensions: absolute(values['extensions-dir']),
  // A workbench that is built heeds the extension under test only with this.
  words: ['--enable-smoke-test-driver'],
});
let window;
let ending = false;

async function end(code, why) {
  if (ending) return;
  ending = true;
  clearTimeout(timer);
  if (why) console.error(`${why}\n${server.log.slice(-4000)}`);
  await window?.close().catch(() => {});
  await server.stop();
  process.exit(code);
}

const seconds = Number(process.env.RAPPORTEUR_SHIM_TIMEOUT ?? 300);
const timer = setTimeout(() => end(124, `no result after ${seconds} seconds`), seconds * 1000);
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => end(130));
server.child.on('exit', (code) => end(124, `the VS Code server ended with ${code}`));

// What the workbench tells of itself is not the suite's.
const own =
  /^(Error: Could not locate the bindings|\[|Resolv|Creating a|Ignoring|Updating|Timed out waiting|Creation of|getaddrinfo|The web worker|Started local)/;
try {
  window = await openPage();
  window.page.on('pageerror', (error) => console.error(`in the page: ${error.message}`));
  window.page.on('crash', () => end(124, 'the page crashed'));
  await window.page.exposeFunction('codeAutomationLog', (level, words) => {
    if (!own.test(String(words[0]))) (console[level] ?? console.log)(...words);
  });
  await window.page.exposeFunction('codeAutomationExit', (code) => end(code));
  await window.page.goto(address());
} catch (error) {
  await end(124, String(error));
}

function address() {
  // Any other authority opens the file a second time, as a document that no language server sees.
  const remote = (path) => `vscode-remote://127.0.0.1:${server.port}${encodeURI(resolve(path))}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['extensionDevelopmentPath', remote(values.extensionDevelopmentPath)],
    ['extensionTestsPath', remote(values.extensionTestsPath)],
  ];
  const folder = positionals.find((path) => statSync(path).isDirectory());
  for (const path of positionals) if (path !== folder) payload.push(['openFile', remote(path)]);
  const place = folder ? `folder=${encodeURIComponent(resolve(folder))}` : 'ew=true';
  return `${server.origin}/?${place}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
