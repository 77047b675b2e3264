import { listedWords } from '../knowledge/listedWords';
import type { Block } from '../syntax/block';
import { hasWords } from './facts';
import { perBlock } from './perBlock';

const none: readonly never[] = [];

/** Where in a block words begin as listed ones do, relative to it; none in notes, which cite what others wrote. */
export const listedWordsIn: (block: Block) => readonly number[] = perBlock((block) =>
  hasWords(block) && block.kind !== 'note' ? listedWords(block.text, block.content, block.end) : none,
);
