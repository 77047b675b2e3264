import { lineBody, lineStart } from '../text/lines';
import type { Edit } from '../text/span';
import type { Block } from './block';
import { isLineEnd } from './characters';

/** All blocks of a text with the offset and the line where each begins; a value that never changes. */
export interface Tree {
  readonly blocks: readonly Block[];
  /** UTF-16 offset of each block, and at the end the length of the text. */
  readonly starts: Uint32Array;
  /** Zero-based line of each block, and at the end the number of line ends. */
  readonly lines: Uint32Array;
}

/** The tree of blocks that stand one after the other. */
export function treeOf(blocks: readonly Block[]): Tree {
  const starts = new Uint32Array(blocks.length + 1);
  const lines = new Uint32Array(blocks.length + 1);
  for (let i = 0; i < blocks.length; i++) {
    starts[i + 1] = starts[i]! + blocks[i]!.text.length;
    lines[i + 1] = lines[i]! + blocks[i]!.lineEnds;
  }
  return { blocks, starts, lines };
}

/** The length of the text in UTF-16 units. */
export function lengthOf(tree: Tree): number {
  return tree.starts[tree.blocks.length]!;
}

/** The text between two offsets, both held within the text. */
export function textOf(tree: Tree, from = 0, to = lengthOf(tree)): string {
  let text = '';
  for (let i = blockIndexAt(tree, from); i < tree.blocks.length && tree.starts[i]! < to; i++) {
    const start = tree.starts[i]!;
    text += tree.blocks[i]!.text.slice(Math.max(0, from - start), to - start);
  }
  return text;
}

/** The line end that a text uses, as its first line shows it; LF where it has none. */
export function lineEndOf({ blocks }: Tree): string {
  const first = blocks.find((block) => block.lineEnds > 0)?.text ?? '';
  return /\r\n|\r|\n/.exec(first)?.[0] ?? '\n';
}

/** A replacement inside the block of an index; offsets are relative to it. */
export interface PlacedEdit extends Edit {
  readonly block: number;
}

/** Edits inside blocks as edits of the whole text. */
export function wholeEdits({ starts }: Tree, edits: readonly PlacedEdit[]): Edit[] {
  return edits.map(({ block, from, to, insert }) => ({ from: starts[block]! + from, to: starts[block]! + to, insert }));
}

/** The index of the block that holds `offset`, of two that meet there the second; the last block at the end of the text, 0 in an empty one. */
export function blockIndexAt(tree: Tree, offset: number): number {
  return lastAtOrBefore(tree.starts, tree.blocks.length, offset);
}

/** A place as editors name it: zero-based line, UTF-16 character. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** The offset of a position; a character behind the end of its line counts as that end, a line behind the last as the end of the text. */
export function offsetAt(tree: Tree, { line, character }: LinePosition): number {
  if (line < 0) return 0;
  if (line > tree.lines[tree.blocks.length]!) return lengthOf(tree);
  const index = lastAtOrBefore(tree.lines, tree.blocks.length, line);
  const block = tree.blocks[index];
  if (!block) return 0;
  const from = lineStart(block.text, line - tree.lines[index]!);
  return tree.starts[index]! + Math.min(from + Math.max(0, character), lineBody(block.text, from));
}

/** The position of an offset, held within the text. */
export function positionAt(tree: Tree, offset: number): LinePosition {
  const index = blockIndexAt(tree, Math.min(Math.max(0, offset), lengthOf(tree)));
  return positionIn(tree, index, offset - tree.starts[index]!);
}

/** The position of an offset inside the block of that index. */
function positionIn(tree: Tree, index: number, offset: number): LinePosition {
  const text = tree.blocks[index]?.text ?? '';
  let line = tree.lines[index] ?? 0;
  let from = 0;
  for (let at = 0; at < offset; at++) {
    const code = text.charCodeAt(at);
    if (!isLineEnd(code) || (code === 13 && text.charCodeAt(at + 1) === 10)) continue;
    line++;
    from = at + 1;
  }
  return { line, character: offset - from };
}

/** A place in a text by its block: the block, its index, and the offset in it. */
export interface BlockPlace {
  readonly index: number;
  readonly block: Block;
  readonly at: number;
}

/** The block that holds an offset, and where in it that is; undefined where the text is empty. */
export function placeAt(tree: Tree, offset: number): BlockPlace | undefined {
  const index = blockIndexAt(tree, offset);
  const block = tree.blocks[index];
  return block && { index, block, at: offset - tree.starts[index]! };
}

/** Of the first `count` ascending numbers, the index of the last that is at most `value`; 0 where none is. */
function lastAtOrBefore(ascending: Uint32Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
