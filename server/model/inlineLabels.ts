import type { Block } from '../syntax/block';
import { perBlock } from './perBlock';
import { referencePhrases } from './referencePhrases';

const label = /[\s\u00a0]\(?([a-z]{1,2}|[ivx]{1,5})\)(?=[\s\u00a0*_])/g;

/**
 * The labels that stand in mid-sentence, each between blanks: ` a b ` for "States: (a) to act; (b) to report"; empty where there are none.
 *
 * Labels of references ("paragraph 3 (b) above") are not among them.
 */
export const inlineLabels: (block: Block) => string = perBlock(({ text: whole, content, end }) => {
  const text = whole.slice(0, end);
  if (!text.includes(')')) return '';
  const found = [...text.matchAll(label)].filter(({ index }) => index >= content);
  if (found.length === 0) return '';
  const references = referencePhrases(text, content, end);
  const own = found.filter(({ index }) => !references.some((it) => it.from <= index && it.to > index));
  return own.length === 0 ? '' : ` ${own.map((it) => it[1]).join(' ')} `;
});
