import { blockIndexAt } from '../syntax/tree';
import { changeOf, finishNotes } from './finish';
import { removeMarks } from './markSpelling';
import type { MarkThing, NoteThing } from './noteThings';
import type { Operation } from './operation';
import { removeNote, removeUnmarked } from './placeNotes';
import { type Sheet, sheetOf } from './sheet';

/** Deletes the mark at the cursor, and its note with it where no other mark needs it. */
export const deleteMark: Operation = {
  id: 'deleteMark',
  title: 'Delete Footnote Mark',
  run({ resolution, selection }) {
    const sheet = sheetOf(resolution);
    const mark = markAt(sheet, selection.from);
    if (!mark) return { refused: 'Place the cursor at a footnote mark in the text.' };
    mark.removed = true;
    removeMarks(sheet);
    removeUnmarked(sheet);
    return changeOf(sheet, finishNotes(sheet));
  },
};

/** Deletes the footnote at the cursor, a mark or the note itself, with every mark of it. */
export const deleteNote: Operation = {
  id: 'deleteNote',
  title: 'Delete Footnote and Its Marks',
  run({ resolution, selection }) {
    const sheet = sheetOf(resolution);
    const thing = noteThingAt(sheet, selection.from);
    if (!thing) return { refused: 'Place the cursor at a footnote mark or in a footnote.' };
    for (const mark of sheet.marks) if (mark.thing === thing) mark.removed = true;
    removeMarks(sheet);
    removeNote(sheet, thing);
    return changeOf(sheet, finishNotes(sheet));
  },
};

/** The mark that holds or touches an offset of the text. */
export function markAt(sheet: Sheet, offset: number): MarkThing | undefined {
  const { tree } = sheet.resolution;
  const index = blockIndexAt(tree, offset);
  const at = offset - tree.starts[index]!;
  const touching = sheet.marks.filter((it) => it.item.index === index && it.from <= at && at <= it.to);
  // Between two marks the one behind the cursor is meant.
  return touching.find((it) => it.from <= at && at < it.to) ?? touching[0];
}

/** The footnote whose mark or words hold an offset of the text. */
export function noteThingAt(sheet: Sheet, offset: number): NoteThing | undefined {
  const { tree } = sheet.resolution;
  const index = blockIndexAt(tree, offset);
  const at = offset - tree.starts[index]!;
  const own = sheet.notes.find(
    ({ place }) =>
      place !== undefined &&
      ((place.item.index === index && place.head.from <= at && at <= place.head.to) ||
        place.further.some((it) => it.index === index)),
  );
  return own ?? markAt(sheet, offset)?.thing;
}
