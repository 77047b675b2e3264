import type { CompletionList, Position } from 'vscode-languageserver-types';
import type { Profile } from '../knowledge/organs';
import type { Resolution } from '../model/resolution';
import { offsetAt, type Tree } from '../syntax/tree';
import { completion, triggerCharacters } from './completion';
import { noteCompletion, noteTrigger } from './noteCompletion';
import { paragraphCompletion, paragraphTriggers } from './paragraphCompletion';
import { paragraphPlace } from './paragraphPlace';
import { skeletonCompletion } from './skeletonCompletion';

/** A text that is understood once somebody asks: at most blanks that are typed nobody needs to. */
export interface Understandable {
  readonly tree: Tree;
  readonly resolution: Resolution;
}

/**
 * What may be put at `position`: a note behind `[^`, a paragraph behind "paragraph ", a phrase where a paragraph opens, a frame where there is
 * no text yet, with tab stops where the editor knows `stops`; null everywhere else.
 */
export function completionAt(
  document: Understandable,
  position: Position,
  profile: Profile | 'auto' = 'auto',
  trigger?: string,
  stops = false,
): CompletionList | null {
  // A character that opens one kind of list must not open another.
  const asks = (characters: readonly string[]) => trigger === undefined || characters.includes(trigger);
  const blank = trigger !== undefined && paragraphTriggers.some((it) => it === trigger);
  if (blank && !paragraphPlace(document.tree, offsetAt(document.tree, position))) return null;
  const { resolution } = document;
  const withFrames = (list: CompletionList | null): CompletionList | null => {
    const frames = trigger === undefined ? skeletonCompletion(document.tree, position, stops) : [];
    return frames.length === 0 ? list : { isIncomplete: false, ...list, items: [...frames, ...(list?.items ?? [])] };
  };
  return (
    (asks([noteTrigger]) ? noteCompletion(resolution, position) : null) ??
    (asks(paragraphTriggers) ? paragraphCompletion(resolution, position) : null) ??
    (asks(triggerCharacters) ? withFrames(completion(resolution, position, profile, stops)) : null)
  );
}
