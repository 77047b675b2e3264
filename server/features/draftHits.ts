import type { RegisteredText } from '../knowledge/resolutions';
import type { SearchHit } from '../knowledge/search';
import { draftSymbols } from '../model/draftSymbols';
import type { Resolution } from '../model/resolution';
import type { DraftHead, Surroundings } from '../model/surroundings';

/** The other drafts of the workspace whose number, symbol or title has what is asked for; all where nothing is. */
export function draftHits(resolution: Resolution, { drafts, registry }: Surroundings, query: string): SearchHit[] {
  const own = new Set(draftSymbols(resolution));
  const words = query
    .toLowerCase()
    .split(/[^\p{L}\d/.()-]+/u)
    .filter((it) => !/^(?:res|dec|resolution|decision)?s?\.?$/.test(it));
  const hits: SearchHit[] = [];
  for (const head of drafts()) {
    if (hits.length >= most) break;
    if (head.symbols.some((it) => own.has(it)) || !holds(head, words)) continue;
    const text = adoptedText(head);
    if (text && !registry.text(text.id)) hits.push({ text, score: 0 });
  }
  return hits;
}

const most = 8;

function holds({ symbols, title }: DraftHead, words: readonly string[]): boolean {
  const all = `${symbols.join(' ')} ${title ?? ''}`.toLowerCase();
  return words.every((word) => all.includes(word));
}

/** The draft as a text of the registry: by its number where it bears one, else by its own symbol. */
function adoptedText({ symbols, title, adopted }: DraftHead): RegisteredText | undefined {
  const id = symbols.find((it) => /\/(?:RES|DEC)\//.test(it)) ?? symbols[0];
  if (!id) return undefined;
  const confidence = adopted ? 'high' : '';
  const kind = /\/DEC\//.test(id) ? 'decision' : 'resolution';
  return {
    id,
    kind,
    date: adopted ?? '',
    confidence,
    witnesses: 0,
    title: title ?? '',
    titleSource: title ? 'own' : '',
  };
}
