// Writes the registry of server/knowledge from a folder of mined facts: node scripts/registry.mjs <folder>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node scripts/registry.mjs <folder of mined facts>');
  process.exit(2);
}

const [head, ...lines] = readFileSync(join(folder, 'resolutions.tsv'), 'utf8').trimEnd().split('\n');
const columns = head.split('\t');
const rows = lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i], cell])));
const confidence = { high: 'h', medium: 'm', low: 'l' };
const titleSource = { own: 'o', cited: 'c' };
const table = rows.map((row) =>
  [
    row.symbol,
    row.date,
    confidence[row.confidence.split(' ')[0]] ?? '',
    row.evidence_date.split('/')[0],
    titleSource[row.title_src] ? row.title : '',
    row.title ? (titleSource[row.title_src] ?? '') : '',
  ]
    .join('\t')
    .trimEnd(),
);
writeFileSync(
  'server/knowledge/resolutions.tsv',
  `id\tdate\tconfidence\twitnesses\ttitle\ttitleSource\n${table.join('\n')}\n`,
);
console.log(`server/knowledge/resolutions.tsv: ${table.length} rows`);
