import { readFileSync } from 'node:fs';

/** The rows of a tab-separated table as objects. */
export function rowsOf(text) {
  const [head, ...rows] = text.trimEnd().split('\n');
  const columns = head.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, i) => [columns[i], cell])));
}

/** The text of a file of this folder. */
export function beside(name) {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
