import { renumberEdits } from '../drafting/renumber';
import type { Context, DocumentRule, Fix } from './rule';

/** Operative paragraphs are numbered 1, 2, 3 …, afresh in each part and, where they do so, in each section. */
export const clauseNumberSequence: DocumentRule = {
  id: 'clause-number-sequence',
  summary: 'The operative paragraphs are numbered 1, 2, 3 and so on, without gap or repeat.',
  severity: 'error',
  authority: 'United Nations Editorial Manual Online, Paragraphs and subparagraphs',
  fix: 'safe',
  per: 'document',
  *check({ resolution }) {
    const { blocks } = resolution.tree;
    for (const part of resolution.structure.parts) {
      for (const paragraph of part.operative) {
        if (paragraph.quoted) continue;
        if (paragraph.expected === undefined && blocks[paragraph.pieces[0]!]!.marker?.style === 'bare') {
          yield {
            at: { block: paragraph.pieces[0]!, part: 'marker' },
            message: `The number ${paragraph.label} lacks its full stop: write “${paragraph.label}.”`,
            fixes: renumber,
          };
        }
        if (paragraph.expected === undefined) continue;
        yield {
          at: { block: paragraph.pieces[0]!, part: 'marker' },
          message: `Paragraph ${paragraph.label} stands where ${paragraph.expected} is due: number the paragraphs without gap or repeat`,
          fixes: renumber,
        };
      }
    }
  },
};

function renumber({ resolution }: Context): readonly Fix[] {
  return [{ title: 'Renumber all paragraphs and the references to them', edits: renumberEdits(resolution) }];
}
