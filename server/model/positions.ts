import type { LinePosition, Tree } from '../syntax/tree';
import { lineEnd } from '../text/lines';
import { perBlock } from './perBlock';

/** The position of an offset inside the block of that index, as `positionAt` gives it for the whole text; cheap however many are asked for in a long block. */
export function positionIn(tree: Tree, index: number, offset: number): LinePosition {
  const block = tree.blocks[index];
  if (!block) return { line: 0, character: 0 };
  const starts = lineStarts(block);
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return { line: tree.lines[index]! + low, character: offset - (low > 0 ? starts[low - 1]! : 0) };
}

/** Where the second and all later lines of a block begin, relative to the block. */
export const lineStarts = perBlock(({ text, lineEnds }) => {
  const starts: number[] = [];
  for (let at = lineEnd(text, 0); starts.length < lineEnds; at = lineEnd(text, at)) starts.push(at);
  return starts;
});
