import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import type { Resolution } from '../model/resolution';
import { offsetAt } from '../syntax/tree';
import { occurrencesAt } from './occurrences';
import { rangeOf } from './ranges';

/** A note with its marks, a paragraph number with the references to it, or every place that means what is cited, whichever stands at `position`; null where none does. */
export function documentHighlights(resolution: Resolution, position: Position): DocumentHighlight[] | null {
  const { tree } = resolution;
  const found = occurrencesAt(resolution, offsetAt(tree, position));
  if (!found) return null;
  return [
    ...(found.declaration ? [{ range: rangeOf(tree, found.declaration), kind: DocumentHighlightKind.Write }] : []),
    ...found.uses.map((span) => ({ range: rangeOf(tree, span), kind: DocumentHighlightKind.Read })),
  ];
}
