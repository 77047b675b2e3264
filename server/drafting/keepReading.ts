import { type Resolution, resolutionOf } from '../model/resolution';
import { parse } from '../syntax/parse';
import { textOf } from '../syntax/tree';
import { applyEdits, type Edit } from '../text/span';
import { readingOf } from './reading';

/** Edits that are done together or not at all; offsets are those of the whole text. */
export type Step = readonly Edit[];

/** So many times a text is read anew before the steps that are left are given up. */
const mostReadings = 80;

/**
 * The resolution after all `steps` but those that would change how the text is read, found by halving; nothing is taken on trust.
 *
 * `reading` says what is to stay the same.
 */
export function keepReading(
  before: Resolution,
  steps: readonly Step[],
  reading: (resolution: Resolution) => string = readingOf,
): Resolution {
  const all = steps.filter((step) => step.length > 0);
  if (all.length === 0) return before;
  const wanted = reading(before);
  const text = textOf(before.tree);
  let taken: Edit[] = [];
  let result = before;
  let readings = 0;
  const take = (part: readonly Step[]): void => {
    if (part.length === 0 || readings++ >= mostReadings) return;
    const edits = [...taken, ...part.flat()];
    const after = resolutionOf(parse(applyEdits(text, edits)));
    if (reading(after) === wanted) {
      taken = edits;
      result = after;
    } else if (part.length > 1) {
      const middle = part.length >> 1;
      take(part.slice(0, middle));
      take(part.slice(middle));
    }
  };
  take(all);
  return result;
}
