import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Registry } from '../knowledge/registry';
import type { CitationKind } from '../model/citations';
import { fileName } from '../model/surroundings';
import { citedName } from './citedNames';
import type { DraftEntry, EntryHeading } from './draftEntry';
import { clipped } from './firstWords';

/** A draft of the workspace by its address. */
export interface DraftOfWorkspace extends DraftEntry {
  readonly uri: string;
}

/** No list is read further. */
const most = 200;

/** A search that is given one draft after the other, so that others can work in between. */
export interface SymbolSearch {
  add(draft: DraftOfWorkspace): void;
  /** What was found so far, the best first. */
  found(): SymbolInformation[];
}

/**
 * A search for what a query finds in the drafts of a workspace: the drafts by symbol and title, their headings, and what they cite, each once
 * for each draft; without a query the drafts alone.
 */
export function symbolSearch(query: string, registry: Registry): SymbolSearch {
  const wanted = query.toLowerCase().replace(/\s+/g, ' ').trim();
  const found: { readonly symbol: SymbolInformation; readonly score: number }[] = [];
  const scores = new Map<string, number>();
  const add = (symbol: SymbolInformation, score: number) => {
    if (score > 0) found.push({ symbol, score });
  };
  const scoreOf = (name: string) => matched(name.toLowerCase(), wanted);
  return {
    add(draft) {
      const { uri, symbols, title, head, headings, cites } = draft;
      const own = nameOf(draft);
      add({ name: own, kind: SymbolKind.File, location: { uri, range: head } }, 1.2 * scoreOf(own));
      if (wanted === '') return;
      for (const { words, kind, range } of headings)
        add({ name: words, kind: kinds[kind], location: { uri, range }, containerName: own }, 1.1 * scoreOf(words));
      const seen = new Set<string>(symbols);
      for (const { id, kind, range } of cites) {
        if (seen.has(id)) continue;
        seen.add(id);
        const name = listedName(kind, id, registry);
        let score = scores.get(id);
        if (score === undefined) scores.set(id, (score = scoreOf(name)));
        add({ name, kind: SymbolKind.Constant, location: { uri, range }, containerName: title ?? own }, score);
      }
    },
    found: () =>
      found
        .sort((a, b) => b.score - a.score)
        .slice(0, most)
        .map(({ symbol }) => symbol),
  };
}

const names = new WeakMap<Registry, Map<string, string>>();

/** The name of what is cited, with its title; a workspace cites the same again and again. */
function listedName(kind: CitationKind, id: string, registry: Registry): string {
  let known = names.get(registry);
  if (!known) names.set(registry, (known = new Map()));
  let name = known.get(id);
  if (name === undefined) {
    const title = registry.text(id)?.title;
    const acronym = registry.treaty(id)?.acronym;
    const words = [citedName(kind, id, registry), acronym && `(${acronym})`, title && `“${title}”`];
    name = clipped(words.filter(Boolean).join(' '));
    known.set(id, name);
  }
  return name;
}

const kinds: Readonly<Record<EntryHeading['kind'], SymbolKind>> = {
  section: SymbolKind.Module,
  part: SymbolKind.Module,
  annex: SymbolKind.Package,
};

/** What a draft is called in lists: its symbol and title, else the name of its file. */
export function nameOf({ uri, symbols, title }: Pick<DraftOfWorkspace, 'uri' | 'symbols' | 'title'>): string {
  const own = [symbols[0], title].filter(Boolean).join(' ');
  return clipped(own) || fileName(uri);
}

/** How well a query fits: 0 not at all, most where the words stand as they are, less where its letters come in order. */
function matched(name: string, query: string): number {
  if (query === '') return 1;
  const at = name.indexOf(query);
  if (at >= 0) return at === 0 || /[^a-z0-9]/.test(name[at - 1]!) ? 4 : 3;
  if (query.split(' ').every((word) => name.includes(word))) return 2;
  return isScattered(name, query) ? 1 : 0;
}

/** Whether the letters of a query come in order and not too far from one another: in a long name nearly every few letters do. */
function isScattered(name: string, query: string): boolean {
  for (let start = name.indexOf(query[0]!); start >= 0; start = name.indexOf(query[0]!, start + 1)) {
    let next = 0;
    for (let at = start; at < Math.min(name.length, start + 3 * query.length) && next < query.length; at++)
      if (name[at] === query[next]) next++;
    if (next === query.length) return true;
  }
  return false;
}
