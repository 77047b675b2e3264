// Bundles what ships: client and server for Node and for the browser worker, and the command line. `--watch` rebuilds, `--dev` leaves names readable.
import { context } from 'esbuild';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');
const base = {
  bundle: true,
  minify: !dev,
  sourcemap: dev,
  logLevel: 'warning',
  loader: { '.tsv': 'text' },
  legalComments: 'none',
  metafile: true,
};
const node = { ...base, platform: 'node', target: 'node20', format: 'cjs' };
const web = { ...base, platform: 'browser', target: 'es2022', define: { global: 'globalThis' } };

export const bundles = [
  { ...node, entryPoints: ['client/extension.ts'], outfile: 'dist/client.cjs', external: ['vscode'] },
  { ...node, entryPoints: ['server/protocol/main.ts'], outfile: 'dist/server.cjs' },
  { ...node, entryPoints: ['server/cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
  {
    ...web,
    format: 'cjs',
    entryPoints: ['client/extension.web.ts'],
    outfile: 'dist/web/client.js',
    external: ['vscode'],
  },
  { ...web, format: 'iife', entryPoints: ['server/protocol/main.web.ts'], outfile: 'dist/web/server.js' },
];

const contexts = await Promise.all(bundles.map((options) => context(options)));
if (watch) {
  await Promise.all(contexts.map((it) => it.watch()));
} else {
  await Promise.all(contexts.map((it) => it.rebuild()));
  await Promise.all(contexts.map((it) => it.dispose()));
}
