import type { Block } from '../syntax/block';
import { factsOf } from './facts';
import { perBlock } from './perBlock';

const label = /[\s\u00a0]\(?([a-z]{1,2}|[ivx]{1,5})\)(?=[\s\u00a0*_])/g;

/**
 * The labels that stand in mid-sentence, each between blanks: ` a b ` for "States: (a) to act; (b) to report"; empty where there are none.
 *
 * Labels of references ("paragraph 3 (b) above") are not among them.
 */
export const inlineLabels: (block: Block) => string = perBlock((block) => {
  const text = block.text.slice(0, block.end);
  if (!text.includes(')')) return '';
  const { references } = factsOf(block);
  const found = [...text.matchAll(label)].filter(
    ({ index }) => index >= block.content && !references.some((it) => it.from <= index && it.to > index),
  );
  return found.length === 0 ? '' : ` ${found.map((it) => it[1]).join(' ')} `;
});
