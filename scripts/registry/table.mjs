import { readFileSync } from 'node:fs';

/** The rows of a tab-separated table whose first line names the columns. */
export function readTable(path) {
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    if (cells.length > columns.length) throw new Error(`${path}: more cells than columns: ${line.slice(0, 80)}`);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** A table of rows that have the same columns. */
export function tableOf(rows) {
  const columns = Object.keys(rows[0]);
  const lines = rows.map((row) =>
    columns
      .map((column) => row[column])
      .join('\t')
      .trimEnd(),
  );
  return `${[columns.join('\t'), ...lines].join('\n')}\n`;
}
