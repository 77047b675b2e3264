import { munOpeningAt } from '../knowledge/munOpenings';
import type { Block } from '../syntax/block';
import { factsOf } from './facts';
import { perBlock } from './perBlock';

/** The words of the phrase of Model United Nations alone that opens a block; empty where none does. */
export const munOpeningOf: (block: Block) => string = perBlock((block) =>
  block.kind === 'note' ? '' : (munOpeningAt(block.text, factsOf(block).word)?.words ?? ''),
);
