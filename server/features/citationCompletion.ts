import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import { capitalized } from '../knowledge/capitalized';
import { dateWords } from '../knowledge/dates';
import type { Profile } from '../knowledge/organs';
import type { Registry } from '../knowledge/registry';
import type { RegisteredText } from '../knowledge/resolutions';
import type { SearchHit } from '../knowledge/search';
import { searchedNames } from '../knowledge/searchedNames';
import { type CitingWords, citingWords, isNote } from '../model/citingWords';
import { isProse } from '../model/prose';
import { profileInForce, type Resolution } from '../model/resolution';
import type { Surroundings } from '../model/surroundings';
import { offsetAt, type Tree } from '../syntax/tree';
import { hitsAt, type TypedCitation } from './citationHits';
import { citationPlace } from './citationPlace';
import { rangeOf } from './ranges';
import { treatyItems } from './treatyCompletion';
import type { CitationPlace } from './typedCitation';

/** What is typed besides letters that may begin or go on with a citation. */
export const citationTriggers = [' ', '/', '.', ...'0123456789'] as const;

const mostItems = 16;

/** Whether a citation is being typed at `offset`, which is told by the words before it alone. */
export function citationBegun(tree: Tree, offset: number, registry: Registry): boolean {
  return citationPlace(tree, offset, searchedNames(registry), false) !== undefined;
}

/**
 * The instruments that the words before `position` may mean, each as its place asks for it: in full at its first mention, by its number later.
 * Null where no citation is being typed; where somebody `asks`, any words may be one.
 */
export function citationCompletion(
  resolution: Resolution,
  position: Position,
  profile: Profile | 'auto',
  surroundings: Surroundings,
  asks: boolean,
): CompletionList | null {
  const { tree, structure } = resolution;
  const { registry } = surroundings;
  const place = citationPlace(tree, offsetAt(tree, position), searchedNames(registry), asks);
  if (!place || !(isProse(structure.roles[place.block]) || isNote(structure, place.block))) return null;
  const house = profileInForce(resolution, profile);
  const request: TypedCitation = { resolution, place, house, registry, surroundings };
  const found = hitsAt(request);
  const items = found.hits.slice(0, mostItems).flatMap((hit, rank) => itemsOf(hit, rank, found.place, request));
  // Among others what stands there already is offered too: it must not be another that Enter takes.
  if (items.every((it) => it.textEdit?.newText === found.place.typed)) return null;
  for (const [rank, item] of items.entries()) item.sortText = String(firstRank + rank);
  const narrows = place.sort === 'number' && place.query !== '' && found.hits.length <= mostItems;
  return { isIncomplete: !narrows, items };
}

/** Behind the phrases that may open a paragraph; sorted as words, numbers of as many digits keep their order. */
const firstRank = 500;

/** What is most likely cited at a place, with the words for it; a resolution or decision alone. */
export function bestAt(request: TypedCitation): { readonly id: string; readonly words: string } | undefined {
  const text = hitsAt(request).hits.find((it) => it.text)?.text;
  if (!text) return undefined;
  const words = citingWords(request.resolution, request.place, text, request.place.standing, request.house);
  return { id: text.id, words: words.lead + words.number + words.date };
}

function itemsOf(
  { text, treaty }: SearchHit,
  rank: number,
  place: CitationPlace,
  request: TypedCitation,
): CompletionItem[] {
  const { resolution, house } = request;
  if (treaty) return treatyItems(resolution, treaty, place, rank === 0);
  if (!text) return [];
  const words = citingWords(resolution, place, text, place.standing, house);
  // Who wants no title should not have to delete it.
  const ways = words.title && rank === 0 ? [words, { ...words, title: '' }] : [words];
  return ways.map((it) => textItem(text, it, place, request));
}

function textItem(
  text: RegisteredText,
  words: CitingWords,
  place: CitationPlace,
  { resolution }: TypedCitation,
): CompletionItem {
  const { tree } = resolution;
  const behind = textBehind(tree, place);
  // What stands behind already is not written twice.
  const date = /^[*_]*,? of \d/.test(behind) ? '' : words.date;
  const title = /^[^;.]{0,30},? entitled\b/.test(behind) || (date === '' && words.date) ? '' : words.title;
  const comma = title && !/^[,;.:)]/.test(behind) ? ',' : '';
  const range: Range = rangeOf(tree, place);
  const opens = place.at <= (tree.blocks[place.block]?.content ?? 0) || /[.]\s*$/.test(textBefore(tree, place));
  const lead = opens ? capitalized(words.lead) : words.lead;
  const newText = lead + words.number + date + title + comma;
  return {
    label: lead + words.number + date,
    labelDetails: { ...(title ? { detail: ', with its title' } : {}), description: text.title },
    detail: detailOf(text),
    kind: CompletionItemKind.Reference,
    data: { cites: text.id },
    filterText: filterOf(place, words.number, `${text.title} ${text.id}`),
    textEdit: { range, newText },
  };
}

function textBehind({ blocks, starts }: Tree, { block, to }: CitationPlace): string {
  const at = to - starts[block]!;
  return blocks[block]!.text.slice(at, Math.min(blocks[block]!.end, at + 60));
}

function textBefore({ blocks }: Tree, { block, at }: CitationPlace): string {
  return blocks[block]!.text.slice(Math.max(0, at - 3), at);
}

/** What editors hold against what is typed: it begins with the words that are replaced. */
function filterOf({ typed, query }: CitationPlace, number: string, words: string): string {
  const begun = query === '' ? '' : (/(?:WHA|S-|ES-)?\d.*$/i.exec(query)?.[0] ?? query);
  const goesOn = number.toUpperCase().startsWith(begun.toUpperCase());
  return goesOn ? typed.slice(0, typed.length - begun.length) + number : `${typed} ${words}`;
}

function detailOf({ date, confidence, title }: RegisteredText): string {
  const day = date ? dateWords(date, 'en') : 'Its date is not known';
  const sure = confidence === 'low' ? 'Its date is not sure' : day;
  return title ? `${sure}: ${title}` : sure;
}
