import { misplacedMarks } from '../model/noteOrder';
import type { Resolution } from '../model/resolution';
import type { PlacedEdit } from '../syntax/tree';
import { changeOf, finish } from './finish';
import { numberNotes } from './numberNotes';
import { numberParagraphs } from './numberParagraphs';
import type { Operation } from './operation';
import { pointReferences } from './pointReferences';
import { type Sheet, sheetOf } from './sheet';

/** Gives every paragraph, sub-paragraph and note the number of its place, and every reference the number of what it points to. */
export const renumber: Operation = {
  id: 'renumber',
  title: 'Renumber Paragraphs and Footnotes',
  run({ resolution }) {
    const sheet = sheetOf(resolution);
    const pages = resolution.structure.notes.some((it) => it.series > 0);
    // Pages that count their notes anew are in order as long as each page is.
    const numbering = pages && misplacedMarks(resolution.structure).length === 0 ? 'whenMoved' : 'always';
    return changeOf(sheet, finish(sheet, numbering));
  },
};

/**
 * The edits that give every paragraph and sub-paragraph the number its place asks for, and every reference the number of the paragraph it
 * pointed to. Nothing where all is right; quoted texts are left alone.
 */
export function renumberEdits(resolution: Resolution): readonly PlacedEdit[] {
  let edits = known.get(resolution);
  if (!edits) {
    const sheet = sheetOf(resolution);
    const labels = numberParagraphs(sheet);
    const wrong = sheet.items.some((it) => it.edits.length > 0);
    if (wrong) pointReferences(sheet, labels);
    edits = wrong ? placed(sheet) : [];
    known.set(resolution, edits);
  }
  return edits;
}

/** Every wrong number offers the same repair: it is worked out once. */
const known = new WeakMap<Resolution, readonly PlacedEdit[]>();

/** The edits that number the notes of a series in the order of their first marks, every "Ibid." included. */
export function noteOrderEdits(resolution: Resolution, series: number): readonly PlacedEdit[] {
  const sheet = sheetOf(resolution);
  numberNotes(sheet, 'always', series);
  return placed(sheet);
}

/** The edits of a sheet whose items are still where they were. */
function placed({ items }: Sheet): PlacedEdit[] {
  return items.flatMap(({ index, edits }) => edits.map((edit) => ({ block: index, ...edit })));
}
