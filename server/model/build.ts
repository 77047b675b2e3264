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
  startPart,
} from './draft';
import type { Facts } from './facts';
import { annexLabel, isMastheadLine, partLabel, plainWords, sectionLabel, titleNumber } from './lineKinds';
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
  if ((facts.organForm || bareOrgan) && nextOpens(draft, index)) return readOrgan(draft, index);
  const known = block.kind === 'heading' && (organNamed(words) !== undefined || isMastheadLine(words));
  if (known || isMastheadLine(words)) {
    draft.masthead.push(index);
    return 'masthead';
  }
  if (opensBody(draft, index)) {
    startPart(draft, -1);
    return readBody(draft, index);
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

const dateLine = /^\d{1,2} [A-Z][a-z]+ \d{4}\.?$/;

/** Whether the open paragraph has its closing punctuation. */
function isComplete(draft: Draft): boolean {
  return !draft.open || endingMark(draft, draft.open) !== '';
}

function endingMark(draft: Draft, paragraph: DraftParagraph): string {
  return draft.facts[paragraph.pieces[paragraph.pieces.length - 1]!]!.ending.mark;
}

/** A paragraph goes on in a block that opens in lower case, or that opens nothing while the paragraph has no closing punctuation. */
function continues(draft: Draft, index: number): boolean {
  const block = draft.blocks[index]!;
  const facts = draft.facts[index]!;
  if (block.kind !== 'paragraph') return false;
  if (facts.lower) return true;
  return !facts.opening && !isComplete(draft);
}

/** A note cut by a page end goes on, rather than a paragraph that is complete. */
function goesOnWithNote(draft: Draft, index: number): boolean {
  const note = draft.openNote;
  if (!note || draft.roles[index - 1] === 'paragraph') return false;
  const noteEnds = draft.facts[note.pieces[note.pieces.length - 1]!]!.ending.mark;
  return noteEnds !== '.' && isComplete(draft);
}

function readHeading(draft: Draft, index: number, words: string): Role | undefined {
  const block = draft.blocks[index]!;
  const facts = draft.facts[index]!;
  const marked =
    block.kind === 'heading' || (facts.lead?.marker === 2 && facts.lead.to >= block.end && block.kind === 'paragraph');
  if (!marked && block.kind !== 'paragraph') return undefined;
  const closed = isComplete(draft);
  const line = marked ? words : plainWords({ ...block, end: Math.min(block.end, firstLine(block)) });
  const label = annexLabel(line, marked);
  if (label !== undefined && (marked || draft.phase !== 'preamble')) {
    draft.annex = { label, block: index, paragraphs: [], sections: [] };
    draft.annexes.push(draft.annex);
    draft.phase = 'annex';
    draft.section = undefined;
    draft.open = draft.top = undefined;
    draft.nested = undefined;
    return 'annexHeading';
  }
  if (/^(?:foot)?notes$/i.test(words)) {
    draft.underFootnotes = true;
    return 'heading';
  }
  if (draft.phase !== 'preamble' && titleNumber(words) && (marked || closed) && !facts.lower) {
    draft.phase = 'masthead';
    draft.nextTitle = index;
    return 'title';
  }
  const part = closed || marked ? partLabel(words) : undefined;
  if (part && (marked || block.lineEnds > 0 || index === draft.blocks.length - 1))
    return addSection(draft, index, part);
  if (marked && !(facts.opening && facts.ending.mark) && !/^\d{1,3}\. /.test(words)) {
    if (isMastheadLine(words) && draft.phase === 'end') return readEnd(draft, index);
    return addSection(draft, index, sectionLabel(words) ?? null);
  }
  if (!marked && closed && isBareHeading(draft, index, words))
    return addSection(draft, index, sectionLabel(words) ?? null);
  return undefined;
}

/** A short line without closing punctuation, before a paragraph that begins anew, once the paragraph before is complete. */
function isBareHeading(draft: Draft, index: number, words: string): boolean {
  const { blocks, facts } = draft;
  const own = facts[index]!;
  if (own.ending.mark || own.lower || own.opening || !words || /[,;]$/.test(words)) return false;
  if (draft.phase === 'preamble' && draft.part!.preambular.length === 0) return false;
  if (draft.phase === 'end' || isMastheadLine(words) || isFurnitureLine(words)) return false;
  let next = index + 1;
  while (next < blocks.length && (blocks[next]!.kind === 'rule' || blocks[next]!.kind === 'comment')) next++;
  const after = blocks[next];
  if (!after) return false;
  const nextFacts = facts[next]!;
  return (
    after.kind === 'numbered' ||
    after.kind === 'heading' ||
    nextFacts.opening !== undefined ||
    nextFacts.organ !== undefined
  );
}

function addSection(draft: Draft, index: number, label: string | null): Role {
  draft.section = { label, block: index, first: undefined, restarts: false };
  if (draft.annex) draft.annex.sections.push(draft.section);
  else (draft.part ?? startPart(draft, -1)).sections.push(draft.section);
  draft.nextLabel = label;
  draft.open = undefined;
  draft.nested = undefined;
  return 'heading';
}

/** A running header: the title, or its beginning, with or without the symbol in it. */
function repeatsTitle(draft: Draft, words: string): boolean {
  if (draft.title < 0 || words.length < 12 || words.length > 200) return false;
  const running = words
    .replace(/(?:^| )[ASE](?:\/[\w.()-]+)+(?= |$)/g, '')
    .replace(/ ?\d{1,3}\/\d{1,3}$/, '')
    .trim();
  const title = plainWords(draft.blocks[draft.title]!);
  return running.length >= 12 && title.toLowerCase().endsWith(running.toLowerCase()) && /[a-z]/.test(running);
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
  if (isNested(draft, label)) {
    addChild(draft, index, draft.top!);
    return 'paragraph';
  }
  addParagraph(draft, index, draft.annex ? 'annex' : 'operative', label);
  return 'paragraph';
}

/** A list "1. 2. 3." below a paragraph that ends in a colon is no restart of the paragraphs. */
function isNested(draft: Draft, label: string): boolean {
  const top = draft.top;
  const value = Number.parseInt(label, 10);
  if (draft.nested) {
    if (value === draft.nested.last + 1 && value !== draft.nested.outer + 1) {
      draft.nested.last = value;
      return true;
    }
    draft.nested = undefined;
    return false;
  }
  if (value !== 1 || !top || top.kind === 'preambular') return false;
  const outer = Number.parseInt(top.label ?? '', 10);
  const ends = draft.open ? endingMark(draft, draft.open) : '';
  if (!(outer >= 1) || ends !== ':' || (draft.section?.first === undefined && draft.section)) return false;
  draft.nested = { outer, last: 1 };
  return true;
}

function readLabelled(draft: Draft, index: number): Role {
  if (draft.top) {
    addChild(draft, index, draft.top);
    return 'paragraph';
  }
  if (draft.phase === 'preamble') return 'text';
  const { marker, text } = draft.blocks[index]!;
  addParagraph(draft, index, draft.annex ? 'annex' : 'operative', text.slice(marker!.from, marker!.to));
  return 'paragraph';
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
    draft.open = undefined;
    if (draft.top) draft.top.sequences.length = 0;
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

function readEnd(draft: Draft, index: number): Role {
  const { text, end } = draft.blocks[index]!;
  const own = text.slice(0, end);
  if (draft.openBracket) draft.openBracket = !own.includes(']');
  else if (/^[\s*_]*\[/.test(own)) draft.openBracket = !own.includes(']');
  draft.phase = 'end';
  draft.open = draft.top = undefined;
  draft.end.push(index);
  return 'end';
}

function firstLine(block: Block): number {
  const at = block.text.search(/[\r\n]/);
  return at < 0 ? block.text.length : at;
}
