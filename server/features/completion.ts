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

/** The longest list that is sent; typing on narrows it. */
const mostItems = 40;
const mostFormulas = 3;

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
  const { first, later } = phraseForms(place.kinds, house, typed, before, mostItems);
  const closing = place.kinds.includes('operative') && place.open ? formulaItems(resolution, request, typed) : [];
  const items = [...first, ...closing, ...later];
  const shown = items.slice(0, mostItems).map((it, rank) => ({
    ...('label' in it ? it : phraseItem(it, request)),
    sortText: String(rank).padStart(3, '0'),
  }));
  // What comes first before anything is typed is not what comes first behind a letter.
  return { isIncomplete: typed === '' || items.length > mostItems, items: shown };
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
  const tail = phrase.remainder && ` ${phrase.remainder}`;
  const named = addressee && ` ${addressee}`;
  return {
    label: words,
    ...(tail || named ? { labelDetails: { detail: `${tail}${named}` } } : {}),
    detail: details[phrase.kind],
    kind: CompletionItemKind.Keyword,
    data: { phrase: phrase.phrase, kind: phrase.kind, words },
    ...replacing(request, phrase.kind, words, form.filter, [...(tail ? [tail] : []), ...objectPieces(form, request)]),
  };
}

/** Whom the phrase asks, to be chosen, and "to"; or nothing. */
function objectPieces({ phrase, words, addressee }: PhraseForm, { place, house, stops, before }: Request): Piece[] {
  const asks = phrase.kind === 'operative' && openingBase({ phrase: words, kind: 'operative' }).directive;
  if (!asks || !place.open || !stops || / (?:its|the) /.test(phrase.phrase)) return [' '];
  if (addressee) return [` ${addressee} to `];
  const { last } = before.operative;
  // Whoever was asked right before with the same verb would be asked with "also".
  const other = addressees(phrase.phrase, house).find((it) => it.toLowerCase() !== last?.addressee.toLowerCase());
  return other ? [' ', { stop: other }, ' to '] : [' '];
}

function formulaItems(resolution: Resolution, request: Request, typed: string): CompletionItem[] {
  const { house, before } = request;
  return closingFormulas(resolution, house, typed)
    .slice(0, mostFormulas)
    .map(({ formula, filter, pieces }) => {
      const rest = formulaWords(pieces);
      const words = formAt(formula.phrase, 'operative', house, before.operative, rest);
      return {
        label: `${words} ${rest}`,
        detail: 'Closing formula',
        kind: CompletionItemKind.Snippet,
        data: { phrase: formula.phrase, kind: 'operative', words },
        commitCharacters: [';', '.'],
        ...replacing(request, 'operative', words, filter, [' ', ...pieces]),
      };
    });
}

/** The edit that puts number, phrase and what follows in the place of what is typed. */
function replacing(
  { place, range, stops }: Request,
  kind: OpeningKind,
  words: string,
  filter: string,
  pieces: readonly Piece[],
): Pick<CompletionItem, 'filterText' | 'insertTextFormat' | 'textEdit'> {
  const marker = place.marker || '*';
  const number = kind === 'operative' ? place.number : '';
  const last = pieces.at(-1);
  const spaced = place.spaced && typeof last === 'string' && last.endsWith(' ');
  const following = spaced ? [...pieces.slice(0, -1), last.slice(0, -1)] : pieces;
  const { newText, insertTextFormat } = insertion([`${number}${marker}${words}${marker}`, ...following], stops);
  // Editors hold what is typed against the filter, and the marker is among it.
  return { filterText: place.marker + filter, insertTextFormat, textEdit: { range, newText } };
}

const details: Readonly<Record<OpeningKind, string>> = {
  preambular: 'Preambular paragraph',
  operative: 'Operative paragraph',
};
