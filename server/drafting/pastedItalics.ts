import type { Profile } from '../knowledge/organs';
import { profileInForce, type Resolution, resolutionOf } from '../model/resolution';
import { parse } from '../syntax/parse';
import { lengthOf, textOf } from '../syntax/tree';
import { applyEdits, type Span } from '../text/span';
import { italicsGroups } from './repairItalics';

/**
 * What `pasted`, put in the place of `range`, is with exactly its opening phrases in italics; null where it is so already.
 *
 * It is read where it comes to stand, so that a paragraph of the operative part is one. What stands around it is left as it is.
 */
export function pastedItalics(
  { tree }: Resolution,
  range: Span,
  pasted: string,
  setting: Profile | 'auto',
): string | null {
  const before = textOf(tree, 0, range.from);
  const after = resolutionOf(parse(before + pasted + textOf(tree, range.to, lengthOf(tree))));
  const to = range.from + pasted.length;
  const inside = italicsGroups(after, profileInForce(after, setting))
    // A phrase that is only in part within the paste keeps what the drafter has typed.
    .filter(({ edits }) => edits.length > 0 && edits.every((it) => it.from >= range.from && it.to <= to))
    .flatMap((it) => it.edits)
    .map((it) => ({ from: it.from - range.from, to: it.to - range.from, insert: it.insert }));
  return inside.length > 0 ? applyEdits(pasted, inside) : null;
}
