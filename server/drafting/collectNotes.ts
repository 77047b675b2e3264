import { isNumeric } from '../model/markLabels';
import { changeOf, finishNotes } from './finish';
import type { Operation } from './operation';
import { cutOut } from './placeNotes';
import { sheetOf } from './sheet';

/** Brings the notes that stand at page ends to the end of the text, in the order of their first marks; pages that count anew become one series. */
export const collectNotes: Operation = {
  id: 'collectNotes',
  title: 'Collect Footnotes at the End',
  run({ resolution }) {
    const sheet = sheetOf(resolution);
    const placed = sheet.notes.filter((it) => it.place);
    if (placed.length === 0) return { refused: 'There is no footnote yet: insert one first.' };
    const several = placed.some((it) => it.series > 0);
    for (const thing of placed) {
      cutOut(sheet, thing.place!);
      thing.place = undefined;
      thing.added = true;
    }
    if (several) for (const thing of sheet.notes) if (isNumeric(thing.label)) thing.label = '';
    return changeOf(sheet, finishNotes(sheet, 'always'));
  },
};
