import { trimEnd } from '../syntax/characters';
import type { LinePosition } from '../syntax/tree';
import { type CitationKind, citations, citedText, sourceOf } from './citations';
import { factsOf } from './facts';
import { annexLabel, plainWords, sectionLabel } from './lineKinds';
import { type Masthead, mastheadOf } from './masthead';
import { positionIn } from './positions';
import type { Resolution } from './resolution';
import type { Annex, Note, Paragraph, Part, Section } from './structure';
import { resolvedReferences } from './targets';
import { bare, folded, noteText, paragraphText, wordsIn } from './text';

/** A stretch of the text in lines (zero-based) and characters (UTF-16). */
export interface OutlineRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** A preambular paragraph as understood; `opening` is null where no known phrase opens it. */
export interface OutlineParagraph {
  readonly opening: string | null;
  /** Whether exactly the opening phrase is in italics. */
  readonly italic: boolean;
  readonly text: string;
  readonly range: OutlineRange;
  readonly children: readonly OutlineNumbered[];
}

/** A paragraph with a number that is unique in the file. */
export interface OutlineNumbered extends OutlineParagraph {
  readonly number: string;
  /** As written; null where none is. */
  readonly label: string | null;
}

/** One resolution as understood: what the command line prints for a file, and any other reader of the model may use. */
export interface Outline extends Masthead {
  readonly profile: string;
  readonly parts: readonly {
    readonly label: string | null;
    readonly preambular: readonly OutlineParagraph[];
    readonly sections: readonly {
      readonly label: string | null;
      readonly title: string | null;
      readonly from: string | null;
    }[];
    readonly operative: readonly OutlineNumbered[];
  }[];
  readonly annexes: readonly { readonly title: string | null; readonly paragraphs: readonly OutlineNumbered[] }[];
  readonly footnotes: readonly {
    readonly mark: string;
    readonly text: string;
    readonly range: OutlineRange;
    readonly references: readonly OutlineRange[];
  }[];
  readonly citations: readonly OutlineCitation[];
  readonly references: readonly OutlineReference[];
}

/** A citation; `date` is ISO. */
export interface OutlineCitation {
  readonly kind: CitationKind;
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly range: OutlineRange;
}

/** A cross-reference and the numbers of the paragraphs that it points to. */
export interface OutlineReference {
  readonly text: string;
  readonly targets: readonly string[];
  readonly broken: boolean;
  readonly range: OutlineRange;
}

/** Everything that was understood of a resolution, as plain data. Never fails: an empty text has an empty outline. */
export function outline(resolution: Resolution): Outline {
  const { structure, tree } = resolution;
  const { organ, symbol, title, ...printed } = mastheadOf(resolution);
  return {
    organ,
    profile: structure.profile,
    symbol,
    title,
    ...printed,
    parts: structure.parts.map((part) => partOutline(resolution, part)),
    annexes: structure.annexes.map((annex) => ({
      title: annexTitle(resolution, annex),
      paragraphs: annex.paragraphs.map((paragraph) => numbered(resolution, paragraph)),
    })),
    footnotes: structure.notes.map((note) => footnote(resolution, note)),
    citations: citations(resolution).map((it) => {
      const { from, to } = sourceOf(resolution, it);
      const { kind, id, date, title, block } = it;
      return { kind, id, text: citedText(resolution, it), date, title, range: rangeIn(resolution, block, from, to) };
    }),
    references: resolvedReferences(resolution).map(({ block, phrase, targets, broken }) => ({
      text: folded(bare(tree.blocks[block]!, phrase.from, phrase.to)),
      targets,
      broken,
      range: rangeIn(resolution, block, phrase.from, phrase.to),
    })),
  };
}

/** From the first character of the first piece, number included, to the last of the last piece. */
function piecesRange({ tree }: Resolution, pieces: readonly number[]): OutlineRange {
  const { blocks } = tree;
  const first = pieces[0]!;
  const last = pieces[pieces.length - 1]!;
  const { text, content } = blocks[first]!;
  const from = Math.max(0, text.search(/[^\s\ufeff]/));
  return { start: positionIn(tree, first, Math.min(from, content)), end: positionIn(tree, last, blocks[last]!.end) };
}

