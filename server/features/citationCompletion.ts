import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import { dateWords } from '../knowledge/dates';
import type { Profile } from '../knowledge/organs';
import type { Registry } from '../knowledge/registry';
import type { RegisteredText } from '../knowledge/resolutions';
import { type SearchHit, search } from '../knowledge/search';
import { searchedNames } from '../knowledge/searchedNames';
import { bodyTypeOf } from '../model/citationNames';
import {
  bodyOf,
  type CitingWords,
  citingWords,
  isNote,
  isOwn,
  mentionsBefore,
  numberOfText,
  seriesOfResolutions,
} from '../model/citingWords';
import { isProse } from '../model/prose';
import { profileInForce, type Resolution } from '../model/resolution';
import type { Surroundings } from '../model/surroundings';
import { offsetAt, type Tree } from '../syntax/tree';
import { type CitationPlace, citationPlace } from './citationPlace';
import { draftHits } from './draftHits';
import { rangeOf } from './ranges';
import { treatyItems } from './treatyCompletion';

/** What is typed besides letters that may begin or go on with a citation. */
export const citationTriggers = [' ', '/', '.', ...'0123456789'] as const;

const mostItems = 16;
/** Of what a search finds only a part may fit the words that stand before. */
const mostSearched = 60;

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
  const request: Request = { resolution, place, house, registry, surroundings };
  const found = withDrafts(hitsAt(request), request);
  const items = found.hits.slice(0, mostItems).flatMap((hit, rank) => itemsOf(hit, rank, found.place, request));
  if (items.length === 0) return null;
  for (const [rank, item] of items.entries()) item.sortText = String(firstRank + rank);
  const narrows = place.sort === 'number' && place.query !== '' && found.hits.length <= mostItems;
  return { isIncomplete: !narrows, items };
}

/** Behind the phrases that may open a paragraph; sorted as words, numbers of as many digits keep their order. */
const firstRank = 500;

/** What is asked for at a place. */
export interface Request {
  readonly resolution: Resolution;
  readonly place: CitationPlace;
  readonly house: Profile;
  readonly registry: Registry;
  readonly surroundings: Surroundings;
}

/** What is most likely cited at a place, with the words for it; a resolution or decision alone. */
export function bestAt(request: Request): { readonly id: string; readonly words: string } | undefined {
  const text = hitsAt(request).hits[0]?.text;
  if (!text) return undefined;
  const words = citingWords(request.resolution, request.place, text, request.place.standing, request.house);
  return { id: text.id, words: words.lead + words.number + words.date };
}

/** What is cited from the draft next door is found nowhere else. */
function withDrafts({ place, hits }: Found, { resolution, surroundings }: Request): Found {
  if (place.sort === 'name') return { place, hits };
  const drafts = draftHits(resolution, surroundings, place.query);
  const fitting = drafts.filter(({ text }) => !place.kind || text?.kind === place.kind);
  return { place, hits: [...fitting, ...hits] };
}

interface Found {
  readonly hits: readonly SearchHit[];
  /** The place, or that of the last words alone that something was found for. */
  readonly place: CitationPlace;
}

function hitsAt(request: Request): Found {
  const { place, registry } = request;
  if (place.query === '') return { place, hits: citedBefore(request) };
  // Behind "E/CN.15/" it is rather a document.
  if (place.sort === 'symbol' && !/\/(?:RES|DEC)\b/i.test(place.query)) return { place, hits: [] };
  if (place.sort === 'words') return hitsOfWords(request);
  if (place.sort === 'name' && /[ \u00a0]/.test(place.query)) {
    const begun = treatiesBegun(registry, place.query);
    if (begun.length > 0) return { place, hits: begun };
  }
  const fitting = search(registry, searched(place), mostSearched).filter((it) => fits(it, request));
  const named = fitting.filter(({ text }) => !text || fitsBody(text, request));
  // "its resolution 76/181" in a text of the Council was never the Council's.
  return { place, hits: ownFirst(named.length > 0 ? named : fitting, request) };
}

/** The instruments that have a name which begins so. */
function treatiesBegun(registry: Registry, query: string): SearchHit[] {
  const words = query.toLowerCase().replaceAll('\u00a0', ' ');
  const begins = (name: string) => name.toLowerCase().startsWith(words);
  const hits = registry.treaties().filter((it) => begins(it.name) || it.aliases.some(begins));
  return hits.map((treaty) => ({ treaty, score: 0 }));
}

function searched({ query, sort, kind }: CitationPlace): string {
  return sort === 'number' && kind ? `${kind} ${query}` : query;
}

/** What is asked for by the longest stretch of words that are all found in a name or a title. */
function hitsOfWords(request: Request): Found {
  const { place } = request;
  const words = place.query.split(/(?<=[ \u00a0])(?=[^ \u00a0])/);
  for (let first = 0; first < words.length; first++) {
    const query = words.slice(first).join('');
    const told = query.split(/[^\p{L}\d/]+/u).filter((it) => it.length > 2);
    // A single small word would find hundreds.
    if (told.length === 0 || told.join('').length < 4) break;
    const hits = search(request.registry, query, mostSearched).filter((it) => hasAll(it, told));
    if (hits.length === 0) continue;
    const cut = place.typed.length - query.length;
    const from = place.from + cut;
    const article = first > 0 ? articleAt.test(words[first - 1]!) : place.article;
    return {
      place: { ...place, typed: query, query, from, at: place.at + cut, article },
      hits: ownFirst(hits, request),
    };
  }
  return { place, hits: [] };
}

