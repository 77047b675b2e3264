import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Imports a TypeScript module of this project. */
export async function bundled(path) {
  const outfile = resolve('dist/generate', `${basename(path, '.ts')}.mjs`);
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    loader: { '.tsv': 'text' },
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
