import { closingLineAt } from '../knowledge/closings';
import { kindByShape, type Opening, type OpeningKind, openingAt } from '../knowledge/openings';
import { type OrganLine, organLineAt, organNamed } from '../knowledge/organs';
import type { Block } from '../syntax/block';
import { isLower } from '../syntax/characters';
import { type Ending, endingOf } from '../syntax/ending';
import { type Emphasis, type Inlines, inlinesOf, type Mark } from '../syntax/inline';
import { plainWords } from './lineKinds';
import { perBlock } from './perBlock';
import { type ReferencePhrase, referencePhrases } from './referencePhrases';

/** How the opening phrase of a paragraph is set. */
export type Italics =
  /** exactly the phrase */
  | 'exact'
  /** the phrase is roman */
  | 'none'
  /** less than the phrase */
  | 'short'
  /** the phrase and the preposition or "that" behind it */
  | 'wide'
  /** the phrase and what follows */
  | 'over'
  /** bold, as some houses set it */
  | 'bold';

/** A note text: the mark that opens it and where its words stand, relative to the block. */
export interface NoteHead {
  readonly label: string;
  readonly style: string;
  readonly from: number;
  /** After the mark and its colon. */
  readonly markTo: number;
  readonly content: number;
  readonly to: number;
}

/** What a block says of itself, without any look at its neighbours; offsets are relative to the block. */
export interface Facts {
  readonly inlines: Inlines;
  readonly marks: readonly Mark[];
  readonly notes: readonly NoteHead[];
  readonly ending: Ending;
  readonly opening: Opening | undefined;
  /** What the first word looks like where no known phrase opens. */
  readonly shape: OpeningKind | undefined;
  readonly italics: Italics;
  /** The emphasis that begins at the first word, if any. */
  readonly lead: Emphasis | undefined;
  /** The offset of the first letter or digit. */
  readonly word: number;
  readonly lower: boolean;
  readonly organ: OrganLine | undefined;
  readonly references: readonly ReferencePhrase[];
  /** Whether the block has the form of an organ line, known or not: "The Joint Board of the Observatories,". */
  readonly organForm: boolean;
  /** Whether the organ and the first phrase stand on one line: "The Security Council, Recalling …". */
  readonly runIn: boolean;
  /** Whether a quotation mark stands before the first word. */
  readonly quoted: boolean;
  /** Whether the block is a line that closes a resolution. */
  readonly closing: boolean;
  /** Whether it is one short line without a known opening, such as a title has. */
  readonly titleLike: boolean;
  /** The words of a short block that may be a heading, a title or furniture; empty for all others. */
  readonly line: string;
}

const none: readonly never[] = [];

/** The facts of a block, computed once for each block object. */
export const factsOf: (block: Block) => Facts = perBlock(compute);

/** Whether a block has words that can be read: no rule, comment, front matter or blank lines. */
export function hasWords({ kind }: Block): boolean {
  return kind !== 'rule' && kind !== 'comment' && kind !== 'frontMatter' && kind !== 'blank';
}

function compute(block: Block): Facts {
  const { text, content, end, kind } = block;
  const found = inlinesOf(block);
  const words = hasWords(block);
  const word = firstWord(text, content, end);
  const opening = words && kind !== 'note' ? openingAt(text, word) : undefined;
  const notes = kind === 'note' ? noteHeads(block, found.marks) : none;
  const lead = found.emphasis.find((it) => it.from <= word && it.to > word && it.from >= content - it.marker);
  return {
    inlines: found,
    marks:
      notes.length > 1 ? found.marks.filter((mark) => !notes.some((note) => note.from === mark.from)) : found.marks,
    notes,
    ending: endingOf(text, content, end),
    opening,
    shape: kind === 'paragraph' && !opening ? kindByShape(text, word) : undefined,
    italics: italicsOf(opening, found.emphasis, text),
    lead,
    word,
    lower: isLower(text, word),
    organ: words && !block.marker && mayBeArticle(text.charCodeAt(word)) ? organLineAt(text, content) : undefined,
    organForm:
      words &&
      end < longestLine &&
      !block.marker &&
      endsAsOrgan(text.charCodeAt(end - 1)) &&
      organForm.test(text.slice(0, end)),
    references: words ? referencePhrases(text, content, end) : none,
    runIn: kind === 'paragraph' && !opening && text.startsWith('The ', word) && runsIn(text, word),
    quoted: isQuoted(text, word),
    closing: words && kind !== 'numbered' && kind !== 'note' && closingLineAt(text, content) !== undefined,
    titleLike: !opening && end - content < longestTitle && !/[\r\n]/.test(text.slice(content, end)),
    line: mayBeLine(block, opening) ? plainWords(block) : '',
  };
}

