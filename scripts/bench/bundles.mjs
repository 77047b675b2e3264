import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const node = { bundle: true, platform: 'node', target: 'node20', loader: { '.tsv': 'text' }, logLevel: 'silent' };

/** Bundles and minifies the echo server as ours is shipped, into `folder`; its path. */
export async function bundleEcho(folder) {
  const outfile = join(folder, 'echo.cjs');
  const entryPoints = [join(import.meta.dirname, 'echo.cjs')];
  await build({ ...node, entryPoints, outfile, format: 'cjs', minify: true, legalComments: 'none' });
  return outfile;
}

/** Bundles parser, model and rules, without server and connection, into `folder`; its path. Rejects while they do not build. */
export async function bundleCore(folder) {
  const outfile = join(folder, 'core.cjs');
  const contents = `
    export { parse } from './server/syntax/parse';
    export { resolutionOf } from './server/model/resolution';
    export { check } from './server/rules/check';`;
  await build({ ...node, stdin: { contents, resolveDir: root, loader: 'ts' }, outfile, format: 'cjs', minify: true });
  return outfile;
}

/** Bundles the replay of published openings into `folder`; its path. */
export async function bundleReplay(folder) {
  const outfile = join(folder, 'replay.cjs');
  await build({ ...node, entryPoints: [join(import.meta.dirname, 'ranks.ts')], outfile, format: 'cjs' });
  return outfile;
}

/** Builds what ships, with the build's own options; the bytes of the server bundle and those of the data (TSV) in it. */
export async function buildServer() {
  const { bundles } = await import('../build.mjs');
  const server = bundles.find(({ outfile }) => outfile === 'dist/server.cjs');
  const { metafile } = await build({
    ...server,
    absWorkingDir: root,
    logLevel: 'silent',
    write: false,
    metafile: true,
  });
  const { bytes, inputs } = metafile.outputs['dist/server.cjs'];
  const data = Object.entries(inputs).filter(([path]) => path.endsWith('.tsv'));
  return { bytes, data: data.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0) };
}
