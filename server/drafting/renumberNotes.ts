import { changeOf, finishNotes } from './finish';
import type { Operation } from './operation';
import { sheetOf } from './sheet';

/** Numbers the footnotes by their first marks, without gap; every "Ibid." goes on reading its source. */
export const renumberNotes: Operation = {
  id: 'renumberNotes',
  title: 'Renumber Footnotes',
  run({ resolution }) {
    const sheet = sheetOf(resolution);
    if (sheet.notes.length === 0) return { refused: 'There is no footnote yet: insert one first.' };
    return changeOf(sheet, finishNotes(sheet, 'always'));
  },
};
