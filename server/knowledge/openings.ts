import { readOpening } from './opening-grammar';
import { readRomanceOpening } from './opening-romance';
import { afterOpeners, isGap, isUpper, wordAt } from './words';

/** The two kinds of paragraph that an opening can begin. */
export type OpeningKind = 'preambular' | 'operative';

/** A known opening phrase as it stands in a text. */
export interface Opening {
  readonly kind: OpeningKind;
  /** UTF-16 offset of the first letter of the italic extent, emphasis markers before it not included. */
  readonly from: number;
  /** UTF-16 offset behind the last letter of the italic extent, emphasis markers after it not included. */
  readonly to: number;
  /** The phrase as written, without emphasis markers, white space folded. */
  readonly phrase: string;
  /** Whether it is French or Spanish. */
  readonly romance: boolean;
}

/** Words in -ing and -s that open ordinary sentences. */
const NOT_VERBS = new Set(
  `during nothing something anything everything king thing spring string evening morning meeting building training funding
  according notwithstanding including regarding concerning following states members parties governments persons measures
  countries nations delegations representatives resources participants organizations women girls children activities efforts
  principles goals targets as is was has does this its his us thus perhaps besides always sometimes towards across unless
  yes plus details sessions decisions resolutions documents`.split(/\s+/),
);
const AFTER_ADJECTIVE = new Set('of that by at about to with'.split(' '));
const AFTER_FINITE = new Set('the that its all upon once also further this these those with'.split(' '));

/**
 * The known opening phrase that begins at `from`, or nothing.
 *
 * Blanks, emphasis markers, opening quotation marks and brackets before it are stepped over, so are line ends and
 * emphasis markers between its words. The first word has to be capitalized; with `anyCase` it may also be in lower case
 * or in capitals. The final "of", "that", "to" … is never part of the phrase, the particle of "calls upon" is.
 */
export function openingAt(text: string, from: number, anyCase = false): Opening | undefined {
  const start = afterOpeners(text, from);
  if (!anyCase && (!isUpper(text.charCodeAt(start)) || isUpper(text.charCodeAt(start + 1)))) return undefined;
  const first = wordAt(text, start);
  const english = first && readOpening(text, first);
  const match = english ?? (first && readRomanceOpening(text, first));
  if (!match || !goesOn(text, match.to)) return undefined;
  const phrase = folded(text, start, match.to);
  return { kind: match.kind, from: start, to: match.to, phrase, romance: match !== english };
}

/**
 * The kind of paragraph by the shape of its first words alone, for a paragraph whose opening is not known.
 *
 * A participle, or an adjective with its preposition, is preambular; a verb in the third person singular is
 * operative. Gives nothing where the first word is not capitalized or the shape says nothing.
 */
export function kindByShape(text: string, from: number): OpeningKind | undefined {
  const start = afterOpeners(text, from);
  let word = isUpper(text.charCodeAt(start)) ? wordAt(text, start) : undefined;
  if (word?.lower === 'whereas') return 'preambular';
  for (let i = 0; i < 3 && word && isAdverb(word.lower); i++) word = wordAt(text, word.to);
  const next = word && wordAt(text, word.to)?.lower;
  if (!word || next === undefined || NOT_VERBS.has(word.lower)) return undefined;
  if (/[a-z]{3}ing$/.test(word.lower) && next !== 'of') return 'preambular';
  if (/(ed|ful|ous|ent|ant|ware|ain)$/.test(word.lower) && AFTER_ADJECTIVE.has(next)) return 'preambular';
  if (/[^suix]s$|[sx]es$/.test(word.lower) && AFTER_FINITE.has(next)) return 'operative';
  return undefined;
}

/** A phrase with nothing behind it is a heading ("Notes") or the end of a sentence. */
function goesOn(text: string, to: number): boolean {
  let lines = 0;
  let at = to;
  while (isGap(text.charCodeAt(at))) if (text.charCodeAt(at++) === 0x0a) lines++;
  return at < text.length && lines < 2 && text.charCodeAt(at) !== 0x2e;
}

function folded(text: string, from: number, to: number): string {
  const words = text.slice(from, to);
  return /[*_]|\s\s|[^\S ]/.test(words) ? words.replace(/[*_]/g, '').replace(/\s+/g, ' ') : words;
}

function isAdverb(lower: string): boolean {
  return lower === 'also' || lower === 'further' || lower === 'again' || /[a-z]{3}ly$/.test(lower);
}
