import { type Resolution, updatedResolution } from '../model/resolution';
import type { Run } from '../model/runs';
import { update } from '../syntax/update';
import type { Edit, Span } from '../text/span';
import { putTogether } from './finish';
import { numberParagraphs } from './numberParagraphs';
import { pointReferences } from './pointReferences';
import { type Sheet, sheetOf } from './sheet';
import { leaveOpen, strayReferences } from './strayReferences';

/** The sheet of the text without what was just typed; only the blocks around it are read anew. */
export function sheetWithout({ tree, structure }: Resolution, typed: Span): Sheet {
  return sheetOf(updatedResolution({ tree, structure }, update(tree, { ...typed, insert: '' })));
}

/**
 * The edits that number a sheet whose paragraphs have come and gone where something was typed, in offsets of the text as it is with what was
 * typed; the place itself is left to the caller. Notes stay as they are: a paragraph without words marks none.
 */
export function editsElsewhere(sheet: Sheet, typed: Span): Edit[] {
  const pointed = pointReferences(sheet, numberParagraphs(sheet));
  if (countsAnew(sheet)) for (const it of strayReferences(pointed, putTogether(sheet))) leaveOpen(it);
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

/** Whether several lists of paragraphs bear the same numbers: only then can the new paragraph take the number by which another is named. */
function countsAnew({ nodes }: Sheet): boolean {
  const runs = new Set<Run>();
  for (const { parent, seat } of nodes.values()) if (!parent && seat.run) runs.add(seat.run);
  return runs.size > 1;
}
