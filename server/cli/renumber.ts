import { isRefusal } from '../drafting/operation';
import { renumber } from '../drafting/renumber';
import type { Resolution } from '../model/resolution';
import { textOf } from '../syntax/tree';
import { applyEdits } from '../text/span';
import { type RewriteOptions, rewrite } from './rewrite';

/** Gives every paragraph, sub-paragraph and note of the files the number of its place, and every reference the number of what it points to. */
export async function renumberCommand(paths: readonly string[], options: RewriteOptions): Promise<void> {
  await rewrite(paths, options, renumbered);
}

function renumbered(resolution: Resolution): string {
  const text = textOf(resolution.tree);
  const outcome = renumber.run({ resolution, selection: { from: 0, to: 0 } });
  return isRefusal(outcome) ? text : applyEdits(text, outcome.edits);
}
