import { factsOf } from '../model/facts';
import type { DocumentRule } from './rule';

/** The only operative paragraph of a resolution bears no number. */
export const singleClauseNumbered: DocumentRule = {
  id: 'single-clause-numbered',
  summary: 'The only operative paragraph bears no number.',
  severity: 'info',
  authority:
    'United Nations Editorial Manual Online, Paragraphs and subparagraphs; Akoma Ntoso for the United Nations (AKN4UN)',
  fix: 'safe',
  per: 'document',
  *check({ resolution: { structure, tree } }) {
    for (const part of structure.parts) {
      const only = part.operative[0];
      // The tail of a page that was cut out of a volume bears any number and has no organ line.
      if (!only || part.operative.length > 1 || only.label !== '1' || part.quoted || part.organ < 0) continue;
      const block = only.pieces[0]!;
      // Behind a semicolon the next paragraph is still to be written.
      const last = only.pieces[only.pieces.length - 1]!;
      if (only.children.length === 0 && factsOf(tree.blocks[last]!).ending.mark !== '.') continue;
      yield {
        at: { block, part: 'marker' },
        message: 'The only operative paragraph of a resolution bears no number',
        fixes: ({ resolution }) => {
          const { marker, content } = resolution.tree.blocks[block]!;
          return marker
            ? [{ title: 'Remove the number', edits: [{ block, from: marker.from, to: content, insert: '' }] }]
            : [];
        },
      };
    }
  },
};
