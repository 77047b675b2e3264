import { closingLineAt } from '../knowledge/closings';
import { isFurnitureLine, isPlainlyFurniture, longestFurniture } from '../knowledge/furniture';
import { openingAt } from '../knowledge/openings';
import { organLineAt } from '../knowledge/organs';
import { lineBody } from '../text/lines';
import type { BlockKind, Marker, MarkerStyle } from './block';
import { isDigit, isLineEnd, isSpace, isSuperscript, plainDigits, skipSpaces } from './characters';
import { insertedWords, romanValue } from './marker';

/** What the first characters of a line open. Offsets are those of the text that was asked about. */
export interface Opener {
  readonly kind: BlockKind;
  readonly content: number;
  readonly marker: Marker | undefined;
  readonly level: number;
}

const maxNumberDigits = 3;
/** What may stand between a number and its point in a text under negotiation. */
const numberWords: readonly string[] = [...insertedWords, 'alt'];

/** What the line at `from` opens: the first that fits of comment, heading, rule, note, number, label, bullet; else a paragraph. */
export function openerAt(text: string, from: number): Opener {
  let at = skipSpaces(text, from);
  const first = text.charCodeAt(at);
  // Quotation marks and emphasis may stand before a number: **1. …**, “1. …
  let bare = at;
  while (isDecoration(text.charCodeAt(bare)) && bare - at < 4) bare++;
  switch (first) {
    case 60: // <
      if (text.startsWith('<!--', at)) return { kind: 'comment', content: at, marker: undefined, level: 0 };
      break;
    case 35: // #
      return headingAt(text, at) ?? paragraphAt(at);
    case 45: // -
    case 95: // _
    case 42: // *
    case 61: // =
      if (isRule(text, at)) return { kind: 'rule', content: at, marker: undefined, level: 0 };
      break;
  }
  const note = noteAt(text, at);
  if (note) return note;
  const code = text.charCodeAt(bare);
  if (isDigit(code)) {
    const numbered = numberAt(text, bare);
    if (numbered) return numbered;
  } else if (code === 40 || (code >= 97 && code <= 122)) {
    const labelled = labelAt(text, bare);
    if (labelled) return labelled;
  }
  if (isBullet(first) && isSpace(text.charCodeAt(at + 1))) {
    // A converter may have made a list of what has labels of its own: - (a) To act
    const item = skipSpaces(text, at + 1);
    const own = text.charCodeAt(item) === 40 ? labelAt(text, item) : undefined;
    if (own) return own;
    const marker: Marker = { label: text[at]!, style: 'bullet', from: at, to: at + 1 };
    return { kind: 'bullet', content: skipSpaces(text, at + 1), marker, level: 0 };
  }
  at = skipSpaces(text, at);
  return paragraphAt(at);
}

/** Whether the line at `from` opens a block of its own whatever the line before ends in. */
export function alwaysOpens(text: string, from: number): boolean {
  const at = skipSpaces(text, from);
  switch (text.charCodeAt(at)) {
    case 60:
      return text.startsWith('<!--', at);
    case 35:
      return headingAt(text, at) !== undefined;
    case 91:
      return noteAt(text, at) !== undefined;
    case 45:
    case 95:
    case 42:
    case 61:
      if (isRule(text, at)) return true;
  }
  return organLineAt(text, at) !== undefined;
}

/** Whether the line at `from` opens a block after a line with closing punctuation: a number, a label, a mark, a known opening, a closing line. */
export function opensAfterClosing(text: string, from: number): boolean {
  return (
    openerAt(text, from).kind !== 'paragraph' ||
    openingAt(text, skipSpaces(text, from)) !== undefined ||
    closingLineAt(text, from) !== undefined
  );
}

/** Whether the line at `from` opens with a number and a known verb: that is a paragraph even behind a heading that nothing closes. */
export function opensNumberedVerb(text: string, from: number): boolean {
  const opener = openerAt(text, from);
  return opener.kind === 'numbered' && openingAt(text, opener.content)?.kind === 'operative';
}

/** Whether the line at `from` is furniture of the page; `plainly` asks for what no sentence can hold. */
export function isFurnitureAt(text: string, from: number, plainly = false): boolean {
  if (!mayBeFurniture(text.charCodeAt(skipSpaces(text, from)))) return false;
  const to = lineBody(text, from);
  if (to - from > longestFurniture + 20) return false;
  const words = text
    .slice(from, to)
    .replace(/[*_\s\u00a0]+/g, ' ')
    .trim();
  return plainly ? isPlainlyFurniture(words) : isFurnitureLine(words);
}

