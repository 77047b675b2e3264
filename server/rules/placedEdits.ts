import { blockIndexAt, type PlacedEdit, type Tree } from '../syntax/tree';
import type { Edit } from '../text/span';

/** Edits of the whole text as edits of its blocks; one that reaches over several blocks becomes one in each. */
export function placedEdits(tree: Tree, edits: readonly Edit[]): PlacedEdit[] {
  const { blocks, starts } = tree;
  return edits.flatMap(({ from, to, insert }) => {
    const placed: PlacedEdit[] = [];
    let block = blockIndexAt(tree, from);
    for (let at = from; placed.length === 0 || at < to; block++) {
      const start = starts[block]!;
      const end = block + 1 < blocks.length ? Math.min(to, starts[block + 1]!) : to;
      placed.push({ block, from: at - start, to: end - start, insert: placed.length === 0 ? insert : '' });
      at = end;
    }
    return placed;
  });
}
