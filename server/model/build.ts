import { isFurnitureLine } from '../knowledge/furniture';
import { organNamed } from '../knowledge/organs';
import type { Block } from '../syntax/block';
import {
  addBullet,
  addChild,
  addParagraph,
  addPiece,
  addText,
  type Draft,
  type DraftParagraph,
  endingMark,
  isComplete,
  startPart,
} from './draft';
import { dateLine, readEnd } from './endMatter';
import type { Facts } from './facts';
import { readHeading, repeatsTitle } from './headings';
import { labelValue } from './labels';
import { isMastheadLine, partLabel, plainWords, titleNumber } from './lineKinds';
import type { Role } from './structure';

/** Reads blocks in order and tells what each is; never fails, whatever the blocks are. */
export function readBlocks(blocks: readonly Block[], facts: readonly Facts[]): Draft {
  const draft: Draft = {
    blocks,
    facts,
    roles: new Array<Role>(blocks.length).fill('blank'),
    owner: new Array<DraftParagraph | undefined>(blocks.length).fill(undefined),
    parts: [],
    annexes: [],
    notes: [],
    masthead: [],
    end: [],
    phase: 'masthead',
    title: -1,
    nextTitle: -1,
    nextLabel: null,
    part: undefined,
    section: undefined,
    annex: undefined,
    open: undefined,
    top: undefined,
    openNote: undefined,
    underFootnotes: false,
    nested: undefined,
    openBracket: false,
  };
  for (let index = 0; index < blocks.length; index++)
    draft.roles[index] = readBlock(draft, index) ?? draft.roles[index]!;
  return draft;
}

function readBlock(draft: Draft, index: number): Role | undefined {
  const block = draft.blocks[index]!;
  const facts = draft.facts[index]!;
  switch (block.kind) {
    case 'blank':
      return 'blank';
    case 'frontMatter':
      return 'frontMatter';
    case 'comment':
      return 'comment';
    case 'rule':
      return 'furniture';
    case 'note':
      return readNote(draft, index);
  }
  if (draft.underFootnotes && block.marker?.style === 'parentheses' && /^\d/.test(block.marker.label))
    return readNote(draft, index);
  if (facts.organ) return readOrgan(draft, index);
  return draft.phase === 'masthead' ? readMasthead(draft, index) : readBody(draft, index);
}

function readNote(draft: Draft, index: number): Role {
  const block = draft.blocks[index]!;
  const { notes } = draft.facts[index]!;
  const heads = notes.length > 0 ? notes : [{ label: block.marker!.label, style: block.marker!.style }];
  heads.forEach((head, ordinal) => {
    draft.openNote = {
      label: head.label,
      style: head.style,
      block: index,
      ordinal,
      pieces: [index],
      series: 0,
      references: [],
    };
    draft.notes.push(draft.openNote);
  });
  return 'note';
}

function readOrgan(draft: Draft, index: number): Role {
  const part = draft.part;
  // A declaration that is annexed may name the organ too; another resolution has a title first.
  if (
    draft.phase === 'annex' &&
    draft.annex &&
    draft.annex.block >= 0 &&
    draft.nextTitle < 0 &&
    draft.nextLabel === null
  )
    return readBody(draft, index) ?? 'text';
  if (part && part.organ < 0 && part.preambular.length === 0 && part.operative.length === 0) {
    part.organ = index;
    return 'organ';
  }
  startPart(draft, index);
  return 'organ';
}

/** Before the first organ line, and again after the end matter of one of several resolutions in a file. */
function readMasthead(draft: Draft, index: number): Role | undefined {
  const block = draft.blocks[index]!;
  const facts = draft.facts[index]!;
  const words = facts.line;
  if (titleNumber(words)) {
    draft.nextTitle = index;
    return 'title';
  }
  const bareOrgan = /[.,]$/.test(words) && organNamed(words.slice(0, -1).replace(/^The /, '')) !== undefined;
  if ((facts.organForm || bareOrgan) && !facts.runIn && nextOpens(draft, index)) return readOrgan(draft, index);
  if (isMastheadLine(words) ? !isCanonicalTitle(draft, index) : block.kind === 'heading' && organNamed(words)) {
    draft.masthead.push(index);
    return 'masthead';
  }
  if (facts.runIn || opensBody(draft, index)) {
    startPart(draft, -1);
    return readBody(draft, index);
  }
  const letter = block.kind === 'paragraph' && draft.nextTitle >= 0 ? partLabel(words) : undefined;
  if (letter) {
    draft.nextLabel = letter;
    return 'heading';
  }
  if (block.kind === 'heading' && (draft.nextTitle < 0 || draft.blocks[draft.nextTitle]!.kind === 'heading')) {
    const label = partLabel(words);
    if (label) draft.nextLabel = label;
    else
      draft.nextTitle =
        draft.nextTitle >= 0 && titleNumber(plainWords(draft.blocks[draft.nextTitle]!)) ? draft.nextTitle : index;
    return label ? 'heading' : 'title';
  }
  const bold = facts.lead?.marker === 2 && facts.lead.to >= block.end;
  if (bold && draft.nextTitle < 0 && words && !organNamed(words)) {
    draft.nextTitle = index;
    return 'title';
  }
  draft.masthead.push(index);
  return 'masthead';
}