/** A digit, or one of the few other characters that furniture begins with: asked on every line, so cheap. */
function mayBeFurniture(code: number): boolean {
  return isDigit(code) || furnitureStarts.has(code);
}

const furnitureStarts: ReadonlySet<number> = new Set([...'*_-/.[ASEGVPp'].map((it) => it.charCodeAt(0)));

function paragraphAt(at: number): Opener {
  return { kind: 'paragraph', content: at, marker: undefined, level: 0 };
}

function isDecoration(code: number): boolean {
  return code === 42 || code === 95 || code === 0x201c || code === 34 || code === 0xab || code === 91;
}

function isBullet(code: number): boolean {
  return code === 0x2022 || code === 45 || code === 0x2013 || code === 0x2014 || code === 42 || code === 0xb7;
}

function headingAt(text: string, at: number): Opener | undefined {
  let end = at;
  while (text.charCodeAt(end) === 35) end++;
  const level = end - at;
  if (level > 6 || !(isSpace(text.charCodeAt(end)) || isLineEnd(text.charCodeAt(end)) || end === text.length))
    return undefined;
  const content = skipSpaces(text, end);
  if (isDigit(text.charCodeAt(content)) && opensNumberedVerb(text, content)) return numberAt(text, content);
  return { kind: 'heading', content, marker: undefined, level };
}

/** Three or more of the same sign and nothing else on the line. */
function isRule(text: string, from: number): boolean {
  const sign = text.charCodeAt(from);
  let count = 0;
  let at = from;
  for (; at < text.length && !isLineEnd(text.charCodeAt(at)); at++) {
    const code = text.charCodeAt(at);
    if (code === sign) count++;
    else if (!isSpace(code)) return false;
  }
  return count >= 3;
}

function noteAt(text: string, at: number): Opener | undefined {
  const code = text.charCodeAt(at);
  if (code === 91 && text.charCodeAt(at + 1) === 94) {
    let end = at + 2;
    while (end < text.length && end - at < 66 && !isStop(text.charCodeAt(end))) end++;
    if (end === at + 2 || text.charCodeAt(end) !== 93 || text.charCodeAt(end + 1) !== 58) return undefined;
    return note(text, text.slice(at + 2, end), 'caret', at, end + 2);
  }
  if (isSuperscript(code)) {
    let end = at;
    while (isSuperscript(text.charCodeAt(end))) end++;
    return opensNote(text, end) ? note(text, plainDigits(text.slice(at, end)), 'superscript', at, end) : undefined;
  }
  if (code === 60 && text.startsWith('<sup>', at)) {
    const end = text.slice(at, at + 20).indexOf('</sup>');
    if (end < 0) return undefined;
    const label = text.slice(at + 5, at + end).trim();
    return /^(?:\d+|\*+|[a-z])$/.test(label) ? note(text, label, 'sup', at, at + end + 6) : undefined;
  }
  if (code === 94 || isDigit(code)) {
    const start = code === 94 ? at + 1 : at;
    let end = start;
    while (isDigit(text.charCodeAt(end)) && end - start < 4) end++;
    if (end === start || end - start > 3) return undefined;
    if (code === 94)
      return text.charCodeAt(end) === 94 ? note(text, text.slice(start, end), 'hat', at, end + 1) : undefined;
    if (text.charCodeAt(end) !== 47 || !isSpace(text.charCodeAt(end + 1))) return undefined;
    return note(text, text.slice(start, end), 'slash', at, end + 1);
  }
  return undefined;
}

function note(text: string, label: string, style: MarkerStyle, from: number, to: number): Opener {
  return { kind: 'note', content: skipSpaces(text, to), marker: { label, style, from, to }, level: 0 };
}

function isStop(code: number): boolean {
  return code === 93 || code === 91 || isSpace(code) || isLineEnd(code);
}

/** A mark opens a note only before words: a line of hard-wrapped prose may begin with the mark of the line before. */
function opensNote(text: string, to: number): boolean {
  const at = skipSpaces(text, to);
  const code = text.charCodeAt(at);
  return !(Number.isNaN(code) || isLineEnd(code) || code === 44 || code === 59 || code === 46);
}

