import { factsOf } from '../model/facts';
import { perBlock } from '../model/perBlock';
import type { Resolution } from '../model/resolution';
import type { Note, Paragraph } from '../model/structure';
import { bare, folded } from '../model/text';
import { shortened } from './markdown';

const longest = 72;
/** Enough of a text to have that many characters once signs and marks are taken out. */
const enough = 4 * longest;

/** The first words of a paragraph on one line, with an ellipsis where words are left out. */
export function firstWordsOf({ tree }: Resolution, { pieces }: Pick<Paragraph, 'pieces'>): string {
  let words = '';
  for (const piece of pieces) {
    words = words ? `${words} ${blockWords(tree.blocks[piece]!)}` : blockWords(tree.blocks[piece]!);
    if (words.length > longest) break;
  }
  return shortened(words, longest);
}

/** The first words of a note, without its mark. */
export function firstWordsOfNote(resolution: Resolution, note: Note): string {
  const block = resolution.tree.blocks[note.block]!;
  const head = factsOf(block).notes[note.ordinal];
  if (!head) return firstWordsOf(resolution, note);
  return clipped(bare(block, head.content, Math.min(head.to, head.content + enough)));
}

/** The words on one line of a length that outlines show. */
export function clipped(words: string): string {
  return shortened(folded(words), longest);
}

const blockWords = perBlock((block) => folded(bare(block, block.content, Math.min(block.end, block.content + enough))));
