import type { Registry } from './registry';

/** The years in which the Security Council can have adopted a resolution of that number, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** The years that a Security Council resolution of that number can be of, by those whose numbers lie around it; undefined for numbers beyond the last known. */
export function councilYears(registry: Registry, number: number): Years | undefined {
  const known = byNumber(registry);
  const exact = known.get(number);
  if (exact !== undefined) return { from: exact, to: exact };
  const last = Math.max(...known.keys());
  if (number < 1 || number > last) return undefined;
  let [below, above] = [number, number];
  while (below > 1 && !known.has(below)) below--;
  while (!known.has(above)) above++;
  return { from: known.get(below) ?? 1946, to: known.get(above)! };
}

const numbers = new WeakMap<Registry, ReadonlyMap<number, number>>();

function byNumber(registry: Registry): ReadonlyMap<number, number> {
  let known = numbers.get(registry);
  if (!known) {
    const found = new Map<number, number>();
    for (const { id } of registry.texts()) {
      const parts = /^S\/RES\/(\d+) \((\d{4})\)$/.exec(id);
      if (parts) found.set(Number(parts[1]), Number(parts[2]));
    }
    numbers.set(registry, (known = found));
  }
  return known;
}
