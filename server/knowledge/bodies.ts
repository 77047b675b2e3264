import bodyRows from './bodies.tsv';
import { lazily, rowsOf } from './table';

/** A body that adopts or issues texts, with what it is called and the series of its texts. */
export interface KnownBody {
  /** The official name in English, without its article. */
  readonly name: string;
  /** The official name in French; empty where it is not known. */
  readonly nameFr: string;
  /** What it is called for short, the most usual first. */
  readonly acronyms: readonly string[];
  /** Other words that it is looked for by. */
  readonly also: readonly string[];
  /** What a text calls it after its first mention: `the Council`; empty where it is not known. */
  readonly short: string;
  /** What the symbols of its documents begin with: `E/CN.15/`; empty where they have no series that is known. */
  readonly prefix: string;
  /** The series of its resolutions and decisions: `E/CN.15/RES`, `E/CN.15/DEC`. */
  readonly series: readonly string[];
  /** V: seen in official texts; M: unverified, never a basis for a finding. */
  readonly status: 'V' | 'M';
  /** How many documents of the facts have the name. */
  readonly witnesses: number;
}

/** Every body that is known, those that adopt resolutions first. */
export const bodies: () => readonly KnownBody[] = lazily(() =>
  rowsOf<keyof KnownBody>(bodyRows).map((row) => ({
    ...row,
    acronyms: listed(row.acronyms),
    also: listed(row.also),
    series: listed(row.series),
    status: row.status as KnownBody['status'],
    witnesses: Number(row.witnesses),
  })),
);

function listed(cell: string): string[] {
  return cell ? cell.split(';') : [];
}
