import { changeOf, finishNotes } from './finish';
import { mergeEqual, splitOff } from './mergeNotes';
import type { NoteThing } from './noteThings';
import type { Operation } from './operation';
import { type Sheet, sheetOf } from './sheet';

/**
 * Converts between the two practices of repeated footnotes: in the current one every mark has a note of its own, in the older one a mark is
 * repeated. No word is lost, and a text without equal notes comes back as it was.
 */
export const convertPractice: Operation = {
  id: 'convertPractice',
  title: 'Convert Footnote Practice',
  choices: {
    current: 'Current: every mark has a note of its own, a repeated one as a new note or Ibid.',
    legacy: 'Older: a repeated reference repeats the mark of its note',
  },
  run({ resolution, choice }) {
    const sheet = sheetOf(resolution);
    if (choice === 'current') {
      if (!toCurrent(sheet)) return { refused: 'No mark is repeated: the text follows the current practice already.' };
    } else if (choice === 'legacy') {
      if (!mergeEqual(sheet)) return { refused: 'No two footnotes say the same: there is nothing to repeat.' };
    } else {
      return { refused: 'Choose a practice: current or legacy.' };
    }
    return changeOf(sheet, finishNotes(sheet));
  },
};

/** Whether a mark was repeated; each repeat now has a note of its own. */
function toCurrent(sheet: Sheet): boolean {
  const seen = new Set<NoteThing>();
  const repeats = sheet.marks.filter(({ thing }) => {
    if (!thing.note) return false;
    if (seen.has(thing)) return true;
    seen.add(thing);
    return false;
  });
  splitOff(sheet, repeats);
  return repeats.length > 0;
}
