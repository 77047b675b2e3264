import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundles } from '../build.mjs';
import { startUp } from './startup.mjs';

const root = join(import.meta.dirname, '../..');
/** The tables of what is cited and whose it is. */
const registries = new Set(
  'resolutions treaties bodies sittings supplements symbol-parts'.split(' ').map((it) => `${it}.tsv`),
);

/** Starts the server as it ships and a server whose registries are empty in turn; milliseconds of both. */
export async function startWithout(node, folder, count) {
  const [ours, none] = await Promise.all([server(folder, false), server(folder, true)]);
  return startUp(node(ours, '--stdio'), node(none, '--stdio'), count);
}

/** What the first lookup, the first search and all others cost in a fresh process: milliseconds, and megabytes of heap. */
export async function registryCost(node, folder) {
  const outfile = join(folder, 'registryCost.cjs');
  const entryPoints = [join(import.meta.dirname, 'registryCost.ts')];
  await build({ ...options(), entryPoints, outfile, format: 'cjs', platform: 'node', minify: true, metafile: false });
  const [program, ...rest] = node('--expose-gc', outfile);
  return JSON.parse(execFileSync(program, rest, { encoding: 'utf8' }));
}

/** The bytes of all bundles together as a package packs them. */
export async function packedBundles() {
  const sizes = await Promise.all(
    bundles.map(async (bundle) => {
      const { outputFiles } = await build({ ...bundle, absWorkingDir: root, logLevel: 'silent', write: false });
      return deflateRawSync(outputFiles[0].contents, { level: 9 }).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function server(folder, empty) {
  const outfile = join(folder, empty ? 'withoutRegistries.cjs' : 'withRegistries.cjs');
  const bundle = bundles.find((it) => it.outfile === 'dist/server.cjs');
  await build({ ...bundle, ...options(), outfile, plugins: empty ? [emptied] : [] });
  return outfile;
}

const options = () => ({
  absWorkingDir: root,
  bundle: true,
  loader: { '.tsv': 'text' },
  logLevel: 'silent',
  metafile: false,
});

/** Leaves of each registry the line that names its columns. */
const emptied = {
  name: 'emptied',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsv$/ }, ({ path }) => {
      if (!registries.has(basename(path))) return undefined;
      return { contents: `${readFileSync(path, 'utf8').split('\n')[0]}\n`, loader: 'text' };
    });
  },
};
