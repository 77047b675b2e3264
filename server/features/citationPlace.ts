import { bodies } from '../knowledge/bodies';
import type { SearchedNames } from '../knowledge/searchedNames';
import { type CitedBody, type NumberCitation, numberCitations } from '../model/citationLists';
import { mentionsOf } from '../model/citationNames';
import type { Standing } from '../model/citingWords';
import { lineStarts } from '../model/positions';
import type { Block } from '../syntax/block';
import { placeAt, type Tree } from '../syntax/tree';

/** A citation that is being typed. */
export interface CitationPlace {
  readonly block: number;
  /** Where what is replaced begins, in offsets of the block. */
  readonly at: number;
  /** What is replaced, in offsets of the whole text. */
  readonly from: number;
  readonly to: number;
  /** What stands between `from` and the cursor. */
  readonly typed: string;
  /** The end of it that says what is meant; empty where nothing does yet. */
  readonly query: string;
  readonly sort: /** `64/2`, behind "resolution" or by itself */
    | 'number'
    /** `A/RES/64/2` */
    | 'symbol'
    /** words of a title behind "resolution" */
    | 'title'
    /** the name of an instrument behind "the", or an acronym or popular name */
    | 'name'
    /** anything, where somebody asks */
    | 'words';
  readonly kind: 'resolution' | 'decision' | undefined;
  readonly standing: Standing;
  /** The body that the words before name. */
  readonly body: CitedBody;
  /** Whether "the" or the like stands before. */
  readonly article: boolean;
}

const reach = 240;
const silent: ReadonlySet<string> = new Set(['frontMatter', 'comment', 'rule', 'heading', 'blank']);

const number =
  '(?:(?:WHA)?\\d{1,2}\\.\\d{0,3}|WHA\\d{0,2}|(?:S-|ES-)?\\d{1,4}(?:/\\d{0,4})?(?:[ \\u00a0][A-Z])?(?:[ \\u00a0]?\\([\\dIVXLCES-]{0,8}\\)?)?)';
const head = '(?:(resolutions?|decisions?)|((?:res|dec)\\.?|unscr))';
const headed = new RegExp(`(?<![\\p{L}\\d])${head}[ \\u00a0](${number}|\\p{L}[^.,;:“”"()[\\]*]{0,80}|)$`, 'iu');
const symbol = /(?<![\w/.-])((?:A|E|S|T|CAC|CTOC|UNEP|HSP|ESCAP)\/[\w./-]*(?:[ \u00a0]?\([IVXLC\dS-]*\)?)?)$/;
const plainNumber = new RegExp(`(?<![\\p{L}\\d/.,-])(${number})$`, 'u');
const counted =
  /(?:\b(?:paragraphs?|articles?|chapters?|Nos?\.|vols?\.|pp?\.|paras?\.|in|since|by|of|year|and)|[$€])[ \u00a0]$/i;
