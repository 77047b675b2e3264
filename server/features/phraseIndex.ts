import { openingBase } from '../knowledge/openingAdverb';
import type { OpeningKind } from '../knowledge/openings';
import type { Profile } from '../knowledge/organs';
import { type Phrase, weighedPhrases } from '../knowledge/phrases';

/** A phrase with what a search compares. */
export interface IndexedPhrase {
  readonly phrase: Phrase;
  readonly lower: string;
  /** The same from its second word on, from its third, and so on. */
  readonly tails: readonly string[];
  /** How usual it is in the profile. */
  readonly weight: number;
}

interface Index {
  readonly all: readonly IndexedPhrase[];
  readonly byInitial: ReadonlyMap<string, readonly IndexedPhrase[]>;
  readonly byName: ReadonlyMap<string, IndexedPhrase>;
}

const indexes = new Map<string, Index>();

/** The phrases of a kind in the order of the profile, ready to be searched; built once. */
export function phraseIndex(kind: OpeningKind, profile: Profile): readonly IndexedPhrase[] {
  return indexOf(kind, profile).all;
}

/** The phrases of a kind that begin with what is `typed`, in lower case, in the order of the profile. */
export function phrasesBeginning(kind: OpeningKind, profile: Profile, typed: string): IndexedPhrase[] {
  const { all, byInitial } = indexOf(kind, profile);
  const near = typed === '' ? all : (byInitial.get(typed.charAt(0)) ?? []);
  return near.filter(({ lower }) => lower.startsWith(typed));
}

/** The phrase of exactly these lower-case words in a profile; undefined where the profile has it not. */
export function phraseIn(kind: OpeningKind, profile: Profile, lower: string): IndexedPhrase | undefined {
  return indexOf(kind, profile).byName.get(lower);
}

function indexOf(kind: OpeningKind, profile: Profile): Index {
  const key = `${kind} ${profile}`;
  let index = indexes.get(key);
  if (!index) {
    const all = weighedPhrases(kind, profile).map(({ phrase, weight }) => indexedPhrase(phrase, weight));
    const byInitial = new Map<string, IndexedPhrase[]>();
    for (const it of all) {
      const others = byInitial.get(it.lower.charAt(0));
      if (others) others.push(it);
      else byInitial.set(it.lower.charAt(0), [it]);
    }
    index = { all, byInitial, byName: new Map(all.map((it) => [it.lower, it])) };
    indexes.set(key, index);
  }
  return index;
}

/** A phrase ready to be searched. */
export function indexedPhrase(phrase: Phrase, weight: number): IndexedPhrase {
  const lower = phrase.phrase.toLowerCase();
  const words = lower.split(' ');
  return { phrase, lower, tails: words.slice(1).map((_, i) => words.slice(i + 1).join(' ')), weight };
}

let byName: ReadonlyMap<string, Phrase> | undefined;

/** The phrase of these words, in any case and with or without "also" or "further"; undefined where it is not known. */
export function phraseNamed(words: string): Phrase | undefined {
  byName ??= new Map(
    (['operative', 'preambular'] as const).flatMap((kind) =>
      [...phraseIndex(kind, 'mun'), ...phraseIndex(kind, 'un')].map((it) => [it.lower, it.phrase] as const),
    ),
  );
  const base = openingBase({ phrase: words, kind: 'operative' }).base;
  return byName.get(words.toLowerCase()) ?? byName.get(base);
}
