import type { Range, TextEdit } from 'vscode-languageserver-types';
import { formatEdits } from '../drafting/format';
import type { Resolution } from '../model/resolution';
import { offsetAt } from '../syntax/tree';
import { textEditsOf } from './ranges';

/** The edits that lay out a text, or of a `range` the blocks that lie in it. */
export function formatting(resolution: Resolution, range?: Range): TextEdit[] {
  const { tree } = resolution;
  const within = range && { from: offsetAt(tree, range.start), to: offsetAt(tree, range.end) };
  return textEditsOf(tree, formatEdits(resolution, within));
}
