import type { Block } from '../syntax/block';
import { isDigit, isLineEnd, isSpace } from '../syntax/characters';
import type { Edit, Span } from '../text/span';
import { hasWords } from './facts';
import { perBlock } from './perBlock';

/** The quotation marks of a block that an editor would look at; offsets are relative to the block. */
export interface Quotes {
  /** The straight marks and apostrophes, each with the curly one that its place asks for; those that may be either are left out. */
  readonly straight: readonly Edit[];
  /** Commas in front of a mark that closes, those at the end of the block left out: they belong to the text quoted. */
  readonly commas: readonly number[];
  /** Marks that open and that nothing in the block closes. */
  readonly opened: readonly number[];
  /** Marks that close and that nothing in the block opens. */
  readonly closed: readonly number[];
  /** Quotations in double marks inside another one in double marks, marks included. */
  readonly nested: readonly Span[];
  /** Whether the block begins with a mark that opens, as each paragraph of a longer quotation does. */
  readonly opens: boolean;
}

/** What a block without any quotation mark has, the same for all of them. */
export const noQuotes: Quotes = { straight: [], commas: [], opened: [], closed: [], nested: [], opens: false };

const hint = /["'“”]/;
/** A German quotation opens with „ and closes with “, and marks of either kind in other tongues are not ours to judge. */
const foreign = /„|\b(?:der|und|dem|della|gli|uma)\b/;
const first = /^[\s*_([]*(?:\d{1,3}\.\s*|\([a-z]{1,4}\)\s*)?[*_]*[“"]/;

/** The quotation marks of a block. */
export const quotesOf: (block: Block) => Quotes = perBlock((block) =>
  hint.test(block.text) && hasWords(block) && !foreign.test(block.text) ? find(block.text, block.end) : noQuotes,
);

/** What of the marks of a block a rule about the whole asks for, as one string. */
export function quotesShape(block: Block): string {
  const own = quotesOf(block);
  if (own === noQuotes) return '';
  const { straight, commas, opened, closed, nested, opens } = own;
  return `${straight.length > 0} ${hasDouble(own)} ${commas.length} ${opened.length} ${closed.length} ${nested.length} ${opens}`;
}

/** Whether some of the straight marks are quotation marks and no apostrophes. */
export function hasDouble({ straight }: Quotes): boolean {
  return straight.some((it) => it.insert !== '’');
}

/** How far a single mark that closes is looked for, and how many faults of a kind are told of a block. */
const reach = 300;
const most = 40;

const signs = /["'“”]/g;

function find(text: string, end: number): Quotes {
  const words = masked(text);
  const straight: Edit[] = [];
  const commas: number[] = [];
  const open: number[] = [];
  const closed: number[] = [];
  const inner: { from: number; to: number; outer: number }[] = [];
  const put = (at: number, insert: string) => straight.push({ from: at, to: at + 1, insert });
  const converted = words.includes('`');
  let certain = true;
  signs.lastIndex = 0;
  for (let found = signs.exec(words); found && found.index < end; found = signs.exec(words)) {
    const at = found.index;
    let sign: string | undefined = found[0];
    if (sign === "'") {
      const insert = singleAt(words, at, converted);
      if (insert) put(at, insert);
      continue;
    }
    if (sign === '"') {
      if (open.length === 0 && isDigit(words.charCodeAt(at - 1))) continue;
      sign = doubleAt(words, at, open.length > 0);
      if (sign) put(at, sign);
      else certain = false;
    }
    if (sign === '“') open.push(at);
    else if (sign === '”') {
      const from = open.pop();
      if (from === undefined) closed.push(at);
      else if (open.length === 1 && inner.length < most) inner.push({ from, to: at + 1, outer: open[0]! });
      if (
        commas.length < most &&
        found[0] === '”' &&
        words[at - 1] === ',' &&
        at + 1 < end &&
        isGap(words.charCodeAt(at + 1))
      ) {
        commas.push(at - 1);
      }
    }
  }
  const opens = first.test(text);
  if (!certain) return { straight, commas, opened: [], closed: [], nested: [], opens };
  // What a mark opens that nothing closes is no quotation, but where each paragraph of a longer one begins with it.
  const whole = (outer: number) => !open.includes(outer) || (opens && outer === open[0] && open.length === 1);
  const nested = inner.filter(({ from, outer }) => whole(outer) && !inSingle(text.slice(outer, from)));
  return { straight, commas, opened: open, closed, nested, opens };
}

/** Whether a text ends inside single marks: the third level is in double marks again. */
function inSingle(text: string): boolean {
  return text.lastIndexOf('‘') > text.lastIndexOf('’');
}

/** The text with code, the targets of links and HTML tags blanked out: their marks are those of the format. */
function masked(text: string): string {
  if (!/["']/.test(text) || !/[`<]|\]\(/.test(text)) return text;
  return text.replace(/`[^`\n]*`|\]\([^)\n]{0,300}\)|<[^<>]*>/g, (it) => ' '.repeat(it.length));
}

/** The curly mark for a straight double one, by what stands on either side; undefined where nothing tells. */
function doubleAt(text: string, at: number, open: boolean): string | undefined {
  const before = beginsWord(text, at);
  const after = isGap(text.charCodeAt(at + 1));
  if (before && !after) return '“';
  if (!before && (after || !isLetter(text[at + 1]))) return '”';
  return before || open ? (open ? '”' : undefined) : undefined;
}

/** The curly mark for a straight single one; feet and minutes have none. */
function singleAt(text: string, at: number, converted: boolean): string | undefined {
  // Old converters write `` and '' for double marks.
  if (text[at - 1] === "'" || text[at + 1] === "'") return undefined;
  if (converted && !isLetter(text[at + 1])) return undefined;
  if (isDigit(text.charCodeAt(at - 1))) return isLetter(text[at + 1]) ? '’' : undefined;
  if (!beginsWord(text, at)) return '’';
  if (!isLetter(text[at + 1])) return undefined;
  return /[\p{L}.,!?]'(?!\p{L})/u.test(text.slice(at + 1, at + reach)) ? '‘' : undefined;
}

/** Whether a gap or something that opens stands before `at`, emphasis stepped over. */
function beginsWord(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === '*' || text[before] === '_') before--;
  const code = text.charCodeAt(before);
  return isGap(code) || '([{—–/“‘"'.includes(text[before]!);
}

function isGap(code: number): boolean {
  return Number.isNaN(code) || isSpace(code) || isLineEnd(code);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}
