import type { OpeningKind } from '../knowledge/openings';
import type { Profile } from '../knowledge/organs';
import { type Phrase, phrases } from '../knowledge/phrases';

/** A phrase with what a search compares. */
export interface IndexedPhrase {
  readonly phrase: Phrase;
  readonly lower: string;
  /** The same from its second word on, from its third, and so on. */
  readonly tails: readonly string[];
}

const indexed = new Map<string, readonly IndexedPhrase[]>();

/** The phrases of a kind in the order of the profile, ready to be searched; built once. */
export function phraseIndex(kind: OpeningKind, profile: Profile): readonly IndexedPhrase[] {
  const key = `${kind} ${profile}`;
  let index = indexed.get(key);
  if (!index) {
    index = phrases(kind, profile).map((phrase) => {
      const lower = phrase.phrase.toLowerCase();
      const words = lower.split(' ');
      return { phrase, lower, tails: words.slice(1).map((_, i) => words.slice(i + 1).join(' ')) };
    });
    indexed.set(key, index);
  }
  return index;
}

let byName: ReadonlyMap<string, Phrase> | undefined;

/** The phrase of exactly these words, in any case; undefined where it is not known. */
export function phraseNamed(words: string): Phrase | undefined {
  byName ??= new Map(
    [...phraseIndex('preambular', 'un'), ...phraseIndex('operative', 'un')].map((it) => [it.lower, it.phrase]),
  );
  return byName.get(words.toLowerCase());
}
