import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { positionIn } from '../model/positions';
import type { Resolution } from '../model/resolution';
import type { Note, Paragraph } from '../model/structure';
import { withChildren } from '../model/walk';
import { blockIndexAt, lengthOf, type Tree } from '../syntax/tree';
import type { Edit, Span } from '../text/span';

/** The range of a stretch of the whole text. */
export function rangeOf(tree: Tree, { from, to }: Span): Range {
  return { start: positionOf(tree, from), end: positionOf(tree, to) };
}

/** The range of a stretch of the block of that index. */
export function rangeIn(tree: Tree, block: number, { from, to }: Span): Range {
  return { start: positionIn(tree, block, from), end: positionIn(tree, block, to) };
}

/** The position of an offset of the whole text. */
export function positionOf(tree: Tree, offset: number): Position {
  const block = blockIndexAt(tree, Math.min(Math.max(0, offset), lengthOf(tree)));
  return positionIn(tree, block, offset - tree.starts[block]!);
}

/** Edits of the whole text as an editor takes them. */
export function textEditsOf(tree: Tree, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: rangeOf(tree, edit), newText: edit.insert }));
}

/** Where the visible characters of a block stand in the text: no indentation, no blank lines behind. */
export function spanOfBlock(tree: Tree, block: number): Span {
  const { text, content, end } = tree.blocks[block]!;
  const start = tree.starts[block]!;
  let from = 0;
  while (from < content && /[\s\ufeff]/.test(text[from]!)) from++;
  return { from: start + Math.min(from, end), to: start + end };
}

/** The least span that holds all of them; undefined where there is none. */
export function hull(spans: readonly Span[]): Span | undefined {
  let found: Span | undefined;
  for (const { from, to } of spans)
    found = found ? { from: Math.min(found.from, from), to: Math.max(found.to, to) } : { from, to };
  return found;
}

/** Where a paragraph with everything below it stands in the text. */
export function spanOfParagraph({ tree }: Resolution, paragraph: Paragraph): Span {
  const pieces = [...withChildren(paragraph)].flatMap((it) => it.pieces);
  return hull(pieces.map((block) => spanOfBlock(tree, block)))!;
}

/** Where the pieces of a paragraph or a note stand in the text, from the first to the last. */
export function spanOfPieces({ tree }: Resolution, { pieces }: Pick<Note, 'pieces'>): Span {
  return hull(pieces.map((block) => spanOfBlock(tree, block)))!;
}
