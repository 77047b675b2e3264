import type { Block } from '../syntax/block';

/**
 * A function that computes a value once for each block object.
 *
 * An edit leaves the blocks that it does not touch the same objects, so nothing computed this way is ever stale and nothing needs clearing.
 */
export function perBlock<T>(compute: (block: Block) => T): (block: Block) => T {
  const known = new WeakMap<Block, { readonly value: T }>();
  return (block) => {
    let entry = known.get(block);
    if (!entry) {
      entry = { value: compute(block) };
      known.set(block, entry);
    }
    return entry.value;
  };
}
