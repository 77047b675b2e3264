import type { Block } from '../syntax/block';
import type { Tree } from '../syntax/tree';
import { hasWords } from './facts';
import { perBlock } from './perBlock';

const known = new WeakMap<Tree, ReadonlySet<string>>();

/** The acronyms that a text introduces in brackets behind the name: "the United Nations Children’s Fund (UNICEF)". */
export function introducedAcronyms(tree: Tree): ReadonlySet<string> {
  let all = known.get(tree);
  if (!all) known.set(tree, (all = new Set(tree.blocks.flatMap(introducedIn))));
  return all;
}

const none: readonly string[] = [];
const introduction = /\((?:the )?[“"]?([A-Z][A-Za-z-]*[A-Z])s?[”"]?[),;]/g;

const introducedIn: (block: Block) => readonly string[] = perBlock((block) =>
  hasWords(block) && block.text.includes('(')
    ? [...block.text.matchAll(introduction)].map(([, acronym]) => acronym!)
    : none,
);
