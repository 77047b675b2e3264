import type { CompletionList, Position } from 'vscode-languageserver-types';
import type { Profile } from '../knowledge/organs';
import { languageOf } from '../model/language';
import type { Resolution } from '../model/resolution';
import { alone, type Surroundings } from '../model/surroundings';
import { offsetAt, type Tree } from '../syntax/tree';
import { addresseeCompletion } from './addresseeCompletion';
import { addresseePlace } from './addresseePlace';
import { citationBegun, citationCompletion, citationTriggers } from './citationCompletion';
import { completion, triggerCharacters } from './completion';
import { documentCompletion, symbolBegun } from './documentCompletion';
import { noteCompletion, noteTrigger } from './noteCompletion';
import { paragraphCompletion, paragraphTriggers } from './paragraphCompletion';
import { paragraphPlace } from './paragraphPlace';
import { recordsBegun, recordsCompletion } from './recordsCompletion';
import { secondVerbCompletion } from './secondVerbCompletion';
import { skeletonCompletion } from './skeletonCompletion';
import { subparagraphCompletion } from './subparagraphCompletion';

/** A text that is understood once somebody asks: at most blanks that are typed nobody needs to. */
export interface Understandable {
  readonly tree: Tree;
  readonly resolution: Resolution;
}

/**
 * What may be put at `position`: a note behind `[^`, a paragraph behind "paragraph ", an addressee behind a directive verb, a phrase where a
 * paragraph opens, the first words of a sub-paragraph, a second verb behind a comma, an instrument where one is being cited, a frame where
 * there is no text yet, with tab stops where the editor knows `stops`; null everywhere else. Asked for `explicitly`, any words may cite.
 */
export function completionAt(
  document: Understandable,
  position: Position,
  profile: Profile | 'auto' = 'auto',
  trigger?: string,
  stops = false,
  surroundings: Surroundings = alone,
  explicitly = false,
): CompletionList | null {
  // A character that opens one kind of list must not open another.
  const asks = (characters: readonly string[]) => trigger === undefined || characters.includes(trigger);
  // What is typed often opens no list but behind the words that ask for it.
  const often = [...paragraphTriggers, ...citationTriggers].some((it) => it === trigger);
  const { tree } = document;
  const offset = offsetAt(tree, position);
  const cites = () => asks(citationTriggers) && (explicitly || citationBegun(tree, offset, surroundings.registry));
  const addressed = () => trigger === ' ' && addresseePlace(tree, offset);
  const documents = () => asks(citationTriggers) && (symbolBegun(tree, offset) || recordsBegun(tree, offset));
  if (often && !paragraphPlace(tree, offset) && !addressed() && !cites() && !documents()) return null;
  const { resolution } = document;
  const unasked = trigger === undefined;
  const withFrames = (list: CompletionList | null): CompletionList | null => {
    const frames = unasked ? skeletonCompletion(tree, position, stops) : [];
    return frames.length === 0 ? list : { isIncomplete: false, ...list, items: [...frames, ...(list?.items ?? [])] };
  };
  const records = documents()
    ? (recordsCompletion(resolution, position, profile, stops) ?? documentCompletion(resolution, position, stops))
    : null;
  const general =
    (asks([noteTrigger]) ? noteCompletion(resolution, position) : null) ??
    (asks(paragraphTriggers) ? paragraphCompletion(resolution, position) : null);
  // The phrases are English; nobody wants them in a draft in French.
  // Symbols and notes are the same in every language.
  if (general || languageOf(resolution) !== 'en') return general ?? records;
  const other =
    (asks([' ']) ? addresseeCompletion(resolution, position, profile) : null) ??
    (asks(triggerCharacters) ? subparagraphCompletion(resolution, position, profile) : null) ??
    (unasked ? secondVerbCompletion(resolution, position, profile) : null) ??
    (asks(triggerCharacters) ? withFrames(completion(resolution, position, profile, stops)) : null);
  if (!cites()) return together(other, records);
  // Where something else is meant already, only what certainly cites is offered beside it.
  const any = explicitly && !other?.items.length && !records;
  return together(together(other, citationCompletion(resolution, position, profile, surroundings, any)), records);
}

/** What opens a paragraph goes before what it may cite. */
function together(one: CompletionList | null, other: CompletionList | null): CompletionList | null {
  if (!one || one.items.length === 0) return other ?? one;
  if (!other) return one;
  return { isIncomplete: one.isIncomplete || other.isIncomplete, items: [...one.items, ...other.items] };
}
