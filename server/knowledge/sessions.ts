import sessionRows from './sessions.tsv';
import { lazily, rowsOf } from './table';

/** The days between which a text can have been adopted, in ISO form, both included. */
export interface AdoptionWindow {
  readonly from: string;
  readonly to: string;
}

/**
 * When a resolution or decision of a canonical id can have been adopted, by the sessions of its body; undefined where its body or the form of
 * its number tells nothing, as for special sessions.
 */
export function adoptionWindow(id: string): AdoptionWindow | undefined {
  const { series, session } = numbered(id);
  const calendar = calendars().get(series);
  if (!calendar || session === undefined) return undefined;
  const { counts, base, months } = calendar;
  // The Council counted its sessions in Roman numerals, two a year with exceptions, before it counted by years.
  if (counts === 'year' && session < 1900) return undefined;
  const year = counts === 'thirds' ? base + Math.floor((session - 1) / 3) : base + session;
  if (months === '') return { from: `${year}-01-01`, to: `${year}-12-31` };
  const [first, last] = months.split('-');
  const next = `${year + 1}-${last}-31`;
  if (counts === 'year') return { from: `${year - 1}-${first}-01`, to: next };
  // The first session of the Assembly opened in January.
  return { from: session === 1 ? `${year}-01-01` : `${year}-${first}-01`, to: next };
}

/** The series whose dates follow from their numbers. */
export function countedSeries(): readonly string[] {
  return [...calendars().keys()];
}

/** The series of a canonical id, `A/RES` of `A/RES/66/181`, and the session or year that its number counts by, where it has one. */
export function numbered(id: string): { readonly series: string; readonly session: number | undefined } {
  if (id.startsWith('WHA')) return { series: 'WHA', session: Number(/\d+/.exec(id)?.[0]) || undefined };
  const series = /^.*?\/(?:RES|DEC)(?=\/)/.exec(id)?.[0] ?? '';
  const number = id.slice(series.length + 1);
  const year = /\((\d{4})\)$/.exec(number);
  const slash = /^(\d{1,4})\/\d/.exec(number);
  const roman = /\(([IVXLC]+)\)$/.exec(number);
  return { series, session: year || slash ? Number((year ?? slash)![1]) : roman ? romanValue(roman[1]!) : undefined };
}

/** The value of a Roman numeral, however oddly it is written. */
export function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => ({ I: 1, V: 5, X: 10, L: 50, C: 100 })[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

const calendars = lazily(
  () =>
    new Map(
      rowsOf<'series' | 'counts' | 'base' | 'months' | 'source'>(sessionRows).map((row) => [
        row.series,
        { counts: row.counts as 'session' | 'thirds' | 'year', base: Number(row.base), months: row.months },
      ]),
    ),
);
