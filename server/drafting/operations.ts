import { convertToCanonical } from './canonical';
import type { Operation } from './operation';
import { renumber } from './renumber';

/** Every drafting operation, in the order in which menus show them. */
export const operations: readonly Operation[] = [renumber, convertToCanonical];

/** The operation of an id; undefined for anything else. */
export function operationOf(id: string): Operation | undefined {
  return operations.find((it) => it.id === id);
}
