// Draws citations of published texts with what is understood of each, to be read one by one (docs/accuracy.md):
// node scripts/sample-citations.mjs [seed] [number for each organ]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './generate/bundled.mjs';
import { shuffled } from './sample/shuffled.mjs';

const root = '../shared/corpus';
const [seed = 1, drawn = 100] = process.argv.slice(2).map(Number);

if (!existsSync(root)) {
  console.log(`nothing to draw from: ${root} is not there`);
  process.exit(0);
}
const { citationLines } = await bundled('scripts/sample/citations.ts');
for (const organ of ['ga', 'sc', 'ecosoc', 'hrc']) {
  const folder = join(root, `official-${organ}`);
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ name: name.replace('.md', ''), text: readFileSync(join(folder, name), 'utf8') }));
  const lines = citationLines(texts);
  console.log(`\n## ${organ}: ${drawn} of ${lines.length} citations\n`);
  for (const line of shuffled(lines, seed).slice(0, drawn)) console.log(line);
}
