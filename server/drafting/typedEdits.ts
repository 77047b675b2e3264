import { type Resolution, updatedResolution } from '../model/resolution';
import { update } from '../syntax/update';
import type { Edit, Span } from '../text/span';
import { numberParagraphs } from './numberParagraphs';
import { pointReferences } from './pointReferences';
import { type Sheet, sheetOf } from './sheet';

/** The sheet of the text without what was just typed; only the blocks around it are read anew. */
export function sheetWithout({ tree, structure }: Resolution, typed: Span): Sheet {
  return sheetOf(updatedResolution({ tree, structure }, update(tree, { ...typed, insert: '' })));
}

/**
 * The edits that number a sheet whose paragraphs have come and gone where something was typed, in offsets of the text as it is with what was
 * typed; the place itself is left to the caller. Notes stay as they are: a paragraph without words marks none.
 */
export function editsElsewhere(sheet: Sheet, typed: Span): Edit[] {
  pointReferences(sheet, numberParagraphs(sheet));
  const { starts } = sheet.resolution.tree;
  const length = typed.to - typed.from;
  const edits = sheet.items.flatMap(({ index, edits: own }) => {
    if (index < 0) return [];
    const start = starts[index]!;
    return own.map(({ from, to, insert }) => {
      const shift = start + from >= typed.from && start + to > typed.from ? length : 0;
      return { from: start + from + shift, to: start + to + shift, insert };
    });
  });
  return edits.sort((a, b) => a.from - b.from);
}
