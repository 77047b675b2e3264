import { isMap, isNode, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { KnownBody } from '../knowledge/bodies';
import { dateAt } from '../knowledge/dates';
import type { OwnInstruments } from '../knowledge/ownInstruments';
import type { RegisteredText } from '../knowledge/resolutions';
import { adoptionWindow } from '../knowledge/sessions';
import type { Treaty } from '../knowledge/treaties';
import type { Span } from '../text/span';
import { canonicalSymbol, seriesOf } from './ownSymbols';

/** What is wrong with an entry of a file of instruments, in a sentence without its full stop. */
export interface InstrumentProblem extends Span {
  readonly message: string;
}

/** A file of instruments as it was understood. */
export interface InstrumentsFile {
  readonly own: OwnInstruments;
  /** In the order of the file. What they are about is left out, and the rest counts. */
  readonly problems: readonly InstrumentProblem[];
}

/** Reads a file of the user's own instruments, `rapporteur.instruments.yaml`; never throws, whatever the text is. */
export function readInstruments(text: string): InstrumentsFile {
  const problems: InstrumentProblem[] = [];
  const inside = (offset: number) => Math.min(offset, text.length);
  const tell: Tell = ({ from, to }, message) => problems.push({ from: inside(from), to: inside(to), message });
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false, schema: 'core', uniqueKeys: true });
  for (const { pos, message } of document.errors) tell({ from: pos[0], to: pos[1] }, `This is no YAML: ${message}`);
  const own = ownOf(document.contents, text, tell);
  return { own, problems: problems.sort((a, b) => a.from - b.from) };
}

type Tell = (at: Span, message: string) => void;

const keys = {
  treaties: 'id name nameFr aliases acronym also date adoptedBy parent note',
  resolutions: 'symbol body date title',
  decisions: 'symbol body date title',
  bodies: 'name nameFr acronym also short series',
} as const;
type Section = keyof typeof keys;

function ownOf(contents: unknown, text: string, tell: Tell): OwnInstruments {
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { treaties: [], texts: [], bodies: [] };
  if (!isMap(contents)) {
    tell({ from: 0, to: text.length }, `A file of instruments has the keys ${listed(Object.keys(keys))}`);
    return { treaties: [], texts: [], bodies: [] };
  }
  knownKeys(contents, Object.keys(keys), tell);
  const of = (section: Section) => entriesOf(contents, section, tell);
  const bodies = unique(
    of('bodies').flatMap((it) => bodyOf(it) ?? []),
    (it) => it.value.name,
    tell,
  );
  const resolutions = of('resolutions').flatMap((it) => textOf(it, 'resolution', bodies) ?? []);
  const decisions = of('decisions').flatMap((it) => textOf(it, 'decision', bodies) ?? []);
  return {
    treaties: unique(
      of('treaties').flatMap((it) => treatyOf(it) ?? []),
      (it) => it.value.id,
      tell,
    ),
    texts: unique([...resolutions, ...decisions], (it) => it.value.id, tell),
    bodies,
  };
}

/** One entry of a list: what its keys say, and how to tell what is wrong with them. */
interface Entry {
  readonly at: Span;
  /** The value of a key as text, without blanks around it; empty where there is none. */
  words(key: string): string;
  /** The values of a key that may have several. */
  list(key: string): string[];
  wrong(key: string, message: string): void;
}

/** What an entry means, and where it stands. */
interface Meant<T> {
  readonly value: T;
  readonly at: Span;
}

function entriesOf(contents: YAMLMap, section: Section, tell: Tell): Entry[] {
  const list = contents.get(section, true);
  if (list === undefined || (isScalar(list) && list.value === null)) return [];
  if (!isSeq(list)) {
    tell(spanOf(list), `“${section}” is a list: each entry begins with a hyphen`);
    return [];
  }
  return list.items.flatMap((item) => {
    if (!isMap(item)) {
      tell(spanOf(item), `An entry of “${section}” has the keys ${listed(keys[section].split(' '))}`);
      return [];
    }
    knownKeys(item, keys[section].split(' '), tell);
    return [entryOf(item, tell)];
  });
}

function entryOf(item: YAMLMap, tell: Tell): Entry {
  const at = spanOf(item);
  const wrong = (key: string, message: string) => tell(item.has(key) ? spanOf(item.get(key, true)) : at, message);
  const list = (key: string): string[] => {
    const value = item.get(key, true);
    if (value === undefined || (isScalar(value) && value.value === null)) return [];
    const all = isSeq(value) ? value.items : [value];
    return all.flatMap((it) => {
      if (isScalar(it) && /^(?:string|number)$/.test(typeof it.value))
        return String(it.source ?? it.value).trim() || [];
      tell(spanOf(it), `“${key}” is text`);
      return [];
    });
  };
  return { at, list, words: (key) => list(key)[0]?.replace(/\s+/g, ' ') ?? '', wrong };
}

function treatyOf(entry: Entry): Meant<Treaty> | undefined {
  const name = nameOf(entry, 'a treaty');
  const id = entry.words('id') || idFrom(name);
  if (!/^[\p{Ll}\d]+(?:-[\p{Ll}\d]+)*$/u.test(id)) {
    if (name) entry.wrong('id', `“${id}” is no id: write small letters, digits and hyphens, such as “quiet-harbours”`);
    return undefined;
  }
  if (!name) return undefined;
  const note = entry.words('note');
  const [, volumes = '', number = ''] = treatySeries.exec(note) ?? [];
  const value: Treaty = {
    id,
    name,
    nameFr: entry.words('nameFr'),
    aliases: namesOf(entry, 'aliases'),
    acronym: namesOf(entry, 'acronym')[0] ?? '',
    also: entry.list('also'),
    date: dateOf(entry),
    adoptedBy: entry.words('adoptedBy'),
    parent: entry.words('parent'),
    volumes,
    volumesFr: '',
    volume: /^\w+/.exec(volumes)?.[0] ?? '',
    number: number.replace(/-|\s+and\s+/, '–'),
    note: note && !/[.!?]$/.test(note) ? `${note}.` : note,
    status: 'V',
    source: ownSource,
  };
  return { value, at: entry.at };
}

