import type { Location, Position } from 'vscode-languageserver-types';
import type { Resolution } from '../model/resolution';
import { offsetAt } from '../syntax/tree';
import { idOfCited } from './citedAt';
import { occurrencesAt } from './occurrences';
import { rangeOf } from './ranges';
import { symbolAt } from './symbolAt';

/** The marks of the note at `position`, the places that name the paragraph there, or all that mean what is cited there, in text order; null where nothing is meant. */
export function references(
  resolution: Resolution,
  uri: string,
  position: Position,
  includeDeclaration: boolean,
): Location[] | null {
  const found = occurrencesAt(resolution, offsetAt(resolution.tree, position));
  if (!found) return null;
  const spans = includeDeclaration && found.declaration ? [...found.uses, found.declaration] : [...found.uses];
  return spans.sort((a, b) => a.from - b.from).map((span) => ({ uri, range: rangeOf(resolution.tree, span) }));
}

/** The id of what is cited at `position`, by which other drafts may cite it too; undefined where nothing is that bears one. */
export function citedId(resolution: Resolution, position: Position): string | undefined {
  const symbol = symbolAt(resolution, offsetAt(resolution.tree, position));
  const cited = symbol?.kind === 'cited' || symbol?.kind === 'foreign' ? symbol.cited : undefined;
  return cited && idOfCited(cited);
}
