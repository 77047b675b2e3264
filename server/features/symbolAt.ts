import type { Opening } from '../knowledge/openings';
import { factsOf, type NoteHead } from '../model/facts';
import type { Resolution } from '../model/resolution';
import type { Note, Paragraph } from '../model/structure';
import { type ItemTarget, resolvedReference, resolvedReferences } from '../model/targets';
import type { Block } from '../syntax/block';
import { blockIndexAt } from '../syntax/tree';
import type { Span } from '../text/span';

/** What stands at a place of the text and means something there; `span` is where it stands, in offsets of the whole text. */
export type SymbolAt =
  | { readonly kind: 'mark'; readonly span: Span; readonly note: Note | undefined }
  | { readonly kind: 'noteHead'; readonly span: Span; readonly note: Note }
  | { readonly kind: 'reference'; readonly span: Span; readonly items: readonly ItemTarget[] }
  | { readonly kind: 'number'; readonly span: Span; readonly paragraph: Paragraph }
  | { readonly kind: 'opening'; readonly span: Span; readonly opening: Opening; readonly paragraph: Paragraph };

/** The symbol that holds or touches `offset`; undefined where there is plain prose. */
export function symbolAt(resolution: Resolution, offset: number): SymbolAt | undefined {
  const { tree, structure } = resolution;
  const index = blockIndexAt(tree, offset);
  const block = tree.blocks[index];
  if (!block) return undefined;
  const start = tree.starts[index]!;
  const at = offset - start;
  const facts = factsOf(block);
  const shift = ({ from, to }: Span): Span => ({ from: start + from, to: start + to });

  const use = structure.marks.find((it) => it.block === index && holds(facts.marks[it.ordinal], at));
  if (use) return { kind: 'mark', span: shift(facts.marks[use.ordinal]!), note: use.note };

  const ordinal = facts.notes.findIndex((it) => holds(headSpan(block, it), at));
  const note = structure.notes.find((it) => it.block === index && it.ordinal === ordinal);
  if (note) return { kind: 'noteHead', span: shift(headSpan(block, facts.notes[ordinal]!)), note };

  const phrase = facts.references.findIndex((it) => holds(it, at));
  const reference = phrase >= 0 && resolvedReference(resolution, index, phrase);
  if (reference) {
    const item = reference.items.find((it) => holds(it.item, at));
    const span = shift(item?.item ?? reference.phrase);
    return { kind: 'reference', span, items: item ? [item] : reference.items };
  }

  const paragraph = structure.owner[index];
  if (paragraph?.pieces[0] !== index) return undefined;
  if (block.marker && holds(block.marker, at)) return { kind: 'number', span: shift(block.marker), paragraph };
  const { opening } = facts;
  return opening && holds(opening, at) ? { kind: 'opening', span: shift(opening), opening, paragraph } : undefined;
}

/** Where the mark that opens a note stands, its colon left out; in offsets of the whole text. */
export function spanOfNoteHead({ tree }: Resolution, note: Note): Span {
  const block = tree.blocks[note.block]!;
  const head = factsOf(block).notes[note.ordinal];
  const { from, to } = head ? headSpan(block, head) : (block.marker ?? { from: block.content, to: block.end });
  return { from: tree.starts[note.block]! + from, to: tree.starts[note.block]! + to };
}

/** Where the marks that point to a note stand, in text order and offsets of the whole text. */
export function spansOfMarks({ tree }: Resolution, note: Note): Span[] {
  return note.references.map(({ block, ordinal }) => {
    const { from, to } = factsOf(tree.blocks[block]!).marks[ordinal]!;
    return { from: tree.starts[block]! + from, to: tree.starts[block]! + to };
  });
}

/** Where a paragraph is named by its number, the references that name it within a range among them; `by` is the paragraph that does so. */
export function referencesTo(
  resolution: Resolution,
  paragraph: Paragraph,
): { readonly span: Span; readonly by: Paragraph | undefined }[] {
  const { tree, structure } = resolution;
  return resolvedReferences(resolution).flatMap(({ block, items }) =>
    items
      .filter((it) => it.paragraphs.includes(paragraph))
      .map(({ item }) => ({
        span: { from: tree.starts[block]! + item.from, to: tree.starts[block]! + item.to },
        by: structure.owner[block],
      })),
  );
}

/** The number of a paragraph as it stands in the text, else its opening, else its first word; in offsets of the whole text. */
export function spanOfNumber({ tree }: Resolution, { pieces }: Paragraph): Span {
  const index = pieces[0]!;
  const block = tree.blocks[index]!;
  const { opening, word } = factsOf(block);
  const { from, to } = block.marker ?? opening ?? { from: word, to: Math.min(word + 1, block.end) };
  return { from: tree.starts[index]! + from, to: tree.starts[index]! + to };
}

function headSpan(block: Block, { from, markTo }: NoteHead): Span {
  return { from, to: block.text[markTo - 1] === ':' ? markTo - 1 : markTo };
}

function holds(span: Span | undefined, at: number): boolean {
  return span !== undefined && span.from <= at && at <= span.to;
}