const treatySeries =
  /(?:Treaty Series|Recueil des Traités)[*_]*, vols?\. ([\dIVXLC]+(?:(?:, and|,| and) [\dIVXLC]+)*), Nos?\. (\d+(?:(?:[–-]| and )\d+)?)/i;

/** What stands as the source of whatever users have added. */
const ownSource = 'own';

function textOf(
  entry: Entry,
  kind: RegisteredText['kind'],
  own: readonly KnownBody[],
): Meant<RegisteredText> | undefined {
  const symbol = entry.words('symbol');
  const body = entry.words('body');
  if (!symbol) {
    entry.wrong('symbol', `This ${kind} has no symbol: write “symbol: A/${kind === 'decision' ? 'DEC' : 'RES'}/85/12”`);
    return undefined;
  }
  const series = body ? seriesOf(body, kind, own) : undefined;
  if (body && !series) {
    entry.wrong(
      'body',
      `“${body}” is no body with ${kind}s that is known: add it to “bodies” with its “series”, or write the whole symbol`,
    );
    return undefined;
  }
  const id = canonicalSymbol(symbol, series, own);
  if (!id) {
    const hint = body ? 'a number such as “85/12”' : 'a whole symbol such as “A/RES/85/12”, or a number and its “body”';
    entry.wrong('symbol', `“${symbol}” is no symbol of a ${kind}: write ${hint}`);
    return undefined;
  }
  const date = possible(dateOf(entry), id, entry);
  const title = entry.words('title');
  return {
    at: entry.at,
    value: { id, kind, date, confidence: date ? 'high' : '', witnesses: 0, title, titleSource: title ? 'own' : '' },
  };
}

/** A date that the sessions of the body do not allow is told, and does not count. */
function possible(date: string, id: string, entry: Entry): string {
  const window = date ? adoptionWindow(id) : undefined;
  if (!window || (date >= window.from && date <= window.to)) return date;
  entry.wrong(
    'date',
    `${id} cannot have been adopted on ${date}: by its number it is of ${window.from.slice(0, 7)} to ${window.to.slice(0, 7)}`,
  );
  return '';
}

function bodyOf(entry: Entry): Meant<KnownBody> | undefined {
  const name = nameOf(entry, 'a body');
  if (!name) return undefined;
  const series = entry.list('series').flatMap((it) => {
    if (/^[A-Z][\w.-]*(?:\/[\w.-]+)*$/.test(it)) return /\/(?:RES|DEC)$/.test(it) ? [it] : [`${it}/RES`, `${it}/DEC`];
    entry.wrong('series', `“${it}” is no series: write what its symbols begin with, such as “CQH/COP/RES”`);
    return [];
  });
  const value: KnownBody = {
    name,
    nameFr: entry.words('nameFr'),
    acronyms: namesOf(entry, 'acronym'),
    also: entry.list('also'),
    short: entry.words('short'),
    prefix: '',
    series,
    status: 'V',
    witnesses: 0,
  };
  return { value, at: entry.at };
}

function nameOf(entry: Entry, what: string): string {
  const name = entry.words('name').replace(/^the /i, '');
  if (name === '') entry.wrong('name', `The entry of ${what} has no name: write “name: …”`);
  else if (!/^\p{Lu}/u.test(name))
    entry.wrong('name', `“${name}” begins with a small letter: write the name as texts have it`);
  else return name;
  return '';
}

/** Other names; what begins like any word would be taken for the instrument wherever it stands. */
function namesOf(entry: Entry, key: 'aliases' | 'acronym'): string[] {
  return entry.list(key).flatMap((it) => {
    const name = it.replace(/^the /i, '');
    if (/^(?:[\p{Lu}\d]|\p{Ll}+[\p{Lu}-])/u.test(name)) return [name];
    entry.wrong(key, `“${it}” begins with a small letter: write it as texts have it, or under “also”`);
    return [];
  });
}

/** A date in ISO form or in words; what is neither is told. */
function dateOf(entry: Entry): string {
  const written = entry.words('date');
  if (written === '') return '';
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? [];
  const there =
    year && new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).toISOString().startsWith(written);
  if (there) return written;
  const inWords = dateAt(written, 0);
  if (inWords?.to === written.length) return inWords.iso;
  entry.wrong('date', `“${written}” is no date: write it as “2030-05-04”`);
  return '';
}

function unique<T>(all: readonly Meant<T>[], key: (it: Meant<T>) => string, tell: Tell): T[] {
  const seen = new Map<string, T>();
  for (const it of all) {
    if (seen.has(key(it))) tell(it.at, `“${key(it)}” stands here a second time: the first counts`);
    else seen.set(key(it), it.value);
  }
  return [...seen.values()];
}

function knownKeys(map: YAMLMap, known: readonly string[], tell: Tell): void {
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!known.includes(name)) tell(spanOf(key), `There is no key “${name}” here: there are ${listed(known)}`);
  }
}

function spanOf(node: unknown): Span {
  const range = isNode(node) ? node.range : undefined;
  return { from: range?.[0] ?? 0, to: range?.[1] ?? 0 };
}

function idFrom(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f’']/g, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
