import { type Conventions, conventionsOf } from '../knowledge/conventions';
import { isCountedNoun, mayStandBetween, numberWords, wordsNumber } from '../knowledge/numberWords';
import { ordinalWords } from '../knowledge/ordinals';
import { adoptedBefore } from '../model/adoptionYear';
import { hasWords } from '../model/facts';
import { isOwnProse } from '../model/prose';
import { insideQuotation } from '../syntax/quotation';
import { type BlockReport, type BlockRule, type Context, type Level, silent } from './rule';

/** Numbers, sessions, dates and ranges of years as the documents service writes them. */
export const numberStyle: BlockRule = {
  id: 'number-style',
  summary: 'Numbers below ten and sessions are in words, other numbers in figures, and dates read “26 July 2012”.',
  severity: 'info',
  authority: 'United Nations Editorial Manual Online, Numbers, dates and time',
  fix: 'safe',
  per: 'block',
  check(block) {
    const { text, content, end } = block;
    const inFigures = figureHint.test(text);
    const inWords = wordHint.test(text);
    // Lines with bars are rows of a table.
    if ((!inFigures && !inWords) || !hasWords(block) || text.includes('|')) return silent;
    const found: BlockReport[] = [];
    if (inFigures) for (const pattern of figurePatterns) find(pattern, text, content, end, found);
    if (inWords) find(largePattern, text, content, end, found);
    return found.length > 0 ? found : silent;
  },
  levelIn(context, block, { about }) {
    if (!isOwnProse(context.resolution.structure, block)) return 'off';
    return cases[about as Case](conventionsOf(context.profile), context);
  },
};

type Case = 'small' | 'large' | 'session' | 'date' | 'years';

/** Ranges of years had a hyphen until about the fifty-fifth session. */
const sinceDash = 2001;

const when = (asked: boolean): Level => (asked ? 'info' : 'off');

/** In which texts each case is looked at. */
const cases: Readonly<Record<Case, (conventions: Conventions, context: Context) => Level>> = {
  small: ({ smallNumbers }) => when(smallNumbers === 'words'),
  large: ({ smallNumbers }) => when(smallNumbers === 'words'),
  session: ({ sessions }) => when(sessions === 'words'),
  date: ({ dates }) => when(dates === 'day first'),
  years: (_, { resolution }) => when(!adoptedBefore(resolution, sinceDash)),
};

const months = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const gap = '[ \\u00a0]';
const largeWords = '(?:ten|eleven|twelve|[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?)';

/** What a block without a figure to look at has none of: one quick look at each block rules nearly all out. */
const figureHint = /\d(?:[-snrt]|,[ \u00a0][12]\d{3})|[ \u00a0](?:0\d|[1-9][ \u00a0][a-zM])/;
/** The same for numbers in words. */
const wordHint = /(?: t|lev|te)en |welve |[nrfxhe]ty[ -]/;

interface Pattern {
  readonly about: Case;
  readonly pattern: RegExp;
  /** What to write instead and why; nothing where the place is right as it is. */
  readonly better: (
    found: RegExpExecArray,
    text: string,
  ) => { readonly insert: string; readonly why: string } | undefined;
}

const figurePatterns: readonly Pattern[] = [
  {
    about: 'session',
    pattern: new RegExp(
      `(?<![\\w-])[1-9]\\d?(?:st|nd|rd|th)(?=(?:${gap}(?:and|or|to)${gap}[1-9]\\d?(?:st|nd|rd|th))?(?:${gap}(?:special|emergency|regular|resumed|ordinary|annual|substantive))*${gap}sessions?\\b)`,
      'g',
    ),
    better([words]) {
      const insert = ordinalWords(Number.parseInt(words, 10));
      return insert ? { insert, why: 'The number of a session is written in words' } : undefined;
    },
  },
  {
    about: 'date',
    pattern: new RegExp(
      `(?<![\\w-])(\\d{1,2})(?:st|nd|rd|th)?(?:${gap}of)?(${gap}${months}\\b)(?!${gap}\\d{1,2}\\b)`,
      'g',
    ),
    better([words, day, month]) {
      const insert = `${Number(day)}${month}`;
      const right = insert === words || !isDay(day!);
      return right ? undefined : { insert, why: 'A date has neither an ordinal nor a leading zero' };
    },
  },
  {
    about: 'date',
    pattern: new RegExp(`\\b(${months})${gap}(\\d{1,2})(?:st|nd|rd|th)?(?:,${gap}?(\\d{4})\\b)`, 'g'),
    better([, month, day, year]) {
      return isDay(day!)
        ? { insert: `${Number(day)} ${month} ${year}`, why: 'In a date the day comes first, without a comma' }
        : undefined;
    },
  },
  {
    about: 'years',
    pattern: /(?<![\w/.\-–])((?:1[89]|20)\d\d)-((?:1[89]|20)\d\d)(?![\w/–-])/g,
    better: ([, from, to]) =>
      from! < to! ? { insert: `${from}–${to}`, why: 'A range of years has an en dash' } : undefined,
  },
  {
    about: 'small',
    pattern: new RegExp(`(?<=[a-z(]${gap}|\\()[1-9](?=${gap}[a-zS])`, 'g'),
    better(found, text) {
      if (!isCounted(text, found.index + 1, mayStandBetween)) return undefined;
      if (referred.test(text.slice(Math.max(0, found.index - 40), found.index))) return undefined;
      if (isMixed(text, found.index)) return undefined;
      return { insert: numberWords(Number(found[0]))!, why: 'A number below ten is written in words' };
    },
  },
];

