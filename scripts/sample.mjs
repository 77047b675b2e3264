// Draws a hundred findings of the rules on openings and on words in published texts since 2000, to be read one by one (docs/accuracy.md).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './generate/bundled.mjs';

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
const sample = shuffled(findings).slice(0, drawn).sort();
console.log(`${sample.length} of ${findings.length} findings in ${documents} documents since 2000`);
for (const line of sample) console.log(line);

/** The same order each time: Fisher and Yates with a generator of 32 bits (mulberry32). */
function shuffled(all) {
  const list = [...all].sort();
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}
