import { conventionsOf } from '../knowledge/conventions';
import { type CycleAdverb, withAdverb } from '../knowledge/openingAdverb';
import type { OpeningKind } from '../knowledge/openings';
import type { Profile } from '../knowledge/organs';
import type { Phrase } from '../knowledge/phrases';
import type { OpeningsBefore } from './openingsBefore';
import { phraseIndex } from './phraseIndex';
import { type RankedPhrase, rankedPhrases } from './phraseRank';

/** A phrase as it is offered: bare or with the adverb of its place. */
export interface PhraseForm {
  readonly phrase: Phrase;
  /** The phrase with its adverb: "Recalling also", "Also requests". */
  readonly words: string;
  /** The words that an editor holds what is typed against. */
  readonly filter: string;
  /** Whom it asks, where it repeats the verb of the paragraph before; empty otherwise. */
  readonly addressee: string;
}

type Before = Readonly<Record<OpeningKind, OpeningsBefore>>;

const adverbs = ['', 'also', 'further'] as const;
/** "als" and "further" before a phrase, "recalling als" behind one. */
const leading = /^(a(?:l(?:so?)?)?|f(?:u(?:r(?:t(?:h(?:er?)?)?)?)?)?)(?:$| )/;
const behind = / (?:a(?:l(?:so?)?)?|f(?:u(?:r(?:t(?:h(?:er?)?)?)?)?)?)$/;

/**
 * The forms that what is typed may become: `first` each phrase that begins so, in the form that its place asks for; `later` the forms of an
 * adverb that is typed, the phrases with a later word that begins so, and the other forms of the first. No more are looked for once there are
 * more than `most`.
 */
export function phraseForms(
  kinds: readonly OpeningKind[],
  profile: Profile,
  typed: string,
  before: Before,
  most: number,
): { first: PhraseForm[]; later: PhraseForm[] } {
  const ranked = (stem: string) => {
    const lists = kinds.map((kind, i) => rankedPhrases(kind, profile, stem, before[kind], before.preambular, i > 0));
    // Before anything is typed the likelier kind stands first, with two thirds of the list.
    if (typed === '' && lists.length > 1) return [...lists[0]!.slice(0, likelier), ...lists[1]!];
    return lists.flat().sort((a, b) => b.score - a.score);
  };
  const bases = ranked(typed);
  const first = bases.flatMap((it) => formsAt(it, profile, before));
  if (typed === '' || first.length > most) return { first, later: [] };
  const more = [
    () => adverbFirst(typed, profile, ranked),
    () => adverbBehind(typed, profile, ranked),
    () => holding(kinds, profile, typed),
    () => bases.flatMap((it) => otherForms(it, profile)),
  ];
  const seen = new Set<string>();
  const fresh = ({ words, phrase }: PhraseForm) => !seen.has(phrase.kind + words) && seen.add(phrase.kind + words);
  const shown = first.filter(fresh);
  const later: PhraseForm[] = [];
  for (const forms of more) if (shown.length + later.length <= most) later.push(...forms().filter(fresh));
  return { first: shown, later };
}

/** The form that the place asks of a phrase: bare, or with an adverb behind a paragraph that opens alike. */
export function formAt(
  phrase: string,
  kind: OpeningKind,
  profile: Profile,
  { last }: OpeningsBefore,
  following = '',
): string {
  const adverb = adverbAt(phrase, profile, last);
  const same = !last?.directive || (last.addressee !== '' && following.startsWith(last.addressee));
  return same ? placed(phrase, kind, adverb, profile) : phrase;
}

const likelier = 13;

function adverbAt(phrase: string, profile: Profile, last: OpeningsBefore['last']): CycleAdverb {
  if (!last || conventionsOf(profile).adverbCycle === 'none') return '';
  return phrase.toLowerCase() === last.base ? last.next : '';
}

function formsAt({ phrase }: RankedPhrase, profile: Profile, before: Before): PhraseForm[] {
  const { last } = before[phrase.kind];
  const adverb = adverbAt(phrase.phrase, profile, last);
  if (adverb === '') return [form(phrase, phrase.phrase)];
  const words = placed(phrase.phrase, phrase.kind, adverb, profile);
  // With whom it asks a directive verb takes the adverb or not: both are offered, the bare one first, which is right somewhat more often.
  if (!last!.directive) return [form(phrase, words)];
  return [form(phrase, phrase.phrase), { ...form(phrase, words), addressee: last!.addressee }];
}

function otherForms({ phrase }: RankedPhrase, profile: Profile): PhraseForm[] {
  return adverbs.map((it) => form(phrase, placed(phrase.phrase, phrase.kind, it, profile)));
}

/** Who types "als" wants an adverb, wherever the house puts it. */
function adverbFirst(typed: string, profile: Profile, ranked: (stem: string) => RankedPhrase[]): PhraseForm[] {
  const found = leading.exec(typed);
  if (!found) return [];
  const adverb = found[1]!.startsWith('a') ? 'also' : 'further';
  return ranked(typed.slice(found[0].length)).map(({ phrase }) => ({
    ...form(phrase, placed(phrase.phrase, phrase.kind, adverb, profile, true)),
    filter: withAdverb(phrase.phrase, phrase.kind, adverb, true),
  }));
}

function adverbBehind(typed: string, profile: Profile, ranked: (stem: string) => RankedPhrase[]): PhraseForm[] {
  const stem = typed.replace(behind, '').replace(/ (?:also|further)(?= |$)/, '');
  if (stem === typed || stem === '') return [];
  return ranked(stem).flatMap(({ phrase }) =>
    (['also', 'further'] as const)
      .map((it) => placed(phrase.phrase, phrase.kind, it, profile))
      .filter((words) => words.toLowerCase().startsWith(typed))
      .map((words) => ({ ...form(phrase, words), filter: words })),
  );
}

/** The phrases with a later word that begins with what is typed: "Noting with concern" for "conc". */
function holding(kinds: readonly OpeningKind[], profile: Profile, typed: string): PhraseForm[] {
  return kinds
    .flatMap((kind) => phraseIndex(kind, profile))
    .filter(({ lower, tails }) => !lower.startsWith(typed) && tails.some((it) => it.startsWith(typed)))
    .map(({ phrase }) => form(phrase, phrase.phrase));
}

function form(phrase: Phrase, words: string): PhraseForm {
  return { phrase, words, filter: phrase.phrase, addressee: '' };
}

/** The adverb where the house has it; where it may stand on either side, the writer's way decides. */
function placed(phrase: string, kind: OpeningKind, adverb: CycleAdverb, profile: Profile, first = false): string {
  const { preambularAdverb } = conventionsOf(profile);
  return withAdverb(phrase, kind, adverb, preambularAdverb === 'before' || (first && preambularAdverb === 'either'));
}
