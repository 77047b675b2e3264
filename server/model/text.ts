import type { Block } from '../syntax/block';
import { factsOf } from './facts';
import { perBlock } from './perBlock';
import type { Resolution } from './resolution';
import type { Note, Paragraph, Structure } from './structure';

/** The words of a paragraph as a reader reads them: healed, without number, emphasis and footnote marks, white space folded. */
export function paragraphText({ tree, structure }: Resolution, paragraph: Paragraph): string {
  return folded(paragraph.pieces.map((index) => pieceText(tree.blocks[index]!, index, structure)).join(' '));
}

/** The words of a footnote, without its mark. */
export function noteText({ tree, structure }: Resolution, note: Note): string {
  const parts = note.pieces.map((index, i) => {
    const block = tree.blocks[index]!;
    const head = i > 0 ? undefined : factsOf(block).notes[note.ordinal];
    return head
      ? without(block, head.content, head.to, cutsIn(structure, index, block))
      : pieceText(block, index, structure);
  });
  return folded(parts.join(' '));
}

/** The words of a block without its marker, emphasis and footnote marks; white space as it stands. */
export function bareText(block: Block): string {
  return bare(block, block.content, block.end);
}

/** The words of the block of an index between two of its offsets, without emphasis and every mark that has a note. */
export function wordsIn({ tree, structure }: Resolution, index: number, from: number, to: number): string {
  const block = tree.blocks[index]!;
  return without(block, from, to, cutsIn(structure, index, block));
}

/** White space folded to single spaces, none at either end. */
export function folded(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** The text of a block between two of its offsets without emphasis markers, comments and marks, but for ` 1/` and `(23)`, which only the structure knows to be marks. */
export function bare(block: Block, from: number, to: number): string {
  return without(block, from, to, ownCuts(block));
}

/** A stretch to leave out; they come in order and without overlap. */
type Cut = readonly [from: number, to: number];

function pieceText(block: Block, index: number, structure: Structure): string {
  return without(block, block.content, block.end, cutsIn(structure, index, block));
}

function without({ text }: Block, from: number, to: number, cuts: readonly Cut[]): string {
  let words = '';
  let at = from;
  for (let i = firstFrom(cuts, from); i < cuts.length && cuts[i]![0] < to; i++) {
    const [start, end] = cuts[i]!;
    if (end > to) continue;
    words += text.slice(at, start);
    at = end;
  }
  return withoutComments((words + text.slice(at, to)).replace(/<\/?sup>/g, ''));
}

/** By halving: a block of many citations asks once for each. */
function firstFrom(cuts: readonly Cut[], from: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]![0] < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withoutComments(text: string): string {
  let words = '';
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open + 4);
    if (close < 0) break;
    words += text.slice(at, open);
    at = close + 3;
  }
  return words + text.slice(at);
}

const ownCuts = perBlock((block) => cutsOf(block, undefined));

/** The old marks bound to a note are known to the structure alone; few blocks have any. */
function cutsIn(structure: Structure, index: number, block: Block): readonly Cut[] {
  const bound = oldMarks(structure).get(index);
  return bound ? cutsOf(block, bound) : ownCuts(block);
}

const known = new WeakMap<Structure, ReadonlyMap<number, ReadonlySet<number>>>();

/** The marks ` 1/` and `(23)` that have a note, by block and ordinal. */
function oldMarks(structure: Structure): ReadonlyMap<number, ReadonlySet<number>> {
  let marks = known.get(structure) as Map<number, Set<number>> | undefined;
  if (marks) return marks;
  marks = new Map();
  const old = structure.notes.some(({ style }) => style === 'slash' || style === 'parentheses');
  for (const { block, ordinal, note } of old ? structure.marks : []) {
    if (!note) continue;
    const own = marks.get(block);
    if (own) own.add(ordinal);
    else marks.set(block, new Set([ordinal]));
  }
  known.set(structure, marks);
  return marks;
}

function cutsOf(block: Block, bound: ReadonlySet<number> | undefined): Cut[] {
  const { inlines, marks } = factsOf(block);
  const cuts: Cut[] = [];
  for (const it of inlines.emphasis) cuts.push([it.from, it.from + it.marker], [it.to - it.marker, it.to]);
  let before: [number, number] | undefined;
  for (let i = 0; i < marks.length; i++) {
    const { from, to, style } = marks[i]!;
    const old = style === 'slash' || style === 'parentheses';
    if (old && !bound?.has(i)) continue;
    const joined = before && before[1] <= from && isJoint(block.text, before[1], from);
    if (joined) {
      before![1] = to;
      continue;
    }
    before = [old ? gapBefore(block.text, from, to) : from, to];
    cuts.push(before);
  }
  cuts.sort((a, b) => a[0] - b[0]);
  let free = 0;
  return cuts.filter(([from, to]) => from >= free && (free = to) >= 0);
}

/** Whether nothing stands between two offsets but what separates marks at one place: `,[^5],[^6]`, `<sup>1, 3</sup>`. */
export function isJoint(text: string, from: number, to: number): boolean {
  return to - from < 20 && /^(?:<\/?sup>|[\s,])*$/.test(text.slice(from, to));
}

/** An old mark stands behind a space, which goes with it unless a word follows at once. */
function gapBefore(text: string, from: number, to: number): number {
  if (/[\p{L}\d]/u.test(text[to] ?? '')) return from;
  let at = from;
  while (text[at - 1] === ' ' || text[at - 1] === '\u00a0') at--;
  return at;
}
