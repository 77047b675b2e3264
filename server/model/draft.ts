import type { Block } from '../syntax/block';
import type { Facts } from './facts';
import { placeLabel, type Sequence } from './labels';
import type { Annex, MarkUse, Note, Paragraph, ParagraphKind, Part, Role, Section } from './structure';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A paragraph while the structure is being built. */
export interface DraftParagraph
  extends Omit<Writable<Paragraph>, 'pieces' | 'children' | 'parent' | 'part' | 'section' | 'annex'> {
  pieces: number[];
  children: DraftParagraph[];
  parent: DraftParagraph | undefined;
  part: DraftPart;
  section: DraftSection | undefined;
  annex: DraftAnnex | undefined;
  /** The label sequence that a paragraph of level 0 itself stands in, in annexes that number by letters. */
  rootLabel: Sequence | undefined;
  /** Whether words that end in a colon stand before the next label, which may then begin anew. */
  mayRestart: boolean;
  /** Open sequences of labels below this paragraph. */
  sequences: Sequence[];
}

/** A section while the structure is being built. */
export type DraftSection = Writable<Section>;

/** A part while the structure is being built. */
export interface DraftPart extends Omit<Writable<Part>, 'preambular' | 'operative' | 'sections'> {
  preambular: DraftParagraph[];
  operative: DraftParagraph[];
  sections: DraftSection[];
}

/** An annex while the structure is being built. */
export interface DraftAnnex extends Omit<Writable<Annex>, 'paragraphs' | 'sections'> {
  paragraphs: DraftParagraph[];
  sections: DraftSection[];
}

/** A note while the structure is being built. */
export type DraftNote = Omit<Writable<Note>, 'pieces' | 'references'> & { pieces: number[]; references: MarkUse[] };

/** Where the reading of a text stands. */
export type Phase = 'masthead' | 'preamble' | 'operative' | 'end' | 'annex';

/** Everything that the reading of the blocks, one after the other, carries along. */
export interface Draft {
  readonly blocks: readonly Block[];
  readonly facts: readonly Facts[];
  readonly roles: Role[];
  readonly owner: (DraftParagraph | undefined)[];
  readonly parts: DraftPart[];
  readonly annexes: DraftAnnex[];
  readonly notes: DraftNote[];
  readonly masthead: number[];
  readonly end: number[];
  phase: Phase;
  title: number;
  /** A title or part letter read since the last organ line: the next part's. */
  nextTitle: number;
  nextLabel: string | null;
  part: DraftPart | undefined;
  section: DraftSection | undefined;
  annex: DraftAnnex | undefined;
  /** The paragraph that a continuation would go on with. */
  open: DraftParagraph | undefined;
  /** The last paragraph of level 0: labels stand below it. */
  top: DraftParagraph | undefined;
  openNote: DraftNote | undefined;
  /** Under a heading "Footnotes", `(23)` opens a note. */
  underFootnotes: boolean;
  /** The number of the paragraph before, for nested numbered lists. */
  nested: { outer: number; last: number } | undefined;
  /** Inside a bracket of the end matter that began and has not closed. */
  openBracket: boolean;
}

/** A new part that begins with the organ line at `organ`, or without one at -1. */
export function startPart(draft: Draft, organ: number): DraftPart {
  const quoted = organ >= 0 && draft.facts[organ]!.quoted;
  if (draft.title < 0) draft.title = draft.nextTitle;
  // The heading "B" above an organ line is the part's, not an empty section of the part before.
  const heading = draft.section;
  if (draft.nextLabel !== null && heading && !heading.first && draft.part?.sections.at(-1) === heading)
    draft.part.sections.pop();
  const part: DraftPart = {
    label: draft.nextLabel,
    organ,
    title: draft.nextTitle,
    preambular: [],
    operative: [],
    sections: [],
    quoted,
  };
  draft.parts.push(part);
  draft.part = part;
  draft.section = undefined;
  draft.annex = undefined;
  draft.open = draft.top = undefined;
  draft.nested = undefined;
  draft.nextLabel = null;
  draft.nextTitle = -1;
  draft.phase = 'preamble';
  return part;
}

