// Draws a hundred findings of the rules on openings and on words in published texts since 2000, to be read one by one (docs/accuracy.md).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './generate/bundled.mjs';
import { shuffled } from './sample/shuffled.mjs';

const root = '../shared/corpus';
const drawn = 100;
/** Another seed draws another hundred. */
const seed = 4;

if (!existsSync(root)) {
  console.log(`nothing to draw from: ${root} is not there`);
  process.exit(0);
}
const { publishedFindings } = await bundled('scripts/sample/findings.ts');
const texts = readdirSync(root)
  .filter((folder) => folder.startsWith('official-'))
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) => ({ name: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }));
const { documents, findings } = publishedFindings(texts);
const sample = shuffled(findings, seed).slice(0, drawn).sort();
console.log(`${sample.length} of ${findings.length} findings in ${documents} documents since 2000`);
for (const line of sample) console.log(line);
