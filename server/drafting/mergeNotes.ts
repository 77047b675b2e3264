import { isNumeric } from '../model/markLabels';
import { markAt } from './deleteNote';
import { changeOf, finishNotes } from './finish';
import { type NoteThing, newThing } from './noteThings';
import type { Operation } from './operation';
import { removeNote } from './placeNotes';
import { type Sheet, sheetOf } from './sheet';

/** Makes one note of all that read the same, "Ibid." included; their marks all mean the first of them. */
export const mergeEqualNotes: Operation = {
  id: 'mergeEqualNotes',
  title: 'Merge Equal Footnotes',
  run({ resolution }) {
    const sheet = sheetOf(resolution);
    if (!mergeEqual(sheet)) return { refused: 'No two footnotes say the same.' };
    return changeOf(sheet, finishNotes(sheet));
  },
};

/** Gives the mark at the cursor a note of its own, with the words of the one that it shared. */
export const splitSharedNote: Operation = {
  id: 'splitSharedNote',
  title: 'Split Shared Footnote',
  run({ resolution, selection }) {
    const sheet = sheetOf(resolution);
    const mark = markAt(sheet, selection.from);
    const shared = mark && sheet.marks.some((it) => it !== mark && it.thing === mark.thing);
    if (!mark || !shared) return { refused: 'Place the cursor at a mark whose footnote other marks share.' };
    splitOff(sheet, [mark]);
    return changeOf(sheet, finishNotes(sheet));
  },
};

/** Whether notes of the sheet read the same; all their marks then mean the first of them in the order of the marks. */
export function mergeEqual(sheet: Sheet): boolean {
  const first = new Map<string, NoteThing>();
  let merged = false;
  const inOrder = [...new Set([...sheet.marks.map((it) => it.thing), ...sheet.notes])];
  for (const thing of inOrder) {
    if (thing.reading === '') continue;
    const before = first.get(thing.reading);
    if (!before) {
      first.set(thing.reading, thing);
      continue;
    }
    merged = true;
    for (const mark of sheet.marks) if (mark.thing === thing) mark.thing = before;
    removeNote(sheet, thing);
  }
  return merged;
}

/** Gives each of the marks a note of its own with the words of its note in full. */
export function splitOff(sheet: Sheet, marks: readonly (typeof sheet.marks)[number][]): void {
  const taken = new Set(sheet.notes.map((it) => it.label));
  for (const mark of marks) {
    const { reading, label } = mark.thing;
    const thing = newThing(reading, isNumeric(label) ? '' : freeLabel(label, taken));
    taken.add(thing.label);
    sheet.notes.push(thing);
    mark.thing = thing;
  }
}

function freeLabel(label: string, taken: ReadonlySet<string>): string {
  let count = 2;
  while (taken.has(`${label}-${count}`)) count++;
  return `${label}-${count}`;
}
