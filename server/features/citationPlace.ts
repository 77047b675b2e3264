import type { SearchedNames } from '../knowledge/searchedNames';
import type { Standing } from '../model/citingWords';
import { lineStarts } from '../model/positions';
import { placeAt, type Tree } from '../syntax/tree';
import { acronymBefore, headedIn, listedIn, typedNumber } from './citationHead';
import { type Before, type CitationPlace, type FoundCitation, nobody } from './typedCitation';

const reach = 240;
const silent: ReadonlySet<string> = new Set(['frontMatter', 'comment', 'rule', 'heading', 'blank']);

const symbol = /(?<![\w/.-])((?:A|E|S|T|CAC|CTOC|UNEP|HSP|ESCAP)\/[\w./-]*(?:[ \u00a0]?\([IVXLC\dS-]*\)?)?)$/;
const plainNumber = new RegExp(`(?<![\\p{L}\\d/.,-])(${typedNumber})$`, 'u');
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
const article = /(?<![\p{L}\d])(?:the|its|this|that|said|each|an?)[ \u00a0]+$/iu;

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

function citationIn(before: Before, names: SearchedNames, asks: boolean): FoundCitation | undefined {
  const { line } = before;
  return (
    headedIn(before, asks) ??
    symbolIn(line) ??
    listedIn(before) ??
    numberIn(line, asks) ??
    namedIn(line, names, asks) ??
    (asks ? wordsIn(line) : undefined)
  );
}

function symbolIn(line: string): FoundCitation | undefined {
  const typed = symbol.exec(line)?.[1];
  if (!typed) return undefined;
  const kind = /\/DEC\b/.test(typed) ? 'decision' : 'resolution';
  return { typed, query: typed, sort: 'symbol', kind, standing: none, body: nobody, article: false };
}

function numberIn(line: string, asks: boolean): FoundCitation | undefined {
  const found = plainNumber.exec(line);
  if (!found) return undefined;
  const query = found[1]!;
  const before = line.slice(0, found.index);
  // A number of four digits that is no year may be one of the Security Council.
  const year = /^(?:19|20)\d\d$/.test(query);
  const acronym = acronymBefore(before);
  if (!acronym && (year || (!asks && !query.includes('/') && !/^(?:\d{4}|WHA\d)/.test(query)))) return undefined;
  if (!acronym && !asks && counted.test(before)) return undefined;
  const typed = acronym + query;
  return { typed, query: typed, sort: 'number', kind: undefined, standing: none, body: nobody, article: false };
}

function namedIn(line: string, names: SearchedNames, asks: boolean): FoundCitation | undefined {
  const word = lastWord.exec(line)?.[0];
  if (word && isKeyword(word, names.words, asks)) return named(word, line);
  const two = lastTwo.exec(line);
  if (two && isKeyword(two[1]!, names.words, asks) && names.words.has(two[1]!.toLowerCase()))
    return named(two[0], line);
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

function named(typed: string, line: string): FoundCitation {
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
function isKeyword(word: string, keywords: ReadonlySet<string>, asks: boolean): boolean {
  const small = word === word.toLowerCase();
  if (!small && word !== word.toUpperCase()) return false;
  const lower = word.toLowerCase();
  if (small && !asks && ordinary.has(lower)) return false;
  if (keywords.has(lower)) return true;
  if (lower.length < 5 || !small) return false;
  for (const it of keywords) if (it.startsWith(lower) && (asks || !ordinary.has(it))) return true;
  return false;
}

/** Names, and beginnings of names, that are words like others or begin such words: "att" begins "attention". */
const ordinary: ReadonlySet<string> = new Set(
  'arms att ban cat charter cite cites hostages moon pic refugee sar start stock'.split(' '),
);

function wordsIn(line: string): FoundCitation | undefined {
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

function lineOf(starts: readonly number[], at: number): number {
  let line = 0;
  for (const start of starts) {
    if (start > at) break;
    line = start;
  }
  return line;
}
