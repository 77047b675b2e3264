import { joinPieces } from '../drafting/joinPieces';
import { opensSmall } from '../model/beginnings';
import { allParagraphs } from '../model/walk';
import type { DocumentRule } from './rule';

/** A paragraph that the end of a page and its notes have cut is joined again. */
export const paragraphSplit: DocumentRule = {
  id: 'paragraph-split',
  summary: 'A paragraph that the end of a page has cut in two is one paragraph.',
  severity: 'info',
  authority: 'Practice of the published resolutions, whose pages end where they must',
  fix: 'safe',
  per: 'document',
  *check({ resolution }) {
    for (const paragraph of allParagraphs(resolution.structure)) {
      if (paragraph.pieces.length < 2) continue;
      if (paragraph.pieces.some((_, place) => opensSmall(resolution, paragraph, place))) continue;
      yield {
        at: { block: paragraph.pieces[0]!, part: 'lastWord' },
        message: 'This paragraph is cut here and goes on further down: join the pieces',
        related: paragraph.pieces
          .slice(1)
          .map((block) => ({ at: { block, part: 'firstWord' }, message: 'It goes on here' })),
        fixes: ({ resolution: now }) => [
          { title: 'Join the pieces of the paragraph', edits: joinPieces(now.tree, paragraph.pieces) },
        ],
      };
    }
  },
};
