import { romanValue } from '../knowledge/sessions';

/** How a resolution number is formed, which tells much about the body and the era. */
export type NumberForm =
  /** `217 A (III)`, `3362 (S-VII)` */
  | 'roman'
  /** `1325 (2000)` */
  | 'year'
  /** `66/181`, `S-26/2`, `31/406 A to E` */
  | 'session'
  /** `2012/19` */
  | 'yearSession'
  /** `63.22`, `WHA63.22` */
  | 'point'
  /** `1/CP.21`, `XIII/10`, `11/2019` */
  | 'conference'
  /** a number alone, the session or year missing: `1325` */
  | 'bare';

/** The number of a resolution or decision as cited; offsets are those of the text that was asked about. */
export interface CitedNumber {
  readonly form: NumberForm;
  /** In canonical spacing, of several parts the first: `217 A (III)`, `31/406 A`. */
  readonly canonical: string;
  /** The session, in figures, or the year; 0 where the form has none. */
  readonly session: number;
  readonly special: '' | 'S' | 'ES';
  readonly from: number;
  readonly to: number;
}

const part = "([A-Z])(?![\\w’']|\\.\\w)";
const parts = `(?:[ \\u00a0]?${part}((?:(?:, (?:and )?| and | to |[–-])[A-Z](?![\\w’']|\\.\\w))*))?`;
const gap = '[ \\u00a0\\r\\n]{0,2}';
// "2200\nA (XXI)": what follows in brackets makes sure that the letter is a part.
const romanParts = parts.replace('[ \\u00a0]?', '[ \\u00a0\\r\\n]{0,2}');
const roman = new RegExp(`(\\d{1,4})${romanParts}${gap}\\((S-|ES-)?([IVXLC]{1,8})\\)`, 'y');
const year = new RegExp(`(\\d{1,4})${gap}\\(((?:19|20)\\d\\d)\\)`, 'y');
const slash = new RegExp(`(?:(S|ES)-)?(\\d{1,4})(?:/| / )(\\d{1,4})(?![\\d/])${parts}`, 'y');
const point = /(?:WHA)?(\d{1,2})\.(\d{1,3})(?![\d.]?\d)/y;
const conference = /(?:\d{1,3}\/(?:CP|CMP|CMA|COP)\.\d{1,3}|[IVXL]{1,6}\/\d{1,3}(?: [A-Z](?![\w’']))?)(?![\w/])/y;
const bare = /\d{3,4}(?![\w/.–-])/y;

/** The number of a resolution that begins at `at`; the forms that mean little by themselves (`63.22`, `1325`) only where `headed`. */
export function citedNumberAt(text: string, at: number, headed: boolean): CitedNumber | undefined {
  return (
    read(roman, text, at, ([, number, part, , special, session]) => ({
      form: 'roman',
      canonical: `${number}${part ? ` ${part}` : ''} (${special ?? ''}${session})`,
      session: romanValue(session!),
      special: special === 'S-' ? 'S' : special ? 'ES' : '',
    })) ??
    read(year, text, at, ([, number, adopted]) => ({
      form: 'year',
      canonical: `${number} (${adopted})`,
      session: Number(adopted),
      special: '',
    })) ??
    readSlash(text, at) ??
    (headed ? headedNumber(text, at) : undefined)
  );
}

function readSlash(text: string, at: number): CitedNumber | undefined {
  const found = read(slash, text, at, ([, special, session, number, part]) => ({
    form: session!.length === 4 ? 'yearSession' : isYear(number!) ? 'conference' : 'session',
    canonical: `${special ? `${special}-` : ''}${session}/${number}${part ? ` ${part}` : ''}`,
    session: Number(session),
    special: (special ?? '') as '' | 'S' | 'ES',
  }));
  // "in 2020/2021" is a time.
  return found?.form === 'yearSession' && isYear(found.canonical.slice(5)) ? undefined : found;
}

function isYear(number: string): boolean {
  return /^(?:19|20)\d\d$/.test(number);
}

function headedNumber(text: string, at: number): CitedNumber | undefined {
  return (
    read(point, text, at, ([, session, number]) => ({
      form: 'point',
      canonical: `${session}.${number}`,
      session: Number(session),
      special: '',
    })) ??
    read(conference, text, at, ([whole]) => ({ form: 'conference', canonical: whole!, session: 0, special: '' })) ??
    read(bare, text, at, ([whole]) => ({ form: 'bare', canonical: whole!, session: 0, special: '' }))
  );
}

function read(
  pattern: RegExp,
  text: string,
  at: number,
  make: (found: readonly (string | undefined)[]) => Omit<CitedNumber, 'from' | 'to'>,
): CitedNumber | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? { ...make(found), from: at, to: at + found[0].length } : undefined;
}
