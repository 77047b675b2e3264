import { dateWords } from '../knowledge/dates';
import type { Profile } from '../knowledge/organs';
import type { Registry } from '../knowledge/registry';
import type { RegisteredText } from '../knowledge/resolutions';
import { type SearchHit, search } from '../knowledge/search';
import { bodyTypeOf } from '../model/citationNames';
import { bodyOf, isOwn, mentionsBefore, numberOfText, seriesOfResolutions } from '../model/citingWords';
import type { Resolution } from '../model/resolution';
import type { Surroundings } from '../model/surroundings';
import { draftHits } from './draftHits';
import type { CitationPlace } from './typedCitation';

/** A citation that is being typed in a text, and what it may mean. */
export interface TypedCitation {
  readonly resolution: Resolution;
  readonly place: CitationPlace;
  readonly house: Profile;
  readonly registry: Registry;
  readonly surroundings: Surroundings;
}

/** What a citation that is being typed may mean, the likeliest first. */
export interface CitationHits {
  readonly hits: readonly SearchHit[];
  /** The place, or that of the last words alone that something was found for. */
  readonly place: CitationPlace;
}

/** Of what a search finds only a part may fit the words that stand before. */
const mostSearched = 60;

/** The drafts of the workspace and the instruments that are known, as far as they fit a citation that is being typed. */
export function hitsAt(request: TypedCitation): CitationHits {
  return withDrafts(registeredAt(request), request);
}

/** What is cited from the draft next door is found nowhere else. */
function withDrafts({ place, hits }: CitationHits, { resolution, surroundings }: TypedCitation): CitationHits {
  if (place.sort === 'name') return { place, hits };
  const drafts = draftHits(resolution, surroundings, place.query);
  const fitting = drafts.filter(({ text }) => !place.kind || text?.kind === place.kind);
  return { place, hits: [...fitting, ...hits] };
}

function registeredAt(request: TypedCitation): CitationHits {
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
function hitsOfWords(request: TypedCitation): CitationHits {
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

function fits({ text, treaty }: SearchHit, { place }: TypedCitation): boolean {
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
function fitsBody({ id }: RegisteredText, { resolution, place: { body } }: TypedCitation): boolean {
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

/** A number that several bodies have used is first that of the organ, then of bodies that the text has cited; what is cited often goes first. */
function ownFirst(hits: readonly SearchHit[], { resolution, place }: TypedCitation): SearchHit[] {
  const { structure } = resolution;
  const before = mentionsBefore(resolution, place);
  const ids = new Set(before.map((it) => it.id));
  const bodies = new Set(before.map((it) => seriesOfResolutions(it.id)));
  const worth = ({ text, score }: SearchHit) => {
    if (!text) return score;
    const own = isOwn(structure, text.id) ? worths.own : bodies.has(seriesOfResolutions(text.id)) ? worths.body : 0;
    const often = Math.min(Math.log2(1 + text.witnesses) * worths.witness, worths.often);
    return score + own + often + (ids.has(text.id) ? worths.cited : 0);
  };
  return [...hits].sort((a, b) => worth(b) - worth(a));
}

/** Beside what a search finds a hit to be worth: 100 for a whole number. */
const worths = { own: 45, body: 6, cited: 30, witness: 2, often: 15 };

/** What the text has cited already, the last first. */
function citedBefore(request: TypedCitation): SearchHit[] {
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
