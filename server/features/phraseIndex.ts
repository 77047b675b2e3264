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

const indexed = new Map<string, readonly IndexedPhrase[]>();

/** The phrases of a kind in the order of the profile, ready to be searched; built once. */
export function phraseIndex(kind: OpeningKind, profile: Profile): readonly IndexedPhrase[] {
  const key = `${kind} ${profile}`;
  let index = indexed.get(key);
  if (!index) {
    index = weighedPhrases(kind, profile).map(({ phrase, weight }) => indexedPhrase(phrase, weight));
    indexed.set(key, index);
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
