import { renumberEdits } from '../drafting/renumber';
import type { Context, DocumentRule, Fix } from './rule';

/** Operative paragraphs are numbered wherever there are several. */
export const clauseUnnumbered: DocumentRule = {
  id: 'clause-unnumbered',
  summary: 'An operative paragraph bears a number wherever there is more than one.',
  severity: 'error',
  authority: 'United Nations Editorial Manual Online, Paragraphs and subparagraphs',
  fix: 'safe',
  per: 'document',
  *check({ resolution }) {
    for (const part of resolution.structure.parts) {
      for (const paragraph of part.operative) {
        if (!paragraph.lacksNumber) continue;
        yield {
          at: { block: paragraph.pieces[0]!, part: 'openingMarked' },
          message: 'This operative paragraph bears no number: where there are several, each is numbered',
          fixes: numberIt,
        };
      }
    }
  },
};

function numberIt({ resolution }: Context): readonly Fix[] {
  return [{ title: 'Number the paragraph, and renumber what follows', edits: renumberEdits(resolution) }];
}
