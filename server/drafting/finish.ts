import { lineEndOf, textOf } from '../syntax/tree';
import { countLineEnds, linesOf } from '../text/lines';
import { minimalEdits } from '../text/minimalEdits';
import { applyEdits, type Span } from '../text/span';
import { type Numbering, numberNotes } from './numberNotes';
import { numberParagraphs } from './numberParagraphs';
import type { Change } from './operation';
import { type BrokenReference, pointReferences } from './pointReferences';
import type { Item, Node, Sheet } from './sheet';
import { leaveOpen, strayReferences } from './strayReferences';

/** A sheet put together again: the text and what is to be told about it. */
export interface Finished {
  readonly text: string;
  readonly broken: readonly BrokenReference[];
  /** Where an item now begins, and where a place of it that was in its block has come to; in offsets of the new text. */
  placeOf(item: Item, offset: number): number;
}

/** Gives every thing of the sheet its number and puts the text together. */
export function finish(sheet: Sheet, numbering: Numbering = 'whenMoved'): Finished {
  const labels = numberParagraphs(sheet);
  const pointed = pointReferences(sheet, labels);
  numberNotes(sheet, numbering);
  return { ...putTogether(sheet), broken: pointed.filter((it) => it.gone) };
}

/** The same where paragraphs have come to other places: references that cannot name theirs from where they stand are left open. */
export function finishMoved(sheet: Sheet): Finished {
  const labels = numberParagraphs(sheet);
  const pointed = pointReferences(sheet, labels);
  numberNotes(sheet, 'whenMoved');
  const finished = putTogether(sheet);
  const stray = strayReferences(pointed, finished);
  for (const it of stray) leaveOpen(it);
  const broken = pointed.filter((it) => it.gone || stray.includes(it));
  return { ...(stray.length > 0 ? putTogether(sheet) : finished), broken };
}

/** Gives the notes of the sheet their numbers and puts the text together; paragraphs and references stay as they are written. */
export function finishNotes(sheet: Sheet, numbering: Numbering = 'whenMoved'): Omit<Finished, 'broken'> {
  numberNotes(sheet, numbering);
  return putTogether(sheet);
}

/** The text of the sheet as it is, no number changed. */
export function putTogether(sheet: Sheet): Omit<Finished, 'broken'> {
  mendGaps(sheet);
  const starts = new Map<Item, number>();
  let text = '';
  for (const item of sheet.items) {
    starts.set(item, text.length);
    text += wordsOf(item) + item.gap;
  }
  return { text, placeOf: (item, offset) => (starts.get(item) ?? 0) + placeIn(item, offset) };
}

/** The change that turns the text of a sheet into what it has become. */
export function changeOf(sheet: Sheet, { text }: Pick<Finished, 'text'>, selection?: Span): Change {
  const before = textOf(sheet.resolution.tree);
  return { edits: minimalEdits(linesOf(before), linesOf(text)), ...(selection ? { selection } : {}) };
}

/** What to tell of references that can no longer name their paragraph; those in paragraphs that go themselves are no loss. */
export function warningsOf(broken: readonly BrokenReference[]): { readonly warnings?: readonly string[] } {
  const left = broken.filter(({ by }) => !by?.removed);
  if (left.length === 0) return {};
  return { warnings: left.map(({ words, by }) => `${nameOf(by)} refers to it: “${words}”`) };
}

function nameOf(node: Node | undefined): string {
  const number = node?.paragraph?.number;
  if (number === undefined) return 'The text';
  return number.includes('PP') ? `Preambular paragraph ${number.replace(/.*PP/, '')}` : `Paragraph ${number}`;
}

function wordsOf({ block, from, to, edits }: Item): string {
  const own = edits.filter((it) => it.from >= from && it.to <= to);
  const shifted = own.map((it) => ({ from: it.from - from, to: it.to - from, insert: it.insert }));
  return applyEdits(block.text.slice(from, to), shifted);
}

/** Where an offset of the block of an item stands in its new words; behind what is put in at that place. */
function placeIn({ from, to, edits }: Item, offset: number): number {
  let shift = 0;
  const at = Math.min(Math.max(offset, from), to);
  for (const edit of edits) {
    if (edit.from < from || edit.to > to) continue;
    if (edit.to <= at) shift += edit.insert.length - (edit.to - edit.from);
    else if (edit.from < at) shift += edit.from + edit.insert.length - at;
  }
  return at - from + shift;
}

/** Words that have come to stand beside others than before are kept apart by a blank line; the text ends as it did. */
function mendGaps({ items, resolution }: Sheet): void {
  const { blocks } = resolution.tree;
  const lineEnd = lineEndOf(resolution.tree);
  const tail = blocks.at(-1);
  items.forEach((item, i) => {
    const next = items[i + 1];
    if (!next) {
      if (tail && item.index !== blocks.length - 1) item.gap = tail.text.slice(tail.end) || (i > 0 ? lineEnd : '');
      return;
    }
    const together = item.index >= 0 && next.index === item.index + 1;
    if (together || item.gap === ' ' || wordsOf(item) === '') return;
    const marked = next.index >= 0 && next.block.marker !== undefined && next.from === 0;
    const enough = marked ? /[\r\n]/.test(item.gap) : countLineEnds(item.gap) > 1;
    if (!enough) item.gap = lineEnd + lineEnd;
  });
}