const capitals = /[\p{L}\d][\p{L}\d’', \u00a0-]*$/u;
const capital = /(?<![\p{L}\d-])\p{Lu}/gu;
const instrument = /\b(?:Convention|Covenant|Protocol|Treaty|Statute|Agreement|Charter|Declaration)s?[ \u00a0]\p{L}+/u;
const lastWord = /(?<![\p{L}\d/.-])\p{L}[\p{L}-]+$/u;
/** "palermo prot" */
const lastTwo = /(?<![\p{L}\d/.-])(\p{Ll}[\p{L}-]+)[ \u00a0]\p{L}+$/u;
/** Words without a sign between them. */
const lastWords = /[\p{L}\d][\p{L}\d’'/. \u00a0-]*$/u;
const mostWords = 8;
/** Such a resolution is nobody's that could be looked up. */
const general = /\b(?:present|this|that|draft|each|such|any|no|every|another|new|of|the)[ \u00a0]$/i;
const article = /(?<![\p{L}\d])(?:the|its|this|that|said|each|an?)[ \u00a0]$/iu;

/** A citation that is being typed at `offset`, at the cost of a look at the words before it; where somebody `asks`, any words may be one. */
export function citationPlace(
  tree: Tree,
  offset: number,
  names: SearchedNames,
  asks: boolean,
): CitationPlace | undefined {
  const place = placeAt(tree, offset);
  if (!place || silent.has(place.block.kind)) return undefined;
  const { index, block, at } = place;
  if (at <= block.content) return undefined;
  const start = Math.max(lineOf(lineStarts(block), at), block.content, at - reach);
  const line = block.text.slice(start, at);
  if (line.lastIndexOf('<!--') > line.lastIndexOf('-->')) return undefined;
  const inWord = /[\p{L}\d]/u.test(block.text[at] ?? '');
  const found = citationIn({ block, at, line }, names, asks && !inWord);
  if (!found) return undefined;
  const { typed, query } = found;
  const rest = /\d$/.test(query) ? /^\d*/ : /^[\p{L}\d]*/u;
  const behind = query && rest.exec(block.text.slice(at, at + reach))![0];
  return { ...found, block: index, at: at - typed.length, from: offset - typed.length, to: offset + behind.length };
}

type Found = Omit<CitationPlace, 'block' | 'at' | 'from' | 'to'>;

/** The words of a line up to the cursor, and where in its block that is. */
interface Before {
  readonly block: Block;
  readonly at: number;
  readonly line: string;
}

function citationIn(before: Before, names: SearchedNames, asks: boolean): Found | undefined {
  const { line } = before;
  return (
    headedIn(before, asks) ??
    symbolIn(line) ??
    listedIn(before) ??
    numberIn(line, asks) ??
    namedIn(line, names) ??
    (asks ? wordsIn(line) : undefined)
  );
}

function headedIn({ block, at, line }: Before, asks: boolean): Found | undefined {
  const found = headed.exec(line);
  if (!found) return undefined;
  const [whole, word = '', short = '', query = ''] = found;
  const before = line.slice(0, found.index);
  const kind = /^d/i.test(word || short) ? 'decision' : 'resolution';
  const lead = short && acronymBefore(before);
  const body = lead ? nobody : (citedAs(block, at - whole.length, `${kind} `)?.body ?? nobody);
  const named = body.kind !== 'none';
  const plural = /s$/i.test(word);
  const isNumber = query === '' || /^(?:WHA|S-|ES-)?\d/.test(query);
  if (!named && word && (query === '' || !isNumber) && general.test(before)) return undefined;
  if (!isNumber && !asks && word && (plural || !tellsMuch(query))) return undefined;
  // "resolutions" and a resolution whose body is named are kept; whatever is short is written out.
  const kept = plural || (word !== '' && named);
  return {
    typed: kept ? query : lead + whole,
    query: lead + query.replaceAll('\u00a0', ' '),
    sort: isNumber ? 'number' : 'title',
    kind,
    standing: { head: kept, body: named, list: plural, word: word !== '' },
    body,
    article: false,
  };
}

/** How the grammar of citations would read a number behind the words up to `at` and `head`. */
function citedAs(block: Block, at: number, head: string): NumberCitation | undefined {
  const base = Math.max(block.content, at - longestList);
  const words = block.text.slice(base, at) + head;
  const mentions = mentionsOf(block)
    .filter((it) => it.from >= base && it.to <= at)
    .map((it) => ({ ...it, from: it.from - base, to: it.to - base }));
  const all = numberCitations(`${words}${anyNumber}`, 0, words.length + anyNumber.length, mentions);
  const last = all.at(-1);
  return last?.number.from === words.length ? last : undefined;
}

const longestList = 1500;
const anyNumber = '99/999 of 1 January 2001';
const nobody: CitedBody = { kind: 'none' };

/** At least two words that tell something. */
function tellsMuch(query: string): boolean {
  if (
    /^(?:on|of|and|or|adopted|entitled|in|to|as|by|which|concerning|was|is|has|for|that|the|at|with|from|relating|relevant|through|establishing|requesting|calling)\b/i.test(
      query,
    )
  )
    return false;
  return query.split(/[ \u00a0]/).filter((it) => it.length > 3).length > 1;
}

function symbolIn(line: string): Found | undefined {
  const typed = symbol.exec(line)?.[1];
  if (!typed) return undefined;
  const kind = /\/DEC\b/.test(typed) ? 'decision' : 'resolution';
  return { typed, query: typed, sort: 'symbol', kind, standing: none, body: nobody, article: false };
}

/** Behind another number and a comma or "and". */
const listed = new RegExp(
  `(?:\\d\\)?|\\)|[”’\\]¹²³⁰⁴-⁹]|\\d [A-Z])(?:, and|,|[ \\u00a0](?:and|or))[ \\u00a0](${number}|)$`,
  'u',
);

/** "resolutions 66/181 of 19 December 2011 and " */
function listedIn({ block, at, line }: Before): Found | undefined {
  const found = listed.exec(line);
  if (!found) return undefined;
  const query = found[1]!;
  const cited = citedAs(block, at - query.length, '');
  // "paragraphs 5, 6" of a resolution
  if (/^\d{1,2}$/.test(query)) return undefined;
  if (!cited || (query === '' && !/\b(?:resolutions|decisions)\b/i.test(line))) return undefined;
  const standing = { head: true, body: true, list: true, word: true };
  return {
    typed: query,
    query: query.replaceAll('\u00a0', ' '),
    sort: 'number',
    kind: cited.kind,
    standing,
    body: cited.body,
    article: false,
  };
}

function numberIn(line: string, asks: boolean): Found | undefined {
  const found = plainNumber.exec(line);
  if (!found) return undefined;
  const query = found[1]!;
  const before = line.slice(0, found.index);
  // A number of four digits that is no year may be one of the Security Council.
  const year = /^(?:19|20)\d\d$/.test(query);
  const acronym = acronymBefore(before);
  if (!acronym && (year || (!asks && !query.includes('/') && !/^\d{4}/.test(query)))) return undefined;
  if (!acronym && !asks && counted.test(before)) return undefined;
  const typed = acronym + query;
  return { typed, query: typed, sort: 'number', kind: undefined, standing: none, body: nobody, article: false };
}

function namedIn(line: string, names: SearchedNames): Found | undefined {
  const word = lastWord.exec(line)?.[0];
  if (word && isKeyword(word, names.words)) return named(word, line);
  const two = lastTwo.exec(line);
  if (two && isKeyword(two[1]!, names.words) && names.words.has(two[1]!.toLowerCase())) return named(two[0], line);
  const words = capitals.exec(line)?.[0];
  if (!words) return undefined;
  for (const { index } of words.matchAll(capital)) {
    const typed = words.slice(index);
    const begun = instrument.test(typed) || names.words.has(typed.split(/[ \u00a0]/)[0]!.toLowerCase());
    if (begun && / \p{L}/u.test(typed) && names.begin(typed.toLowerCase().replaceAll('\u00a0', ' ')))
      return named(typed, line);
  }
  return undefined;
}

function named(typed: string, line: string): Found {
  const before = line.slice(0, line.length - typed.length);
  return {
    typed,
    query: typed,
    sort: 'name',
    kind: undefined,
    standing: none,
    body: nobody,
    article: article.test(before),
  };
}

/** Exactly an acronym or a popular name, or the beginning of one that is long enough; what is an ordinary word in small letters is none. */
function isKeyword(word: string, keywords: ReadonlySet<string>): boolean {
  const small = word === word.toLowerCase();
  if (!small && word !== word.toUpperCase()) return false;
  const lower = word.toLowerCase();
  if (small && ordinary.has(lower)) return false;
  if (keywords.has(lower)) return true;
  if (lower.length < 5 || !small) return false;
  for (const it of keywords) if (it.startsWith(lower)) return true;
  return false;
}

const ordinary: ReadonlySet<string> = new Set(['cat', 'cites', 'cite', 'arms', 'start', 'charter', 'ban']);

function wordsIn(line: string): Found | undefined {
  const words = lastWords.exec(line)?.[0];
  if (!words) return undefined;
  const typed = words
    .split(/(?<=[ \u00a0])(?=[^ \u00a0])/)
    .slice(-mostWords)
    .join('');
  return {
    typed,
    query: typed,
    sort: 'words',
    kind: undefined,
    standing: none,
    body: nobody,
    article: article.test(line.slice(0, -typed.length)),
  };
}

const none: Standing = { head: false, body: false, list: false, word: false };

const acronym = /(?<![\p{L}\d])((?:[A-Z]{2,6}|ga|sc|hrc|ecosoc|unsc|cnd)[ \u00a0])$/u;

/** "GA ", "ECOSOC ": the acronym of a body before a number. */
function acronymBefore(before: string): string {
  const found = acronym.exec(before)?.[1] ?? '';
  const name = found.trim().toUpperCase();
  return found && bodies().some((it) => [...it.acronyms, ...it.also].some((short) => short.toUpperCase() === name))
    ? found
    : '';
}

function lineOf(starts: readonly number[], at: number): number {
  let line = 0;
  for (const start of starts) {
    if (start > at) break;
    line = start;
  }
  return line;
}
