import type { Block } from '../syntax/block';
import type { Tree } from '../syntax/tree';
import { hasWords } from './facts';
import { perBlock } from './perBlock';

/** How often a text writes "Indigenous Peoples" with capitals, in names aside, and how often without. */
export interface IndigenousPeoples {
  readonly capital: number;
  readonly small: number;
}

const known = new WeakMap<Tree, IndigenousPeoples>();

/** How a text writes "Indigenous Peoples": resolutions do with capitals since the seventy-seventh session, and either is right throughout a text. */
export function indigenousPeoples(tree: Tree): IndigenousPeoples {
  let all = known.get(tree);
  if (!all) {
    const counts = tree.blocks.map(countIn);
    all = {
      capital: counts.reduce((sum, it) => sum + it.capital, 0),
      small: counts.reduce((sum, it) => sum + it.small, 0),
    };
    known.set(tree, all);
  }
  return all;
}

const never: IndigenousPeoples = { capital: 0, small: 0 };
const phrase = /((?:[^\s]+\s){0,3})([Ii])ndigenous [Pp]eoples\b( [A-Z])?/g;

const countIn: (block: Block) => IndigenousPeoples = perBlock((block) => {
  if (!hasWords(block) || !/ndigenous/.test(block.text)) return never;
  let capital = 0;
  let small = 0;
  for (const [, before, letter, behind] of block.text.matchAll(phrase)) {
    if (letter === 'i') small++;
    // "the Declaration on the Rights of Indigenous Peoples" is a name.
    else if (!behind && !/(?:^|[\s(“])[A-Z]/.test(before!)) capital++;
  }
  return { capital, small };
});
