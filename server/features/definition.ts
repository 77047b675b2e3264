import type { Location, Position } from 'vscode-languageserver-types';
import type { Resolution } from '../model/resolution';
import { offsetAt } from '../syntax/tree';
import type { Span } from '../text/span';
import { rangeOf, spanOfBlock } from './ranges';
import { spanOfNoteHead, spanOfNumber, spansOfMarks, symbolAt } from './symbolAt';

/** Where the thing at `position` leads: a mark to its note, a note to its first mark, a reference to the paragraphs it names; null for all else. */
export function definition(resolution: Resolution, uri: string, position: Position): Location[] | null {
  const spans = targets(resolution, offsetAt(resolution.tree, position));
  return spans.length > 0 ? spans.map((span) => ({ uri, range: rangeOf(resolution.tree, span) })) : null;
}

function targets(resolution: Resolution, offset: number): Span[] {
  const symbol = symbolAt(resolution, offset);
  switch (symbol?.kind) {
    case 'mark':
      return symbol.note ? [spanOfNoteHead(resolution, symbol.note)] : [];
    case 'noteHead':
      return spansOfMarks(resolution, symbol.note).slice(0, 1);
    case 'reference':
      return symbol.items.flatMap(({ paragraphs, section, annex }) => [
        ...paragraphs.map((it) => spanOfNumber(resolution, it)),
        ...[section, annex].flatMap((it) => (it && it.block >= 0 ? [spanOfBlock(resolution.tree, it.block)] : [])),
      ]);
  }
  return [];
}
