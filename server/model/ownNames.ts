import type { OwnInstruments } from '../knowledge/ownInstruments';
import type { Block } from '../syntax/block';
import { givenBlocks } from './perBlock';

const given = givenBlocks<OwnInstruments>();

/**
 * Has blocks be read among instruments that users have added, so that their names are known in them. It is told of fresh blocks, before anything
 * is asked of them: a text that is to be read among others is parsed anew.
 */
export function readAmong(blocks: readonly Block[], own: OwnInstruments | undefined): void {
  if (!own || own.treaties.length + own.bodies.length === 0) return;
  for (const block of blocks) given.give(block, own);
}

/** The instruments of the user's own that a block is read among; undefined where there are none with names. */
export const ownNamesOf: (block: Block) => OwnInstruments | undefined = given.of;
