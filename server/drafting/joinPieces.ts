import type { PlacedEdit, Tree } from '../syntax/tree';

/** The edits that put the later pieces of a paragraph behind its first; what stood between them comes after it. */
export function joinPieces({ blocks }: Tree, pieces: readonly number[]): PlacedEdit[] {
  const [first, ...rest] = pieces;
  const block = blocks[first!]!;
  if (rest.length === 1 && rest[0] === first! + 1) {
    // Nothing but blank lines between the two.
    const next = blocks[rest[0]]!;
    return [
      { block: first!, from: block.end, to: block.text.length, insert: ' ' },
      { block: rest[0], from: 0, to: startOf(next.text), insert: '' },
    ];
  }
  let tail = '';
  const edits: PlacedEdit[] = [];
  for (const piece of rest) {
    const { text, end } = blocks[piece]!;
    tail += ` ${text.slice(startOf(text), end)}`;
    edits.push({ block: piece, from: 0, to: text.length, insert: '' });
  }
  return [{ block: first!, from: block.end, to: block.end, insert: tail }, ...edits];
}

function startOf(text: string): number {
  return text.length - text.trimStart().length;
}
