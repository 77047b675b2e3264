import { isSuperscript, plainDigits } from '../syntax/characters';
import type { Span } from '../text/span';

/** Where the label stands in a footnote mark or in the mark that opens a note: `1` in `[^1]`, `<sup>1</sup>`, `^1^`, `1/`, `(1)` and `¹`. */
export function labelInMark(text: string, { from, to }: Span): Span {
  const mark = text.slice(from, to);
  const start = from + opens.exec(mark)![0].length;
  const inner = mark.startsWith('[^') ? /^[^\]]*/ : /^(?:[\d⁰¹²³⁴-⁹]+|\*+|[a-z])/;
  return { from: start, to: start + (inner.exec(text.slice(start, to))?.[0].length ?? 0) };
}

const opens = /^(?:\[\^|<sup>\s*|\^|\()?/;

/** Whether a mark of this spelling can bear the label: words only in `[^label]`, asterisks in `<sup>*</sup>` too, digits in all. */
export function canBear(mark: string, label: string): boolean {
  if (mark.startsWith('<sup>') && /^\*{1,3}$/.test(label)) return true;
  return mark.startsWith('[^') ? /^[^[\]\s]{1,60}$/.test(label) : /^\d{1,3}$/.test(label);
}

/** A mark in its own spelling with another label. */
export function withLabel(mark: string, label: string): string {
  const { from, to } = labelInMark(mark, { from: 0, to: mark.length });
  return mark.slice(0, from) + asInMark(mark, label) + mark.slice(to);
}

/** A label as the spelling of a mark writes it: `²` where superscript digits stand. */
export function asInMark(mark: string, label: string): string {
  return isSuperscript(mark.charCodeAt(0)) ? superscript(label) : label;
}

/** A number in superscript digits. */
export function superscript(label: string): string {
  return [...label].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit).join('');
}

/** Whether a label is a number rather than a word or asterisks. */
export function isNumeric(label: string): boolean {
  return /^\d+$/.test(label);
}

/** A label as it is written in a mark, superscript digits as plain ones. */
export function plainLabel(written: string): string {
  return isSuperscript(written.charCodeAt(0)) ? plainDigits(written) : written;
}
