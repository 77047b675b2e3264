import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import type { OpeningKind } from '../knowledge/openings';
import type { Profile } from '../knowledge/organs';
import { documentation, type Phrase } from '../knowledge/phrases';
import { profileInForce, type Resolution } from '../model/resolution';
import { offsetAt } from '../syntax/tree';
import { type OpeningPlace, openingPlace } from './openingPlace';
import { type IndexedPhrase, phraseIndex } from './phraseIndex';
import { rangeOf } from './ranges';

/** What is typed besides words that may open a phrase. */
export const triggerCharacters = ['*'] as const;

/** The longest list that is sent; typing on narrows it. */
const mostItems = 60;

/** The phrases that may open a paragraph at `position`, in italics and numbered where their place asks for it; null everywhere else. */
export function completion(
  resolution: Resolution,
  position: Position,
  profile: Profile | 'auto' = 'auto',
): CompletionList | null {
  const place = openingPlace(resolution, offsetAt(resolution.tree, position));
  if (!place) return null;
  const house = profileInForce(resolution, profile);
  const { found, complete } = matches(place, house);
  const range = rangeOf(resolution.tree, place);
  return {
    isIncomplete: !complete,
    items: found.map((it, rank) => item(it.phrase, place, range, rank)),
  };
}

/** The phrases that what is typed may become: first those that begin so, then those with a later word that does. */
function matches({ kinds, words }: OpeningPlace, profile: Profile): { found: IndexedPhrase[]; complete: boolean } {
  const typed = words.toLowerCase().trimStart();
  const lists = kinds.map((kind) => ranked(phraseIndex(kind, profile), typed));
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  const [first = [], second = []] = lists;
  // The likelier kind has two thirds of a list that is cut.
  const room = total > mostItems ? Math.max(mostItems - second.length, (mostItems * 2) / 3) : total;
  const seen = new Set<string>();
  const found = [...first.slice(0, room), ...second]
    .filter(({ lower }) => !seen.has(lower) && seen.add(lower))
    .slice(0, mostItems);
  return { found, complete: total <= mostItems };
}

function ranked(index: readonly IndexedPhrase[], typed: string): IndexedPhrase[] {
  if (typed === '') return [...index];
  const begins = index.filter(({ lower }) => lower.startsWith(typed));
  const holds = index.filter(
    ({ lower, tails }) => !lower.startsWith(typed) && tails.some((it) => it.startsWith(typed)),
  );
  return [...begins, ...holds];
}

function item(phrase: Phrase, place: OpeningPlace, range: Range, rank: number): CompletionItem {
  const marker = place.marker || '*';
  const number = phrase.kind === 'operative' ? place.number : '';
  const tail = phrase.remainder ? ` ${phrase.remainder}` : '';
  const newText = `${number}${marker}${phrase.phrase}${marker}${tail}${place.spaced ? '' : ' '}`;
  return {
    label: phrase.phrase,
    labelDetails: tail ? { detail: tail } : undefined,
    detail: details[phrase.kind],
    kind: CompletionItemKind.Keyword,
    documentation: { kind: MarkupKind.Markdown, value: documentation(phrase) },
    sortText: String(rank).padStart(3, '0'),
    // Editors hold what is typed against this, and the marker is among it.
    filterText: place.marker + phrase.phrase,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range, newText },
  };
}

const details: Readonly<Record<OpeningKind, string>> = {
  preambular: 'Preambular paragraph',
  operative: 'Operative paragraph',
};
