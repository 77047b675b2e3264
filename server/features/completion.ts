import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import { addressees } from '../knowledge/addressees';
import { openingBase } from '../knowledge/openingAdverb';
import type { OpeningKind } from '../knowledge/openings';
import type { Profile } from '../knowledge/organs';
import { profileInForce, type Resolution } from '../model/resolution';
import { offsetAt } from '../syntax/tree';
import { closingFormulas, formulaWords } from './closingFormulas';
import { insertion, type Piece } from './insertion';
import { type OpeningPlace, openingPlace } from './openingPlace';
import { type OpeningsBefore, openingsBefore } from './openingsBefore';
import { formAt, type PhraseForm, phraseForms } from './phraseForms';
import { rangeOf } from './ranges';

/** What is typed besides words that may open a phrase. */
export const triggerCharacters = ['*'] as const;

/** The longest lists that are sent, before a second letter is typed and behind it; typing on narrows them. */
const mostAtFirst = 20;
const mostItems = 16;
const mostFormulas = 3;
/** Sorted as words, numbers of as many digits keep their order. */
const firstRank = 100;

/**
 * The phrases that may open a paragraph at `position`, in italics, numbered and with the adverb where their place asks for it, and the
 * closing formulas behind them, with tab stops where the editor knows `stops`; null everywhere else.
 */
export function completion(
  resolution: Resolution,
  position: Position,
  profile: Profile | 'auto' = 'auto',
  stops = false,
): CompletionList | null {
  const place = openingPlace(resolution, offsetAt(resolution.tree, position));
  if (!place) return null;
  const house = profileInForce(resolution, profile);
  const typed = place.words.toLowerCase().trimStart();
  const before = {
    preambular: openingsBefore(resolution, place, 'preambular'),
    operative: openingsBefore(resolution, place, 'operative'),
  };
  const request: Request = { place, house, stops, range: rangeOf(resolution.tree, place), before };
  const most = typed.length < 2 ? mostAtFirst : mostItems;
  const { first, later } = phraseForms(place.kinds, house, typed, before, most);
  const closing = place.kinds.includes('operative') && place.open ? formulaItems(resolution, request, typed) : [];
  const items = [...first, ...closing, ...later];
  const shown = items.slice(0, most).map((it) => ('label' in it ? it : phraseItem(it, request)));
  for (const [rank, item] of shown.entries()) item.sortText = String(firstRank + rank);
  // What comes first before anything is typed is not what comes first behind a letter.
  return { isIncomplete: typed === '' || items.length > most, items: shown };
}

interface Request {
  readonly place: OpeningPlace;
  readonly house: Profile;
  readonly stops: boolean;
  readonly range: Range;
  readonly before: Readonly<Record<OpeningKind, OpeningsBefore>>;
}

function phraseItem(form: PhraseForm, request: Request): CompletionItem {
  const { phrase, words, addressee } = form;
  // Chosen in the place of another phrase it may find its "that" there already.
  const tail = phrase.remainder && phrase.remainder !== request.place.following ? ` ${phrase.remainder}` : '';
  const named = addressee && ` ${addressee}`;
  const pieces = objectPieces(form, request);
  if (tail) pieces.unshift(tail);
  const item: CompletionItem = {
    label: words,
    detail: details[phrase.kind],
    kind: CompletionItemKind.Keyword,
    data: { phrase: phrase.phrase, kind: phrase.kind, words },
  };
  if (tail || named) item.labelDetails = { detail: `${tail}${named}` };
  return replacing(item, request, phrase.kind, words, form.filter, pieces);
}

/** Whom the phrase asks, to be chosen, and "to"; or nothing. */
function objectPieces({ phrase, words, addressee }: PhraseForm, { place, house, stops, before }: Request): Piece[] {
  const asks = phrase.kind === 'operative' && openingBase({ phrase: words, kind: 'operative' }).directive;
  if (!asks || !place.open || !stops || / (?:its|the) /.test(phrase.phrase)) return [' '];
  if (addressee) return [` ${addressee} to `];
  const { last } = before.operative;
  // Whoever was asked right before with the same verb would be asked with "also".
  const other = addressees(phrase.phrase, house).find((it) => it.toLowerCase() !== last?.addressee.toLowerCase());
  // Who types on instead of choosing writes the "to" as well: it is part of what the typing replaces.
  return other ? [' ', { stop: `${other} to ` }] : [' '];
}

function formulaItems(resolution: Resolution, request: Request, typed: string): CompletionItem[] {
  const { house, before } = request;
  return closingFormulas(resolution, house, typed, mostFormulas).map(({ formula, filter, pieces }) => {
    const rest = formulaWords(pieces);
    const words = formAt(formula.phrase, 'operative', house, before.operative, rest);
    const item: CompletionItem = {
      label: `${words} ${rest}`,
      detail: 'Closing formula',
      kind: CompletionItemKind.Snippet,
      data: { phrase: formula.phrase, kind: 'operative', words },
      commitCharacters: [';', '.'],
    };
    return replacing(item, request, 'operative', words, filter, [' ', ...pieces]);
  });
}

/** The item with the edit that puts number, phrase and what follows in the place of what is typed. */
function replacing(
  item: CompletionItem,
  { place, range, stops }: Request,
  kind: OpeningKind,
  words: string,
  filter: string,
  pieces: readonly Piece[],
): CompletionItem {
  const marker = place.marker || '*';
  const number = kind === 'operative' ? place.number : '';
  const last = pieces.at(-1);
  const spaced = place.spaced && typeof last === 'string' && last.endsWith(' ');
  const following = spaced ? [...pieces.slice(0, -1), last.slice(0, -1)] : pieces;
  const { newText, insertTextFormat } = insertion([`${number}${marker}${words}${marker}`, ...following], stops);
  // Editors hold what is typed against the filter, and the marker is among it.
  item.filterText = place.marker + filter;
  item.insertTextFormat = insertTextFormat;
  item.textEdit = { range, newText };
  return item;
}

const details: Readonly<Record<OpeningKind, string>> = {
  preambular: 'Preambular paragraph',
  operative: 'Operative paragraph',
};
