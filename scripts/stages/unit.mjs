import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { run, show } from './run.mjs';

/** Every `*.test.ts` below `test`, bundled and run by Node's own test runner. */
export async function unit() {
  const outdir = 'dist/test';
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: globSync('test/**/*.test.ts').sort(),
    outdir,
    outbase: 'test',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    loader: { '.tsv': 'text' },
    logLevel: 'error',
  });
  const reporter = fileURLToPath(new URL('reporter.mjs', import.meta.url));
  const files = globSync(`${outdir}/**/*.test.mjs`).sort();
  const { code, output } = await run(process.execPath, ['--test', `--test-reporter=${reporter}`, ...files]);
  const [line, passed, failed] = /^(\d+) pass, (\d+) fail\s*$/m.exec(output) ?? [''];
  const told = output.replace(line, '').trim();
  if (told) show(told);
  if (!line) return { passed: 0, failed: 1 };
  return { passed: Number(passed), failed: Math.max(Number(failed), code ? 1 : 0) };
}
