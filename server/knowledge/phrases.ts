import { conventionsOf } from './conventions';
import type { OpeningKind } from './openings';
import type { Profile } from './organs';
import phraseRows from './phrases.tsv';
import { lazily, rowsOf } from './table';

/** An opening phrase to offer, in its usual spelling and without "also" and "further", which its place decides on. */
export interface Phrase {
  readonly kind: OpeningKind;
  /** The italic extent: "Takes note". */
  readonly phrase: string;
  /** The verb in its base form: "take note", "call upon", "be concerned". */
  readonly verb: string;
  /** The words of the phrase behind its verb: "note", "upon", "its deep concern", or nothing. */
  readonly complement: string;
  /** The roman word that usually follows: "of", "that", "to", or nothing. */
  readonly remainder: string;
  /** What the phrase does, in a word or two: "directive", "concern"; "other" where nobody has said. */
  readonly category: string;
  /** How strongly an operative phrase binds, from 0 to 5. */
  readonly force?: number;
  /** Paragraphs that open with it in official texts, with or without an adverb; nothing where organs were not counted apart. */
  readonly counts?: Readonly<Record<CountedOrgan, number>>;
  /** The same in all official texts counted; 0 for those of Model United Nations alone. */
  readonly total: number;
  /** French counterparts, the most frequent first. */
  readonly french?: string;
  /** The only profile that has the phrase, where one alone does. */
  readonly only?: Profile;
}

/** A phrase and how usual it is in a profile, as a number that is only good for comparing. */
export interface WeighedPhrase {
  readonly phrase: Phrase;
  readonly weight: number;
}

/** The organs whose texts were counted apart. */
export type CountedOrgan = 'ga' | 'ecosoc' | 'hrc' | 'sc';

const ORGANS = {
  ga: 'General Assembly',
  ecosoc: 'Economic and Social Council',
  hrc: 'Human Rights Council',
  sc: 'Security Council',
};
const CATEGORIES: Readonly<Record<string, string>> = {
  'SC-basis': 'legal basis of the Security Council',
  'SC-determine': 'finding of the Security Council',
  basis: 'basis of the text',
  convince: 'conviction',
  'directive-impersonal': 'call without addressee',
  'directive-noun': 'repeated directive',
  having: 'earlier consideration',
  mind: 'awareness',
  note: 'neutral note',
  'note+': 'note with approval',
};
/** Below some ten paragraphs the share of an organ is chance, and drawn towards that of all phrases. */
const FEW = 10;
/** What an item of Model United Nations lists counts for: less than the usual phrases, more than the rare ones. */
const LISTED = 40;

/** The phrases of one kind that a profile has, the most frequent first; no phrase occurs twice. For `un`, `cop` and `mun` all texts count. */
export function phrases(kind: OpeningKind, profile: Profile): readonly Phrase[] {
  return weighedPhrases(kind, profile).map(({ phrase }) => phrase);
}

/** The same with their weights; computed once. */
export function weighedPhrases(kind: OpeningKind, profile: Profile): readonly WeighedPhrase[] {
  const key = `${kind} ${profile}`;
  const known = ranked().get(key);
  if (known) return known;
  const list = table()
    .filter((phrase) => phrase.kind === kind && (!phrase.only || phrase.only === profile))
    .map((phrase) => ({ phrase: spelt(phrase, profile), weight: weightOf(phrase, profile) }))
    .sort((a, b) => b.weight - a.weight);
  ranked().set(key, list);
  return list;
}

/** A line of Markdown on a phrase: its kind, what it does, how often it occurs in which texts, its French counterpart. */
export function documentation(phrase: Phrase): string {
  const force = phrase.force === undefined ? '' : `, force ${phrase.force} of 5`;
  const counts = phrase.counts;
  const organs = counts && (Object.keys(ORGANS) as CountedOrgan[]).filter((organ) => counts[organ] > 0);
  const where = organs?.map((organ) => `${ORGANS[organ]} ${counts![organ]}`).join(', ');
  const paragraphs = phrase.only ? 'Model United Nations only' : `paragraphs: ${where || phrase.total}`;
  const french = phrase.french ? `; French: *${phrase.french}*` : '';
  const words = `*${phrase.phrase}*${phrase.remainder && ` ${phrase.remainder}`}`;
  return `${words}: ${phrase.kind}, ${CATEGORIES[phrase.category] ?? phrase.category}${force}; ${paragraphs}${french}`;
}

const ranked = lazily(() => new Map<string, readonly WeighedPhrase[]>());

const table = lazily(() => rowsOf<string>(phraseRows).map(stored));

function stored(row: Readonly<Record<string, string>>): Phrase {
  const number = (column: string) => Number(row[column]);
  const counted = row.ga !== '';
  return {
    kind: row.kind as OpeningKind,
    phrase: row.phrase!,
    verb: row.verb!,
    complement: row.complement!,
    remainder: row.remainder!,
    category: row.category || 'other',
    force: row.force ? number('force') : undefined,
    counts: counted ? { ga: number('ga'), ecosoc: number('ecosoc'), hrc: number('hrc'), sc: number('sc') } : undefined,
    total: number('total'),
    french: row.french || undefined,
    only: row.source === 'MUN' ? 'mun' : undefined,
  };
}

/** "Honoring" where the house spells so. */
function spelt(phrase: Phrase, profile: Profile): Phrase {
  const american = conventionsOf(profile).spelling === 'american' && /[a-z]our(?:s|ed|ing)\b/.test(phrase.phrase);
  return american ? { ...phrase, phrase: phrase.phrase.replace(/our(?=s|ed|ing)/, 'or') } : phrase;
}

function weightOf(phrase: Phrase, profile: Profile): number {
  if (phrase.only) return LISTED;
  if (!isCounted(profile)) return phrase.total;
  const { counts } = phrase;
  const usual = average()[profile];
  const share = ((counts?.[profile] ?? 0) + FEW * usual) / ((counts ? sum(counts) : 0) + FEW);
  return (phrase.total * share) / usual;
}

/** The share of each organ in all paragraphs counted, for phrases that were not counted apart. */
const average = lazily(() => {
  const counted = table().flatMap(({ counts }) => counts ?? []);
  const all = counted.reduce((total, counts) => total + sum(counts), 0);
  const share = (organ: CountedOrgan) => counted.reduce((total, counts) => total + counts[organ], 0) / all;
  return { ga: share('ga'), ecosoc: share('ecosoc'), hrc: share('hrc'), sc: share('sc') };
});

function sum(counts: Readonly<Record<CountedOrgan, number>>): number {
  return counts.ga + counts.ecosoc + counts.hrc + counts.sc;
}

function isCounted(profile: Profile): profile is CountedOrgan {
  return profile in ORGANS;
}
