import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  type Range,
  SymbolKind,
} from 'vscode-languageserver-types';
import type { CitationKind } from '../model/citations';
import { citations } from '../model/citations';
import { draftSymbols, numberOf } from '../model/draftSymbols';
import { mastheadOf } from '../model/masthead';
import type { Resolution } from '../model/resolution';
import type { Role } from '../model/structure';
import type { Surroundings } from '../model/surroundings';
import { blockIndexAt, offsetAt } from '../syntax/tree';
import { idOfCited, spanOfCitation } from './citedAt';
import type { CitingDraft } from './citedHover';
import { citedName } from './citedNames';
import { clipped } from './firstWords';
import { rangeOfHead } from './otherDrafts';
import { rangeOf } from './ranges';
import { symbolAt } from './symbolAt';
import { nameOf } from './workspaceSymbols';

/** What an item of the hierarchy is about, carried by the client from one request to the next. */
interface ItemData {
  /** The ids that it is cited by: one for a cited text, the symbols of a draft with their numbers. */
  readonly ids: readonly string[];
  /** Whether the text itself lies at the address of the item. */
  readonly isDraft: boolean;
}

const headRoles: ReadonlySet<Role> = new Set(['title', 'masthead', 'frontMatter', 'organ']);

/** What is cited at `position`, or the draft itself on its masthead, title or organ line; null elsewhere. */
export function prepareCallHierarchy(
  resolution: Resolution,
  uri: string,
  position: Position,
  surroundings: Surroundings,
): CallHierarchyItem[] | null {
  const offset = offsetAt(resolution.tree, position);
  const symbol = symbolAt(resolution, offset);
  const cited = symbol?.kind === 'cited' || symbol?.kind === 'foreign' ? symbol.cited : undefined;
  const id = cited && idOfCited(cited);
  if (cited && id !== undefined) {
    const kind = cited.kind === 'citation' ? cited.citation.kind : 'treaty';
    return [citedItem(id, kind, uri, rangeOf(resolution.tree, cited.span), surroundings)];
  }
  if (!headRoles.has(resolution.structure.roles[blockIndexAt(resolution.tree, offset)]!)) return null;
  return [draftItem(uri, draftSymbols(resolution), mastheadOf(resolution).title, rangeOfHead(resolution))];
}

/** What the draft of an item cites, each once, with every place. */
export function outgoingCalls(
  item: CallHierarchyItem,
  resolution: Resolution | undefined,
  surroundings: Surroundings,
): CallHierarchyOutgoingCall[] {
  if (!dataOf(item).isDraft || !resolution) return [];
  const byId = new Map<string, { readonly kind: CitationKind; readonly ranges: Range[] }>();
  for (const it of citations(resolution)) {
    const range = rangeOf(resolution.tree, spanOfCitation(resolution, it));
    const known = byId.get(it.id);
    if (known) known.ranges.push(range);
    else byId.set(it.id, { kind: it.kind, ranges: [range] });
  }
  return [...byId].map(([id, { kind, ranges }]) => ({
    to: citedItem(id, kind, item.uri, ranges[0]!, surroundings),
    fromRanges: ranges,
  }));
}

/** The drafts that cite what an item is about; `citing` finds them by ids. */
export function incomingCalls(
  item: CallHierarchyItem,
  citing: (ids: readonly string[]) => readonly CitingDraft[],
): CallHierarchyIncomingCall[] {
  return citing(dataOf(item).ids).map(({ uri, symbol, title, head, ranges }) => ({
    from: draftItem(uri, symbol === null ? [] : [symbol], title, head),
    fromRanges: [...ranges],
  }));
}

function citedItem(
  id: string,
  kind: CitationKind,
  uri: string,
  place: Range,
  { registry, draftOf }: Surroundings,
): CallHierarchyItem {
  const draft = draftOf(id);
  if (draft) return draftItem(draft.uri, draftSymbols(draft.resolution), draft.title, rangeOfHead(draft.resolution));
  const data: ItemData = { ids: [id], isDraft: false };
  const detail = registry.text(id)?.title;
  const name = clipped(citedName(kind, id, registry));
  const item: CallHierarchyItem = { name, kind: SymbolKind.Constant, uri, range: place, selectionRange: place, data };
  return detail ? { ...item, detail } : item;
}

function draftItem(uri: string, symbols: readonly string[], title: string | null, head: Range): CallHierarchyItem {
  // Others may cite it by its number alone.
  const ids = symbols.flatMap((it) => [it, numberOf(it) ?? []].flat());
  const data: ItemData = { ids, isDraft: true };
  const name = symbols[0] ?? nameOf({ uri, symbols, title });
  const item: CallHierarchyItem = { name, kind: SymbolKind.File, uri, range: head, selectionRange: head, data };
  return title && title !== name ? { ...item, detail: title } : item;
}

/** A client sends back what it was given, or something else altogether. */
function dataOf({ data }: CallHierarchyItem): ItemData {
  const told = data as Partial<ItemData> | undefined;
  const ids = Array.isArray(told?.ids) ? told.ids.filter((it): it is string => typeof it === 'string') : [];
  return { ids, isDraft: told?.isDraft === true };
}
