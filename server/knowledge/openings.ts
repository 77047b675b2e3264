import { readOpening } from './opening-grammar';
import type { OpeningKind } from './opening-lexicon';
import { isGap, isUpper, wordAt } from './words';

export type { OpeningKind } from './opening-lexicon';
export { kindByShape } from './opening-shape';

/** A known opening phrase as it stands in a text. */
export interface Opening {
  readonly kind: OpeningKind;
  /** UTF-16 offset of the first letter of the italic extent, emphasis markers before it not included. */
  readonly from: number;
  /** UTF-16 offset behind the last letter of the italic extent, emphasis markers after it not included. */
  readonly to: number;
  /** The phrase as written, without emphasis markers, white space folded. */
  readonly phrase: string;
}

/**
 * The known opening phrase that begins at `from`, or nothing.
 *
 * White space, emphasis markers, opening quotation marks and brackets before it and white space and emphasis markers
 * between its words are stepped over. The first word has to be capitalized; with `anyCase` it may also be in lower
 * case or in capitals. The final "of", "that", "to" … is never part of the phrase, the particle of "calls upon" is.
 */
export function openingAt(text: string, from: number, anyCase = false): Opening | undefined {
  const start = afterOpeners(text, from);
  if (!anyCase && (!isUpper(text.charCodeAt(start)) || isUpper(text.charCodeAt(start + 1)))) return undefined;
  const first = wordAt(text, start);
  const match = first && readOpening(text, first);
  if (!match || !goesOn(text, match.to)) return undefined;
  return { kind: match.kind, from: start, to: match.to, phrase: folded(text, start, match.to) };
}

/** The offset behind the white space, emphasis markers, quotation marks and brackets that may precede an opening. */
export function afterOpeners(text: string, from: number): number {
  let start = from;
  while (isOpener(text.charCodeAt(start))) start++;
  return start;
}

function isOpener(code: number): boolean {
  return isGap(code) || code === 0x22 || code === 0x5b || code === 0x27 || code === 0xab || isCurly(code);
}

function isCurly(code: number): boolean {
  return code === 0x201c || code === 0x201e || code === 0x2018;
}

/** A phrase with nothing behind it is a heading ("Notes") or the end of a sentence. */
function goesOn(text: string, to: number): boolean {
  let lines = 0;
  let at = to;
  while (isGap(text.charCodeAt(at))) if (text.charCodeAt(at++) === 0x0a) lines++;
  return at < text.length && lines < 2 && text.charCodeAt(at) !== 0x2e;
}

function folded(text: string, from: number, to: number): string {
  let phrase = '';
  let at = from;
  while (at < to) {
    const word = wordAt(text, at)!;
    phrase += phrase === '' ? text.slice(word.from, word.to) : ` ${text.slice(word.from, word.to)}`;
    at = word.to;
  }
  return phrase;
}
