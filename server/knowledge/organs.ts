import organRows from './organs.tsv';
import { lazily, rowsOf } from './table';
import { isGap, isIndent, isSpace } from './words';

/** The house whose conventions hold; `un` stands for any other. */
export type Profile = 'ga' | 'ecosoc' | 'sc' | 'hrc' | 'cop' | 'mun' | 'un';

/** A body that adopts resolutions. */
export interface Organ {
  /** The name without its article, in the language of the line it was found on. */
  readonly name: string;
  readonly profile: Profile;
  readonly language: 'en' | 'fr' | 'es';
  /** The series of its adopted resolutions: "A/RES", "E/RES", "A/HRC/RES"; nothing where it has none of its own. */
  readonly symbol?: string;
}

/** An organ line: the organ, and UTF-16 offsets of the words, without emphasis markers and comma. */
export interface OrganLine {
  readonly organ: Organ;
  readonly from: number;
  readonly to: number;
}

/** The longest organ line, in UTF-16 units; names of conferences of parties come near to it. */
const LONGEST = 320;
const COMMA = 0x2c;
const LINE_END = 0x0a;
const ARTICLE = /^(?:the |les? |la |l'|el |l[oa]s )/;
/** Words of a name that are not capitalized, in the three languages. */
const SMALL =
  /^(?:a|à|against|and|at|au|aux|by|concerning|contra|contre|d|de|del|des|du|el|en|et|for|from|in|its|l|la|las|le|les|los|of|on|or|para|por|pour|relating|relative|respecto|sobre|sur|the|to|towards|under|with|y)$/;

/**
 * The organ line that begins at `from`: "The General Assembly," and its like, marked or not, as a line of its own.
 *
 * Emphasis and heading markers and blanks around the words are stepped over. The comma has to close the line; without
 * a comma the organ must have a series of its own and nothing may follow in the block. A sentence gives nothing.
 */
export function organLineAt(text: string, from: number): OrganLine | undefined {
  let start = from;
  while (isMarker(text.charCodeAt(start))) start++;
  if (!maybeArticle(text.charCodeAt(start))) return undefined;
  const limit = Math.min(text.length, start + LONGEST);
  for (let at = start; at <= limit; at++) {
    const code = at === text.length ? LINE_END : text.charCodeAt(at);
    if (code === COMMA ? closesLine(text, at + 1) : code === LINE_END && closesBlock(text, at)) {
      const to = wordsEnd(text, start, at);
      const organ = organWithArticle(text.slice(start, to));
      return organ && (code === COMMA || organ.symbol) ? { organ, from: start, to } : undefined;
    }
  }
  return undefined;
}

/**
 * The organ that a masthead line names: just the name without article, in any case, perhaps after "United Nations".
 *
 * The line comes without heading markers; anything more than the name gives nothing.
 */
export function organNamed(line: string): Organ | undefined {
  if (line.length > LONGEST) return undefined;
  const name = folded(line).replace(/^united nations (?=general|security|economic|trusteeship|human rights)/, '');
  return organs().closed.get(name);
}

/** The organs most resolutions are adopted by, in English, the General Assembly first. */
export function principalOrgans(): readonly Organ[] {
  return ['general assembly', 'economic and social council', 'security council', 'human rights council']
    .map((name) => organs().closed.get(name))
    .filter((organ) => organ !== undefined);
}

/** The name in English of the body that has a series of resolutions or decisions; undefined where none is known to have it. */
export function bodyOfSeries(series: string): string | undefined {
  return bodies().get(series.replace(/DEC$/, 'RES'));
}

const bodies = lazily(() => {
  const names = new Map<string, string>();
  for (const { name, language, symbol } of rowsOf<'name' | 'language' | 'symbol'>(organRows))
    if (language === 'en' && symbol && !names.has(symbol)) names.set(symbol, name);
  return names;
});

interface Organs {
  readonly closed: ReadonlyMap<string, Organ>;
  readonly open: readonly (readonly [string, Organ])[];
}

const organs = lazily((): Organs => {
  const closed = new Map<string, Organ>();
  const open: [string, Organ][] = [];
  for (const row of rowsOf<'name' | 'language' | 'open' | 'profile' | 'symbol'>(organRows)) {
    const { name } = row;
    const symbol = row.symbol || undefined;
    const organ: Organ = { name, profile: row.profile as Profile, language: row.language as Organ['language'], symbol };
    const key = folded(name);
    if (!closed.has(key)) closed.set(key, organ);
    if (row.open) open.push([`${key} `, organ]);
  }
  return { closed, open: open.sort((a, b) => b[0].length - a[0].length) };
});

function organWithArticle(words: string): Organ | undefined {
  const plain = words.replace(/[*_]/g, '').replace(/\s+/g, ' ').trim();
  const key = folded(plain);
  const article = ARTICLE.exec(key)?.[0];
  if (article === undefined) return undefined;
  const name = key.slice(article.length);
  const known = organs().closed.get(name);
  if (known) return known;
  const open = organs().open.find(([head]) => name.startsWith(head))?.[1];
  const rest = plain.slice(article.length);
  return open && isName(rest) ? { ...open, name: rest } : undefined;
}

/** A name is made of capitalized words and small ones; an ordinary sentence has others. */
function isName(words: string): boolean {
  return words.split(/[ ,’'()-]+/).every((word) => word === '' || SMALL.test(word) || !/^\p{Ll}/u.test(word));
}

function folded(words: string): string {
  return words
    .replace(/[*_]/g, '')
    .replace(/\u2019/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function isMarker(code: number): boolean {
  return isIndent(code) || code === 0x23 || code === 0x201c || code === 0x22;
}

/** The first letter of an article in the three languages: T, L, E. */
function maybeArticle(code: number): boolean {
  return code === 0x54 || code === 0x4c || code === 0x45;
}

/** Whether only markers stand between `from` and the line end, and the next line does not go on in lower case. */
function closesLine(text: string, from: number): boolean {
  let at = from;
  while (isGap(text.charCodeAt(at)) && text.charCodeAt(at) !== LINE_END) at++;
  return at >= text.length || (text.charCodeAt(at) === LINE_END && !/\p{Ll}/u.test(text.charAt(at + 1)));
}

/** Whether nothing follows in the block: the end of the text, or a blank line. */
function closesBlock(text: string, from: number): boolean {
  let lines = 0;
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) if (text.charCodeAt(at++) === LINE_END) lines++;
  return at >= text.length || lines > 1;
}

function wordsEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isGap(text.charCodeAt(end - 1))) end--;
  return end;
}
