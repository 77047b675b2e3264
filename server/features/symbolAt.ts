import type { Opening } from '../knowledge/openings';
import { factsOf, type NoteHead } from '../model/facts';
import { type ForeignReference, foreignReferencesOf } from '../model/foreignReferences';
import { type HeadingPlace, headingNamed, headingPlaces } from '../model/headingPlaces';
import type { Resolution } from '../model/resolution';
import type { Note, Paragraph, Role } from '../model/structure';
import { type ItemTarget, resolvedReference, resolvedReferences } from '../model/targets';
import type { Block } from '../syntax/block';
import { blockIndexAt } from '../syntax/tree';
import type { Span } from '../text/span';
import { type CitedAt, citedAt } from './citedAt';
import { spanOfBlock } from './ranges';

/** What stands at a place of the text and means something there; `span` is where it stands, in offsets of the whole text. */
export type SymbolAt =
  | { readonly kind: 'mark'; readonly span: Span; readonly note: Note | undefined }
  | { readonly kind: 'noteHead'; readonly span: Span; readonly note: Note }
  | { readonly kind: 'reference'; readonly span: Span; readonly items: readonly ItemTarget[] }
  | {
      readonly kind: 'foreign';
      readonly span: Span;
      readonly reference: ForeignReference;
      /** What is cited at the very place, where the words of the reference hold it. */
      readonly cited: CitedAt | undefined;
    }
  | { readonly kind: 'cited'; readonly span: Span; readonly cited: CitedAt }
  | { readonly kind: 'heading'; readonly span: Span; readonly heading: HeadingPlace }
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

  const foreign = foreignReferencesOf(block).find((it) => holds(it, at));
  const cited = citedAt(resolution, index, at);
  if (foreign) return { kind: 'foreign', span: shift(foreign), reference: foreign, cited };
  if (cited) return { kind: 'cited', span: cited.span, cited };

  const heading = isHeading(structure.roles[index]!)
    ? headingPlaces(resolution).find((it) => it.block === index || it.title === index)
    : undefined;
  if (heading) return { kind: 'heading', span: spanOfBlock(tree, index), heading };

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

/** A place that names something; `by` is the paragraph that does so. */
export interface Use {
  readonly span: Span;
  readonly by: Paragraph | undefined;
}

/** Where a paragraph is named by its number, the references that name it within a range among them. */
export function referencesTo(resolution: Resolution, paragraph: Paragraph): Use[] {
  return usesWhere(resolution, (it) => it.paragraphs.includes(paragraph));
}

/** The number of a paragraph as it stands in the text, else its opening, else its first word; in offsets of the whole text. */
export function spanOfNumber({ tree }: Resolution, { pieces }: Paragraph): Span {
  const index = pieces[0]!;
  const block = tree.blocks[index]!;
  const { opening, word } = factsOf(block);
  const { from, to } = block.marker ?? opening ?? { from: word, to: Math.min(word + 1, block.end) };
  return { from: tree.starts[index]! + from, to: tree.starts[index]! + to };
}

/** Where a section, a part or an annex is named by its label. */
export function referencesToHeading(resolution: Resolution, heading: HeadingPlace): Use[] {
  return usesWhere(resolution, (it) => headingNamed(resolution, it) === heading);
}

function usesWhere(resolution: Resolution, passes: (target: ItemTarget) => boolean): Use[] {
  const { tree, structure } = resolution;
  return resolvedReferences(resolution).flatMap(({ block, items }) =>
    items.filter(passes).map(({ item }) => ({
      span: { from: tree.starts[block]! + item.from, to: tree.starts[block]! + item.to },
      by: structure.owner[block],
    })),
  );
}

function isHeading(role: Role): boolean {
  return role === 'heading' || role === 'annexHeading';
}

function headSpan(block: Block, { from, markTo }: NoteHead): Span {
  return { from, to: block.text[markTo - 1] === ':' ? markTo - 1 : markTo };
}

function holds(span: Span | undefined, at: number): boolean {
  return span !== undefined && span.from <= at && at <= span.to;
}
