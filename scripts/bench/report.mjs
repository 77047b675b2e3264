/** The value below which the given part of `values` lies; NaN where there are none. */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** The median over the rounds of one quantile of each round, so that a single bad round does not count. */
export const overRounds = (rounds, part) =>
  quantile(
    rounds.map((round) => quantile(round, part)),
    0.5,
  );

/** A row of the report: ours against the floor in `unit`, met where the ratio is within `target` (none: told, not judged). */
export function row(name, ours, floor, { target, unit = 'ms', note = '' } = {}) {
  const ratio = ours / floor;
  return { name, unit, ours, floor, ratio, target, met: target === undefined ? undefined : ratio <= target, note };
}

/** The rows as a table for reading, with a last line that counts the targets met and names the parts that could not be measured. */
export function table(rows, missing) {
  const cells = rows.map(({ name, unit, ours, floor, ratio, target, met, note }) => [
    name,
    `${figure(ours)} ${unit}`,
    `${figure(floor)} ${unit}`,
    `${ratio.toFixed(2)} ×`,
    target === undefined ? '' : `≤ ${target} ×`,
    met === undefined ? '' : met ? 'met' : 'NOT met',
    note,
  ]);
  const heads = ['', 'ours', 'floor', 'ratio', 'target', '', ''];
  const widths = heads.map((head, column) =>
    Math.max(...[heads, ...cells].map((it) => it[column].length), head.length),
  );
  const line = (it) => it.map((cell, column) => (column ? cell.padStart : cell.padEnd).call(cell, widths[column]));
  const judged = rows.filter(({ met }) => met !== undefined);
  return [
    ...[heads, ...cells].map((it) => line(it).join('  ').trimEnd()),
    `bench: ${judged.filter(({ met }) => met).length} of ${judged.length} targets met${missing.map((name) => `, ${name} not measured`).join('')}`,
  ].join('\n');
}

const figure = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(3));