/** A new paragraph of level 0 at block `index`. */
export function addParagraph(draft: Draft, index: number, kind: ParagraphKind, label: string | null): DraftParagraph {
  const part = draft.part ?? startPart(draft, -1);
  const annex = kind === 'annex' ? draft.annex : undefined;
  const paragraph = newParagraph(draft, index, kind, label, 0, undefined, part);
  paragraph.annex = annex;
  if (annex) annex.paragraphs.push(paragraph);
  else if (kind === 'preambular') part.preambular.push(paragraph);
  else part.operative.push(paragraph);
  if (kind !== 'preambular' && draft.section && !draft.section.first) draft.section.first = paragraph;
  draft.top = paragraph;
  return paragraph;
}

/** A sub-paragraph at block `index` under the paragraph that is open; its level follows from the labels before it. */
export function addChild(draft: Draft, index: number, top: DraftParagraph): DraftParagraph {
  const { marker, text, content } = draft.blocks[index]!;
  const { level, expected } = placeLabel(top.sequences, marker!.label, marker!.style, top.mayRestart);
  top.mayRestart = false;
  // "(a) (i) To keep …": the first item of the list below stands on the same line.
  const second = /^\(([a-z]{1,4})\)\s/.exec(text.slice(content, content + 8))?.[1];
  if (second) placeLabel(top.sequences, second, 'parentheses');
  let parent = top;
  while (parent.level < level - 1 && parent.children.length > 0)
    parent = lastLabelled(parent) ?? parent.children[parent.children.length - 1]!;
  const label = text.slice(marker!.from, marker!.to);
  const child = newParagraph(draft, index, top.kind, label, level, parent, top.part);
  child.expected = expected;
  parent.children.push(child);
  return child;
}

/** A bullet at block `index`, below whatever is open. */
export function addBullet(draft: Draft, index: number, top: DraftParagraph): DraftParagraph {
  const parent = draft.open && !isBullet(draft.open) ? draft.open : (draft.open?.parent ?? top);
  const bullet = newParagraph(
    draft,
    index,
    top.kind,
    draft.blocks[index]!.marker!.label,
    parent.level + 1,
    parent,
    top.part,
  );
  parent.children.push(bullet);
  return bullet;
}

/** Words without a number of their own at block `index`, which belong to the paragraph above. */
export function addText(draft: Draft, index: number, top: DraftParagraph): void {
  const text = newParagraph(draft, index, top.kind, null, top.level + 1, top, top.part);
  draft.roles[index] = 'text';
  top.children.push(text);
  // Labels behind a new introduction begin anew.
  top.mayRestart = draft.facts[index]!.ending.mark === ':';
}

/** Whether a paragraph is an item of a bullet list, or of one that counts `1.1`, `1.2`, `1.a`. */
export function isBullet(paragraph: { readonly label: string | null }): boolean {
  return paragraph.label !== null && /^(?:[•·*–—-]|\d+\.[\da-z]+)$/.test(paragraph.label);
}

/** Makes block `index` a further piece of the open paragraph. */
export function addPiece(draft: Draft, index: number, paragraph: DraftParagraph): void {
  paragraph.pieces.push(index);
  draft.roles[index] = 'continuation';
  draft.owner[index] = paragraph;
  draft.open = paragraph;
}

function lastLabelled(parent: DraftParagraph): DraftParagraph | undefined {
  return parent.children.findLast((child) => child.label !== null && !isBullet(child));
}

function newParagraph(
  draft: Draft,
  index: number,
  kind: ParagraphKind,
  label: string | null,
  level: number,
  parent: DraftParagraph | undefined,
  part: DraftPart,
): DraftParagraph {
  const paragraph: DraftParagraph = {
    kind,
    level,
    label,
    number: '',
    expected: undefined,
    introduces: false,
    lacksNumber: false,
    pieces: [index],
    children: [],
    parent,
    part,
    section: draft.section,
    annex: parent?.annex,
    quoted: draft.facts[index]!.quoted,
    adopted: false,
    sequences: [],
    rootLabel: undefined,
    mayRestart: false,
  };
  draft.roles[index] = 'paragraph';
  draft.owner[index] = paragraph;
  draft.open = paragraph;
  draft.openNote = undefined;
  return paragraph;
}

/** Whether the open paragraph has its closing punctuation. */
export function isComplete(draft: Draft): boolean {
  return !draft.open || endingMark(draft, draft.open) !== '';
}

/** The punctuation that closes a paragraph as far as it was read; empty where there is none. */
export function endingMark(draft: Draft, paragraph: DraftParagraph): string {
  return draft.facts[paragraph.pieces[paragraph.pieces.length - 1]!]!.ending.mark;
}
