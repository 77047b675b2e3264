import type { Resolution } from '../model/resolution';
import type { Paragraph, Role } from '../model/structure';
import { blockIndexAt } from '../syntax/tree';
import type { Span } from '../text/span';
import { changeOf, finishNotes } from './finish';
import { addMark } from './insertNote';
import { type NoteThing, newThing } from './noteThings';
import type { Outcome } from './operation';
import { type Sheet, sheetOf } from './sheet';

/**
 * Puts a note that reads `words` behind a stretch of the text: a new one with its mark, or the mark of an equal note where the text repeats
 * marks. Refused where the note has been given already and is not to be given again.
 */
export function insertSource(resolution: Resolution, behind: Span, words: string): Outcome {
  const sheet = sheetOf(resolution);
  const block = blockIndexAt(resolution.tree, Math.max(behind.from, behind.to - 1));
  const equal = sheet.notes.find((it) => it.note && plain(it.reading) === plain(words));
  const thing = equal ?? newThing(words);
  if (equal && !repeats(sheet, equal, block))
    return { refused: `Footnote ${equal.label} says so already, and this text gives a note once.` };
  const refusal = addMark(sheet, behind, thing);
  if (refusal) return refusal;
  if (!equal) sheet.notes.push(thing);
  return changeOf(sheet, finishNotes(sheet));
}

/** Whether a further mark of a note may stand in a block: in the older practice, once in the preamble and once in the operative part. */
function repeats({ resolution, marks }: Sheet, thing: NoteThing, block: number): boolean {
  const { structure } = resolution;
  const older =
    structure.footnotes === 'legacy' ||
    (structure.footnotes === undefined && structure.notes.some((it) => it.references.length > 1));
  if (!older) return false;
  const own = placeOf(structure.owner[block], structure.roles[block]);
  return marks.every(
    (it) => it.thing !== thing || placeOf(structure.owner[it.item.index], structure.roles[it.item.index]) !== own,
  );
}

function placeOf(paragraph: Paragraph | undefined, role: Role | undefined): string {
  return paragraph ? `${paragraph.kind} ${paragraph.annex?.block ?? ''} ${paragraph.part.organ}` : (role ?? '');
}

function plain(words: string): string {
  return words.replace(/[*_\s.]+/g, ' ').trim();
}
