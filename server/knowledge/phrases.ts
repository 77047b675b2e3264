import type { OpeningKind } from './openings';
import type { Profile } from './organs';
import phraseRows from './phrases.tsv';
import { lazily, rowsOf } from './table';

/** An opening phrase to offer, in its usual spelling. */
export interface Phrase {
  readonly kind: OpeningKind;
  /** The italic extent: "Takes note". */
  readonly phrase: string;
  /** The roman word that usually follows: "of", "that", "to", or nothing. */
  readonly remainder: string;
  /** What the phrase does, in a word or two: "directive", "concern"; "other" where nobody has said. */
  readonly category: string;
  /** How strongly an operative phrase binds, from 0 to 5. */
  readonly force?: number;
  /** Paragraphs that open with it in official texts, with or without an adverb; nothing where organs were not counted apart. */
  readonly counts?: Readonly<Record<CountedOrgan, number>>;
  /** Paragraphs that open with exactly these words in all official texts counted. */
  readonly total: number;
  /** The form with "also", where this phrase is not itself one with an adverb. */
  readonly also?: string;
  /** The form with "further", likewise. */
  readonly further?: string;
  /** French counterparts, the most frequent first. */
  readonly french?: string;
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
/** In Security Council texts 85 to 90 per cent of repeated openings bear no adverb. */
const ADVERBS_OF_COUNCIL = 0.15;
/** Below some thirty paragraphs the share of an organ is chance, and drawn towards that of all phrases. */
const FEW = 30;

/**
 * The phrases of one kind, the most frequent in the profile first; no phrase occurs twice.
 *
 * The forms with "also" and "further" are entries of their own, ranked by their own count. For the profiles `un`, `cop`
 * and `mun` all texts count; for `cop` the adverb of a preambular phrase stands first, as conferences of parties have it.
 */
export function phrases(kind: OpeningKind, profile: Profile): readonly Phrase[] {
  const key = `${kind} ${profile}`;
  const known = ranked().get(key);
  if (known) return known;
  const entries = table()
    .filter((phrase) => phrase.kind === kind)
    .flatMap((phrase) => withForms(phrase, profile));
  const unique = [...new Map(entries.map((entry) => [entry.phrase.phrase, entry])).values()];
  const list = unique.sort((a, b) => b.weight - a.weight).map((entry) => entry.phrase);
  ranked().set(key, list);
  return list;
}

/** A line of Markdown on a phrase: its kind, what it does, how often it occurs in which texts, its French counterpart. */
export function documentation(phrase: Phrase): string {
  const force = phrase.force === undefined ? '' : `, force ${phrase.force} of 5`;
  const counts = phrase.counts;
  const organs = counts && (Object.keys(ORGANS) as CountedOrgan[]).filter((organ) => counts[organ] > 0);
  const where = organs?.map((organ) => `${ORGANS[organ]} ${counts![organ]}`).join(', ');
  const french = phrase.french ? `; French: *${phrase.french}*` : '';
  const words = `*${phrase.phrase}*${phrase.remainder && ` ${phrase.remainder}`}`;
  return `${words}: ${phrase.kind}, ${categoryInWords(phrase)}${force}; paragraphs: ${where || phrase.total}${french}`;
}

interface Weighed {
  readonly phrase: Phrase;
  readonly weight: number;
}

interface Stored extends Phrase {
  readonly alsoTotal: number;
  readonly furtherTotal: number;
}

const ranked = lazily(() => new Map<string, readonly Phrase[]>());

const table = lazily(() => rowsOf<string>(phraseRows).map(stored));

function stored(row: Readonly<Record<string, string>>): Stored {
  const number = (column: string) => Number(row[column]);
  const counted = row.ga !== '';
  return {
    kind: row.kind as OpeningKind,
    phrase: row.phrase!,
    remainder: row.remainder!,
    category: row.category || 'other',
    force: row.force ? number('force') : undefined,
    counts: counted ? { ga: number('ga'), ecosoc: number('ecosoc'), hrc: number('hrc'), sc: number('sc') } : undefined,
    total: number('total'),
    also: row.also || undefined,
    further: row.further || undefined,
    french: row.french || undefined,
    alsoTotal: number('alsoTotal'),
    furtherTotal: number('furtherTotal'),
  };
}

/** The phrase and its forms with an adverb; what is known of all texts is shared out as the bare phrase is. */
function withForms({ alsoTotal, furtherTotal, ...phrase }: Stored, profile: Profile): Weighed[] {
  const share = shareOf(phrase, profile);
  const adverbs = share * (profile === 'sc' ? ADVERBS_OF_COUNCIL : 1);
  const form = (words: string | undefined, total: number, adverb: string): Weighed[] =>
    words === undefined
      ? []
      : [{ phrase: adverbial(phrase, placed(words, phrase, adverb, profile), total), weight: total * adverbs }];
  return [
    { phrase, weight: phrase.total * share },
    ...form(phrase.also, alsoTotal, 'Also'),
    ...form(phrase.further, furtherTotal, 'Further'),
  ];
}

function adverbial(base: Phrase, phrase: string, total: number): Phrase {
  return { ...base, phrase, total, counts: undefined, also: undefined, further: undefined, french: undefined };
}

function placed(words: string, base: Phrase, adverb: string, profile: Profile): string {
  const first = profile === 'cop' && base.kind === 'preambular';
  return first ? `${adverb} ${base.phrase.charAt(0).toLowerCase()}${base.phrase.slice(1)}` : words;
}

function shareOf(phrase: Phrase, profile: Profile): number {
  const counts = phrase.counts;
  if (!isCounted(profile)) return 1;
  const all = counts ? sum(counts) : 0;
  return ((counts?.[profile] ?? 0) + FEW * average()[profile]) / (all + FEW);
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

function categoryInWords(phrase: Phrase): string {
  return CATEGORIES[phrase.category] ?? phrase.category;
}
