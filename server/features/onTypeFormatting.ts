import type { Position, TextEdit } from 'vscode-languageserver-types';
import { enterEdits } from '../drafting/enter';
import { typedLabelEdits } from '../drafting/typedLabel';
import type { Resolution } from '../model/resolution';
import { offsetAt } from '../syntax/tree';
import { textEditsOf } from './ranges';

/** The characters after which something may be put right. */
export const onTypeTriggers = ['\n', ')', '.'] as const;

/**
 * What follows from a character that was just typed, the cursor behind it: Enter opens the next number, a label goes to its level. Where
 * numbers are not to be put right while one types, only the indentation of labels is.
 */
export function onTypeFormatting(
  resolution: Resolution,
  position: Position,
  character: string,
  renumbers: boolean,
): TextEdit[] {
  const offset = offsetAt(resolution.tree, position);
  if (character === '\n') return renumbers ? textEditsOf(resolution.tree, enterEdits(resolution, offset)) : [];
  return textEditsOf(resolution.tree, typedLabelEdits(resolution, offset, renumbers));
}
