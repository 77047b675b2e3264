import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Registry } from '../knowledge/registry';
import { citedName } from './citedNames';
import type { DraftEntry, EntryHeading } from './draftEntry';
import { clipped } from './firstWords';

/** A draft of the workspace by its address. */
export interface DraftOfWorkspace extends DraftEntry {
  readonly uri: string;
}

/** No list is read further. */
const most = 200;

/**
 * What a query finds in the drafts of a workspace: the drafts by symbol and title, their headings, and what they cite, each once for each draft.
 * The best come first; without a query the drafts alone. `stop` is asked between drafts.
 */
export function workspaceSymbols(
  drafts: Iterable<DraftOfWorkspace>,
  query: string,
  registry: Registry,
  stop: () => boolean = () => false,
): SymbolInformation[] {
  const wanted = query.toLowerCase().replace(/\s+/g, ' ').trim();
  const found: { readonly symbol: SymbolInformation; readonly score: number }[] = [];
  const names = new Map<string, string>();
  const add = (symbol: SymbolInformation, weight: number) => {
    const score = matched(symbol.name.toLowerCase(), wanted);
    if (score > 0) found.push({ symbol, score: score * weight });
  };
  for (const draft of drafts) {
    if (stop()) break;
    const { uri, symbols, title, head, headings, cites } = draft;
    const own = nameOf(draft);
    add({ name: own, kind: SymbolKind.File, location: { uri, range: head } }, 1.2);
    if (wanted === '') continue;
    for (const { words, kind, range } of headings)
      add({ name: words, kind: kinds[kind], location: { uri, range }, containerName: own }, 1.1);
    const seen = new Set<string>();
    for (const { id, kind, title: cited, range } of cites) {
      if (seen.has(id) || symbols.includes(id)) continue;
      seen.add(id);
      let name = names.get(id);
      if (name === undefined) {
        const words = cited ?? registry.text(id)?.title;
        name = clipped([citedName(kind, id, registry), words && `“${words}”`].filter(Boolean).join(' '));
        names.set(id, name);
      }
      add({ name, kind: SymbolKind.Constant, location: { uri, range }, containerName: title ?? own }, 1);
    }
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ symbol }) => symbol);
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

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
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
