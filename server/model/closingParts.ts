import { dateAt } from '../knowledge/dates';
import type { Block } from '../syntax/block';
import type { Span } from '../text/span';
import { perBlock } from './perBlock';

/** A date as a masthead or an end matter has it; `iso` is undefined where its month has no such day. */
export interface PrintedDate extends Span {
  readonly iso: string | undefined;
  /** Whether it stands on a line that tells of the adoption. */
  readonly ofAdoption: boolean;
}

/** The number of a meeting in figures with the letters behind it: `47st`. */
export interface PrintedOrdinal extends Span {
  readonly value: number;
  readonly letters: string;
}

/** What a block says of dates and meetings; offsets are relative to the block. */
export interface ClosingParts {
  readonly dates: readonly PrintedDate[];
  readonly ordinals: readonly PrintedOrdinal[];
}

/** The dates and the numbers of meetings in a block of a masthead or an end matter. */
export const closingParts: (block: Block) => ClosingParts = perBlock(({ text, end }) => ({
  dates: [...datesIn(text.slice(0, end))],
  ordinals: [...text.slice(0, end).matchAll(ordinal)].map((it) => ({
    from: it.index,
    to: it.index + it[1]!.length + it[2]!.length,
    value: Number(it[1]),
    letters: it[2]!,
  })),
}));

const ordinal =
  /(?<![\d\p{L}.,/-])(\d{1,5})(st|nd|rd|th)(?=[\s\u00a0]+(?:\([a-z ]+\)\s+)?(?:closed\s+|private\s+|special\s+)?(?:plenary\s+)?meeting\b)/gu;
/** Letters of Latin by their ranges: an expression over all letters of the world takes long to compile. */
const written =
  /(?<![\d/.,-])\d{1,2}(?:er|º|°)?([\s\u00a0]+(?:de\s+)?[A-Za-zÀ-ÖØ-öø-ÿ]{3,10}\s+(?:del?\s+)?\d{4})(?![\d/])/g;
/** The line that tells of the adoption up to its date, which may stand on a line of its own behind "on". */
const adoption =
  /(?:^|[\r\n])[\s#*_]*(?:r[eé]solu(?:tion|ci[oó]n) )?(?:adopted (?:by|at|on|without|unanimously)|adoptée|aprobada)(?!\p{L})[^[\]\r\n]{0,200}(?:[\r\n]+[\s*_]*(?:on|le|el) )?$/iu;

function* datesIn(text: string): Generator<PrintedDate> {
  for (const { 0: whole, 1: rest, index } of text.matchAll(written)) {
    const iso = dateAt(text, index)?.iso;
    // With the first of the month every month of the calendar makes a date.
    if (iso === undefined && !dateAt(`1${rest}`, 0)) continue;
    yield { iso, from: index, to: index + whole.length, ofAdoption: adoption.test(twoLines(text, index)) };
  }
}

/** What stands before `at` on its line and on the line above. */
function twoLines(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - longestLines), at);
  const own = near.lastIndexOf('\n');
  return own < 0 ? near : near.slice(near.lastIndexOf('\n', own - 1) + 1);
}

const longestLines = 400;

/** The letters that an English ordinal in figures ends in: `st` for 1, 21 and 101, `th` for 11. */
export function ordinalLetters(value: number): string {
  const tens = value % 100;
  if (tens > 10 && tens < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
