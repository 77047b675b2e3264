import type { WorkspaceDrafts } from './workspaceDrafts';

/**
 * A function that calls `changed` where an open draft says something else of itself than when it was last called: what was found in the others
 * that are open is stale. It is also told of drafts that were `closed`, which are now what they are on disk.
 */
export function comparedHeads(
  open: () => readonly { readonly uri: string }[],
  { headChanged }: Pick<WorkspaceDrafts, 'headChanged'>,
  changed: () => void,
): (...closed: string[]) => void {
  return (...closed) => {
    const all = [...open().map(({ uri }) => uri), ...closed];
    const others = all.filter(headChanged);
    if (others.length > 0 && all.length > 1) changed();
  };
}
