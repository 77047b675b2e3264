import type { Block } from './block';
import { isDigit, isLineEnd, isSpace, isSuperscript, plainDigits } from './characters';

/** Words set in italics or bold, markers included; offsets are relative to the block. */
export interface Emphasis {
  readonly from: number;
  readonly to: number;
  /** Length of the marker at either end: 1 italic, 2 bold, 3 both. */
  readonly marker: number;
}

/** A sign that points to a footnote; offsets are relative to the block. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly style: 'caret' | 'superscript' | 'sup' | 'hat' | 'slash' | 'parentheses';
}

/** What stands inside the words of a block. */
export interface Inlines {
  readonly emphasis: readonly Emphasis[];
  readonly marks: readonly Mark[];
  /** The offset of the first control character, which no text has; -1 where there is none. */
  readonly control: number;
}

const none: readonly never[] = [];
const empty: Inlines = { emphasis: none, marks: none, control: -1 };
/** The characters that may begin a mark or emphasis, and control characters; a compiled expression finds the next one faster than a loop over code units does. */
const interesting = /[*_[<^/(¹²³⁰⁴-⁹\0-\x08\x0e-\x1a\x1c-\x1f]/g;

/** The emphasis and the footnote marks of a block; ` 1/` and `(23)` are candidates, which count only where such notes exist. */
export function inlinesOf(block: Block): Inlines {
  if (block.kind === 'frontMatter' || block.kind === 'comment' || block.kind === 'rule') return empty;
  const { text, end } = block;
  // Italics may begin before a number or label; the sign of a bullet is none.
  const start = block.marker?.style === 'bullet' ? Math.min(block.marker.from, block.content) : 0;
  let marks: Mark[] | undefined;
  let runs: Run[] | undefined;
  let control = -1;
  interesting.lastIndex = start;
  // `test` moves along without making a match object for each character found.
  while (interesting.test(text)) {
    const at = interesting.lastIndex - 1;
    if (at >= end) break;
    const code = text.charCodeAt(at);
    if (code < 32) {
      if (control < 0) control = at;
      continue;
    }
    if (code === 42 || code === 95) {
      const run = runAt(text, at, code);
      interesting.lastIndex = run.to;
      if (run.opens || run.closes) (runs ??= []).push(run);
      continue;
    }
    if (code === 60 && text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4);
      interesting.lastIndex = close < 0 ? end : close + 3;
      continue;
    }
    // The mark that opens a note is the note's, not a reference to it.
    if (block.kind === 'note' && block.marker && at < block.marker.to) continue;
    const added = marksAt(text, at, code);
    if (!added) continue;
    if (marks) marks.push(...added);
    else marks = added;
    interesting.lastIndex = added[added.length - 1]!.to + (code === 60 && added.length > 1 ? 6 : 0);
  }
  if (!marks && !runs && control < 0) return empty;
  return { emphasis: runs ? paired(runs) : none, marks: marks ?? none, control };
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly code: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

function runAt(text: string, from: number, code: number): Run {
  let to = from + 1;
  while (text.charCodeAt(to) === code) to++;
  const before = text.charCodeAt(from - 1);
  const after = text.charCodeAt(to);
  const word = code === 95;
  const long = to - from > 3;
  return {
    from,
    to,
    code,
    opens: !long && !isGap(after) && !(word && isWord(before)),
    closes: !long && !isGap(before) && !(word && isWord(after)),
  };
}

function isGap(code: number): boolean {
  return Number.isNaN(code) || isSpace(code) || isLineEnd(code);
}

function isWord(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 191;
}

/** Pairs runs of the same length: a run closes the last open one of its kind, else it opens. */
function paired(runs: readonly Run[]): Emphasis[] {
  const first = runs[0]!;
  const second = runs[1];
  // One phrase in italics is what nearly every paragraph has, and an array made in one go takes a fraction of the memory of one that grows.
  if (runs.length === 2 && second && first.opens && second.closes && isAlike(first, second)) {
    return [{ from: first.from, to: second.to, marker: first.to - first.from }];
  }
  const emphasis: Emphasis[] = [];
  const open: Run[] = [];
  for (const run of runs) {
    const partner = run.closes ? open.findLastIndex((it) => isAlike(it, run)) : -1;
    if (partner >= 0) {
      emphasis.push({ from: open[partner]!.from, to: run.to, marker: run.to - run.from });
      open.length = partner;
    } else if (run.opens && open.length < 8) {
      open.push(run);
    }
  }
  return emphasis.length < 2 ? emphasis : emphasis.sort((a, b) => a.from - b.from || b.to - a.to);
}

function isAlike(one: Run, other: Run): boolean {
  return one.code === other.code && one.to - one.from === other.to - other.from;
}

function marksAt(text: string, at: number, code: number): Mark[] | undefined {
  switch (code) {
    case 91:
      return caretMark(text, at);
    case 60:
      return supMarks(text, at);
    case 94: {
      const to = digitsEnd(text, at + 1);
      return to > at + 1 && text.charCodeAt(to) === 94
        ? [{ from: at, to: to + 1, label: text.slice(at + 1, to), style: 'hat' }]
        : undefined;
    }
    case 47:
      return slashMark(text, at);
    case 40: {
      const to = digitsEnd(text, at + 1);
      if (to === at + 1 || to - at > 4 || text.charCodeAt(to) !== 41) return undefined;
      return [{ from: at, to: to + 1, label: text.slice(at + 1, to), style: 'parentheses' }];
    }
  }
  let to = at;
  while (isSuperscript(text.charCodeAt(to))) to++;
  if (isUnit(text, at)) return undefined;
  return [{ from: at, to, label: plainDigits(text.slice(at, to)), style: 'superscript' }];
}

/** `km²` and `m³` bear a power, not a mark. */
function isUnit(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== 109) return false;
  const before = text.charCodeAt(at - 2);
  const unit = before === 107 || before === 99 || before === 100 ? text.charCodeAt(at - 3) : before;
  return !isWord(unit) || isDigit(unit);
}

function caretMark(text: string, at: number): Mark[] | undefined {
  if (text.charCodeAt(at + 1) !== 94) return undefined;
  let to = at + 2;
  while (to < text.length && to - at < 66) {
    const code = text.charCodeAt(to);
    if (code === 93)
      return to > at + 2 ? [{ from: at, to: to + 1, label: text.slice(at + 2, to), style: 'caret' }] : undefined;
    if (isGap(code) || code === 91) return undefined;
    to++;
  }
  return undefined;
}

/** `<sup>1</sup>` is one mark, `<sup>1, 2</sup>` two. */
function supMarks(text: string, at: number): Mark[] | undefined {
  if (!text.startsWith('<sup>', at)) return undefined;
  const body = text.slice(at + 5, at + 30);
  const end = body.indexOf('</sup>');
  if (end < 0) return undefined;
  const inner = body.slice(0, end);
  if (!/^\s*(?:\d{1,4}|\*{1,3})(?:\s*,\s*\d{1,4})*\s*$/.test(inner)) return undefined;
  const labels = [...inner.matchAll(/\d+|\*+/g)];
  if (labels.length === 1) return [{ from: at, to: at + 5 + end + 6, label: labels[0]![0], style: 'sup' }];
  return labels.map((it) => ({
    from: at + 5 + it.index,
    to: at + 5 + it.index + it[0].length,
    label: it[0],
    style: 'sup',
  }));
}

/** ` 1/` as in old prints: a number and a slash that stand alone. */
function slashMark(text: string, at: number): Mark[] | undefined {
  let from = at;
  while (isDigit(text.charCodeAt(from - 1)) && at - from < 4) from--;
  if (from === at || at - from > 3 || !isSpace(text.charCodeAt(from - 1))) return undefined;
  const after = text.charCodeAt(at + 1);
  if (!(isGap(after) || after === 44 || after === 46 || after === 59 || after === 58 || after === 42)) return undefined;
  return [{ from, to: at + 1, label: text.slice(from, at), style: 'slash' }];
}

function digitsEnd(text: string, from: number): number {
  let to = from;
  while (isDigit(text.charCodeAt(to))) to++;
  return to;
}
