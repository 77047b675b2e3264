import { factsOf } from '../model/facts';
import { asInMark, canBear, labelInMark } from '../model/markLabels';
import type { Resolution } from '../model/resolution';
import type { Note } from '../model/structure';
import type { PlacedEdit } from '../syntax/tree';
import type { Span } from '../text/span';
import type { Refusal } from './operation';

/** The changes that give a note and all its marks another label. */
export function relabelNote(resolution: Resolution, note: Note, label: string): readonly PlacedEdit[] | Refusal {
  const { tree, structure } = resolution;
  if (label === '') return { refused: 'A note needs a label' };
  if (/[\s[\]]/.test(label)) return { refused: 'The label of a note has neither blanks nor brackets' };
  if (structure.notes.some((it) => it !== note && it.series === note.series && it.label === label))
    return { refused: `Another note bears the label ${label}: choose one that is free` };
  const changes: PlacedEdit[] = [];
  for (const { block, span } of marksOf(resolution, note)) {
    const { text } = tree.blocks[block]!;
    const mark = text.slice(span.from, span.to);
    if (!canBear(mark, label)) return { refused: `A mark that is written ${mark} bears digits only, three at most` };
    changes.push({ block, ...labelInMark(text, span), insert: asInMark(mark, label) });
  }
  return changes;
}

/** The mark that opens a note and those that point to it. */
function marksOf({ tree }: Resolution, { block, ordinal, references }: Note): { block: number; span: Span }[] {
  const own = tree.blocks[block]!;
  const head = factsOf(own).notes[ordinal];
  const opens = head ? { from: head.from, to: head.markTo } : own.marker;
  const marks = references.map((it) => ({
    block: it.block,
    span: factsOf(tree.blocks[it.block]!).marks[it.ordinal]!,
  }));
  return opens ? [{ block, span: opens }, ...marks] : marks;
}
