import type { Range } from 'vscode-languageserver-types';
import { pastedItalics } from '../drafting/pastedItalics';
import type { Profile } from '../knowledge/organs';
import type { Resolution } from '../model/resolution';
import { offsetAt } from '../syntax/tree';

/** What a text pasted in the place of `range` is with exactly its opening phrases in italics; null where there is nothing to repair. */
export function repairedPaste(
  resolution: Resolution,
  { start, end }: Range,
  text: string,
  profile: Profile | 'auto' = 'auto',
): string | null {
  const { tree } = resolution;
  return pastedItalics(resolution, { from: offsetAt(tree, start), to: offsetAt(tree, end) }, text, profile);
}
