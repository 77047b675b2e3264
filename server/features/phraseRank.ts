import type { OpeningKind } from '../knowledge/openings';
import type { Profile } from '../knowledge/organs';
import { placeFactor } from '../knowledge/phrasePlaces';
import type { Phrase } from '../knowledge/phrases';
import type { OpeningsBefore } from './openingsBefore';
import { type IndexedPhrase, indexedPhrase, phraseIndex } from './phraseIndex';

/** A phrase and how likely it is at its place, as a number that is only good for comparing. */
export interface RankedPhrase {
  readonly phrase: Phrase;
  readonly score: number;
}

/** What the place, the words of this text and the paragraph before count for, found by replaying official texts, one half learnt from the other. */
const weights = { place: 0.9, used: 1, kin: 0.5, same: 2 };
/** Behind a preambular paragraph the first operative one is rare, and mostly comes with its number. */
const kindWeights = { likelier: 0, other: Math.log(1 / 200) };
/** What a phrase that only this text has counts for before it is used. */
const rare = 0.01;

/**
 * The phrases that begin with what is typed, or where nothing is, all of them: the likeliest at this place first.
 *
 * `before` has the openings that stand before the place, `preamble` those of the preamble; `other` says that another kind is likelier here.
 */
export function rankedPhrases(
  kind: OpeningKind,
  profile: Profile,
  typed: string,
  before: OpeningsBefore,
  preamble: OpeningsBefore,
  other = false,
): RankedPhrase[] {
  const index = phraseIndex(kind, profile);
  const kin = kind === 'operative' ? kinOf(preamble, profile) : undefined;
  const found = index.filter(({ lower }) => lower.startsWith(typed));
  const known = new Set(found.map(({ lower }) => lower));
  for (const base of before.used.keys())
    if (base.startsWith(typed) && !known.has(base)) found.push(ownPhrase(kind, base));
  const score = ({ lower, phrase, weight }: IndexedPhrase) =>
    Math.log(weight + rare) +
    weights.place * Math.log(placeFactor(kind, lower, before.count) + 0.001) +
    (before.used.has(lower) ? weights.used : 0) +
    (kin?.has(kinship(phrase)) ? weights.kin : 0) +
    (before.last?.base === lower ? weights.same : 0) +
    (other ? kindWeights.other : kindWeights.likelier);
  return found.map((it) => ({ phrase: it.phrase, score: score(it) })).sort((a, b) => b.score - a.score);
}

/** The verbs that the preamble uses; "Underscores" is likelier in a text that says "Underscoring". */
function kinOf({ used }: OpeningsBefore, profile: Profile): ReadonlySet<string> {
  const phrases = phraseIndex('preambular', profile).filter(({ lower }) => used.has(lower));
  return new Set(phrases.map(({ phrase }) => kinship(phrase)));
}

function kinship({ verb, complement }: IndexedPhrase['phrase']): string {
  return `${verb} ${complement}`;
}

/** A phrase that this text opens a paragraph with, although the table has it not. */
function ownPhrase(kind: OpeningKind, base: string): IndexedPhrase {
  const phrase = base.charAt(0).toUpperCase() + base.slice(1);
  return indexedPhrase({ kind, phrase, verb: '', complement: '', remainder: '', category: 'other', total: 0 }, 0);
}