/** Behind front matter, which says what a masthead says, a heading of the first level is the title: "United Nations Decade of …". */
function isCanonicalTitle({ blocks, nextTitle }: Draft, index: number): boolean {
  const { kind, level } = blocks[index]!;
  return kind === 'heading' && level === 1 && nextTitle < 0 && blocks[0]!.kind === 'frontMatter';
}

/** Whether the next block is a paragraph with a known opening: then the line before it is an organ line even of a body that nobody knows. */
function nextOpens(draft: Draft, index: number): boolean {
  return draft.facts[index + 1]?.opening !== undefined;
}

/** Whether a block that no organ line stands before is a paragraph of the body all the same. */
function opensBody(draft: Draft, index: number): boolean {
  const block = draft.blocks[index]!;
  const { opening, ending } = draft.facts[index]!;
  if (block.kind === 'numbered') return true;
  return opening !== undefined && block.kind === 'paragraph' && /[,;:.]/.test(ending.mark);
}

function readBody(draft: Draft, index: number): Role | undefined {
  const block = draft.blocks[index]!;
  const facts = draft.facts[index]!;
  const words = facts.line;
  if (draft.openBracket || facts.closing) return readEnd(draft, index);
  if (dateLine.test(words) && draft.phase === 'operative' && isComplete(draft)) return readEnd(draft, index);
  if (words) {
    if (block.kind === 'paragraph' && isFurnitureLine(words)) return 'furniture';
    const heading = readHeading(draft, index, words);
    if (heading) return heading;
    if (repeatsTitle(draft, words)) return 'furniture';
  }
  if (block.kind === 'numbered' || (block.kind === 'heading' && /^\d{1,3}\. /.test(words) && facts.ending.mark !== ''))
    return readNumbered(draft, index);
  if (block.kind === 'labelled') return readLabelled(draft, index);
  if (block.kind === 'bullet') return readBullet(draft, index);
  if (continues(draft, index)) {
    if (goesOnWithNote(draft, index)) {
      draft.openNote!.pieces.push(index);
      return 'noteContinuation';
    }
    if (draft.open) {
      addPiece(draft, index, draft.open);
      return 'continuation';
    }
  }
  if (draft.phase === 'end') return readEnd(draft, index);
  return readUnnumbered(draft, index);
}

/** A paragraph goes on in a block that opens in lower case, or that opens nothing while the paragraph has no closing punctuation. */
function continues(draft: Draft, index: number): boolean {
  const block = draft.blocks[index]!;
  const facts = draft.facts[index]!;
  if (block.kind !== 'paragraph') return false;
  if (facts.lower) return true;
  return !facts.opening && !isComplete(draft) && !isTitleLike(draft);
}

/** "Article 1", "(iii) Sanctions regime", "4. Emerging issues": a short line without a verb stands above what follows rather than being cut. */
function isTitleLike({ open, facts }: Draft): boolean {
  return open !== undefined && facts[open.pieces[open.pieces.length - 1]!]!.titleLike;
}

/** A note cut by a page end goes on, rather than a paragraph that is complete. */
function goesOnWithNote(draft: Draft, index: number): boolean {
  const note = draft.openNote;
  if (!note || draft.roles[index - 1] === 'paragraph') return false;
  const noteEnds = draft.facts[note.pieces[note.pieces.length - 1]!]!.ending.mark;
  return noteEnds !== '.' && isComplete(draft);
}