const articleAt = /^(?:the|its|this|that|said|each|an?)[ \u00a0]$/i;

/** Whether a name, title or number has every word, the last perhaps unfinished; a slip is allowed in what no other word resembles. */
function hasAll({ text, treaty }: SearchHit, words: readonly string[]): boolean {
  const names = text
    ? `${text.title} ${text.id} ${text.kind} ${text.date && dateWords(text.date, 'en')}`
    : `${treaty?.name} ${treaty?.aliases.join(' ')} ${treaty?.acronym} ${treaty?.also.join(' ')} ${treaty?.date && dateWords(treaty.date, 'en')}`;
  const own = names.toLowerCase().split(/[^\p{L}\d/]+/u);
  return words.every(
    (word) => small.has(word.toLowerCase()) || own.some((it) => it.includes(word.toLowerCase().slice(0, nearEnough))),
  );
}

/** A word whose beginning is right may have a slip behind it. */
const nearEnough = 5;
const small: ReadonlySet<string> = new Set(['the', 'and', 'for', 'res', 'its', 'from', 'with']);

function fits({ text, treaty }: SearchHit, { place }: Request): boolean {
  const { query } = place;
  if (place.sort === 'name') return treaty !== undefined;
  if (!text || (place.kind && text.kind !== place.kind)) return false;
  if (place.sort === 'symbol') return text.id.toUpperCase().startsWith(query.toUpperCase());
  if (place.sort === 'title') {
    const words = query.split(/[^\p{L}\d/]+/u).filter((it) => it.length > 2);
    return hasAll({ text, score: 0 }, words);
  }
  const typed = /(?:WHA|S-|ES-)?\d.*$/i.exec(query)?.[0].toUpperCase() ?? '';
  const number = numberOfText(text.id);
  return number.startsWith(typed) || `WHA${number}`.startsWith(typed);
}

/** Whether a text is of the body that the words before name. */
function fitsBody({ id }: RegisteredText, { resolution, place: { body } }: Request): boolean {
  switch (body.kind) {
    case 'own':
      return !resolution.structure.organ?.symbol || isOwn(resolution.structure, id);
    case 'named':
      return !body.body.symbol || body.body.symbol === seriesOfResolutions(id);
    case 'short':
      return (bodyOf(id) ?? '').split(' ').some((word) => bodyTypeOf(word) === body.type);
  }
  return true;
}

function seriesIn(id: string): string {
  return /^.*?\/(?:RES|DEC)(?=\/)/.exec(id)?.[0] ?? (id.startsWith('WHA') ? 'WHA' : '');
}

/** A number that several bodies have used is first that of the organ, then of bodies that the text has cited. */
function ownFirst(hits: readonly SearchHit[], { resolution, place }: Request): SearchHit[] {
  const { structure } = resolution;
  const cited = new Set(mentionsBefore(resolution, place).map((it) => seriesIn(it.id)));
  const worth = ({ text, score }: SearchHit) =>
    score + (text && isOwn(structure, text.id) ? 45 : text && cited.has(seriesIn(text.id)) ? 6 : 0);
  return [...hits].sort((a, b) => worth(b) - worth(a));
}

/** What the text has cited already, the last first. */
function citedBefore(request: Request): SearchHit[] {
  const { resolution, place, registry } = request;
  const ids = new Set(
    mentionsBefore(resolution, place)
      .map((it) => it.id)
      .reverse(),
  );
  return [...ids].flatMap((id) => {
    const text = registry.text(id);
    return text && (!place.kind || text.kind === place.kind) && fitsBody(text, request) ? [{ text, score: 0 }] : [];
  });
}

function itemsOf({ text, treaty }: SearchHit, rank: number, place: CitationPlace, request: Request): CompletionItem[] {
  const { resolution, house } = request;
  if (treaty) return treatyItems(resolution, treaty, place, rank === 0);
  if (!text) return [];
  const words = citingWords(resolution, place, text, place.standing, house);
  const item = textItem(text, words, place, request);
  // Who wants no title should not have to delete it.
  const bare = words.title && rank === 0 ? [textItem(text, { ...words, title: '' }, place, request)] : [];
  return [item, ...bare];
}

function textItem(
  text: RegisteredText,
  words: CitingWords,
  place: CitationPlace,
  { resolution }: Request,
): CompletionItem {
  const { tree } = resolution;
  const behind = textBehind(tree, place);
  // What stands behind already is not written twice.
  const date = /^[*_]*,? of \d/.test(behind) ? '' : words.date;
  const title = /^[^;.]{0,30},? entitled\b/.test(behind) || (date === '' && words.date) ? '' : words.title;
  const comma = title && !/^[,;.:)]/.test(behind) ? ',' : '';
  const range: Range = rangeOf(tree, place);
  const opens = place.at <= (tree.blocks[place.block]?.content ?? 0) || /[.]\s*$/.test(textBefore(tree, place));
  const lead = opens ? words.lead.charAt(0).toUpperCase() + words.lead.slice(1) : words.lead;
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
  const goesOn = query !== '' && number.toUpperCase().startsWith(query.toUpperCase());
  return goesOn || query === '' ? typed.slice(0, typed.length - query.length) + number : `${typed} ${words}`;
}

function detailOf({ date, confidence, title }: RegisteredText): string {
  const sure = confidence === 'low' ? 'its date is not sure' : date || 'its date is not known';
  return title ? `${sure}: ${title}` : sure;
}