function numberAt(text: string, at: number): Opener | undefined {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  if (end - at > maxNumberDigits) return undefined;
  const digits = end;
  const space = skipSpaces(text, end);
  for (const word of numberWords) {
    if (text.startsWith(word, space) && text.charCodeAt(space + word.length) === 46) {
      end = space + word.length;
      break;
    }
  }
  if (text.charCodeAt(end) === 92 && text.charCodeAt(end + 1) === 46) end++; // 1\\. as converters write it
  if (text.charCodeAt(end) !== 46) return end === digits ? bareNumberAt(text, at, end) : undefined;
  const next = text.charCodeAt(end + 1);
  if (isDigit(next) || (next >= 97 && next <= 122)) return decimalAt(text, at, end + 1);
  // "3.2" is a decimal and "1.Notes" a number without its space
  if (!(Number.isNaN(next) || isSpace(next) || isLineEnd(next) || opensWord(next))) return undefined;
  const label = end <= digits + 1 ? text.slice(at, digits) : `${text.slice(at, digits)} ${text.slice(space, end)}`;
  const marker: Marker = { label, style: 'point', from: at, to: end + 1 };
  return { kind: 'numbered', content: contentAfter(text, end + 1), marker, level: 0 };
}

/** Behind `**1.**` the closing asterisks belong to the number. */
function contentAfter(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 42 || text.charCodeAt(at) === 95) at++;
  return skipSpaces(text, at > from && isSpace(text.charCodeAt(at)) ? at : from);
}

/** "2 Invites …" and "2, Invites …": the full stop was forgotten, as the verb behind it shows. */
function bareNumberAt(text: string, from: number, to: number): Opener | undefined {
  const comma = text.charCodeAt(to) === 44 ? 1 : 0;
  if (!isSpace(text.charCodeAt(to + comma))) return undefined;
  const content = skipSpaces(text, to + comma);
  if (openingAt(text, content)?.kind !== 'operative') return undefined;
  const marker: Marker = { label: text.slice(from, to), style: 'bare', from, to: to + comma };
  return { kind: 'numbered', content, marker, level: 0 };
}

/** `1.2 By 2030, …` and `1.a …` count the items of a list. */
function decimalAt(text: string, from: number, second: number): Opener | undefined {
  let end = second;
  while (isDigit(text.charCodeAt(end)) && end - second < 3) end++;
  if (end === second) end++;
  const content = skipSpaces(text, end);
  const first = text.charCodeAt(content);
  if (content === end || !(first >= 65 && first <= 90)) return undefined;
  const marker: Marker = { label: text.slice(from, end), style: 'bullet', from, to: end };
  return { kind: 'bullet', content, marker, level: 0 };
}

function opensWord(code: number): boolean {
  return (code >= 65 && code <= 90) || code === 42 || code === 95 || code === 0x201c;
}

function labelAt(text: string, at: number): Opener | undefined {
  const open = text.charCodeAt(at) === 40 ? 1 : 0;
  let end = at + open;
  while (end - at < 8 && isLabelCharacter(text.charCodeAt(end), open === 1)) end++;
  const label = text.slice(at + open, end);
  const close = text.charCodeAt(end);
  if (!label || (close !== 41 && (open === 1 || close !== 46))) return undefined;
  if (!isLabel(label)) return undefined;
  const next = text.charCodeAt(end + 1);
  if (!(Number.isNaN(next) || isSpace(next) || isLineEnd(next) || (open === 1 && opensWord(next)))) return undefined;
  const style: MarkerStyle = open === 1 ? 'parentheses' : close === 41 ? 'parenthesis' : 'letterPoint';
  const marker: Marker = { label, style, from: at, to: end + 1 };
  const content = skipSpaces(text, end + 1);
  // "p. 13" and "pp. 13–15" are pages that a source goes on with in the next line.
  if (style === 'letterPoint' && (label === 'p' || label === 'pp') && isDigit(text.charCodeAt(content)))
    return undefined;
  return { kind: 'labelled', content, marker, level: 0 };
}

function isLabelCharacter(code: number, digits: boolean): boolean {
  return (code >= 97 && code <= 122) || (digits && isDigit(code));
}

function isLabel(label: string): boolean {
  if (isDigit(label.charCodeAt(0))) return /^\d{1,3}$/.test(label);
  if (label.length === 1 || romanValue(label) !== undefined) return true;
  return label.length <= 3 && [...label].every((letter) => letter === label[0]);
}
