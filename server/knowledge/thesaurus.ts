import type { Complement } from './complement';
import complementRows from './complements.tsv';
import type { OpeningKind } from './openings';
import type { Profile } from './organs';
import { type Phrase, phrases } from './phrases';
import { lazily, rowsOf } from './table';
import scaleRows from './thesaurus.tsv';

/** How a phrase weighs beside another. */
export type Weight = 'stronger' | 'equal' | 'weaker';

/** A phrase that could stand in the place of another. */
export interface Relative {
  readonly phrase: Phrase;
  readonly weight: Weight;
  /** How often it opens a paragraph in texts of the profile, or in all where these were not counted apart. */
  readonly count: number;
}

/** The three in the order in which they are shown. */
export const weights: readonly Weight[] = ['stronger', 'equal', 'weaker'];

/**
 * The phrases that weigh more than `base`, as much and less, the best first: those a step away and much used go before rare ones further off.
 *
 * `base` bears no "also" or "further"; its case does not matter.
 */
export function relativesOf(kind: OpeningKind, base: string, profile: Profile): Relative[] {
  const own = entryOf(kind, base);
  if (!own) return [];
  const found = new Map<string, Relative & { readonly score: number }>();
  for (const [scale, place] of own.scales) {
    for (const { name, at } of scales().get(`${kind} ${scale}`) ?? []) {
      const phrase = name === own.name ? undefined : phraseOf(kind, name, profile);
      if (!phrase) continue;
      const steps = at - place;
      const count = countIn(phrase, profile);
      const score = (count * nearness(own.name, name) * Math.min(1, phrase.total / rare)) / (1 + Math.abs(steps)) ** 3;
      if ((found.get(name)?.score ?? -1) >= score) continue;
      found.set(name, { phrase, weight: weightOf(steps), count, score });
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}

/** A phrase that opens fewer paragraphs is offered after others. */
const rare = 50;

/** What adds to a phrase or takes from it ("strongly urges") is nearer to it than another of the same weight. */
function nearness(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const words = long.split(' ');
  return short.split(' ').every((word) => words.includes(word)) ? 5 : 1;
}

/** The first `most` of each weight, stronger ones first, in each the most used in the profile first. */
export function fewOf<R extends Relative>(relatives: readonly R[], most: number): R[] {
  return weights.flatMap((weight) =>
    relatives
      .filter((it) => it.weight === weight)
      .slice(0, most)
      .sort((a, b) => b.count - a.count),
  );
}

/** The phrase without "also" and "further" as the profile counts it; undefined where it is not known. */
export function phraseOf(kind: OpeningKind, base: string, profile: Profile): Phrase | undefined {
  return ranked(kind, profile).get(base);
}

/**
 * The word that joins `to` to what stands behind `from` in a text: "of", "that", or nothing.
 *
 * Undefined where the syntax of the one does not fit the other: "Decides to begin" cannot become "Welcomes to begin".
 */
export function linkFor(kind: OpeningKind, from: string, to: string, behind: Complement): string | undefined {
  const own = entryOf(kind, from);
  const other = entryOf(kind, to);
  if (!own || !other) return undefined;
  // "Welcomes the request to States to act": only some verbs ask.
  const form = behind.form === 'asked' && own.asked === undefined ? 'object' : behind.form;
  switch (form) {
    case 'that':
      return other.clause ? 'that' : undefined;
    case 'infinitive':
      return other.infinitive ? 'to' : undefined;
    case 'asked':
      return other.asked;
    case 'object':
      if (other.objects.includes(behind.link)) return behind.link;
      // What is thanked is a person: no thing is put in that place, and no person in that of a thing.
      if (personal.has(behind.link)) return undefined;
      return other.objects.find((link) => !personal.has(link));
  }
}

const personal: ReadonlySet<string> = new Set(['to', 'with']);

interface Entry {
  /** In lower case. */
  readonly name: string;
  readonly scales: ReadonlyMap<string, number>;
  readonly clause: boolean;
  readonly infinitive: boolean;
  /** The word before somebody who is asked; undefined where nobody is. */
  readonly asked: string | undefined;
  /** The words before a noun, the most usual first. */
  readonly objects: readonly string[];
}

function entryOf(kind: OpeningKind, words: string): Entry | undefined {
  return entries().get(`${kind} ${words.toLowerCase()}`);
}

const entries = lazily(() => {
  const all = new Map<string, Entry & { scales: Map<string, number> }>();
  for (const row of rowsOf<'kind' | 'phrase' | 'clause' | 'infinitive' | 'asked' | 'object'>(complementRows)) {
    const name = row.phrase.toLowerCase();
    all.set(`${row.kind} ${name}`, {
      name,
      scales: new Map(),
      clause: row.clause !== '',
      infinitive: row.infinitive !== '',
      asked: row.asked === '' ? undefined : bare(row.asked),
      objects: row.object === '' ? [] : row.object.split(' ').map(bare),
    });
  }
  for (const { kind, scale, weight, phrase } of rowsOf<'kind' | 'scale' | 'weight' | 'phrase'>(scaleRows))
    all.get(`${kind} ${phrase.toLowerCase()}`)?.scales.set(scale, Number(weight));
  return all;
});

const bare = (link: string) => (link === '-' ? '' : link);

const scales = lazily(() => {
  const all = new Map<string, { readonly name: string; readonly at: number }[]>();
  for (const { kind, scale, weight, phrase } of rowsOf<'kind' | 'scale' | 'weight' | 'phrase'>(scaleRows)) {
    const key = `${kind} ${scale}`;
    all.set(key, [...(all.get(key) ?? []), { name: phrase.toLowerCase(), at: Number(weight) }]);
  }
  return all;
});

const byName = lazily(() => new Map<string, ReadonlyMap<string, Phrase>>());

function ranked(kind: OpeningKind, profile: Profile): ReadonlyMap<string, Phrase> {
  const key = `${kind} ${profile}`;
  let found = byName().get(key);
  if (!found) {
    found = new Map(phrases(kind, profile).map((phrase) => [phrase.phrase.toLowerCase(), phrase]));
    byName().set(key, found);
  }
  return found;
}

function countIn({ counts, total }: Phrase, profile: Profile): number {
  return (counts as Readonly<Record<string, number>> | undefined)?.[profile] ?? total;
}

function weightOf(steps: number): Weight {
  return steps > 0 ? 'stronger' : steps < 0 ? 'weaker' : 'equal';
}
