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

/** The report of a symbol such as `E/2012/30` or `A/66/53`, by itself or by its series in the years that the series was seen; undefined where neither is known. */
export function supplementOf(symbol: string): Supplement | undefined {
  const single = supplements().find((it) => it.symbol === symbol);
  if (single) return single;
  const [, organ, held, number] = /^([AE])\/(\d+)\/(\d+)$/.exec(symbol) ?? [];
  const series = supplements().find((it) => it.symbol === `${organ}/*/${number}`);
  const [first, last] = (series?.held ?? '').split('–').map(Number);
  return series && Number(held) >= first! && Number(held) <= last! ? series : undefined;
}
