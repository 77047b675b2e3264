import { type HeadNoun, headNouns } from '../knowledge/shortForms';
import type { Block } from '../syntax/block';
import { insideQuotation } from '../syntax/quotation';
import type { Span } from '../text/span';
import { mentionsOf } from './citationNames';
import { factsOf, hasWords } from './facts';
import { perBlock } from './perBlock';
import { folded } from './text';

/** An instrument, a body or a titled plan that a block names in full; offsets are relative to the block. */
export interface FullName extends Span {
  /** As a reader reads it, without an article. */
  readonly name: string;
  /** The words of the name in small letters, without articles and joints. */
  readonly words: readonly string[];
  readonly key: string;
  /** The nouns it may be called by, in small letters and as they are written, a plural as such: `declaration`, `programme of action`. */
  readonly heads: readonly string[];
  /** The id of a treaty, or the series of a body; empty where neither is known. */
  readonly id: string;
  /** The short form that stands in brackets behind it, as the key of a short name: (hereinafter “the Convention”). */
  readonly introduces: string | undefined;
}

/** A short form of a name; offsets are relative to the block and hold the article. */
export interface ShortName extends Span {
  /** "the Optional Protocol", as a reader reads it. */
  readonly words: string;
  readonly key: string;
  readonly head: string;
  /** The words between the article and the noun, in small letters. */
  readonly modifiers: readonly string[];
}

interface Names {
  readonly full: readonly FullName[];
  readonly short: readonly ShortName[];
}

/** What a block names in full, in English and in text order. */
export function fullNamesOf(block: Block): readonly FullName[] {
  return namesOf(block).full;
}

/** The short forms of a block, "the Convention", "the Global Plan of Action", "Assembly resolution", in text order; those inside quoted titles left out. */
export function shortNamesOf(block: Block): readonly ShortName[] {
  return namesOf(block).short;
}

const nothing: Names = { full: [], short: [] };

const namesOf = perBlock((block): Names => (hasWords(block) && hint.test(block.text) ? scan(block) : nothing));

const hint =
  /Convention|Covenant|Protocol|Treat|Agreement|Statute|Charter|Assembl|Council|ommi(?:ssion|ttee)|Conference|Office|Court|Tribunal|Board|Forum|Agenc|Working Group|Declaration|Action|Agenda|Strateg|Framework/;
const noun =
  /(?<![A-Za-zÀ-ÿ-])(Convention|Covenant|Protocol|Treat(?:y|ies)|Agreement|Statute|Charter|Assembl(?:y|ies)|Council|(?:Sub-?[Cc])?[Cc]ommission|(?:Sub)?[Cc]ommittee|Conference|Office|Court|Tribunal|Board|Forum|Agenc(?:y|ies)|Working Group|Declaration|(?:Plan|Programme) of Action|Platform for Action|Agenda|Strateg(?:y|ies)|Framework)(s)?(?![A-Za-zÀ-ÿ-])/g;