function readNumbered(draft: Draft, index: number): Role {
  const block = draft.blocks[index]!;
  const facts = draft.facts[index]!;
  const label = block.marker?.label ?? plainWords(block).split('.')[0]!;
  if (draft.phase === 'end') {
    draft.annex = { label: null, block: -1, paragraphs: [], sections: [] };
    draft.annexes.push(draft.annex);
    draft.phase = 'annex';
  }
  if (draft.phase === 'preamble' && facts.opening?.kind === 'preambular' && facts.ending.mark === ',') {
    addParagraph(draft, index, 'preambular', label);
    return 'paragraph';
  }
  if (draft.phase === 'preamble') draft.phase = 'operative';
  resumeOuterPart(draft, facts, label);
  if (isNested(draft, label)) {
    addChild(draft, index, draft.top!);
    return 'paragraph';
  }
  addParagraph(draft, index, draft.annex ? 'annex' : 'operative', label);
  return 'paragraph';
}

/** Behind a quoted draft resolution, whose paragraphs all open with a quotation mark, the numbers of the text around it go on. */
function resumeOuterPart(draft: Draft, { quoted }: Facts, label: string): void {
  if (!draft.part?.quoted || quoted) return;
  const outer = draft.parts.findLast((part) => !part.quoted);
  const last = outer?.operative.findLast((paragraph) => paragraph.label !== null);
  if (!outer || !last || Number.parseInt(label, 10) !== Number.parseInt(last.label!, 10) + 1) return;
  draft.part = outer;
  draft.section = undefined;
  draft.annex = undefined;
  draft.nested = undefined;
}

/** A list "1. 2. 3." below a paragraph that ends in a colon is no restart of the paragraphs. */
function isNested(draft: Draft, label: string): boolean {
  const top = draft.top;
  const value = Number.parseInt(label, 10);
  if (!top) {
    draft.nested = undefined;
    return false;
  }
  if (draft.nested) {
    if (value === draft.nested.last + 1 && value !== draft.nested.outer + 1) {
      draft.nested.last = value;
      return true;
    }
    draft.nested = undefined;
    return false;
  }
  if (value !== 1 || top.kind === 'preambular') return false;
  const outer = Number.parseInt(top.label ?? '', 10);
  const ends = draft.open ? endingMark(draft, draft.open) : '';
  if (!(outer >= 1) || ends !== ':' || (draft.section?.first === undefined && draft.section)) return false;
  draft.nested = { outer, last: 1 };
  return true;
}

function readLabelled(draft: Draft, index: number): Role {
  const { marker, text } = draft.blocks[index]!;
  if (draft.top && !isRootLabel(draft, draft.top, marker!.label, marker!.style)) {
    addChild(draft, index, draft.top);
    return 'paragraph';
  }
  if (draft.phase === 'preamble') return 'text';
  const label = text.slice(marker!.from, marker!.to);
  const root = addParagraph(draft, index, draft.annex ? 'annex' : 'operative', label);
  root.rootLabel = { style: marker!.style, script: marker!.label === 'i' ? 'roman' : 'letter', last: 0 };
  root.rootLabel.last = labelValue(root.rootLabel.script, marker!.label) ?? 0;
  return 'paragraph';
}

/** Annexes number their paragraphs (a), (b) … too: whether a label goes on from the paragraph above, which bears one itself. */
function isRootLabel(draft: Draft, top: DraftParagraph, label: string, style: string): boolean {
  const root = top.rootLabel;
  return (
    root !== undefined &&
    draft.phase !== 'preamble' &&
    root.style === style &&
    labelValue(root.script, label) === root.last + 1
  );
}

function readBullet(draft: Draft, index: number): Role {
  if (!draft.top) return 'text';
  addBullet(draft, index, draft.top);
  return 'paragraph';
}

function readUnnumbered(draft: Draft, index: number): Role {
  const { opening, shape, ending } = draft.facts[index]!;
  const kind = opening?.kind ?? shape;
  if (draft.phase === 'annex') {
    if (draft.top && draft.top.label !== null) {
      addText(draft, index, draft.top);
      return 'text';
    }
    addParagraph(draft, index, 'annex', null);
    return 'text';
  }
  if (draft.phase === 'preamble') {
    // A finite verb before a comma is a slip in the preamble rather than the operative part.
    if (kind === 'operative' && ending.mark !== ',') {
      draft.phase = 'operative';
      addParagraph(draft, index, 'operative', null);
    } else {
      addParagraph(draft, index, 'preambular', null);
    }
    return 'paragraph';
  }
  if (opening?.kind === 'operative') {
    addParagraph(draft, index, 'operative', null);
    return 'paragraph';
  }
  if (opening?.kind === 'preambular' && ending.mark === ',') {
    addParagraph(draft, index, 'preambular', null);
    return 'paragraph';
  }
  if (draft.top) addText(draft, index, draft.top);
  return 'text';
}
