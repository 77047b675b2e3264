import { capitalized } from './capitalized';
import directiveRows from './directives.tsv';
import { lexicon } from './opening-lexicon';
import type { Opening, OpeningKind } from './openings';
import { lazily, rowsOf } from './table';

/** The adverb that sets an opening off from a like one before it; empty where there is none. */
export type CycleAdverb = '' | 'also' | 'further';

/** An opening without the adverb that its place has given it. */
export interface OpeningBase {
  /** What two openings have in common that differ in "also" and "further" alone, in lower case and with -ize: "taking note with appreciation". */
  readonly base: string;
  readonly adverb: CycleAdverb;
  /** Whether the adverb stands before the verb: "Also requests". */
  readonly before: boolean;
  /** Whether the opening asks somebody for something: paragraphs of such are alike only with the same addressee. */
  readonly directive: boolean;
}

/** Takes an opening apart into the phrase that it is and the adverb of its place. */
export function openingBase({ phrase, kind }: Pick<Opening, 'phrase' | 'kind'>): OpeningBase {
  const known = bases[kind];
  let base = known.get(phrase);
  if (!base) {
    if (known.size > mostBases) known.clear();
    known.set(phrase, (base = takenApart(phrase, kind)));
  }
  return base;
}

/** The same few hundred phrases open all paragraphs. */
const bases = { preambular: new Map<string, OpeningBase>(), operative: new Map<string, OpeningBase>() };
const mostBases = 5000;

function takenApart(phrase: string, kind: OpeningKind): OpeningBase {
  const words = phrase.toLowerCase().split(' ');
  const at = words.findIndex(isCycleAdverb);
  const base = words
    .filter((_, i) => i !== at)
    .join(' ')
    .replace(/is(es|ing)\b/, 'iz$1');
  const adverb = at < 0 ? '' : (words[at] as CycleAdverb);
  return { base, adverb, before: at === 0, directive: kind === 'operative' && isDirective(base) };
}

/** A phrase without "also" and "further", capitalized: "Requests" of "Also requests", "Having considered" of "Having also considered". */
export function withoutAdverb(phrase: string): string {
  const words = phrase.split(' ');
  const at = words.findIndex((word) => isCycleAdverb(word.toLowerCase()));
  const bare = at < 0 ? phrase : words.filter((_, i) => i !== at).join(' ');
  return capitalized(bare);
}

/**
 * The phrase with `adverb` where it belongs, or without one: "Also requests", "Recalling also", "Having also considered".
 *
 * `phrase` is capitalized and bears no such adverb; `before` asks for it before a preambular phrase too, as conferences of parties have it.
 */
export function withAdverb(phrase: string, kind: OpeningKind, adverb: CycleAdverb, before = false): string {
  if (adverb === '') return phrase;
  if (kind === 'operative' || before)
    return `${capitalized(adverb)} ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`;
  const having = /^Having (?!regard\b)/.exec(phrase)?.[0];
  return having ? `${having}${adverb} ${phrase.slice(having.length)}` : `${phrase} ${adverb}`;
}

/** Whether a base ever bears such an adverb: "Whereas" stands as it is, however often. */
export function takesAdverb(base: string): boolean {
  return !lexicon().openers.has(base.split(' ')[0]!);
}

function isCycleAdverb(word: string): boolean {
  return word === 'also' || word === 'further';
}

/** The adverb behind `before` in a run of like openings: bare, also, further, and bare again. */
export function nextAdverb(before: CycleAdverb): CycleAdverb {
  return before === '' ? 'also' : before === 'also' ? 'further' : '';
}

const directives = lazily(() => rowsOf<'words'>(directiveRows).map(({ words }) => words));

/** Intensifiers before the verb ("strongly urges"), a verb before the noun ("reiterates its call") and "continues to" do not matter. */
function isDirective(phrase: string): boolean {
  const base = phrase.replace(/^continues to (\w+)/, '$1s');
  return directives().some((words) => base === words || base.endsWith(` ${words}`));
}
