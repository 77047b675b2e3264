import type { CompletionList, Position } from 'vscode-languageserver-types';
import type { Profile } from '../knowledge/organs';
import type { Resolution } from '../model/resolution';
import { offsetAt, type Tree } from '../syntax/tree';
import { completion, triggerCharacters } from './completion';
import { noteCompletion, noteTrigger } from './noteCompletion';
import { paragraphCompletion, paragraphTriggers } from './paragraphCompletion';
import { paragraphPlace } from './paragraphPlace';

/** A text that is understood once somebody asks: at most blanks that are typed nobody needs to. */
export interface Understandable {
  readonly tree: Tree;
  readonly resolution: Resolution;
}

/** What may be put at `position`: a note behind `[^`, a paragraph behind "paragraph ", a phrase where a paragraph opens; null everywhere else. */
export function completionAt(
  document: Understandable,
  position: Position,
  profile: Profile | 'auto' = 'auto',
  trigger?: string,
): CompletionList | null {
  // A character that opens one kind of list must not open another.
  const asks = (characters: readonly string[]) => trigger === undefined || characters.includes(trigger);
  const blank = trigger !== undefined && paragraphTriggers.some((it) => it === trigger);
  if (blank && !paragraphPlace(document.tree, offsetAt(document.tree, position))) return null;
  const { resolution } = document;
  return (
    (asks([noteTrigger]) ? noteCompletion(resolution, position) : null) ??
    (asks(paragraphTriggers) ? paragraphCompletion(resolution, position) : null) ??
    (asks(triggerCharacters) ? completion(resolution, position, profile) : null)
  );
}
