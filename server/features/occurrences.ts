import { type HeadingPlace, headingNamed } from '../model/headingPlaces';
import type { Resolution } from '../model/resolution';
import type { Note, Paragraph } from '../model/structure';
import type { Span } from '../text/span';
import { placesOfCited } from './citedAt';
import { spanOfBlock } from './ranges';
import { referencesTo, referencesToHeading, spanOfNoteHead, spanOfNumber, spansOfMarks, symbolAt } from './symbolAt';

/** Where one thing stands in the text: the note or number that it is, and the places that name it. */
export interface Occurrences {
  /** None where the text only cites it. */
  readonly declaration?: Span;
  readonly uses: readonly Span[];
}

/** The occurrences of what stands at `offset`, a note, a paragraph, a heading or something cited; undefined where none is meant there. */
export function occurrencesAt(resolution: Resolution, offset: number): Occurrences | undefined {
  const symbol = symbolAt(resolution, offset);
  switch (symbol?.kind) {
    case 'mark':
      return symbol.note && ofNote(resolution, symbol.note);
    case 'noteHead':
      return ofNote(resolution, symbol.note);
    case 'number':
      return ofParagraph(resolution, symbol.paragraph);
    case 'heading':
      return ofHeading(resolution, symbol.heading);
    case 'cited':
    case 'foreign':
      return symbol.cited && { uses: placesOfCited(resolution, symbol.cited) };
    case 'reference': {
      const heading = symbol.items[0] && headingNamed(resolution, symbol.items[0]);
      if (heading) return ofHeading(resolution, heading);
      const paragraph = symbol.items[0]?.paragraphs.at(-1);
      return paragraph && ofParagraph(resolution, paragraph);
    }
  }
  return undefined;
}

function ofNote(resolution: Resolution, note: Note): Occurrences {
  return { declaration: spanOfNoteHead(resolution, note), uses: spansOfMarks(resolution, note) };
}

function ofParagraph(resolution: Resolution, paragraph: Paragraph): Occurrences {
  const uses = referencesTo(resolution, paragraph).map((it) => it.span);
  return { declaration: spanOfNumber(resolution, paragraph), uses };
}

function ofHeading(resolution: Resolution, heading: HeadingPlace): Occurrences {
  const uses = referencesToHeading(resolution, heading).map((it) => it.span);
  return { declaration: spanOfBlock(resolution.tree, heading.block), uses };
}
