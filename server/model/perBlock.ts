import type { Block } from '../syntax/block';

let slots = 0;

/**
 * A function that computes a value, which may not be undefined, once for each block object and keeps it in the block's own memo.
 *
 * An edit leaves the blocks that it does not touch the same objects, so nothing computed this way is ever stale and nothing needs clearing.
 */
export function perBlock<T extends NonNullable<unknown>>(compute: (block: Block) => T): (block: Block) => T {
  const slot = slots++;
  return (block) => {
    const known = block.memo[slot];
    if (known !== undefined) return known as T;
    const value = compute(block);
    block.memo[slot] = value;
    return value;
  };
}

/** Something that a block is given once, before anything else is computed from it, and keeps. */
export interface Given<T> {
  readonly give: (block: Block, value: T) => void;
  readonly of: (block: Block) => T | undefined;
}

/** A place in the memo of each block for something that is not computed but given. */
export function givenBlocks<T extends NonNullable<unknown>>(): Given<T> {
  const slot = slots++;
  return {
    give: (block, value) => {
      block.memo[slot] = value;
    },
    of: (block) => block.memo[slot] as T | undefined,
  };
}
