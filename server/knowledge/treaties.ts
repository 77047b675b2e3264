import { lazily, rowsOf } from './table';
import treatyRows from './treaties.tsv';

/** An instrument that resolutions cite by its name or its Treaty Series number. */
export interface Treaty {
  /** The id of the registry: `untoc`. */
  readonly id: string;
  /** The official name in English. */
  readonly name: string;
  /** Other names that mean this instrument and no other. */
  readonly aliases: readonly string[];
  /** The volume of the Treaty Series, of several the first; in Roman numerals for the League of Nations; empty where unknown. */
  readonly volume: string;
  /** The registration number, which protocols share with their parent; `970–973` for several; empty where unknown. */
  readonly number: string;
  /** V: seen in an official text; R: only the registration number; M: unverified, never a basis for a finding. */
  readonly status: 'V' | 'R' | 'M';
  readonly source: string;
}

/** Every instrument of the registry. */
export const treaties: () => readonly Treaty[] = lazily(() =>
  rowsOf<'id' | 'name' | 'aliases' | 'volume' | 'number' | 'status' | 'source'>(treatyRows).map((row) => ({
    ...row,
    aliases: row.aliases ? row.aliases.split(';') : [],
    status: row.status as Treaty['status'],
  })),
);

/** The instrument of that Treaty Series volume and registration number; without a matching volume only where the number is one instrument's alone. */
export function treatyNumbered(volume: string, number: string): Treaty | undefined {
  const sharing = treaties().filter((treaty) => treaty.number !== '' && holds(treaty.number, number));
  const exact = sharing.filter((treaty) => treaty.volume === volume);
  return exact[0] ?? (sharing.length === 1 ? sharing[0] : undefined);
}

/** The series that a volume is of, as notes name it: that of the League of Nations counted in Roman numerals. */
export function treatySeries(volume: string): string {
  return /^[IVXLC]+$/.test(volume) ? 'League of Nations, *Treaty Series*' : 'United Nations, *Treaty Series*';
}

function holds(numbers: string, number: string): boolean {
  return numbers === number || numbers.replace('-', '–') === number.replace('-', '–');
}
