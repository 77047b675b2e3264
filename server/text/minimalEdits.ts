import { diffArrays } from 'diff';
import type { Edit } from './span';

/** Two lists that lie more than so many steps apart count as one change: looking further costs the square of it. */
const reach = 1000;

/**
 * Edits that turn one text into another, both given as pieces (blocks, lines) that concatenate to them.
 *
 * Pieces of the same letters are the same piece, whatever happened to its numbers, signs and spaces; of those that differ only the words that do
 * are replaced.
 */
export function minimalEdits(before: readonly string[], after: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  const start = sameAtStart(before, after);
  const end = sameAtEnd(before, after, start);
  const keys = (pieces: readonly string[]) => pieces.slice(start, pieces.length - end).map(keyOf);
  let [i, j, offset] = [start, start, lengthOf(before.slice(0, start))];
  for (const { removed, added, kept } of steps(keys(before), keys(after))) {
    const own = before.slice(i, i + removed + kept);
    const pairs = after.slice(j, j + added + kept);
    if (removed === added) {
      for (const [n, piece] of own.entries()) {
        edits.push(...wordEdits(piece, pairs[n]!, offset));
        offset += piece.length;
      }
    } else {
      const text = own.join('');
      edits.push(...trimmedEdit(text, pairs.join(''), offset));
      offset += text.length;
    }
    i += own.length;
    j += pairs.length;
  }
  return edits;
}

/** What a piece is known by: its letters, or all of it where it has none. */
function keyOf(piece: string): string {
  return piece.replace(/[^\p{L}]+/gu, '') || piece.trim();
}

interface Step {
  readonly removed: number;
  readonly added: number;
  /** Items that both lists have; a step either keeps or changes. */
  readonly kept: number;
}

/** The way from one list to the other, what is removed and added at one place as one step. */
function steps(before: readonly string[], after: readonly string[]): Step[] {
  const changes = diffArrays(before, after, { maxEditLength: reach });
  if (!changes) return [{ removed: before.length, added: after.length, kept: 0 }];
  const found: Step[] = [];
  let [removed, added] = [0, 0];
  for (const change of changes) {
    if (change.removed) removed += change.count;
    else if (change.added) added += change.count;
    else {
      if (removed + added > 0) found.push({ removed, added, kept: 0 });
      found.push({ removed: 0, added: 0, kept: change.count });
      [removed, added] = [0, 0];
    }
  }
  if (removed + added > 0) found.push({ removed, added, kept: 0 });
  return found;
}

/** The edits inside one piece, word by word. */
function wordEdits(before: string, after: string, offset: number): Edit[] {
  if (before === after) return [];
  const [own, others] = [wordsOf(before), wordsOf(after)];
  const edits: Edit[] = [];
  let [i, j, at] = [0, 0, offset];
  for (const { removed, added, kept } of steps(own, others)) {
    const from = at;
    for (const word of own.slice(i, i + removed + kept)) at += word.length;
    if (kept === 0) edits.push({ from, to: at, insert: others.slice(j, j + added).join('') });
    i += removed + kept;
    j += added + kept;
  }
  return edits;
}

/** Words, signs and blanks, each whole: no edit comes between the halves of a character or of CR LF. */
function wordsOf(text: string): string[] {
  return text.match(/\r\n|[\p{L}\p{N}]+|./gsu) ?? [];
}

/** The edit from the first word that differs to the last. */
function trimmedEdit(before: string, after: string, offset: number): Edit[] {
  if (before === after) return [];
  const [own, others] = [wordsOf(before), wordsOf(after)];
  const start = sameAtStart(own, others);
  const same = sameAtEnd(own, others, start);
  const from = offset + lengthOf(own.slice(0, start));
  const to = offset + before.length - lengthOf(own.slice(own.length - same));
  return [{ from, to, insert: others.slice(start, others.length - same).join('') }];
}

/** How many items both lists begin with. */
function sameAtStart(one: readonly string[], other: readonly string[]): number {
  const shorter = Math.min(one.length, other.length);
  let same = 0;
  while (same < shorter && one[same] === other[same]) same++;
  return same;
}

/** How many items both lists end with, those left out that they begin with. */
function sameAtEnd(one: readonly string[], other: readonly string[], start: number): number {
  const shorter = Math.min(one.length, other.length) - start;
  let same = 0;
  while (same < shorter && one[one.length - 1 - same] === other[other.length - 1 - same]) same++;
  return same;
}

function lengthOf(pieces: readonly string[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}
