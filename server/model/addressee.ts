import { openingBase } from '../knowledge/openingAdverb';
import type { Block } from '../syntax/block';
import { factsOf } from './facts';
import { perBlock } from './perBlock';

/** How far behind the opening an addressee is looked for, in UTF-16 units. */
const reach = 200;
const head = /^[\s*_]*(?:(?:upon|to|on) )?(.*?)(?:,|;|:| to \p{Ll}| and | that |$)/su;
const article = /^(?:all|the|relevant|concerned|other) /;

/**
 * Whom the directive verb that opens a block asks, in lower case and without article: "secretary-general", "member states".
 *
 * Of several only the first counts. Empty where the block does not open with a directive verb.
 */
export const addresseeOf: (block: Block) => string = perBlock((block) => {
  const { opening } = factsOf(block);
  if (!opening || !openingBase(opening).directive) return '';
  const words = head.exec(block.text.slice(opening.to, Math.min(block.end, opening.to + reach)))?.[1] ?? '';
  let name = words.replace(/[*_]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
  while (article.test(name)) name = name.replace(article, '');
  return name;
});

/** All whom the directive verb that opens a block asks, as far as the first verb or clause: "member states and other donors". */
export const addresseesOf: (block: Block) => string = perBlock((block) => {
  const { opening } = factsOf(block);
  if (!opening || !openingBase(opening).directive) return '';
  const words = all.exec(block.text.slice(opening.to, Math.min(block.end, opening.to + reach)))?.[1] ?? '';
  return words.replace(/[*_]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
});

const all = /^[\s*_]*(?:(?:upon|to|on) )?(.*?)(?:;|:| to \p{Ll}| that |$)/su;