const letter = "(?:[A-ZÀ-Ý][A-Za-z0-9À-ÿ’'/‑–-]*)";
const figures = '(?:\\d{4}(?:[–-]\\d{2,4})?|\\d{1,3}-[A-Z][a-z]+)(?![\\w/])';
const capital = `(?:${letter}|${figures})`;
const gap = '[ \\u00a0\\r\\n*_]+';
const modifiersBefore = new RegExp(`(?:${capital}${gap}(?:and${gap}(?=[A-Z]))?)*$`);
const noModifier = /^(?:(?:The|And|In|By|Its|All|Both|Other|Under|Also|That|This|Mr|Mrs|Ms)[\s*_]+)*/;
const articleBefore = /(?<![A-Za-zÀ-ÿ])[Tt]he[ \u00a0\r\n*_]+$/;
const secondNoun = /^[ \u00a0\r\n]+and[ \u00a0\r\n]+((?:Plan|Programme) of Action|Platform for Action)\b/;
const partOfOther = /^(?:[ \u00a0\r\n]+thereto\b|[ \u00a0\r\n]+[A-Z][A-Za-z]|[’'](?!s\b)[A-Za-z])/;
const complement = new RegExp(
  `^${gap}(of|on|for|against|concerning|relating to|relative to|under|between|at|to)${gap}(the${gap})?(?=(${capital}|\\d{1,2}${gap}[A-Z]))`,
);
const restOfName = new RegExp(
  `^(?:\\d{1,2}${gap})?${capital}(?:,?${gap}(?:and|or)${gap}(?:Other${gap})?(?!Member|States|Gov|Part|its)${capital}|${gap}of${gap}\\d[\\w ]*\\d|${gap}(?:of|on|for|against|in|to|with|from)${gap}(?:the${gap}|its${gap})?${letter}|${gap}${capital}|,${gap}${capital}(?=[^.;:]{0,80}\\band${gap}[A-Z]))*`,
);
/** "Committee established pursuant to resolution 1267 (1999)". */
const byResolution =
  /^[\s*_]+(?:established[\s*_]+|created[\s*_]+)?(?:pursuant[\s*_]+to|by|under)[\s*_]+(?:paragraph[\s*_]+\d+[\s*_]+of[\s*_]+)?(?:Security Council[\s*_]+|its[\s*_]+)?resolutions?[\s*_]+\d+(?:\s?\(\d{4}\)|\/\d+)?/;
/** "Working Group on the use of mercenaries": how far such a name goes nobody can tell, but for the end of the phrase. */
const smallWords = /^[\s*_]+on(?:[\s*_]+(?!and\b|which\b|to\b)[a-z][a-z-]+){2,9}/;
const hereinafter = /^[\s*_]*\((?:here(?:in)?after[^“"()]{0,30})?[“"]?(?:the\s+)?([A-Z][^“”"()]{2,60}?)[”"]?\)/;
const notOfName =
  /^(?:Member|Members|States?|Governments|Parties|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const reachBack = 90;
const reachOn = 260;

function scan(block: Block): Names {
  const { text, content, end } = block;
  const found: Found = { text, full: [], short: [], lastQuote: text.lastIndexOf('”') };
  const mentions = mentionsOf(block).filter(({ treaty, body }) => treaty ?? body?.symbol);
  let mention = 0;
  let free = Math.max(content, openingEnd(block));
  noun.lastIndex = content;
  for (let it = noun.exec(text); it && it.index < end; it = noun.exec(text)) {
    const at = it.index;
    if (at < free) continue;
    const own = headNouns().get(singular(it[1]!));
    if (!own) continue;
    while (mention < mentions.length && mentions[mention]!.to <= at) mention++;
    const named = { at, to: at + it[0].length, head: it[0].toLowerCase(), own };
    const known = mentions[mention];
    // "Framework Convention" is a convention.
    if (known?.treaty && known.from <= at && own.sort === 'plan') continue;
    if (known && known.from <= at) {
      found.full.push(fullName(text, known.from, known.to, [named.head], known.treaty?.id ?? known.body!.symbol));
      free = known.to;
    } else free = readAround(found, free, Math.min(end, known?.from ?? end), named);
    noun.lastIndex = Math.max(named.to, free);
  }
  return found.full.length + found.short.length > 0 ? found : nothing;
}

interface Noun {
  readonly at: number;
  readonly to: number;
  readonly head: string;
  readonly own: HeadNoun;
}

/** What was found in a block so far. */
interface Found {
  readonly text: string;
  readonly full: FullName[];
  readonly short: ShortName[];
  /** Where the last quotation ends: behind it nothing is quoted. */
  readonly lastQuote: number;
}

/** Adds the name whose noun stands at a place, as full, as short, or as both where that depends on what was named before; gives the offset behind it. */
function readAround({ text, full, short, lastQuote }: Found, free: number, limit: number, noun: Noun): number {
  const { at, to, head, own } = noun;
  const base = Math.max(free, at - reachBack);
  let from = at - modifiersBefore.exec(text.slice(base, at))![0].length;
  // A word that the reach cuts in two is no word.
  if (from === base && base > free && from < at && /[A-Za-zÀ-ÿ0-9]/.test(text[from - 1]!)) {
    const cut = text.slice(from, at).search(/[\s*_]/);
    from = cut < 0 ? at : from + cut + 1;
  }
  from += noModifier.exec(text.slice(from, at))![0].length;
  const hasArticle = articleBefore.test(text.slice(Math.max(0, from - 8), from));
  const heads = [head];
  let end = to;
  const second = secondNoun.exec(text.slice(to, to + 60));
  if (second && from < at) {
    heads.push(second[1]!.toLowerCase());
    end += second[0].length;
  }
  const behind = text.slice(end, Math.min(end + reachOn, Math.max(end, limit)));
  // "Council Chamber", "Conference Room": the noun belongs to what follows.
  if (partOfOther.test(behind)) return to;
  const more = complementLength(behind, own, from === at);
  if (more > 0 || heads.length > 1) {
    full.push(fullName(text, from, end + more, heads, ''));
    return end + more;
  }
  const start = hasArticle ? from - articleBefore.exec(text.slice(Math.max(0, from - 8), from))![0].length : from;
  const named = from === at && /^[\s\u00a0]+(?:relevant\s+)?(?:resolutions?|decisions?)\b/.test(behind);
  if ((hasArticle || named) && !(at < lastQuote && insideQuotation(text, at)))
    short.push(shortName(text, start, to, head, text.slice(from, at)));
  if (from < at) full.push(fullName(text, from, to, heads, ''));
  return to;
}

/** The length of "on the Rights of the Child" behind a noun; 0 where nothing of the name follows. */
function complementLength(behind: string, { joints, sort }: HeadNoun, isBare: boolean): number {
  const lead = complement.exec(behind);
  if (!lead) {
    const small = isBare && joints.includes('on-small') ? smallWords.exec(behind)?.[0].length : undefined;
    return small ?? (sort === 'body' ? (byResolution.exec(behind)?.[0].length ?? 0) : 0);
  }
  const joint = lead[1] === 'to' && lead[2] ? 'to-the' : lead[1]!.replace(' ', '-');
  if (!joints.includes(joint)) return 0;
  if (!lead[2] && joint !== 'of' && notOfName.test(behind.slice(lead[0].length))) return 0;
  if (sort === 'body' && /^\d/.test(lead[3]!)) return 0;
  const rest = restOfName.exec(behind.slice(lead[0].length))?.[0] ?? '';
  // "the International Court of Justice of 23 January" is named by no day.
  return lead[0].length + (sort === 'body' ? rest.replace(/[\s*_]+of[\s*_]+\d.*$/s, '') : rest).length;
}

/** The phrase that opens a paragraph may begin with capitals of its own. */
function openingEnd(block: Block): number {
  return factsOf(block).opening?.to ?? 0;
}

function singular(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/^Sub-?[Cc]/, 'Subc')
    .replace(/^Subc/, 'Subc');
}

function fullName(text: string, from: number, to: number, heads: readonly string[], id: string): FullName {
  const name = plain(text.slice(from, to));
  const words = wordsOf(name);
  const introduced = hereinafter.exec(text.slice(to, to + 140))?.[1];
  const introduces = introduced && wordsOf(introduced).join(' ');
  return { from, to, name, words, key: words.join(' '), heads, id, introduces };
}

function shortName(text: string, from: number, to: number, head: string, modifiers: string): ShortName {
  const own = wordsOf(modifiers);
  return { from, to, words: plain(text.slice(from, to)), key: [...own, head].join(' '), head, modifiers: own };
}

function plain(words: string): string {
  return folded(words.replace(/\[\^[^\]\s]{1,20}\]|<sup>[^<]{0,20}<\/sup>|[*_¹²³⁰⁴-⁹]/g, ''));
}

const small = new Set(['the', 'of', 'on', 'for', 'and', 'in', 'to', 'against', 'or', 'its', 'by', 'with', 'from']);

function wordsOf(words: string): string[] {
  return (words.toLowerCase().match(/[a-z0-9à-ÿ][a-z0-9à-ÿ’'/–]*/g) ?? []).filter((it) => !small.has(it));
}
