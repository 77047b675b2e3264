import type { CycleAdverb } from '../knowledge/openingAdverb';
import type { Block } from '../syntax/block';
import { factsOf } from './facts';
import { perBlock } from './perBlock';

/** How far behind the opening the adverb is looked for, in UTF-16 units. */
const reach = 60;
const behind = /^(?:[\s*_,]+[\p{L}’'-]+){0,4}?[\s*_,]+(also|further|in addition(?! to))\b/u;

/**
 * The adverb that stands shortly behind the opening of a block instead of in it, as in "Reiterating its concern also at"; empty where there is none.
 *
 * "In addition" counts as "further". "Further" may mean "more" there, as in "Recalling further relevant resolutions": what is meant cannot be told.
 */
export const adverbBehind: (block: Block) => CycleAdverb = perBlock((block) => {
  const { opening } = factsOf(block);
  if (!opening) return '';
  const words = block.text.slice(opening.to, Math.min(block.end, opening.to + reach));
  const adverb = behind.exec(words)?.[1] ?? '';
  return adverb === 'in addition' ? 'further' : (adverb as CycleAdverb);
});
