import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';
import { offsetAt, positionAt, textOf } from '../../server/syntax/tree';
import { applyEdits } from '../../server/text/span';

/** A text whose `|` are taken out, and where they stood. */
export interface Marked {
  readonly text: string;
  readonly resolution: Resolution;
  readonly positions: readonly Position[];
}

/** Reads a text in which each `|` is a place. */
export function marked(source: string): Marked {
  const pieces = source.split('|');
  const text = pieces.join('');
  const resolution = resolutionOf(parse(text));
  let offset = 0;
  const positions = pieces.slice(0, -1).map((piece) => {
    offset += piece.length;
    return positionAt(resolution.tree, offset);
  });
  return { text, resolution, positions };
}

/** The resolution that a text is, and the place of its one `|`. */
export function cursor(source: string): { readonly resolution: Resolution; readonly position: Position } {
  const { resolution, positions } = marked(source);
  return { resolution, position: positions[0]! };
}

/** The text with ‹ and › around each range; of ranges that begin together the wider comes first. */
export function shown({ tree }: Resolution, ranges: readonly Range[]): string {
  const signs = ranges.flatMap(({ start, end }) => [
    { from: offsetAt(tree, start), to: offsetAt(tree, start), insert: '‹' },
    { from: offsetAt(tree, end), to: offsetAt(tree, end), insert: '›' },
  ]);
  return applyEdits(textOf(tree), signs);
}

/** The words that a range holds. */
export function wordsIn({ tree }: Resolution, { start, end }: Range): string {
  return textOf(tree, offsetAt(tree, start), offsetAt(tree, end));
}

/** The text after edits as an editor applies them, all at once. */
export function edited({ tree }: Resolution, edits: readonly TextEdit[]): string {
  return applyEdits(
    textOf(tree),
    edits.map(({ range, newText }) => ({
      from: offsetAt(tree, range.start),
      to: offsetAt(tree, range.end),
      insert: newText,
    })),
  );
}
