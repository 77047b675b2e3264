// Writes the registries of server/knowledge from a folder of mined facts, and checks them and the tables written by hand against each other:
// node scripts/registry.mjs FOLDER [--out FOLDER]. Every contradiction is listed, and one that scripts/registry/exceptions.tsv does not explain fails.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundled } from './generate/bundled.mjs';
import { bodyRows } from './registry/bodies.mjs';
import { checkTreaties } from './registry/checkTreaties.mjs';
import { resolutionRows } from './registry/resolutions.mjs';
import { sittingRows } from './registry/sittings.mjs';
import { supplementRows } from './registry/supplements.mjs';
import { readTable, tableOf } from './registry/table.mjs';

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const [folder] = positionals;
if (!folder) {
  console.error('usage: node scripts/registry.mjs FOLDER [--out FOLDER]');
  process.exit(2);
}
const knowledge = 'server/knowledge';
const out = values.out ?? knowledge;
mkdirSync(out, { recursive: true });
const facts = (name) => readTable(join(folder, name));
const exceptions = new Map(readTable('scripts/registry/exceptions.tsv').map((row) => [row.id, row]));
const contradictions = [];
const used = new Set();

/** What is wrong with a row: a documented exception says what becomes of it, anything else fails. */
function contradiction(id, what) {
  const exception = exceptions.get(id);
  if (!exception) contradictions.push(`${id}: ${what}`);
  else if (!used.has(id)) console.log(`${id}: ${what}; ${exception.action}: ${exception.reason}`);
  used.add(id);
  return exception?.action;
}

function write(name, rows) {
  writeFileSync(join(out, name), tableOf(rows));
  console.log(`${name}: ${rows.length} rows`);
}

const resolutions = facts('resolutions.tsv');
write(
  'sittings.tsv',
  sittingRows(facts('sessions.tsv'), readTable('scripts/registry/assembly-sessions.tsv'), resolutions, contradiction),
);
write('bodies.tsv', bodyRows(facts('bodies.tsv'), readTable('scripts/registry/body-series.tsv'), contradiction));
write(
  'supplements.tsv',
  supplementRows(facts('official-records-patterns.tsv'), facts('official-records.tsv'), contradiction),
);
const sessions = await bundled('server/knowledge/sessions.ts');
const registered = resolutionRows(resolutions, sessions, contradiction);
write('resolutions.tsv', registered);
checkTreaties(
  readTable(join(knowledge, 'treaties.tsv')),
  new Map(registered.map((row) => [row.id, row])),
  {
    cited: facts('instruments-unts.tsv'),
    listed: JSON.parse(readFileSync(join(folder, 'instruments.json'), 'utf8')).treaties,
  },
  contradiction,
);
const ids = new Set(registered.map((row) => row.id));
for (const { id } of readTable(join(knowledge, 'text-names.tsv')))
  if (!ids.has(id)) contradiction(id, 'has a popular name and is not in the registry');
for (const id of exceptions.keys())
  if (!used.has(id)) contradictions.push(`${id}: nothing contradicts it any more: take it out of the exceptions`);
for (const it of contradictions) console.error(it);
if (contradictions.length) process.exit(1);
