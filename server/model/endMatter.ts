import type { Draft } from './draft';
import type { Role } from './structure';

/** A line that consists of a date: below the last paragraph it closes the resolution. */
export const dateLine = /^\d{1,2} [A-Z][a-z]+ \d{4}\.?$/;

/** Takes block `index` into the end matter; a bracket that opens there, such as the record of a vote, reaches to where it closes. */
export function readEnd(draft: Draft, index: number): Role {
  const { text, end } = draft.blocks[index]!;
  const own = text.slice(0, end);
  if (draft.openBracket) draft.openBracket = !own.includes(']');
  else if (/^[\s*_]*\[/.test(own)) draft.openBracket = !own.includes(']');
  draft.phase = 'end';
  draft.open = draft.top = undefined;
  draft.end.push(index);
  return 'end';
}
