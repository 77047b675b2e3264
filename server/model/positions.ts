import { isLineEnd } from '../syntax/characters';
import { type LinePosition, positionIn, type Tree } from '../syntax/tree';

/**
 * A function that gives the position of an offset inside the block of an index, as `positionIn` does.
 *
 * The line ends of a block are looked for once, so that asking costs little in whatever order it is done, however long the blocks are.
 */
export function positionsIn(tree: Tree): (block: number, offset: number) => LinePosition {
  const known = new Map<number, Lines>();
  return (block, offset) => {
    let lines = known.get(block);
    if (!lines) known.set(block, (lines = linesOf(tree, block)));
    const { first, starts } = lines;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return { line: first + low - 1, character: offset - starts[low - 1]! };
  };
}

/** The number of the line that a block begins on, and where in the block its lines begin. */
interface Lines {
  readonly first: number;
  readonly starts: readonly number[];
}

function linesOf(tree: Tree, block: number): Lines {
  const { line, character } = positionIn(tree, block, 0);
  const text = tree.blocks[block]?.text ?? '';
  const starts = [-character];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code) && !(code === 13 && text.charCodeAt(at + 1) === 10)) starts.push(at + 1);
  }
  return { first: line, starts };
}
