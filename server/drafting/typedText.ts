import { minimalEdits } from '../text/minimalEdits';
import type { Edit, Span } from '../text/span';

/** A new text beside the one that is being typed: what stands for what was typed, and what the rest has become. */
export interface Retyped {
  readonly text: string;
  /** What stands where the cursor is, in offsets of the new text. */
  readonly middle: Span;
}

/**
 * The edits that turn a text into a new one around what was just typed: before and behind it only what differs, and the typed stretch itself
 * as one edit that ends at the cursor, so that the cursor comes to stand behind what is put in.
 */
export function editsAroundTyped(old: string, typed: Span, next: Retyped): Edit[] {
  const { text, middle } = next;
  const before = partEdits(old.slice(0, typed.from), text.slice(0, middle.from), 0);
  const behind = partEdits(old.slice(typed.to), text.slice(middle.to), typed.to);
  const own = old.slice(typed.from, typed.to);
  const words = text.slice(middle.from, middle.to);
  let same = 0;
  while (same < own.length && own[same] === words[same]) same++;
  if (own[same - 1] === '\r') same--;
  const edit = { from: typed.from + same, to: typed.to, insert: words.slice(same) };
  return [...before, ...(edit.insert === '' && edit.from === edit.to ? [] : [edit]), ...behind];
}

/** What differs between two parts, blank lines at either end left as they are typed. */
function partEdits(old: string, now: string, offset: number): Edit[] {
  const lead = old.length - old.trimStart().length;
  const edits = minimalEdits(linesOf(old.trim()), linesOf(now.trim()));
  return edits.map(({ from, to, insert }) => ({ from: from + offset + lead, to: to + offset + lead, insert }));
}

function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}
