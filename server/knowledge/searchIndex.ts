import { folded, small } from './searchQuery';
import { lazily, rowsOf } from './table';
import nameRows from './text-names.tsv';
import type { Treaty } from './treaties';

/**
 * What is known of every instrument of a registry for searching it, without a copy of any title.
 *
 * A row is one name of one instrument: first those of the treaties, each name, alias and acronym by itself, then the resolutions and decisions.
 */
export interface SearchIndex {
  /** The treaties that the first rows are names of. */
  readonly treaties: readonly Treaty[];
  /** The canonical ids of the other rows, each with a line end before and behind it. */
  readonly keys: string;
  /** Where in `keys` the id of each of these rows begins, and behind the last. */
  readonly starts: Uint32Array;
  /** The date of each row as a number such as 20120726, 0 where it is not known. */
  readonly dates: Uint32Array;
  /** How many words the name of each row has that tell something. */
  readonly lengths: Uint8Array;
  /** The series of each row as an index into `series`; treaties have the first, which is empty. */
  readonly seriesOf: Uint8Array;
  readonly series: readonly string[];
  /** The words of all names, each with the rows that have it. */
  readonly words: readonly string[];
  readonly rows: readonly Uint16Array[];
}

/** The most rows that an index holds; a registry is far smaller. */
const most = 65_000;

/** Goes through resolutions and decisions. */
type Visit = (visit: (id: string, date: string, title: string) => void) => void;

/** Reads every instrument of a registry once. */
export function indexOf(all: readonly Treaty[], texts: Visit): SearchIndex {
  const named = all.flatMap((treaty) => namesOf(treaty).map((name) => ({ treaty, name })));
  const treaties = named.map(({ treaty }) => treaty);
  const postings = new Map<string, number[]>();
  const dates: number[] = [];
  const lengths: number[] = [];
  const seriesOf: number[] = [];
  const series = new Map([['', 0]]);
  const ids: string[] = [];
  const add = (row: number, name: string, date: string, of: string, also: readonly string[] = []) => {
    const words = wordsOf([name, ...also].join(' '));
    dates.push(dateNumber(date));
    // A popular name is told in whole with fewer words than the title.
    const known = also.length ? Math.max(...also.map((it) => wordsOf(it).length)) : words.length;
    lengths.push(Math.min(known, 255));
    if (!series.has(of) && series.size < 255) series.set(of, series.size);
    seriesOf.push(series.get(of) ?? 0);
    for (const word of words) {
      const rows = postings.get(word);
      if (!rows) postings.set(word, [row]);
      else if (rows.at(-1) !== row) rows.push(row);
    }
  };
  for (const [row, { treaty, name }] of named.entries()) add(row, name, treaty.date, '');
  texts((id, date, title) => {
    if (treaties.length + ids.length >= most) return;
    add(treaties.length + ids.length, title, date, seriesIn(id), popularNames().get(id));
    ids.push(id);
  });
  return {
    treaties,
    keys: `\n${ids.join('\n')}\n`,
    starts: startsOf(ids),
    dates: Uint32Array.from(dates),
    lengths: Uint8Array.from(lengths),
    seriesOf: Uint8Array.from(seriesOf),
    series: [...series.keys()],
    words: [...postings.keys()],
    rows: [...postings.values()].map((rows) => Uint16Array.from(rows)),
  };
}

/** The row that holds an offset of the keys. */
export function rowAt({ starts, treaties }: SearchIndex, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return treaties.length + low;
}

/** The canonical id of a row behind those of the treaties. */
export function idAt({ keys, starts, treaties }: SearchIndex, row: number): string {
  const at = row - treaties.length;
  return keys.slice(starts[at], starts[at + 1]! - 1);
}

/** The words of a name that tell something, as they are compared. */
export function wordsOf(name: string): string[] {
  if (name === '') return [];
  return (folded(name).match(/[a-z0-9]+/g) ?? []).filter((word) => !small.has(word));
}

/** Names that drafters search resolutions by, which the registry's title does not have. */
const popularNames = lazily(
  () => new Map(rowsOf<'id' | 'names' | 'source'>(nameRows).map(({ id, names }) => [id, names.split(';')])),
);

function dateNumber(date: string): number {
  return date === '' ? 0 : Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8));
}

/** The series of a canonical id, as `numbered` tells it; all ids are asked. */
function seriesIn(id: string): string {
  const at = Math.max(id.indexOf('/RES/'), id.indexOf('/DEC/'));
  return at < 0 ? (id.startsWith('WHA') ? 'WHA' : '') : id.slice(0, at + 4);
}

function namesOf({ name, nameFr, aliases, acronym, also }: Treaty): string[] {
  return [...new Set([name, nameFr, ...aliases, acronym, ...also])].filter((it) => it !== '');
}

function startsOf(ids: readonly string[]): Uint32Array {
  const starts = new Uint32Array(ids.length + 1);
  let at = 1;
  for (const [i, id] of ids.entries()) {
    starts[i] = at;
    at += id.length + 1;
  }
  starts[ids.length] = at;
  return starts;
}
