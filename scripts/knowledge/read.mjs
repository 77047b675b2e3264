/** The rows of a tab-separated table as objects. */
export function rowsOf(text) {
  const [head, ...rows] = text.trimEnd().split('\n');
  const columns = head.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, i) => [columns[i], cell])));
}
