/** A word as it stands in a text: UTF-16 offsets of its first letter and behind its last, and its lower-case form. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly lower: string;
}

/** The longest word that is looked at; whatever is longer is no word of a set phrase. */
const LONGEST = 20;

/**
 * The word that begins at or after `from`, when only white space and emphasis markers (`*`, `_`) stand between.
 *
 * Letters are Latin ones, accents included, with hyphens inside. Anything else in between, a blank line, or a word of
 * more than 20 letters gives nothing.
 */
export function wordAt(text: string, from: number): Word | undefined {
  let start = from;
  let lines = 0;
  while (isGap(text.charCodeAt(start))) if (text.charCodeAt(start++) === 0x0a) lines++;
  if (lines > 1) return undefined;
  let end = start;
  const limit = start + LONGEST;
  let hyphens = false;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (!isLetter(code, end > start)) break;
    hyphens ||= code === 0x2011;
  }
  if (end === start || isLetter(text.charCodeAt(end), true)) return undefined;
  const lower = text.slice(start, end).toLowerCase();
  return { from: start, to: end, lower: hyphens ? lower.replace('\u2011', '-') : lower };
}

/** The offset behind the blanks, emphasis markers, quotation marks and brackets that may precede an opening. */
export function afterOpeners(text: string, from: number): number {
  let start = from;
  while (isOpener(text.charCodeAt(start))) start++;
  return start;
}

/** Whether the code unit is white space of any kind (also a no-break space) or an emphasis marker. */
export function isGap(code: number): boolean {
  return isSpace(code) || code === 0x2a || code === 0x5f;
}

/** Whether the code unit may precede the first word of a line: white space that ends no line, or an emphasis marker. */
export function isIndent(code: number): boolean {
  return isGap(code) && code !== 0x0a && code !== 0x0d;
}

/** Whether the code unit is white space of any kind: blanks, tabs, line ends, no-break and typographic spaces. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x3000
  );
}

/** Whether the code unit is an upper-case Latin letter (of English, French or Spanish). */
export function isUpper(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

function isLetter(code: number, inside: boolean): boolean {
  const lower = code | 0x20;
  if (lower >= 0x61 && lower <= 0x7a && code < 0x80) return true;
  if (code >= 0xc0 && code <= 0x17f) return code !== 0xd7 && code !== 0xf7;
  return inside && (code === 0x2d || code === 0x2011);
}

function isOpener(code: number): boolean {
  return isIndent(code) || code === 0x22 || code === 0x5b || code === 0x27 || code === 0xab || isCurly(code);
}

function isCurly(code: number): boolean {
  return code === 0x201c || code === 0x201e || code === 0x2018;
}
