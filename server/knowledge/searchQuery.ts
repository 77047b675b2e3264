import { dateAt } from './dates';

/** A word or number of a query. */
export interface QueryToken {
  /** In lower case and without accents. */
  readonly text: string;
  /** Whether it has a digit and so may be a number, a symbol or a year. */
  readonly number: boolean;
  /** Whether a hit need not have it: `of`, or the letter behind a number. */
  readonly optional: boolean;
}

/** The parts of a date that a query tells; undefined for what it leaves open. */
export interface QueryDate {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

/** What a query asks for. */
export interface Query {
  readonly tokens: readonly QueryToken[];
  readonly date: QueryDate | undefined;
}

/** Reads a query as it is typed: `res 64/293`, `palermo`, `26 july 2012`, `trafficking plan of action`. */
export function queryOf(typed: string): Query {
  const { date, rest } = dated(typed.slice(0, longest));
  const found = folded(rest).match(tokenAt) ?? [];
  const parts = found.flatMap((it) => (/\d/.test(it) ? [it] : it.split(/[-./]/)));
  const numbers = parts.some((it) => /\d/.test(it));
  const tokens = parts.map((text) => {
    const number = /\d/.test(text);
    return {
      text,
      number,
      optional: !number && (small.has(text) || text.length === 1 || (numbers && roman.test(text))),
    };
  });
  return { tokens: tokens.slice(0, most), date };
}

/** Words in the form in which they are compared: lower case, without accents, with plain apostrophes left out. */
export function folded(words: string): string {
  const lower = words.toLowerCase();
  return plain.test(lower) ? lower : lower.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '');
}

/** Nothing to strip, as in nearly all titles. */
const plain = /^[ -&(-~]*$/;

/** Words that tell nothing of what is meant. */
export const small: ReadonlySet<string> = new Set(
  'a an and at by for from in its of on or the to with de des du et la le les l d del el en para por y'.split(' '),
);

const longest = 300;
const most = 12;
const tokenAt = /[a-z0-9]+(?:[-./][a-z0-9]+)*/g;
const roman = /^[ivxlc]+$/;

// Classes of letters such as `\p{L}` with a count take long to compile.
const iso = /\b(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])/;
const dayFirst =
  /\b(\d{1,2})(?:er|º|°|st|nd|rd|th)?\s+(?:de\s+)?([A-Za-zÀ-ÖØ-öø-ÿ]{3,10})\.?(?:,?\s+(?:del?\s+)?(\d{4}))?(?![\d/])/;
const monthFirst = /\b([A-Za-zÀ-ÖØ-öø-ÿ]{3,10})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?![\d/])/;
const monthOnly = /\b([A-Za-zÀ-ÖØ-öø-ÿ]{3,10})\s+(?:del?\s+)?(\d{4})(?![\d/])/;

function dated(typed: string): { readonly date: QueryDate | undefined; readonly rest: string } {
  const without = (found: RegExpExecArray) =>
    `${typed.slice(0, found.index)} ${typed.slice(found.index + found[0].length)}`;
  const numeric = iso.exec(typed);
  if (numeric) {
    const [, year, month, day] = numeric;
    return {
      date: { year: Number(year), month: Number(month), day: day ? Number(day) : undefined },
      rest: without(numeric),
    };
  }
  // Each form is put in the order that official texts have, which tells whether it is a date.
  const first = dayFirst.exec(typed);
  const ofFirst = first && partsOf(first[1]!, first[2]!, first[3]);
  if (ofFirst) return { date: ofFirst, rest: without(first) };
  const second = monthFirst.exec(typed);
  const ofSecond = second && partsOf(second[2]!, second[1]!, second[3]);
  if (ofSecond) return { date: ofSecond, rest: without(second) };
  const third = monthOnly.exec(typed);
  const ofThird = third && partsOf('1', third[1]!, third[2]);
  if (ofThird) return { date: { ...ofThird, day: undefined }, rest: without(third) };
  return { date: undefined, rest: typed };
}

function partsOf(day: string, month: string, year: string | undefined): QueryDate | undefined {
  // A leap year stands in for a year that is not told.
  const found = dateAt(`${day} ${month} ${year ?? 2000}`, 0);
  if (!found) return undefined;
  return { year: year ? Number(year) : undefined, month: Number(found.iso.slice(5, 7)), day: Number(day) };
}
