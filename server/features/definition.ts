import type { Location, Position } from 'vscode-languageserver-types';
import type { ForeignReference } from '../model/foreignReferences';
import { headingNamed } from '../model/headingPlaces';
import type { Resolution } from '../model/resolution';
import { alone, type DraftOf, type Surroundings } from '../model/surroundings';
import { offsetAt } from '../syntax/tree';
import type { Span } from '../text/span';
import { type CitedAt, spanOfName } from './citedAt';
import { foreignTarget, rangeOfHead } from './otherDrafts';
import { rangeOf, spanOfBlock } from './ranges';
import { referencesToHeading, type SymbolAt, spanOfNoteHead, spanOfNumber, spansOfMarks, symbolAt } from './symbolAt';

/** Where the thing at `position` leads: a mark to its note, a note to its first mark, a reference to the paragraphs it names, in another draft too; a heading to what names it; a citation to the draft of it, a short form to the full name. Null for all else. */
export function definition(
  resolution: Resolution,
  uri: string,
  position: Position,
  { draftOf }: Surroundings = alone,
): Location[] | null {
  const symbol = symbolAt(resolution, offsetAt(resolution.tree, position));
  const cited = symbol?.kind === 'foreign' || symbol?.kind === 'cited' ? symbol.cited : undefined;
  if (symbol?.kind === 'foreign') {
    const found = elsewhere(resolution, symbol.reference, draftOf);
    if (found) return found;
  }
  if (cited) return ofCited(resolution, uri, cited, draftOf);
  const spans = symbol ? targets(resolution, symbol) : [];
  return spans.length > 0 ? spans.map((span) => ({ uri, range: rangeOf(resolution.tree, span) })) : null;
}

/** The draft of what is cited, or the full name that a short form stands for. */
function ofCited(resolution: Resolution, uri: string, cited: CitedAt, draftOf: DraftOf): Location[] | null {
  if (cited.kind === 'shortForm')
    return [{ uri, range: rangeOf(resolution.tree, spanOfName(resolution, cited.form.antecedent!)) }];
  const draft = cited.kind === 'citation' ? draftOf(cited.citation.id) : undefined;
  return draft ? [{ uri: draft.uri, range: rangeOfHead(draft.resolution) }] : null;
}

function elsewhere(resolution: Resolution, reference: ForeignReference, draftOf: DraftOf): Location[] | null {
  const found = foreignTarget(resolution, reference, draftOf);
  if (!found) return null;
  const { draft, paragraphs } = found;
  return paragraphs.map((it) => ({
    uri: draft.uri,
    range: rangeOf(draft.resolution.tree, spanOfNumber(draft.resolution, it)),
  }));
}

function targets(resolution: Resolution, symbol: SymbolAt): Span[] {
  switch (symbol.kind) {
    case 'mark':
      return symbol.note ? [spanOfNoteHead(resolution, symbol.note)] : [];
    case 'noteHead':
      return spansOfMarks(resolution, symbol.note).slice(0, 1);
    case 'reference':
      return symbol.items.flatMap((item) => {
        const heading = headingNamed(resolution, item);
        const numbers = item.paragraphs.map((it) => spanOfNumber(resolution, it));
        return heading ? [...numbers, spanOfBlock(resolution.tree, heading.block)] : numbers;
      });
    case 'heading':
      return referencesToHeading(resolution, symbol.heading)
        .map((it) => it.span)
        .slice(0, 1);
  }
  return [];
}
