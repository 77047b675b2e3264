import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs a program and answers its exit code and what it wrote; with VERBOSE set it is shown as it comes. */
export function run(command, words, { env } = {}) {
  const child = spawn(command, words, { env: { ...process.env, ...env }, shell: process.platform === 'win32' });
  let output = '';
  for (const [stream, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    stream.setEncoding('utf8').on('data', (data) => {
      output += data;
      if (process.env.VERBOSE) to.write(data);
    });
  }
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Runs a script of this project with this Node. */
export const runScript = (script, options) => run(process.execPath, [script], options);

/** Runs a program that a package brought. */
export const runTool = (name, ...words) => run(join('node_modules', '.bin', name), words);

/** What a step that passes or fails as a whole counts for; what a failing one wrote is shown. */
export function outcome({ code, output }) {
  if (code) show(output);
  return { passed: code ? 0 : 1, failed: code ? 1 : 0 };
}

/** Shows what a failing program wrote, unless it has been shown. */
export function show(output) {
  if (!process.env.VERBOSE) console.log(output.trimEnd());
}

/** Adds up what steps count for. */
export const sum = (results) => ({
  passed: results.reduce((total, { passed }) => total + passed, 0),
  failed: results.reduce((total, { failed }) => total + failed, 0),
});
