import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const contents = `
  export { parse } from './server/syntax/parse';
  export { resolutionOf } from './server/model/resolution';
  export { factsOf } from './server/model/facts';
  export { addresseeOf } from './server/model/addressee';
  export { openingAt } from './server/knowledge/openings';
  export { openingBase } from './server/knowledge/openingAdverb';`;

/** The reader of texts and openings as the server has it, for scripts that count. */
export async function core() {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-core-'));
  const outfile = join(folder, 'core.cjs');
  const stdin = { contents, resolveDir: join(import.meta.dirname, '../..'), loader: 'ts' };
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs', loader: { '.tsv': 'text' } });
  try {
    return (await import(pathToFileURL(outfile))).default;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
