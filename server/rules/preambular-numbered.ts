import type { DocumentRule } from './rule';

/** The paragraphs of the preamble bear no number. */
export const preambularNumbered: DocumentRule = {
  id: 'preambular-numbered',
  summary: 'The paragraphs of the preamble bear no numbers.',
  severity: 'warning',
  authority: 'Practice of the published resolutions',
  fix: 'safe',
  per: 'document',
  *check({ resolution: { structure } }) {
    for (const part of structure.parts) {
      if (part.quoted) continue;
      for (const { label, pieces, quoted } of part.preambular) {
        const block = pieces[0]!;
        if (label === null || quoted) continue;
        yield {
          at: { block, part: 'marker' },
          message: `Paragraph ${label} belongs to the preamble, whose paragraphs bear no numbers: remove it`,
          fixes: ({ resolution }) => {
            const { marker, content } = resolution.tree.blocks[block]!;
            return marker
              ? [{ title: 'Remove the number', edits: [{ block, from: marker.from, to: content, insert: '' }] }]
              : [];
          },
        };
      }
    }
  },
};
