import acronymRows from './acronyms.tsv';
import { lazily, rowsOf } from './table';

/** What an acronym stands for. */
export interface Reading {
  readonly expansion: string;
  /** The article that goes with it where none stands before: "the", or nothing. */
  readonly article: string;
}

/** An acronym in a text; UTF-16 offsets. */
export interface AcronymHit {
  readonly from: number;
  readonly to: number;
  readonly acronym: string;
  /** Whether it stands for the United Nations or one of its organs. */
  readonly organ: boolean;
  readonly readings: readonly Reading[];
}

interface Known {
  readonly organ: boolean;
  readonly readings: Reading[];
}

const none: readonly never[] = [];

const known = lazily((): ReadonlyMap<string, Known> => {
  const acronyms = new Map<string, Known>();
  for (const row of rowsOf<'acronym' | 'expansion' | 'article' | 'kind'>(acronymRows)) {
    const { acronym, expansion, article } = row;
    const before = acronyms.get(acronym);
    if (before) before.readings.push({ expansion, article });
    else acronyms.set(acronym, { organ: row.kind === 'organ', readings: [{ expansion, article }] });
  }
  return acronyms;
});

const capitals = /[A-Z]+s?/y;
/** Names of which "UN" is a part, and signs that make an acronym a part of a symbol or a compound. */
const nameBehind =
  /^[ \u00a0](?:Women|Habitat|Tourism|Water|Oceans|Energy|Trade and Development|Nutrition|Volunteers)\b/;
const glueBehind = /^(?:[\p{L}\d/\-\u2011&@_$(]|[’'][\p{L}]{2}|\.[\p{L}\d]|[ \u00a0]?[A-Z]{2}|[ \u00a0]\d)/u;
const capitalBehind = /^(?:[’']s)?[ \u00a0\n][“"]?\p{Lu}/u;
const capitalBefore = /(?:^|[^\p{L}])\p{Lu}[\p{L}\d’'-]*[ \u00a0\n][*_]{0,2}$/u;

/** How every acronym begins. */
export function acronymHeads(): readonly string[] {
  return [...known().keys()].map((acronym) => acronym.slice(0, depth));
}

/** As many letters as tell acronyms from other words. */
const depth = 3;

/**
 * The acronyms between two offsets of an English text that have a known expansion; `starts` is where one may begin.
 *
 * What stands in brackets, is a part of a symbol or stands next to another capitalized word, as in names, is left out.
 */
export function acronymHits(text: string, from: number, to: number, starts: readonly number[]): readonly AcronymHit[] {
  let hits: AcronymHit[] | undefined;
  for (const start of starts) {
    if (!isCapital(text.charCodeAt(start + 1)) || isOpening(text.charCodeAt(start - 1))) continue;
    capitals.lastIndex = start;
    const acronym = capitals.exec(text)![0];
    const end = start + acronym.length;
    const entry = known().get(acronym);
    if (!entry || end > to || isPart(text, from, start, end, entry.organ)) continue;
    (hits ??= []).push({ from: start, to: end, acronym, organ: entry.organ, readings: entry.readings });
  }
  return hits ?? none;
}

function isCapital(code: number): boolean {
  return code > 64 && code < 91;
}

/** A bracket or a quotation mark. */
function isOpening(code: number): boolean {
  return code === 40 || code === 34 || code === 0x201c;
}

/** Whether an acronym is a part of a symbol, a compound or a name. */
function isPart(text: string, content: number, from: number, to: number, organ: boolean): boolean {
  const behind = text.slice(to, to + 24);
  if (glueBehind.test(behind) || nameBehind.test(behind)) return true;
  if (organ) return false;
  const before = text.slice(Math.max(content, from - 40), from);
  // The first word of a sentence has a capital without being a name.
  const first = from - content < 40 && !/[a-z] /.test(before);
  return capitalBehind.test(behind) || (!first && capitalBefore.test(before));
}

/** The edit that writes a reading out: with its article, and with "a" or "an" as its first letter asks for. */
export function writtenOut(
  text: string,
  from: number,
  { expansion, article }: Reading,
): { from: number; insert: string } {
  const before =
    /(?:^|[^\p{L}])(\p{L}+)[ \u00a0\n][*_]{0,2}$/u.exec(text.slice(Math.max(0, from - 24), from))?.[1] ?? '';
  if (/^an?$/.test(before)) {
    const at = text.lastIndexOf(before, from - 1);
    const a = /^(?:[aeio]|un(?!i))/i.test(expansion) ? 'an' : 'a';
    return { from: at, insert: a + text.slice(at + before.length, from) + expansion };
  }
  const bare = article === '' || /^(?:the|its|their|this|that|each|every|our|any|no|all|such)$/i.test(before);
  return { from, insert: bare ? expansion : `${article} ${expansion}` };
}