function runsIn(text: string, word: number): boolean {
  const comma = text.slice(word, word + longestTitle).indexOf(',');
  const organ = comma < 0 ? undefined : organNamed(text.slice(word + 4, word + comma).replace(/[*_]/g, ''));
  return organ !== undefined && openingAt(text, word + comma + 1) !== undefined;
}

/** The first letter of an article in the three languages, in either case: most paragraphs begin with another. */
function mayBeArticle(code: number): boolean {
  const upper = code & ~32;
  return upper === 84 || upper === 76 || upper === 69;
}

/** A comma, an asterisk or an underscore. */
function endsAsOrgan(code: number): boolean {
  return code === 44 || code === 42 || code === 95;
}

function isQuoted(text: string, word: number): boolean {
  for (let at = word - 1; at >= 0 && at > word - 6; at--) {
    const code = text.charCodeAt(at);
    if (code === 0x201c || code === 0xab) return true;
  }
  const own = text.charCodeAt(word);
  return own === 0x201c || own === 0xab;
}

const longestLine = 420;
/** A title that stands above words rather than being cut from them is no longer, in UTF-16 units. */
const longestTitle = 80;
const organForm = /^[\s#*_“"]*(?:The|Le|La|Les|L['’]|El|Los|Las)\s?[A-ZÀ-Ý][^.;:\r\n]*?(?:\*,|,\*?)[*_]*$/;

function mayBeLine(block: Block, opening: Opening | undefined): boolean {
  return block.kind === 'heading' || (block.kind === 'paragraph' && !opening && block.end < longestLine);
}

function firstWord(text: string, content: number, end: number): number {
  let at = content;
  while (at < end && '*_“”"«[('.includes(text[at]!)) at++;
  return at;
}

const remainder =
  /^[\s\u00a0]*(?:(?:of|that|to|about|at|by|under|upon|on|for|from|in|with|over|the|also|further)[\s\u00a0]*)*[,:]?$/;

function italicsOf(opening: Opening | undefined, emphasis: readonly Emphasis[], text: string): Italics {
  if (!opening) return 'none';
  const { from, to } = opening;
  const over = emphasis.find((it) => it.from < to && it.to > from);
  if (!over) return 'none';
  if (over.marker === 2) return 'bold';
  const first = over.from + over.marker;
  const last = over.to - over.marker;
  if (last === to && first === from) return 'exact';
  if (last < to || first > from) return last <= to ? 'short' : 'over';
  return remainder.test(text.slice(to, last)) && first === from ? 'wide' : 'over';
}

/** Most note blocks hold one note; a line taken from a printed page may hold several: `¹ One. ² Two.` */
function noteHeads(block: Block, marks: readonly Mark[]): NoteHead[] {
  const { marker, text, content, end } = block;
  if (!marker) return [];
  if (marker.style !== 'superscript' && marker.style !== 'sup') {
    return [{ label: marker.label, style: marker.style, from: marker.from, markTo: marker.to, content, to: end }];
  }
  const heads: { label: string; style: string; from: number; markTo: number; content: number }[] = [
    { label: marker.label, style: marker.style, from: marker.from, markTo: marker.to, content },
  ];
  for (const mark of marks) {
    const before = heads[heads.length - 1]!;
    if (mark.style !== marker.style || Number(mark.label) !== Number(before.label) + 1) continue;
    if (
      !/[.”*]\s*$/.test(text.slice(Math.max(0, mark.from - 4), mark.from)) ||
      !/^\s+\S/.test(text.slice(mark.to, mark.to + 3))
    )
      continue;
    heads.push({ label: mark.label, style: mark.style, from: mark.from, markTo: mark.to, content: mark.to + 1 });
  }
  return heads.map((head, i) => ({ ...head, to: heads[i + 1]?.from ?? end }));
}
