import { TextDocumentSaveReason, type TextEdit } from 'vscode-languageserver';
import { isRefusal } from '../drafting/operation';
import { renumber } from '../drafting/renumber';
import { textEditsOf } from '../features/ranges';
import type { Resolution } from '../model/resolution';
import type { Settings } from './settings';

/** The edits that a text gets when it is saved: every number its own, where the settings ask for that and somebody saved it. */
export function editsOnSave(
  resolution: Resolution,
  { numbering }: Settings,
  reason: TextDocumentSaveReason,
): TextEdit[] {
  // What is saved by a clock is saved in the middle of a sentence.
  if (numbering.automatic !== 'onSave' || reason === TextDocumentSaveReason.AfterDelay) return [];
  const outcome = renumber.run({ resolution, selection: { from: 0, to: 0 } });
  return isRefusal(outcome) ? [] : textEditsOf(resolution.tree, outcome.edits);
}
