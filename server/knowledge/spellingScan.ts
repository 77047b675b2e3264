import { capitalized } from './capitalized';
import { type Form, formOf, namesWith, phraseLength, type Variant, variantAt } from './spelling';

/** A word that some house spells otherwise; UTF-16 offsets, and what is to be written instead, in the case of the text. */
export interface SpellingHit {
  readonly from: number;
  readonly to: number;
  readonly right: string;
  readonly variant: Variant;
}

const none: readonly never[] = [];
/** The ends of verbs in "-ise"; few words have them, and an expression of so few letters is quick. */
const ise = /is(?:e|ing|ati|abl)/g;
const word = /[A-Za-z]+(?:[-\u2011][A-Za-z]+)*/y;
/** Letters and signs that make a word part of something longer: an address, a file name, a foreign word. */
const glueBefore = /[\p{L}\d/\\.@_#&=’']$/u;
const glueBehind = /^(?:[\p{L}\d@_\\/=]|\.[\p{L}\d]|:\/)/u;
const french = /^(?:d|de|des|du|et|l|la|le|les|pour)$/i;

/**
 * The words between two offsets of a text that a house spells otherwise, in order; `starts` is where a listed word may begin.
 *
 * Capitalized words are names, which have a spelling of their own: only the first word of a sentence counts if it is a verb, and the names that are listed.
 */
export function spellingHits(
  text: string,
  from: number,
  to: number,
  starts: readonly number[],
): readonly SpellingHit[] {
  let hits: SpellingHit[] | undefined;
  ise.lastIndex = from;
  while (ise.test(text) && ise.lastIndex < to) {
    const start = wordStart(text, ise.lastIndex - 1, from);
    const hit = hitAt(text, start, from);
    if (hit && hit.to > ise.lastIndex - 2) {
      (hits ??= []).push(hit);
      ise.lastIndex = hit.to;
    }
  }
  for (const at of starts) {
    const last = hits?.[hits.length - 1];
    if (last && at < last.to && at >= last.from) continue;
    const hit = hitAt(text, at, from);
    if (hit && hit.to <= to && !hits?.some((it) => it.from === hit.from)) (hits ??= []).push(hit);
  }
  for (let sign = text.indexOf('%', from); sign >= 0 && sign < to; sign = text.indexOf('%', sign + 1)) {
    const hit = signAt(text, sign);
    if (hit) (hits ??= []).push(hit);
  }
  return hits === undefined ? none : hits.sort((a, b) => a.from - b.from);
}

/** A percentage in a sentence; in an address "%" stands for something else, and tables keep it. */
function signAt(text: string, at: number): SpellingHit | undefined {
  const blank = /[ \u00a0]/.test(text.charAt(at - 1)) ? 1 : 0;
  if (!/\d/.test(text.charAt(at - 1 - blank)) || /[\p{L}\d%]/u.test(text.charAt(at + 1)) || text.startsWith('|'))
    return undefined;
  const { variant, right } = formOf('%')!;
  return { from: at - blank, to: at + 1, right: ` ${right}`, variant };
}

function hitAt(text: string, from: number, start: number): SpellingHit | undefined {
  word.lastIndex = from;
  const whole = word.exec(text)?.[0];
  if (whole === undefined) return undefined;
  const lower = whole.replace(/\u2011/g, '-').toLowerCase();
  const capital = whole.charCodeAt(0) < 97;
  if (glueBefore.test(text.slice(Math.max(0, from - 1), from))) return undefined;
  if (capital && whole.slice(1) !== whole.slice(1).toLowerCase()) return undefined;
  if (capital) {
    const name = misspelledNameAt(text, from, lower);
    if (name) return name;
  }
  const found = longest(text, from, whole, lower);
  if (!found || glueBehind.test(text.slice(found.to, found.to + 2))) return undefined;
  const { form, to } = found;
  const { variant } = form;
  if (capital && !(variant.kind === 'compound' && to - from > whole.length) && !mayBegin(text, from, to, start, form))
    return undefined;
  if (variant.unless.includes(wordBefore(text, from)) || french.test(wordBehind(text, to))) return undefined;
  const right = capital && variant.wrong !== 'web site' ? capitalized(form.right) : form.right;
  return { from, to, right, variant };
}

/** The longest listed form that begins at a word: a phrase, the word with its hyphens, or its first part. */
function longest(text: string, from: number, whole: string, lower: string): { form: Form; to: number } | undefined {
  for (let words = phraseLength(lower); words > 1; words--) {
    const phrase = new RegExp(`${'[A-Za-z]+[ \\u00a0]'.repeat(words - 1)}[A-Za-z]+`, 'y');
    phrase.lastIndex = from;
    const found = phrase.exec(text)?.[0];
    const form = found === undefined ? undefined : formOf(found.replace(/\u00a0/g, ' ').toLowerCase());
    if (form) return { form, to: from + found!.length };
  }
  const form = formOf(lower);
  if (form) return { form, to: from + whole.length };
  const hyphen = lower.indexOf('-');
  const first = hyphen < 0 ? undefined : formOf(lower.slice(0, hyphen));
  return first && { form: first, to: from + hyphen };
}

/** Whether a capitalized word begins a sentence and is no name: a verb, and the next word has a small letter. */
function mayBegin(text: string, from: number, to: number, start: number, { variant, noun }: Form): boolean {
  if (noun || (variant.kind !== 'ise' && variant.kind !== 'yse')) return false;
  if (!/^[*_]*,?[*_]* [*_]*[a-z“]/.test(text.slice(to, to + 8))) return false;
  return /(?:^|[.:;] )[\s*_“"(‘]*$/.test(text.slice(Math.max(start, from - 8), from)) || onlySigns(text, start, from);
}

function onlySigns(text: string, start: number, from: number): boolean {
  return from - start < 8 && !/[A-Za-z]/.test(text.slice(start, from));
}

function misspelledNameAt(text: string, from: number, lower: string): SpellingHit | undefined {
  for (const { variant, at, to, right } of namesWith(lower)) {
    const start = from - at;
    if (
      start >= 0 &&
      text.startsWith(variant.wrong, start) &&
      !/^\p{L}/u.test(text.slice(start + variant.wrong.length))
    )
      return { from, to: from + to - at, right, variant };
  }
  return undefined;
}

function wordStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && isWordCode(text.charCodeAt(start - 1))) start--;
  return start;
}

function wordBefore(text: string, from: number): string {
  return /([A-Za-z]+)\s+$/.exec(text.slice(Math.max(0, from - 24), from))?.[1]?.toLowerCase() ?? '';
}

function wordBehind(text: string, to: number): string {
  return /^\s([A-Za-z]+)/.exec(text.slice(to, to + 8))?.[1] ?? '';
}

function isWordCode(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91) || code === 45 || code === 0x2011;
}

/** The variant that a report is about. */
export function variantOf(about: string | undefined): Variant | undefined {
  return about === undefined ? undefined : variantAt(Number(about));
}
