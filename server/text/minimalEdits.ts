import type { Edit } from './span';

/** How far apart two lists may drift before the rest of both counts as one change. */
const reach = 200;

/**
 * Edits that turn one text into another, both given as pieces (blocks, lines) that concatenate to them.
 *
 * Pieces that are the same in both are left alone; of those that differ only the characters that do are replaced.
 */
export function minimalEdits(before: readonly string[], after: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  let [i, j, offset] = [0, 0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      offset += before[i]!.length;
      i++;
      j++;
      continue;
    }
    const [removed, added] = nextInStep(before, after, i, j);
    edits.push(...hunk(before.slice(i, i + removed), after.slice(j, j + added), offset));
    for (let n = 0; n < removed; n++) offset += before[i + n]!.length;
    i += removed;
    j += added;
  }
  return edits;
}

/** How many pieces to skip on either side until both lists go on alike. */
function nextInStep(before: readonly string[], after: readonly string[], i: number, j: number): [number, number] {
  for (let sum = 1; sum <= reach; sum++) {
    // Equal counts first: most repairs change words inside a piece.
    for (let skew = sum % 2; skew <= sum; skew += 2) {
      for (const removed of [(sum - skew) / 2, (sum + skew) / 2]) {
        if (inStep(before, after, i + removed, j + sum - removed)) return [removed, sum - removed];
      }
    }
  }
  return [before.length - i, after.length - j];
}

function inStep(before: readonly string[], after: readonly string[], i: number, j: number): boolean {
  if (i > before.length || j > after.length) return false;
  if (i === before.length || j === after.length) return i === before.length && j === after.length;
  return before[i] === after[j];
}

/** One edit a piece where the counts are equal, else one for all. */
function hunk(before: readonly string[], after: readonly string[], offset: number): Edit[] {
  if (before.length !== after.length) return trimmedEdit(before.join(''), after.join(''), offset);
  const edits: Edit[] = [];
  let at = offset;
  before.forEach((piece, n) => {
    edits.push(...trimmedEdit(piece, after[n]!, at));
    at += piece.length;
  });
  return edits;
}

/** The edit from the first character that differs to the last; never between the halves of one character. */
function trimmedEdit(before: string, after: string, offset: number): Edit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  if (isHigh(before, start - 1)) start--;
  if (same > 0 && isHigh(before, before.length - same - 1)) same--;
  // CR LF is one line end.
  if (before[start - 1] === '\r' && before[start] === '\n') start--;
  if (same > 0 && before[before.length - same] === '\n' && before[before.length - same - 1] === '\r') same--;
  return [{ from: offset + start, to: offset + before.length - same, insert: after.slice(start, after.length - same) }];
}

function isHigh(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00;
}
