import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver-types';
import { type SymbolPattern, symbolPatterns } from '../knowledge/symbolPatterns';
import { citations } from '../model/citations';
import { isNote } from '../model/citingWords';
import { assemblySession, yearOf } from '../model/ownSession';
import { isProse } from '../model/prose';
import type { Resolution } from '../model/resolution';
import { sessionOf } from '../model/session';
import { offsetAt, placeAt, type Tree } from '../syntax/tree';
import { insertion, type Piece } from './insertion';
import { rangeOf } from './ranges';

const begun = /(?<![\w/.-])((?:A|E|S|CTOC|CAC)\/[\w./()-]*)$/;
const reach = 60;
const mostItems = 20;
const firstRank = 700;

/** Whether the symbol of a document is being typed at `offset`. */
export function symbolBegun(tree: Tree, offset: number): boolean {
  return symbolTyped(tree, offset) !== undefined;
}

/** The documents whose symbols begin as what is typed: those that the text cites already, and series with the session or year of the text. */
export function documentCompletion(resolution: Resolution, position: Position, stops: boolean): CompletionList | null {
  const { tree, structure } = resolution;
  const offset = offsetAt(tree, position);
  const found = symbolTyped(tree, offset);
  if (!found || !(isProse(structure.roles[found.block]) || isNote(structure, found.block))) return null;
  const { typed } = found;
  const range = rangeOf(tree, { from: offset - typed.length, to: offset });
  const begins = (symbol: string) => symbol.toUpperCase().startsWith(typed.toUpperCase());
  const cited = new Set(
    citations(resolution).flatMap(({ kind, id }) => (kind === 'document' && id !== typed ? [id] : [])),
  );
  const known = [...cited]
    .filter(begins)
    .map((id): CompletionItem => ({ label: id, detail: 'Cited in this text', textEdit: { range, newText: id } }));
  const series = symbolPatterns().flatMap((it): CompletionItem[] => {
    const pieces = piecesOf(it, resolution);
    const stem = pieces && typeof pieces[0] === 'string' ? pieces[0] : '';
    // Behind its own stem a pattern has nothing to say.
    if (!pieces || !begins(stem) || stem.length <= typed.length) return [];
    const { newText, insertTextFormat } = insertion(pieces, stops);
    return [{ label: `${stem}…`, detail: it.what, insertTextFormat, textEdit: { range, newText } }];
  });
  const items = [...known, ...series].slice(0, mostItems).map((it, rank) => ({
    ...it,
    kind: CompletionItemKind.Reference,
    filterText: it.label,
    sortText: String(firstRank + rank),
  }));
  return items.length === 0 ? null : { isIncomplete: false, items };
}

function symbolTyped(tree: Tree, offset: number): { readonly block: number; readonly typed: string } | undefined {
  const place = placeAt(tree, offset);
  if (!place || place.block.kind === 'comment' || place.block.kind === 'frontMatter') return undefined;
  const { index, block, at } = place;
  const typed = begun.exec(block.text.slice(Math.max(block.content, at - reach), at))?.[1];
  return typed ? { block: index, typed } : undefined;
}

/** `A/79/` and the number to be written; undefined where nothing tells the session or the year. */
function piecesOf({ pattern, counts }: SymbolPattern, resolution: Resolution): Piece[] | undefined {
  const year = yearOf(resolution);
  const council = resolution.structure.profile === 'hrc' ? sessionOf(resolution, 'hrc') : undefined;
  const count = counts === 'year' ? year : counts === 'session' ? assemblySession(resolution) : council;
  if (!count) return undefined;
  return [pattern.replace(/\{(?:session|council|year)\}/, String(count)).replace('{n}', ''), { stop: '' }];
}
