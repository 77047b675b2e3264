import { openingBase } from '../knowledge/openingAdverb';
import type { Block } from '../syntax/block';
import { factsOf } from './facts';
import { perBlock } from './perBlock';

/**
 * Whom the directive verb that opens a block asks, in lower case and without article: "secretary-general", "member states".
 *
 * Of several only the first counts. Empty where the block does not open with a directive verb.
 */
export const addresseeOf: (block: Block) => string = perBlock((block) => askedIn(block, endOfFirst).replace(lead, ''));

/** All whom the directive verb that opens a block asks, with what tells which of them: "member states and other donors", "states that have not done so". */
export const addresseesOf: (block: Block) => string = perBlock((block) => askedIn(block, endOfAll));

/** How far behind the opening an addressee is looked for, in UTF-16 units. */
const reach = 200;
const endOfFirst = /[,;:]|\s(?:to [a-z]|and |that )|^that /;
const endOfAll = /[;:]|\sto [a-z]|^that /;
const preposition = /^(?:upon|to|on) /;
const lead = /^(?:(?:all|the|relevant|concerned|other) )*/;

/** The words behind a directive opening, without their preposition and up to `end`. */
function askedIn(block: Block, end: RegExp): string {
  const { opening } = factsOf(block);
  if (!opening || !openingBase(opening).directive) return '';
  const behind = block.text.slice(opening.to, Math.min(block.end, opening.to + reach));
  const words = behind.replace(/[*_]/g, '').replace(/\s+/g, ' ').trim().replace(preposition, '');
  return words.slice(0, end.exec(words)?.index).trim().toLowerCase();
}
