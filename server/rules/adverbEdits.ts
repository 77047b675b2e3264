import { reworded } from '../drafting/reword';
import { type CycleAdverb, withAdverb, withoutAdverb } from '../knowledge/openingAdverb';
import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import type { PlacedEdit } from '../syntax/tree';

/** The opening of a paragraph with `adverb` where it belongs, or without one; empty where the paragraph has no known opening. */
export function openingWith({ tree }: Resolution, { pieces }: Paragraph, adverb: CycleAdverb, before: boolean): string {
  const { opening } = factsOf(tree.blocks[pieces[0]!]!);
  return opening ? withAdverb(withoutAdverb(opening.phrase), opening.kind, adverb, before) : '';
}

/** The edits that write the opening of a paragraph so, in the italics that it has; none where it is written so already. */
export function adverbEdits(
  resolution: Resolution,
  paragraph: Paragraph,
  adverb: CycleAdverb,
  before: boolean,
): readonly PlacedEdit[] {
  const words = openingWith(resolution, paragraph, adverb, before);
  const { opening } = factsOf(resolution.tree.blocks[paragraph.pieces[0]!]!);
  return words === opening?.phrase ? [] : reworded(resolution, paragraph, words);
}
