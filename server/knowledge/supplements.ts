import supplementRows from './supplements.tsv';
import { lazily, rowsOf } from './table';

/** A report that is printed as a supplement to the Official Records, or a series of such reports. */
export interface Supplement {
  /** `A/9625`, or with a star in place of the year or session that changes. */
  readonly symbol: string;
  /** The number of the supplement; empty where it is not known. */
  readonly supplement: string;
  /** V: seen in official texts; M: once or in general knowledge only, never a basis for a finding. */
  readonly status: 'V' | 'M';
  /** Whose report it is; empty where it is not known. */
  readonly body: string;
  /** The same for the body. */
  readonly bodyStatus: 'V' | 'M' | '';
  /** The years or sessions between which it was seen, or the session of a single report in words. */
  readonly held: string;
  readonly witnesses: number;
}

/** Every report and series of reports that is known. */
export const supplements: () => readonly Supplement[] = lazily(() =>
  rowsOf<keyof Supplement>(supplementRows).map((row) => ({
    ...row,
    status: row.status as Supplement['status'],
    bodyStatus: row.bodyStatus as Supplement['bodyStatus'],
    witnesses: Number(row.witnesses),
  })),
);

/**
 * The supplement of the Official Records that prints the document of a symbol: number 10 for `E/2010/30`, 53 for `A/71/53/Add.1`, which "No. 53A"
 * names with a letter.
 *
 * Undefined where the scheme of that year is not known for sure.
 */
export function printedIn(symbol: string): { readonly number: number; readonly body: string } | undefined {
  const [base = '', organ = '', held = '', document = ''] = /^([AE])\/(\d{1,4})\/(\d{1,3})(?![\d.])/.exec(symbol) ?? [];
  if (base === '') return undefined;
  const known = supplements().filter((it) => it.status === 'V');
  const row =
    known.find((it) => it.symbol === base) ??
    known.find((it) => it.symbol === `${organ}/*/${document}` && isPrinted(it, Number(held)));
  if (row && row.supplement !== '') return { number: Number.parseInt(row.supplement, 10), body: certainBody(row) };
  // From its thirty-first session on the Assembly's documents of one number are printed in the supplement of that number.
  return organ === 'A' && Number(held) >= 31 ? { number: Number(document), body: '' } : undefined;
}

/**
 * Whether a series is printed in a year or session: it goes on after those in which it was seen, unless it ended; before 1991 the Council's
 * documents changed their numbers.
 */
export function isPrinted({ symbol, held }: Supplement, year: number): boolean {
  const [first = 0, last = 0] = held.split('–').map(Number);
  if (symbol.startsWith('E/') && year < 1991) return false;
  return year >= first && (year <= last || last >= lastSeen[symbol.startsWith('E/') ? 'E' : 'A']);
}

/** The year and the session since which a series that was seen is still going on. */
const lastSeen = { E: 2015, A: 70 } as const;

function certainBody({ body, bodyStatus }: Supplement): string {
  return bodyStatus === 'V' ? body : '';
}
