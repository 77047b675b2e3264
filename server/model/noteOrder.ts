import { isNumeric } from './markLabels';
import type { Note, Structure } from './structure';

/** A mark whose number is lower than that of a note first marked before it. */
export interface Misplaced {
  readonly block: number;
  readonly ordinal: number;
  readonly label: string;
  readonly series: number;
}

/** The first mark of each series of notes that is out of order; gaps and any first number are in order, labels in words have none. */
export function misplacedMarks(structure: Structure): Misplaced[] {
  const found: Misplaced[] = [];
  const reached = new Map<number, number>();
  const seen = new Set<Note>();
  const told = new Set<number>();
  for (const { note, label, block, ordinal } of structure.marks) {
    if (!note || seen.has(note) || !isNumeric(label)) continue;
    seen.add(note);
    const { series } = note;
    const highest = reached.get(series) ?? 0;
    if (Number(label) > highest) reached.set(series, Number(label));
    else if (Number(label) < highest && !told.has(series)) {
      told.add(series);
      found.push({ block, ordinal, label, series });
    }
  }
  return found;
}
