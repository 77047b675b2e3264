import { type Resolution, resolutionOf } from '../model/resolution';
import { parse } from '../syntax/parse';
import { lineEndOf, textOf } from '../syntax/tree';
import { minimalEdits } from '../text/minimalEdits';
import type { Edit, Span } from '../text/span';
import { noteEdits } from './formatNotes';
import { keepReading, type Step } from './keepReading';
import { laidOut } from './layout';

/** A text that is not at rest after so many rounds is left as it is. */
const mostRounds = 4;

/**
 * The edits that lay a text out: one blank line between blocks, one space behind numbers, sub-paragraphs indented, notes collected at the end.
 *
 * No word, no number and no spelling of a mark changes, and the text is read as before; what could not be laid out so stays as it is. With
 * `within`, only the blocks that lie in that stretch, and no note moves.
 */
export function formatEdits(resolution: Resolution, within?: Span): Edit[] {
  const after = within ? keepReading(resolution, layoutSteps(resolution, within)) : formatted(resolution);
  return minimalEdits(textsOf(resolution), textsOf(after));
}

/** A text in its layout. Laying it out again changes nothing. */
export function formatText(text: string): string {
  return textOf(formatted(resolutionOf(parse(text))).tree);
}

/** A resolution in its layout. */
export function formatted(resolution: Resolution): Resolution {
  let current = resolution;
  for (let round = 0; round < mostRounds; round++) {
    const next = once(current);
    if (next === current) return current;
    current = next;
  }
  return resolution;
}

function once(resolution: Resolution): Resolution {
  const laid = keepReading(resolution, layoutSteps(resolution));
  return keepReading(laid, [noteEdits(laid)]);
}

/** One step for each block that is not in its layout. */
function layoutSteps(resolution: Resolution, within?: Span): Step[] {
  const { tree } = resolution;
  const eol = lineEndOf(tree);
  const steps: Step[] = [];
  for (let index = 0; index < tree.blocks.length; index++) {
    const edit = layoutEdit(resolution, index, eol, within);
    if (edit) steps.push([edit]);
  }
  return steps;
}

function layoutEdit(resolution: Resolution, index: number, eol: string, within?: Span): Edit | undefined {
  const { blocks, starts } = resolution.tree;
  const { text, end } = blocks[index]!;
  const from = starts[index]!;
  let insert = laidOut(resolution, index, eol);
  let to = starts[index + 1]!;
  if (within) {
    const first = from + (text.length - text.trimStart().length);
    if (first < within.from || from + end > within.to) return undefined;
    // The blank lines behind the last block are not the range's affair.
    if (to > within.to) {
      to = from + end;
      insert = insert.slice(0, insert.trimEnd().length);
    }
  }
  return insert === text.slice(0, to - from) ? undefined : { from, to, insert };
}

function textsOf({ tree }: Resolution): string[] {
  return tree.blocks.map((block) => block.text);
}
