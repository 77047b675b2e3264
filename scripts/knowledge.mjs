// Writes the tables of server/knowledge from a folder of mined facts: node scripts/knowledge.mjs <folder>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acronymTables } from './knowledge/acronyms.mjs';
import { core } from './knowledge/core.mjs';
import { corpusTables } from './knowledge/corpus.mjs';
import { monthTables } from './knowledge/months.mjs';
import { openingTables } from './knowledge/openings.mjs';
import { organTables } from './knowledge/organs.mjs';
import { phraseTables } from './knowledge/phrases.mjs';
import { romanceTables } from './knowledge/romance.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node scripts/knowledge.mjs <folder of mined facts>');
  process.exit(2);
}

const read = (name) => readFileSync(join(folder, name), 'utf8');
const reader = await core();
const tables = {
  ...openingTables(read),
  ...organTables(read),
  ...phraseTables(read, reader),
  ...corpusTables(join(folder, '../corpus'), reader),
  ...romanceTables(read),
  ...monthTables(),
  ...acronymTables(read),
};
for (const [name, table] of Object.entries(tables)) {
  const [head, ...rows] = table;
  const text = `${[head, ...rows].map((row) => row.join('\t')).join('\n')}\n`;
  writeFileSync(join('server/knowledge', name), text);
  console.log(`server/knowledge/${name}: ${rows.length} rows`);
}
