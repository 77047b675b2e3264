import { bodies, type KnownBody } from './bodies';
import { type Registry, shippedRegistry } from './registry';
import { type RegisteredText, visitShipped } from './resolutions';
import { idAt, indexOf, rowAt, type SearchIndex, wordsOf } from './searchIndex';
import { type QueryDate, type QueryToken, queryOf } from './searchQuery';
import type { Treaty } from './treaties';
import { nearness } from './wordDistance';

/** An instrument that a query means: a resolution or decision, or a treaty; the higher the score the better. */
export interface SearchHit {
  readonly text?: RegisteredText;
  readonly treaty?: Treaty;
  readonly score: number;
}

/**
 * The instruments that a query may mean, best first: by number, words of the title in any order, with a slip and unfinished, acronym, popular name, date,
 * and words that name the body.
 */
export function search(registry: Registry, query: string, limit: number): SearchHit[] {
  const { tokens, date } = queryOf(query);
  if (limit <= 0 || (tokens.length === 0 && !date)) return [];
  const best = new Map<string, SearchHit>();
  const named = [...(registry.added?.bodies() ?? []), ...bodies()];
  for (const index of indexesOf(registry)) {
    for (const { row, score } of scored(index, named, tokens, date, limit)) {
      const hit = hitOf(registry, index, row, score);
      const key = hit.treaty ? `t ${hit.treaty.id}` : `${hit.text?.id}`;
      if (score > (best.get(key)?.score ?? 0)) best.set(key, hit);
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || dateOf(b).localeCompare(dateOf(a))).slice(0, limit);
}

const indexes = new WeakMap<Instruments, SearchIndex>();
type Instruments = Pick<Registry, 'texts' | 'treaties'>;

/** What users add is indexed by itself, so that a change of it does not read what ships anew. */
function indexesOf(registry: Registry): SearchIndex[] {
  return registry.added ? [indexOfAll(registry.added), indexOfAll(shippedRegistry)] : [indexOfAll(registry)];
}

function indexOfAll(instruments: Instruments): SearchIndex {
  let index = indexes.get(instruments);
  if (!index) {
    index = indexOf(
      instruments.treaties(),
      instruments === shippedRegistry
        ? visitShipped
        : (visit) => {
            for (const { id, date, title } of instruments.texts()) visit(id, date, title);
          },
    );
    indexes.set(instruments, index);
  }
  return index;
}

function hitOf(registry: Registry, index: SearchIndex, row: number, score: number): SearchHit {
  const treaty = index.treaties[row];
  // What users say of an instrument that ships goes before what ships.
  if (treaty) return { treaty: registry.treaty(treaty.id) ?? treaty, score };
  const text = registry.text(idAt(index, row));
  return text ? { text, score } : { score };
}

function dateOf({ text, treaty }: SearchHit): string {
  return text?.date ?? treaty?.date ?? '';
}

/** What a part of a query is worth at most, by how it is found. */
const worth = {
  number: 100,
  begunNumber: 60,
  laterNumber: 20,
  date: 80,
  word: 40,
  begunWord: 30,
  insideWord: 18,
  slip: 20,
  year: 35,
  body: 25,
  bodyWord: 10,
  kind: 5,
  /** a name that the query tells in whole */
  whole: 40,
  treaty: 12,
  volume: 70,
};

function scored(
  index: SearchIndex,
  named: readonly KnownBody[],
  tokens: readonly QueryToken[],
  date: QueryDate | undefined,
  limit: number,
) {
  const size = index.dates.length;
  const total = new Float32Array(size);
  const met = new Uint8Array(size);
  const words = new Float32Array(size);
  let needed = 0;
  for (const token of tokens) {
    const points = pointsOf(index, named, token, words);
    if (!token.optional) needed++;
    for (let row = 0; row < size; row++) {
      const here = points[row]!;
      if (here === 0) continue;
      total[row]! += here;
      if (!token.optional) met[row]!++;
    }
  }
  if (date) {
    needed++;
    for (let row = 0; row < size; row++) {
      if (!isOf(index.dates[row]!, date)) continue;
      total[row]! += worth.date;
      met[row]!++;
    }
  }
  const rows = rowsMeeting(met, needed);
  const found = rows.map((row) => {
    const length = index.lengths[row]!;
    const whole = length > 0 ? Math.min(1, words[row]! / length) * worth.whole : 0;
    return { row, score: total[row]! + whole + (row < index.treaties.length ? worth.treaty : 0) };
  });
  // Names of one treaty are several rows.
  return found.sort((a, b) => b.score - a.score || index.dates[b.row]! - index.dates[a.row]!).slice(0, limit * 4);
}

/** The rows that have everything that is asked for; of a long query that none has in whole those that lack one part. */
function rowsMeeting(met: Uint8Array, needed: number): number[] {
  const rows: number[] = [];
  for (const least of needed > 2 ? [needed, needed - 1] : [Math.max(1, needed)]) {
    for (let row = 0; row < met.length; row++) if (met[row]! >= least) rows.push(row);
    if (rows.length) break;
  }
  return rows;
}

function isOf(date: number, { year, month, day }: QueryDate): boolean {
  if (date === 0) return false;
  const found = { year: Math.floor(date / 10_000), month: Math.floor(date / 100) % 100, day: date % 100 };
  return (
    found.month === month && (day === undefined || found.day === day) && (year === undefined || found.year === year)
  );
}

/** What each row is worth for one word or number; how much of the words of its name that tells is added to `words`. */
function pointsOf(
  index: SearchIndex,
  named: readonly KnownBody[],
  { text, number, optional }: QueryToken,
  words: Float32Array,
): Float32Array {
  const points = new Float32Array(index.dates.length);
  const give = (row: number, worth: number) => {
    if (worth > points[row]!) points[row] = worth;
  };
  if (!optional && !kindWords.has(text)) {
    giveWords(index, text, give);
    if (!number) for (let row = 0; row < points.length; row++) words[row]! += points[row]! / worth.word;
  }
  if (number) giveNumbers(index, text, give);
  else if (optional) giveParts(index, text, give);
  else giveBodies(index, named, text, give);
  return points;
}

/** Words that say what sort of text is meant, which are not looked for in titles. */
const kindWords: ReadonlySet<string> = new Set(['res', 'resolution', 'resolutions', 'dec', 'decision', 'decisions']);

type Give = (row: number, worth: number) => void;

/** A number of a resolution, begun or in whole, a whole symbol, a year, a volume or a registration number. */
function giveNumbers(index: SearchIndex, text: string, give: Give): void {
  const { keys, treaties, dates } = index;
  const wanted = text.toUpperCase();
  for (let at = keys.indexOf(wanted); at >= 0; at = keys.indexOf(wanted, at + 1)) {
    const first = /[\d\n]/.test(keys[at - 1]!) ? keys[at - 1] === '\n' : isNumberStart(keys, at);
    const before = keys[at - 1]!;
    if (!first && before !== '/' && before !== '(') continue;
    const end = keys[at + wanted.length]!;
    const whole = end === '\n' || end === ' ' || end === ')';
    const left = whole ? 0 : keys.indexOf('\n', at) - at - wanted.length;
    const value = first
      ? whole
        ? worth.number
        : worth.begunNumber - Math.min(left, 20)
      : whole
        ? worth.laterNumber
        : 0;
    if (value) give(rowAt(index, at), end === ' ' ? value - 1 : value);
  }
  const year = /^(?:19|20)\d\d$/.test(text) ? Number(text) : -1;
  if (year > 0)
    for (let row = 0; row < dates.length; row++) if (Math.floor(dates[row]! / 10_000) === year) give(row, worth.year);
  for (const [row, { volumes, number }] of treaties.entries())
    if (`${volumes} ${number}`.split(/[^\dIVXLC]+/).includes(wanted)) give(row, worth.volume);
}

function isNumberStart(keys: string, at: number): boolean {
  return keys.startsWith('/RES/', at - 5) || keys.startsWith('/DEC/', at - 5) || keys.startsWith('WHA', at - 3);
}

/** The letter and the session behind a number: `a` and `iii` of `217 a (iii)`. */
function giveParts(index: SearchIndex, text: string, give: Give): void {
  const { keys } = index;
  const wanted = text.toUpperCase();
  for (const part of [` (${wanted})`, text.length === 1 ? ` ${wanted}` : undefined]) {
    if (!part) continue;
    for (let at = keys.indexOf(part); at >= 0; at = keys.indexOf(part, at + 1))
      if (!/\w/.test(keys[at + part.length]!)) give(rowAt(index, at), worth.laterNumber);
  }
}

function giveWords({ words, rows }: SearchIndex, text: string, give: Give): void {
  const giveAll = (word: number, value: number) => {
    for (const row of rows[word]!) give(row, value);
  };
  let found = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === text) giveAll(i, worth.word);
    else if (word.startsWith(text)) giveAll(i, worth.begunWord);
    else continue;
    found = true;
  }
  if (text.length < 4) return;
  for (let i = 0; i < words.length; i++) if (words[i]!.indexOf(text) > 0) giveAll(i, worth.insideWord);
  if (found || /\d/.test(text)) return;
  for (let i = 0; i < words.length; i++) {
    const near = nearness(text, words[i]!);
    if (near > 0) giveAll(i, worth.slip * near);
  }
}

