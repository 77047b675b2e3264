import type { Block } from '../syntax/block';
import { textOf } from '../syntax/tree';
import { factsOf } from './facts';
import type { Resolution } from './resolution';
import type { Note, Paragraph } from './structure';

/** The words of a paragraph as a reader reads them: healed, without number, emphasis and footnote marks, white space folded. */
export function paragraphText({ tree }: Resolution, paragraph: Paragraph): string {
  return folded(paragraph.pieces.map((index) => bareText(tree.blocks[index]!)).join(' '));
}

/** The words of a footnote, without its mark. */
export function noteText({ tree }: Resolution, note: Note): string {
  const parts = note.pieces.map((index, i) => {
    const block = tree.blocks[index]!;
    if (i > 0) return bareText(block);
    const head = factsOf(block).notes[note.ordinal];
    return head ? bare(block, head.content, head.to) : bareText(block);
  });
  return folded(parts.join(' '));
}

/** The words of a block without its marker, emphasis and footnote marks; white space as it stands. */
export function bareText(block: Block): string {
  return bare(block, block.content, block.end);
}

/** White space folded to single spaces, none at either end. */
export function folded(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** The text of a block between two of its offsets without emphasis markers, marks and comments. */
export function bare(block: Block, from: number, to: number): string {
  const { inlines, marks } = factsOf(block);
  const cuts: [number, number][] = [];
  for (const it of inlines.emphasis) cuts.push([it.from, it.from + it.marker], [it.to - it.marker, it.to]);
  for (const mark of marks) if (mark.style !== 'slash' && mark.style !== 'parentheses') cuts.push([mark.from, mark.to]);
  cuts.sort((a, b) => a[0] - b[0]);
  let text = '';
  let at = from;
  for (const [start, end] of cuts) {
    if (start < at || end > to) continue;
    text += block.text.slice(at, start);
    at = end;
  }
  return (text + block.text.slice(at, to)).replace(/<\/?sup>|<!--[\s\S]*?-->/g, '');
}

/** The whole text of a resolution, put together anew: not for the keystroke path. */
export function wholeText({ tree }: Resolution): string {
  return textOf(tree);
}
