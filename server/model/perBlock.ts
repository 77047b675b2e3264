import type { Block } from '../syntax/block';

let slots = 0;

/**
 * A function that computes a value once for each block object and keeps it in the block's own memo.
 *
 * An edit leaves the blocks that it does not touch the same objects, so nothing computed this way is ever stale and nothing needs clearing.
 */
export function perBlock<T>(compute: (block: Block) => T): (block: Block) => T {
  const slot = slots++;
  return (block) => {
    const { memo } = block;
    // A value may be undefined; only a slot never written is a hole.
    if (slot in memo) return memo[slot] as T;
    const value = compute(block);
    memo[slot] = value;
    return value;
  };
}
