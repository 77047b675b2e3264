import { isLineEnd } from '../syntax/characters';
import { type LinePosition, positionIn, type Tree } from '../syntax/tree';

/**
 * A function that gives the position of an offset inside the block of an index, as `positionIn` does.
 *
 * It goes on from the place asked for last, so that asking in ascending order costs the length of the text once, however long its blocks are.
 */
export function positionsIn(tree: Tree): (block: number, offset: number) => LinePosition {
  let last = { block: -1, offset: 0, line: 0, lineStart: 0 };
  return (block, offset) => {
    if (last.block !== block || offset < last.offset) {
      const { line, character } = positionIn(tree, block, 0);
      last = { block, offset: 0, line, lineStart: -character };
    }
    const text = tree.blocks[block]?.text ?? '';
    let { line, lineStart } = last;
    for (let at = last.offset; at < offset; at++) {
      const code = text.charCodeAt(at);
      if (!isLineEnd(code) || (code === 13 && text.charCodeAt(at + 1) === 10)) continue;
      line++;
      lineStart = at + 1;
    }
    last = { block, offset, line, lineStart };
    return { line, character: offset - lineStart };
  };
}
