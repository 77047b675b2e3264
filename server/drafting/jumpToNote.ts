import { markAt, noteThingAt } from './deleteNote';
import type { Operation } from './operation';
import { sheetOf } from './sheet';

/** Moves the cursor from a mark to its note, and from a note back to its first mark; changes nothing. */
export const jumpToNoteOrBack: Operation = {
  id: 'jumpToNoteOrBack',
  title: 'Jump Between Footnote Mark and Note',
  run({ resolution, selection }) {
    const { starts } = resolution.tree;
    const sheet = sheetOf(resolution);
    const mark = markAt(sheet, selection.from);
    if (mark) {
      const { place, label } = mark.thing;
      if (!place) return { refused: `Mark ${label} has no footnote yet.` };
      const at = starts[place.item.index]! + place.head.to;
      return { edits: [], selection: { from: at, to: at } };
    }
    const thing = noteThingAt(sheet, selection.from);
    const first = thing && sheet.marks.find((it) => it.thing === thing);
    if (!thing) return { refused: 'Place the cursor at a footnote mark or in a footnote.' };
    if (!first) return { refused: 'No mark points to this footnote.' };
    const at = starts[first.item.index]! + first.to;
    return { edits: [], selection: { from: at, to: at } };
  },
};
