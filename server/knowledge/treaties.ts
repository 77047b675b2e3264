import { lazily, rowsOf } from './table';
import treatyRows from './treaties.tsv';

/** An instrument that resolutions cite by its name or its Treaty Series number. */
export interface Treaty {
  /** The id of the registry: `untoc`. */
  readonly id: string;
  /** The official name in English. */
  readonly name: string;
  /** The official name in French; empty where it is not known. */
  readonly nameFr: string;
  /** Other names that mean this instrument and no other. */
  readonly aliases: readonly string[];
  /** The acronym it is searched by; empty where it has none. */
  readonly acronym: string;
  /** Other words that it is searched by, which in a text may mean something else. */
  readonly also: readonly string[];
  /** When it was concluded, in ISO form; empty where unknown. */
  readonly date: string;
  /** The id of the resolution that adopted it; empty where none did or it is unknown. */
  readonly adoptedBy: string;
  /** The id of the instrument that it is a protocol to; empty where it is none. */
  readonly parent: string;
  /** The volumes of the Treaty Series in English, as notes print them: `2225, 2237, 2241 and 2326`; in Roman numerals for the League of Nations; empty where unknown. */
  readonly volumes: string;
  /** The volumes as French texts print them, where they are others than those of the English ones. */
  readonly volumesFr: string;
  /** The first of the volumes. */
  readonly volume: string;
  /** The registration number, which protocols share with their parent; `970–973` for several; empty where unknown. */
  readonly number: string;
  /** The note as official texts print it, where it is no volume of the Treaty Series: “See resolution 2200 A (XXI), annex.”; else empty. */
  readonly note: string;
  /** V: seen in an official text; R: only the registration number; M: unverified, never a basis for a finding. */
  readonly status: 'V' | 'R' | 'M';
  readonly source: string;
}

/** Every instrument of the registry. */
export const treaties: () => readonly Treaty[] = lazily(() =>
  rowsOf<Exclude<keyof Treaty, 'volume'>>(treatyRows).map((row) => ({
    ...row,
    volume: /^\w+/.exec(row.volumes)?.[0] ?? '',
    aliases: listed(row.aliases),
    also: listed(row.also),
    status: row.status as Treaty['status'],
  })),
);

/** The instrument of that Treaty Series volume and registration number; without a matching volume only where the number is one instrument's alone. */
export function treatyNumbered(volume: string, number: string): Treaty | undefined {
  const sharing = treaties().filter((treaty) => treaty.number !== '' && holds(treaty.number, number));
  const exact = sharing.filter((treaty) => treaty.volume === volume);
  return exact[0] ?? (sharing.length === 1 ? sharing[0] : undefined);
}

/**
 * The official note of an instrument: “United Nations, *Treaty Series*, vol. 1577, No. 27531.”; undefined where its volume or number is not known for sure.
 *
 * Named `withProtocols` (“… and the Protocols thereto”) it has the volumes of these as well: “vols. 2225, 2237, 2241 and 2326, No. 39574.”
 */
export function officialNote(treaty: Treaty, withProtocols = false): string | undefined {
  const { note, volume, number, status } = treaty;
  if (note !== '' && status === 'V') return note;
  if (status !== 'V' || volume === '' || number === '') return undefined;
  const volumes = withProtocols ? volumesWithProtocols(treaty) : treaty.volumes;
  return `${treatySeries(volume)}, ${volumes === volume ? 'vol.' : 'vols.'} ${volumes}, ${numberWords(number)}.`;
}

function volumesWithProtocols({ id, number, volumes }: Treaty): string {
  const protocols = treaties().filter((it) => it.parent === id && it.number === number && it.status === 'V');
  const all = [volumes, ...protocols.map((it) => it.volumes)].flatMap((it) => it.match(/\w+/g) ?? []);
  const [last, ...others] = [...new Set(all)]
    .filter((it) => it !== 'and')
    .sort()
    .reverse();
  return others.length === 0 ? volumes : `${others.reverse().join(', ')} and ${last}`;
}

/** Two numbers are joined by a word, more by a dash. */
function numberWords(number: string): string {
  const [first, last] = number.split('–');
  if (!last) return `No. ${number}`;
  return Number(last) - Number(first) === 1 ? `Nos. ${first} and ${last}` : `Nos. ${number}`;
}

/** The series that a volume is of, as notes name it: that of the League of Nations counted in Roman numerals. */
export function treatySeries(volume: string): string {
  return /^[IVXLC]+$/.test(volume) ? 'League of Nations, *Treaty Series*' : 'United Nations, *Treaty Series*';
}

function listed(cell: string): string[] {
  return cell ? cell.split(';') : [];
}

function holds(numbers: string, number: string): boolean {
  return numbers === number.replace(/-|\s+and\s+/, '–');
}
