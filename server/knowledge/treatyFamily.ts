import type { Registry } from './registry';
import type { Treaty } from './treaties';

/** The registration numbers of an instrument, each by itself: `970–973` are four; none where they are not known for sure. */
export function numbersOf({ number, status }: Treaty): readonly string[] {
  if (status === 'M' || number === '') return [];
  const [first = '', last] = number.split(/[–-]/);
  if (!last) return [first];
  const count = Math.min(Number(last) - Number(first), mostNumbers);
  return Array.from({ length: count + 1 }, (_, i) => String(Number(first) + i));
}

const mostNumbers = 12;

/** The volumes of an instrument in English, each by itself; none where they are not known for sure. */
export function volumesOf({ volumes, status }: Treaty): readonly string[] {
  return status === 'V' ? (volumes.match(/\d+|[IVXLC]+/g) ?? []) : [];
}

/** An instrument with its parent, its protocols and all that bear one of its numbers: a note about one of them may name another. */
export function familyOf(treaty: Treaty, registry: Registry): readonly Treaty[] {
  const root = treaty.parent || treaty.id;
  const own = new Set(numbersOf(treaty));
  return registry
    .treaties()
    .filter(
      (it) => it.id === root || it.id === treaty.id || it.parent === root || numbersOf(it).some((n) => own.has(n)),
    );
}