const largePattern: Pattern = {
  about: 'large',
  pattern: new RegExp(
    `(?<=[a-z,]${gap})${largeWords}(?=${gap}[a-zS])(?!${gap}(?:hundred|thousand|million|billion|per|and|or|to|of|first|second|third|[a-z]+th)\\b)`,
    'g',
  ),
  better(found, text) {
    const value = wordsNumber(found[0]);
    if (!isCounted(text, found.index + found[0].length, (word) => /^[a-z]/.test(word))) return undefined;
    if (value === undefined || besideWord.test(text.slice(Math.max(0, found.index - 16), found.index)))
      return undefined;
    return { insert: String(value), why: 'A number from 10 on is written in figures' };
  },
};

/** Whether what is counted stands behind a number, perhaps with one word between that `mayStand` there. */
function isCounted(text: string, at: number, mayStand: (word: string) => boolean): boolean {
  const found = behindNumber.exec(text.slice(at, at + 60));
  if (!found) return false;
  const [, first, second] = found as unknown as [string, string, string | undefined];
  if (isCountedNoun(first)) return text.charAt(at + 1 + first.length) !== '-';
  return second !== undefined && isCountedNoun(second) && mayStand(first);
}

const behindNumber = /^[ \u00a0]([A-Za-z]+)(?:[ \u00a0]([A-Za-z]+)(?![A-Za-z-]))?/;
/** What bears a number, ages and ranges: the figure behind these is right. */
const referred =
  /(?:\b(?:age(?:[ \u00a0]of)?|aged|ages|under|over|[Pp]aragraphs?|[Aa]rticles?|[Cc]hapters?|[Aa]nnex(?:es)?|[Rr]esolutions?|[Dd]ecisions?|[Rr]ecommendations?|[Pp]rinciples?|[Gg]oals?|[Tt]argets?|[Pp]hases?|[Ii]tems?|[Rr]ules?|[Ss]ections?|[Pp]arts?|[Tt]ables?|[Oo]ptions?|[Tt]iers?|[Ss]tages?|[Cc]ategor(?:y|ies)|[Ll]evels?|[Pp]illars?|[Gg]roups?|[Ll]ines?|[Cc]lusters?|[Nn]umber|[Nn]os?\.)|\d(?:,? (?:and|or|to|by))?)[ \u00a0(]+$/;
const besideWord =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|\d+)[ \u00a0]+(?:and|or|to)[ \u00a0]+$/;
/** A number of two digits or more that counts something: neither a year nor the number of a resolution or a paragraph. */
const figure =
  /(?<![\w./(–-])\d{2,3}(?:,\d{3})*(?![\w./)–-]|[ \u00a0](?:January|February|March|April|May|Ju|August|Sept|Oct|Nov|Dec))/;

/** Whether the sentence counts in figures elsewhere: numbers of one kind are written alike. */
function isMixed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const after = text.slice(at, at + 200);
  const end = after.search(/;|\.\s/);
  const start = Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '), 0);
  return figure.test(before.slice(start) + after.slice(0, end < 0 ? after.length : end));
}

function isDay(day: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31;
}

function find(
  { about, pattern, better }: Pattern,
  text: string,
  content: number,
  end: number,
  reports: BlockReport[],
): void {
  pattern.lastIndex = content;
  for (let found = pattern.exec(text); found && found.index < end; found = pattern.exec(text)) {
    const instead = better(found, text);
    if (!instead || insideQuotation(text, found.index)) continue;
    const from = found.index;
    const to = from + found[0].length;
    const { insert, why } = instead;
    const fix = { title: `Write “${insert}”`, from, to, insert };
    reports.push({ from, to, about, message: `${why}: write “${insert}”`, fix });
  }
}
