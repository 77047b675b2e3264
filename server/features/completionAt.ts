import type { CompletionList, Position } from 'vscode-languageserver-types';
import type { Profile } from '../knowledge/organs';
import type { Resolution } from '../model/resolution';
import { completion, triggerCharacters } from './completion';
import { noteCompletion, noteTrigger } from './noteCompletion';
import { paragraphCompletion, paragraphTriggers } from './paragraphCompletion';

/** What may be put at `position`: a note behind `[^`, a paragraph behind "paragraph ", a phrase where a paragraph opens; null everywhere else. */
export function completionAt(
  resolution: Resolution,
  position: Position,
  profile: Profile | 'auto' = 'auto',
  trigger?: string,
): CompletionList | null {
  // A character that opens one kind of list must not open another.
  const asks = (characters: readonly string[]) => trigger === undefined || characters.includes(trigger);
  return (
    (asks([noteTrigger]) ? noteCompletion(resolution, position) : null) ??
    (asks(paragraphTriggers) ? paragraphCompletion(resolution, position) : null) ??
    (asks(triggerCharacters) ? completion(resolution, position, profile) : null)
  );
}
