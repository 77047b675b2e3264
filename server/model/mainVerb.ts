import { openingAt } from '../knowledge/openings';
import type { Block } from '../syntax/block';
import { factsOf } from './facts';
import { perBlock } from './perBlock';

/** Whether a numbered paragraph that opens with a participle has its verb behind: "3. Recalling …, requests …". */
export const hasVerbBehind: (block: Block) => boolean = perBlock((block) => {
  const { opening } = factsOf(block);
  if (opening?.kind !== 'preambular' || block.kind !== 'numbered') return false;
  for (const { index, 0: mark } of block.text.slice(0, block.end).matchAll(clause)) {
    if (index >= opening.to && openingAt(block.text, index + mark.length, true)?.kind === 'operative') return true;
  }
  return false;
});

/** What stands before a clause: a comma, a semicolon, "and". */
const clause = /[,;](?=[\s*_]+\p{Ll})|\band(?=[\s*_]+\p{Ll})/gu;
