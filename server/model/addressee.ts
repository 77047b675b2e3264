import { openingBase } from '../knowledge/openingAdverb';
import type { Block } from '../syntax/block';
import { factsOf } from './facts';
import { perBlock } from './perBlock';

/** How far behind the opening an addressee is looked for, in UTF-16 units. */
const reach = 200;
/** What ends the first addressee. */
const end = /[,;:]|\s(?:to [a-z]|and |that )/;
const lead = /^(?:(?:upon|to|on) )?(?:(?:all|the|relevant|concerned|other) )*/;

/**
 * Whom the directive verb that opens a block asks, in lower case and without article: "secretary-general", "member states".
 *
 * Of several only the first counts. Empty where the block does not open with a directive verb.
 */
export const addresseeOf: (block: Block) => string = perBlock((block) => {
  const { opening } = factsOf(block);
  if (!opening || !openingBase(opening).directive) return '';
  const words = block.text.slice(opening.to, Math.min(block.end, opening.to + reach));
  const name = words.slice(0, end.exec(words)?.index).replace(/[*_]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
  return name.replace(lead, '');
});

/** All whom the directive verb that opens a block asks, as far as the first verb or clause: "member states and other donors". */
export const addresseesOf: (block: Block) => string = perBlock((block) => {
  const { opening } = factsOf(block);
  if (!opening || !openingBase(opening).directive) return '';
  const words = block.text.slice(opening.to, Math.min(block.end, opening.to + reach));
  const names = words
    .slice(0, endOfAll.exec(words)?.index)
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return names.replace(/^(?:upon|to|on) /, '');
});

const endOfAll = /[;:]|\s(?:to [a-z]|that )/;
