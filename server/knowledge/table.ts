/** A row of a table: column name to cell, with an empty string for a cell that is missing. */
export type Row<Column extends string> = Readonly<Record<Column, string>>;

/**
 * The rows of a tab-separated table whose first line names the columns.
 *
 * Cells are taken as they stand (no quoting); empty lines are passed over, short rows are filled up with empty cells.
 */
export function rowsOf<Column extends string>(table: string): Row<Column>[] {
  const lines = table.split('\n').filter((line) => line.trim() !== '');
  const columns = (lines.shift() ?? '').trimEnd().split('\t');
  return lines.map((line) => {
    const cells = (line.endsWith('\r') ? line.slice(0, -1) : line).split('\t');
    // Filled one by one, all rows of a table have one shape.
    const row: Record<string, string> = {};
    for (let i = 0; i < columns.length; i++) row[columns[i]!] = cells[i] ?? '';
    return row as Row<Column>;
  });
}

/** A function that computes its value on the first call and returns the same one ever after. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
