import type { Block } from '../syntax/block';
import { isLineEnd, isSpace } from '../syntax/characters';
import type { Mark } from '../syntax/inline';
import type { Span } from '../text/span';
import { factsOf } from './facts';
import { perBlock } from './perBlock';

/** The footnote marks at one place with the punctuation that touches them; offsets are relative to the block. */
export interface MarkRun extends Span {
  /** The ordinal of its first mark. */
  readonly first: number;
  readonly style: Mark['style'];
  readonly label: string;
  /** The comma, semicolon, colon or full stop right before the marks, the space that French puts before it included; undefined where a word stands there. */
  readonly before: Span | undefined;
  /** The same right behind them. */
  readonly after: Span | undefined;
}

const none: readonly never[] = [];

/** The places of footnote marks in a block: marks with nothing but commas and tags between them stand at one place. */
export const markRunsOf: (block: Block) => readonly MarkRun[] = perBlock((block) => {
  const { marks } = factsOf(block);
  return marks.length === 0 ? none : find(block.text, marks);
});

function find(text: string, marks: readonly Mark[]): readonly MarkRun[] {
  const runs: MarkRun[] = [];
  for (let first = 0; first < marks.length; ) {
    let last = first;
    while (last + 1 < marks.length && joint.test(text.slice(marks[last]!.to, marks[last + 1]!.from))) last++;
    const { style, label } = marks[first]!;
    const { from, to } = tagged(text, marks[first]!.from, marks[last]!.to, style);
    const around = { before: punctuationBefore(text, from), after: punctuationAfter(text, to) };
    runs.push({ first, style, label, from, to, ...around });
    first = last + 1;
  }
  return runs;
}

const joint = /^(?:<\/?sup>|[ ,\u00a0])*$/;

/** Of `<sup>1, 2</sup>` the marks are the numbers; the tags around them belong to the place. */
function tagged(text: string, from: number, to: number, style: Mark['style']): Span {
  if (style !== 'sup' || text.startsWith('<sup>', from)) return { from, to };
  const open = text.lastIndexOf('<sup>', from);
  const close = text.indexOf('</sup>', to);
  return { from: open < 0 ? from : open, to: close < 0 ? to : close + 6 };
}

function punctuationBefore(text: string, to: number): Span | undefined {
  if (!isStop(text.charCodeAt(to - 1))) return undefined;
  let from = to - 1;
  while (isSpace(text.charCodeAt(from - 1))) from--;
  return { from, to };
}

/** Behind a decimal point or the dots of an ellipsis no sentence ends. */
function punctuationAfter(text: string, from: number): Span | undefined {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  const code = text.charCodeAt(at);
  if (!isStop(code) || (at > from && code !== 58 && code !== 59)) return undefined;
  const next = text.charCodeAt(at + 1);
  const ends = Number.isNaN(next) || isSpace(next) || isLineEnd(next) || '*_)”’»"'.includes(text[at + 1]!);
  return ends ? { from, to: at + 1 } : undefined;
}

/** Comma, full stop, colon, semicolon. */
function isStop(code: number): boolean {
  return code === 44 || code === 46 || code === 58 || code === 59;
}
