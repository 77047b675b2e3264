import { isDigit, isLineEnd, isSpace, isSuperscript } from './characters';

/** How a stretch of text ends: the offset after its last word or punctuation, and that punctuation. */
export interface Ending {
  /** One of `, ; : . ? !`, or empty where the text ends in a word. */
  readonly mark: string;
  /** Offset after the last character of the text proper: closing marks, notes, quotes and emphasis left out. */
  readonly to: number;
  /** The offset of the "and" or "or" that stands between the punctuation and the end, or -1. */
  readonly connector: number;
}

/**
 * How `text` ends before `to`, measured behind footnote marks, quotation marks and emphasis.
 *
 * `…”,³` ends in a comma and `…;*` in a semicolon; a final "and" or "or" after punctuation is stepped over.
 */
export function endingOf(text: string, from: number, to: number): Ending {
  let end = stripMarks(text, from, to);
  let connector = -1;
  const word = connectors[text.charCodeAt(end - 1)]?.find((it) => text.endsWith(it, end));
  if (word && isSpace(text.charCodeAt(end - word.length - 1))) {
    const before = stripMarks(text, from, end - word.length);
    if (isClosing(text.charCodeAt(before - 1))) {
      connector = end - word.length;
      end = before;
    }
  }
  const code = text.charCodeAt(end - 1);
  const mark = end > from && (isClosing(code) || code === 63 || code === 33) ? text[end - 1]! : '';
  return { mark, to: end, connector };
}

/** "And" and "or" in the three languages, by the code of their last letter. */
const connectors: Readonly<Record<number, readonly string[]>> = {
  100: ['and'],
  114: ['or'],
  116: ['et'],
  117: ['ou'],
  121: ['y'],
};

/** Whether a code unit is punctuation that closes a paragraph or an item: comma, semicolon, colon, full stop. */
export function isClosing(code: number): boolean {
  return code === 44 || code === 59 || code === 58 || code === 46;
}

/** The offset before everything that may follow the last punctuation of a paragraph. */
function stripMarks(text: string, from: number, to: number): number {
  let at = to;
  for (;;) {
    const before = stripOne(text, from, at);
    if (before === at) return at;
    at = before;
  }
}

function stripOne(text: string, from: number, at: number): number {
  if (at <= from) return at;
  const code = text.charCodeAt(at - 1);
  if (isSpace(code) || isLineEnd(code)) return at - 1;
  switch (code) {
    case 42: // *
    case 95: // _
    case 0x201d: // ”
    case 0x2019: // ’
    case 34: // "
    case 39: // '
    case 0xbb: // »
      return at - 1;
    case 93: // ]
      return opener(text, from, at, '[^', 70) || at;
    case 62: // >
      if (text.startsWith('</sup>', at - 6)) return opener(text, from, at, '<sup>', 24) || at;
      return text.startsWith('-->', at - 3) ? opener(text, from, at, '<!--', 400) || at : at;
    case 94: // ^
      return strippedNumber(text, from, at - 1, 94) ?? at;
    case 47: // /
      return slashMark(text, from, at);
    case 41: // )
      return parenthesisedMark(text, from, at);
  }
  if (isSuperscript(code)) return at - 1;
  if (isDigit(code)) return gluedMark(text, from, at);
  return code === 44 && parts(text, from, at) ? at - 1 : at;
}

/** Whether the comma before `at` stands between two marks at one place: `³,⁴`, `[^3],[^4]`. */
function parts(text: string, from: number, at: number): boolean {
  if (isSuperscript(text.charCodeAt(at))) return isSuperscript(text.charCodeAt(at - 2));
  const close = text.startsWith('[^', at) && text.charCodeAt(at - 2) === 93;
  return close && /\[\^[^\]\s]+\]$/.test(text.slice(Math.max(from, at - 72), at - 1));
}

function opener(text: string, from: number, at: number, open: string, reach: number): number {
  // Only a short stretch is searched: a paragraph of brackets must not cost its length for each of them.
  const base = Math.max(from, at - reach);
  const start = base + text.slice(base, at - 1).lastIndexOf(open);
  return start > base || (start === base && start > from) ? start : 0;
}

/** The offset before digits that end at `to` and the `before` code unit in front of them. */
function strippedNumber(text: string, from: number, to: number, before: number): number | undefined {
  let at = to;
  while (at > from && isDigit(text.charCodeAt(at - 1))) at--;
  return at < to && to - at <= 3 && text.charCodeAt(at - 1) === before ? at - 1 : undefined;
}

/** Conversions that lose superscripts leave the mark on the line: `…of offenders;104`, `…of offenders; 104`. */
function gluedMark(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isDigit(text.charCodeAt(at - 1))) at--;
  const space = isSpace(text.charCodeAt(at - 1)) ? 1 : 0;
  const before = text.charCodeAt(at - space - 1);
  return to - at <= 3 && isClosing(before) && before !== 58 && !isSpace(text.charCodeAt(at - space - 2)) ? at : to;
}

function slashMark(text: string, from: number, at: number): number {
  return strippedNumber(text, from, at - 1, 32) ?? strippedNumber(text, from, at - 1, 160) ?? at;
}

function parenthesisedMark(text: string, from: number, at: number): number {
  const start = strippedNumber(text, from, at - 1, 40);
  if (start === undefined) return at;
  let before = start;
  while (before > from && isSpace(text.charCodeAt(before - 1))) before--;
  return isClosing(text.charCodeAt(before - 1)) ? start : at;
}