/** Words that name the body or what sort of text it is: `sc`, `assembly`, `decision`. */
function giveBodies(
  { series, seriesOf, treaties }: SearchIndex,
  named: readonly KnownBody[],
  text: string,
  give: Give,
): void {
  const values = series.map((it) => (it === '' ? 0 : bodyWorth(it, named, text)));
  if (!values.some((value) => value > 0)) return;
  for (let row = treaties.length; row < seriesOf.length; row++) {
    const value = values[seriesOf[row]!]!;
    if (value > 0) give(row, value);
  }
}

function bodyWorth(series: string, named: readonly KnownBody[], text: string): number {
  if (text.length >= 3) {
    if ('resolutions'.startsWith(text) || text === 'resolucion') return series.endsWith('/DEC') ? 0 : worth.kind;
    if ('decisions'.startsWith(text)) return series.endsWith('/DEC') ? worth.kind : 0;
  }
  let best = 0;
  for (const body of named) {
    if (!body.series.includes(series)) continue;
    const short = [...body.acronyms, ...body.also].some((it) =>
      it
        .toLowerCase()
        .split(/[^a-z\d]/)
        .includes(text),
    );
    if (short) best = worth.body;
    else if (text.length >= 3 && wordsOf(body.name).some((word) => word.startsWith(text))) best ||= worth.bodyWord;
  }
  return best;
}
