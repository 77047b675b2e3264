import { type CycleAdverb, withAdverb, withoutAdverb } from '../knowledge/openingAdverb';
import { factsOf } from '../model/facts';
import type { PlacedEdit, Tree } from '../syntax/tree';

/** The opening of a block with `adverb` where it belongs, or without one; empty where the block has no known opening. */
export function openingWith(tree: Tree, block: number, adverb: CycleAdverb, before: boolean): string {
  const { opening } = factsOf(tree.blocks[block]!);
  return opening ? withAdverb(withoutAdverb(opening.phrase), opening.kind, adverb, before) : '';
}

/** The edits that write the opening of a block so; none where it is written so already. */
export function adverbEdits(tree: Tree, block: number, adverb: CycleAdverb, before: boolean): readonly PlacedEdit[] {
  const { opening } = factsOf(tree.blocks[block]!);
  const insert = openingWith(tree, block, adverb, before);
  return opening && insert !== opening.phrase ? [{ block, from: opening.from, to: opening.to, insert }] : [];
}
