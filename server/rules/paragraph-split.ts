import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import { allParagraphs } from '../model/walk';
import type { DocumentRule, Fix, PlacedEdit } from './rule';

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
      yield {
        at: { block: paragraph.pieces[0]!, part: 'lastWord' },
        message: 'This paragraph is cut here and goes on further down: join the pieces',
        related: paragraph.pieces
          .slice(1)
          .map((block) => ({ at: { block, part: 'firstWord' }, message: 'It goes on here' })),
        fixes: ({ resolution: now }) => joined(now, paragraph),
      };
    }
  },
};

function joined({ tree }: Resolution, { pieces }: Paragraph): readonly Fix[] {
  const [first, ...rest] = pieces;
  const block = tree.blocks[first!]!;
  if (rest.length === 1 && rest[0] === first! + 1) {
    // Nothing but blank lines between the two.
    const next = tree.blocks[rest[0]]!;
    const edits: PlacedEdit[] = [
      { block: first!, from: block.end, to: block.text.length, insert: ' ' },
      { block: rest[0], from: 0, to: startOf(next.text), insert: '' },
    ];
    return [{ title: 'Join the pieces of the paragraph', edits }];
  }
  let tail = '';
  const edits: PlacedEdit[] = [];
  for (const piece of rest) {
    const { text, end } = tree.blocks[piece]!;
    tail += ` ${text.slice(startOf(text), end)}`;
    edits.push({ block: piece, from: 0, to: text.length, insert: '' });
  }
  return [
    {
      title: 'Join the pieces of the paragraph',
      edits: [{ block: first!, from: block.end, to: block.end, insert: tail }, ...edits],
    },
  ];
}

function startOf(text: string): number {
  return text.length - text.trimStart().length;
}
