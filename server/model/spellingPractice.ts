import { formOf, type Variant, variantOfRight } from '../knowledge/spelling';
import type { Block } from '../syntax/block';
import type { Tree } from '../syntax/tree';
import { factsOf, hasWords } from './facts';
import { perBlock } from './perBlock';
import type { Resolution } from './resolution';

/** How often a text spells the words of a family one way and the other: "organise", "organization". */
export interface Practice {
  readonly wrong: number;
  readonly right: number;
}

const known = new WeakMap<Tree, ReadonlyMap<number, Practice>>();

/** How a text spells the family of a variant, names aside. */
export function spellingPractice({ tree }: Resolution, variant: Variant): Practice {
  let all = known.get(tree);
  if (!all) known.set(tree, (all = countAll(tree)));
  return all.get(variant.index) ?? never;
}

const never: Practice = { wrong: 0, right: 0 };
const lowerWord = /(?<![A-Za-z])[a-z]+(?:-[a-z]+)*/g;

function countAll({ blocks }: Tree): ReadonlyMap<number, Practice> {
  const all = new Map<number, Practice>();
  for (const block of blocks) for (const [index, practice] of countIn(block)) add(all, index, practice);
  return all;
}

const countIn: (block: Block) => ReadonlyMap<number, Practice> = perBlock((block) => {
  const counts = new Map<number, Practice>();
  if (!hasWords(block)) return counts;
  for (const [word] of openedSmall(block).matchAll(lowerWord)) {
    const wrong = formOf(word)?.variant;
    const variant = wrong ?? variantOfRight(word);
    if (variant) add(counts, variant.index, wrong ? { wrong: 1, right: 0 } : { wrong: 0, right: 1 });
  }
  return counts;
});

/** The text with a small letter at its beginning: the opening verb has its capital without being a name. */
function openedSmall(block: Block): string {
  const { text } = block;
  const { word } = factsOf(block);
  return text.slice(0, word) + text.charAt(word).toLowerCase() + text.slice(word + 1);
}

function add(counts: Map<number, Practice>, index: number, { wrong, right }: Practice): void {
  const before = counts.get(index) ?? never;
  counts.set(index, { wrong: before.wrong + wrong, right: before.right + right });
}
