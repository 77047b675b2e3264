import bodyRows from './bodies.tsv';
import { lazily, rowsOf } from './table';

/** A body that adopts or issues texts, with what it is called and the series of its texts. */
export interface KnownBody {
  /** The official name in English, without its article. */
  readonly name: string;
  /** What it is called for short, the most usual first. */
  readonly acronyms: readonly string[];
  /** Other words that it is looked for by. */
  readonly also: readonly string[];
  /** The series of its resolutions and decisions: `E/CN.15/RES`, `E/CN.15/DEC`. */
  readonly series: readonly string[];
  /** V: seen in official texts; M: unverified, never a basis for a finding. */
  readonly status: 'V' | 'M';
  readonly source: string;
}

/** Every body that is known, those that adopt resolutions first. */
export const bodies: () => readonly KnownBody[] = lazily(() =>
  rowsOf<keyof KnownBody>(bodyRows).map((row) => ({
    ...row,
    acronyms: listed(row.acronyms),
    also: listed(row.also),
    series: listed(row.series),
    status: row.status as KnownBody['status'],
  })),
);

function listed(cell: string): string[] {
  return cell ? cell.split(';') : [];
}
