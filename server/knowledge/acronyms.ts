import acronymRows from './acronyms.tsv';
import { prefixTree } from './prefixTree';
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

const find = lazily(() => new RegExp(`[ \\n][*_]{0,2}${prefixTree(known().keys(), 3, false)}`, 'g'));
const capitals = /[A-Z]+s?/y;
/** Names of which "UN" is a part, and signs that make an acronym a part of a symbol or a compound. */
const nameBehind =
  /^[ \u00a0](?:Women|Habitat|Tourism|Water|Oceans|Energy|Trade and Development|Nutrition|Volunteers)\b/;
const glueBehind = /^(?:[\p{L}\d/\-\u2011&@_$(]|[’'][\p{L}]{2}|\.[\p{L}\d]|[ \u00a0]?[A-Z]{2}|[ \u00a0]\d)/u;
const capitalBehind = /^(?:[’']s)?[ \u00a0\n][“"]?\p{Lu}/u;
const capitalBefore = /(?:^|[^\p{L}])\p{Lu}[\p{L}\d’'-]*[ \u00a0\n][*_]{0,2}$/u;

/**
 * The acronyms between two offsets of an English text that have a known expansion.
 *
 * What stands in brackets, is a part of a symbol or stands next to another capitalized word, as in names, is left out.
 */
export function acronymHits(text: string, from: number, to: number): readonly AcronymHit[] {
  const heads = find();
  let hits: AcronymHit[] | undefined;
  heads.lastIndex = from;
  for (let head = heads.exec(text); head && head.index < to; head = heads.exec(text)) {
    const start = head.index + head[0].search(/[A-Z]/);
    capitals.lastIndex = start;
    const acronym = capitals.exec(text)![0];
    heads.lastIndex = start;
    const end = start + acronym.length;
    const entry = known().get(acronym);
    if (!entry || end > to || isPart(text, from, start, end, entry.organ)) continue;
    (hits ??= []).push({ from: start, to: end, acronym, organ: entry.organ, readings: entry.readings });
  }
  return hits ?? none;
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