function partOutline(resolution: Resolution, part: Part): Outline['parts'][number] {
  return {
    label: part.label,
    preambular: part.preambular.map((paragraph) => plain(resolution, paragraph)),
    sections: part.sections.map(({ label, title, first }) => ({
      label,
      title: sectionTitle(resolution, title),
      from: first?.number ?? null,
    })),
    operative: part.operative.map((paragraph) => numbered(resolution, paragraph)),
  };
}

function plain(resolution: Resolution, paragraph: Paragraph): OutlineParagraph {
  const facts = factsOf(resolution.tree.blocks[paragraph.pieces[0]!]!);
  return {
    opening: facts.opening?.phrase ?? null,
    italic: facts.italics === 'exact',
    text: paragraphText(resolution, paragraph),
    range: piecesRange(resolution, paragraph.pieces),
    children: paragraph.children.map((child) => numbered(resolution, child)),
  };
}

function numbered(resolution: Resolution, paragraph: Paragraph): OutlineNumbered {
  return { number: paragraph.number, label: paragraph.label, ...plain(resolution, paragraph) };
}

function footnote(resolution: Resolution, note: Note): Outline['footnotes'][number] {
  const { tree } = resolution;
  const { blocks } = tree;
  const head = factsOf(blocks[note.block]!).notes[note.ordinal];
  const whole = piecesRange(resolution, note.pieces);
  const { text } = blocks[note.block]!;
  return {
    mark: note.label,
    text: noteText(resolution, note),
    // Several notes may stand in one block.
    range: head
      ? {
          start: positionIn(tree, note.block, head.from),
          end: note.pieces.length > 1 ? whole.end : positionIn(tree, note.block, trimEnd(text, head.from, head.to)),
        }
      : whole,
    references: note.references.map(({ block, ordinal }) => {
      const { from, to } = factsOf(blocks[block]!).marks[ordinal]!;
      return rangeIn(resolution, block, from, to);
    }),
  };
}

/** The words behind the label: "Sanctions" of "II. Sanctions"; null for a bare label. */
function sectionTitle(resolution: Resolution, block: number): string | null {
  const words = headingWords(resolution, block);
  const label = sectionLabel(words);
  const rest = label
    ? words
        .replace(/^(?:section |part )?/i, '')
        .slice(label.length)
        .replace(/^[.:\s]+/, '')
    : words;
  return rest || null;
}

/** `plainWords` without any footnote mark. */
function headingWords(resolution: Resolution, index: number): string {
  const block = resolution.tree.blocks[index]!;
  return plainWords({ ...block, text: wordsIn(resolution, index, 0, block.end), end: block.end });
}

/** The words behind "Annex I", else those of the heading right below, else "Annex I" itself. */
function annexTitle(resolution: Resolution, annex: Annex): string | null {
  const block = resolution.tree.blocks[annex.block];
  if (!block) return null;
  const words = headingWords(resolution, annex.block);
  const label = annexLabel(words, true);
  const rest = words.replace(/^\w+/, '').trim();
  const own = (label && rest.startsWith(label) ? rest.slice(label.length) : rest).replace(/^[.:–—\s-]+/, '');
  if (own) return own;
  const below: Section | undefined = annex.sections[0];
  const first = annex.paragraphs[0]?.pieces[0] ?? Number.POSITIVE_INFINITY;
  const titled = below && below.label === null && below.block < first && isNext(resolution, annex.block, below.block);
  return (titled && sectionTitle(resolution, below.block)) || words || null;
}

function isNext({ structure }: Resolution, from: number, to: number): boolean {
  return structure.roles
    .slice(from + 1, to)
    .every((role) => role === 'blank' || role === 'comment' || role === 'furniture');
}

function rangeIn({ tree }: Resolution, block: number, from: number, to: number): OutlineRange {
  return { start: positionIn(tree, block, from), end: positionIn(tree, block, to) };
}
