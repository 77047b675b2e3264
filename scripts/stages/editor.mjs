import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { whyNoBrowser } from '../editor/browser.mjs';
import { installServer, whyNoServer } from '../editor/install-server.mjs';
import { runScript, show } from './run.mjs';

/** The suite in the Node extension host. */
export async function editor() {
  const executable = process.env.VSCODE_EXECUTABLE;
  const missing = executable ? undefined : await whyNoWindow();
  const hasDesktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (missing && !hasDesktop) return { skipped: missing };
  await bundleSuites();
  const shim = fileURLToPath(new URL('../editor/shim.mjs', import.meta.url));
  // With neither, test-electron downloads VS Code.
  return mocha('scripts/editor/node-host.mjs', { VSCODE_EXECUTABLE: executable ?? (missing ? undefined : shim) });
}

/** The same suite in the web worker extension host. */
export async function web() {
  const skipped = whyNoBrowser();
  if (skipped) return { skipped };
  await bundleSuites();
  return mocha('scripts/editor/web-host.mjs');
}

/** A user's walk through the installed extension, with screenshots. */
export async function walk() {
  const skipped = await whyNoWindow();
  return skipped ? { skipped } : steps('test/e2e/walk.mjs');
}

/** `npm start` where there is no VS Code: the page opens, and what is typed there reaches the disk. */
export async function start() {
  const skipped = whyNoBrowser();
  return skipped ? { skipped } : steps('test/e2e/start.mjs');
}

async function whyNoWindow() {
  const reason = whyNoBrowser() ?? whyNoServer();
  if (reason) return reason;
  try {
    await installServer();
  } catch (error) {
    const said = /^npm error code (\w+)$/m.exec(error.stderr)?.[1] ?? error.message.split('\n')[0];
    return `the VS Code server could not be installed (${said})`;
  }
}

async function bundleSuites() {
  const base = { bundle: true, format: 'cjs', logLevel: 'error' };
  await Promise.all([
    build({
      ...base,
      platform: 'node',
      entryPoints: ['test/e2e/node.ts', 'test/e2e/suite.ts'],
      outdir: 'dist/e2e',
      outExtension: { '.js': '.cjs' },
      external: ['vscode', 'mocha'],
    }),
    build({
      ...base,
      platform: 'browser',
      define: { global: 'globalThis' },
      entryPoints: ['test/e2e/web.ts'],
      outfile: 'dist/web/e2e.js',
      external: ['vscode'],
    }),
  ]);
}

async function mocha(script, env) {
  const { code, output } = await runScript(script, { env });
  return counted(code, output, /^ *(\d+) passing/m, /^ *(\d+) failing/m);
}

async function steps(script) {
  const { code, output } = await runScript(script);
  return counted(code, output, /^(\d+) passed, \d+ failed/m, /^\d+ passed, (\d+) failed/m);
}

function counted(code, output, passing, failing) {
  if (code) show(output);
  const [passed, failed] = [passing, failing].map((pattern) => Number(pattern.exec(output)?.[1] ?? 0));
  return { passed, failed: code ? Math.max(failed, 1) : failed };
}
