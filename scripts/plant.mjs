// Puts faults into the citations of published texts and counts how many are found (docs/accuracy.md).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './generate/bundled.mjs';

const root = '../shared/corpus';
const draws = 4;

if (!existsSync(root)) {
  console.log(`nothing to put faults into: ${root} is not there`);
  process.exit(0);
}
const { measure } = await bundled('scripts/plant/measure.ts');
const texts = readdirSync(root)
  .filter((folder) => folder.startsWith('official-'))
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) => ({ name: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }));
console.log('| fault | put in | found | share | told by the registry or a calendar | found | share |');
console.log('|---|---|---|---|---|---|---|');
const shares = measure(texts, draws);
for (const { kind, planted, found, known, knownFound } of shares)
  console.log(
    `| ${kind} | ${planted} | ${found} | ${percent(found, planted)} | ${known} | ${knownFound} | ${percent(knownFound, known)} |`,
  );
if (process.argv.includes('--missed'))
  for (const { kind, missed } of shares) for (const line of missed) console.log(`${kind}\t${line}`);

function percent(part, whole) {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
