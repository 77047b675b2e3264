import { factsOf, hasWords } from '../model/facts';
import type { Resolution } from '../model/resolution';
import { topOf } from '../model/walk';
import type { Block } from '../syntax/block';
import type { Emphasis } from '../syntax/inline';
import { blockIndexAt, type PlacedEdit, wholeEdits } from '../syntax/tree';
import { type Span, sortedEdits } from '../text/span';
import { around, openingEdits, organEdits, signOf, withoutItalics } from './italics';
import type { Operation, OperationRequest, Refusal } from './operation';

/**
 * Sets words in italics or takes the italics off: the selected ones, else the italics that the cursor stands in, else exactly the
 * opening phrase of the paragraph or the name in the organ line.
 */
export const toggleItalic: Operation = {
  id: 'toggleItalic',
  title: 'Toggle Italic',
  // An editor has a command and a key for it; a list of actions is no place for it.
  suits: () => false,
  run: (request) => {
    const { resolution, selection } = request;
    const edits = selection.from === selection.to ? atCursor(request) : onSelection(request);
    return 'refused' in edits ? edits : { edits: sortedEdits(wholeEdits(resolution.tree, edits)) };
  },
};

function atCursor({ resolution, selection }: OperationRequest): readonly PlacedEdit[] | Refusal {
  const { tree, structure } = resolution;
  const index = blockIndexAt(tree, selection.from);
  const block = tree.blocks[index];
  const owner = structure.owner[index];
  if (!block) return nothingHere;
  const { organ, inlines } = factsOf(block);
  const at = selection.from - tree.starts[index]!;
  const first = owner && topOf(owner).pieces[0]!;
  const opening = owner && factsOf(tree.blocks[first!]!).opening;
  const inside = inlines.emphasis.find((it) => isItalic(it) && it.from < at && at < it.to);
  if (inside && !(first === index && opening && inside.from < opening.to)) return unset(index, [inside]);
  if (organ && structure.roles[index] === 'organ') {
    const set = inlines.emphasis.filter((it) => isItalic(it) && it.from < organ.to && it.to > organ.from);
    return set.length > 0 ? unset(index, set) : organEdits(tree, index);
  }
  if (first === undefined || !opening) return nothingHere;
  const edits = openingEdits(tree, topOf(owner!));
  if (edits.length > 0) return edits;
  const set = factsOf(tree.blocks[first]!).inlines.emphasis;
  return unset(
    first,
    set.filter((it) => isItalic(it) && it.from < opening.to),
  );
}

const nothingHere: Refusal = {
  refused: 'Select the words to set in italics, or place the cursor in a paragraph whose opening phrase is known.',
};

/** Where the selected words stand in a block. */
interface Words extends Span {
  readonly index: number;
  readonly block: Block;
}

function onSelection({ resolution, selection }: OperationRequest): readonly PlacedEdit[] | Refusal {
  const all = wordsIn(resolution, selection);
  if (all.length === 0) return { refused: 'There are no words in the selection that can be set in italics.' };
  const sign = signOf(resolution.tree);
  return all.every((it) => covering(it)) ? all.flatMap(takenOut) : all.flatMap((it) => set(it, sign));
}

/** The words of the selection, with references whole, and without blanks, footnote marks and italics at their ends, block by block. */
function wordsIn({ tree }: Resolution, { from, to }: Span): Words[] {
  const found: Words[] = [];
  for (let index = blockIndexAt(tree, from); index < tree.blocks.length && tree.starts[index]! < to; index++) {
    const block = tree.blocks[index]!;
    if (!hasWords(block)) continue;
    const start = tree.starts[index]!;
    const words = trimmed(block, Math.max(from - start, block.content), Math.min(to - start, block.end));
    if (words) found.push({ index, block, ...words });
  }
  return found;
}

function trimmed(block: Block, from: number, to: number): Span | undefined {
  const { text } = block;
  const { marks, references } = factsOf(block);
  let [start, end] = [from, to];
  for (let before = to - from + 1; before > end - start; ) {
    before = end - start;
    while (start < end && /[\s*_,;:.!?)\]”’»]/.test(text[start]!)) start++;
    while (start < end && /[\s*_([“‘«]/.test(text[end - 1]!)) end--;
    const first = marks.find((it) => it.from <= start && start < it.to);
    const last = marks.find((it) => it.from < end && end <= it.to);
    if (first) start = Math.min(end, first.to);
    if (last) end = Math.max(start, last.from);
  }
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return undefined;
  while (start > block.content && isWithin(text, start)) start--;
  while (end < block.end && isWithin(text, end)) end++;
  // A reference with a sign in the middle would be none.
  for (const it of references) {
    if (it.from >= end || it.to <= start) continue;
    start = Math.min(start, it.from);
    end = Math.max(end, it.to);
  }
  return { from: start, to: end };
}

const joint = /[’'-]/;

/** Whether a place is in the middle of a word, "well-being" being one. */
function isWithin(text: string, at: number): boolean {
  if (isWord(text[at - 1])) return isWord(text[at]) || (joint.test(text[at] ?? '') && isWord(text[at + 1]));
  return joint.test(text[at - 1] ?? '') && isWord(text[at - 2]) && isWord(text[at]);
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function isItalic({ marker }: Emphasis): boolean {
  return marker !== 2;
}

function covering({ block, from, to }: Words): Emphasis | undefined {
  return factsOf(block).inlines.emphasis.find(
    (it) => isItalic(it) && it.from + it.marker <= from && to <= it.to - it.marker,
  );
}

/** The edits that take words out of the italics they stand in; what stands before and behind them stays in italics. */
function takenOut(words: Words): PlacedEdit[] {
  const { index, block, from, to } = words;
  const span = covering(words)!;
  const sign = block.text[span.from]!;
  const [first, last] = [span.from + span.marker, span.to - span.marker];
  const before = block.text.slice(first, from).trimEnd().length;
  const blanks = /^\s*/.exec(block.text.slice(to, last))![0].length;
  // Of what is bold too, no part is roman while the rest stays as it is.
  if (span.marker > 1) return unset(index, [span]);
  const edits: PlacedEdit[] = [];
  if (before === 0) edits.push({ block: index, from: span.from, to: span.from + 1, insert: '' });
  else edits.push({ block: index, from: first + before, to: first + before, insert: sign });
  if (to + blanks >= last) edits.push({ block: index, from: span.to - 1, to: span.to, insert: '' });
  else edits.push({ block: index, from: to + blanks, to: to + blanks, insert: sign });
  return edits;
}

/** The edits that set words in italics as one span with the italics that they touch. */
function set({ index, block, from, to }: Words, sign: string): PlacedEdit[] {
  const touched = factsOf(block).inlines.emphasis.filter((it) => isItalic(it) && it.from < to && it.to > from);
  const start = Math.min(from, ...touched.map((it) => it.from + it.marker));
  const end = Math.max(to, ...touched.map((it) => it.to - it.marker));
  // An underscore inside a word sets nothing.
  const inWord = isWord(block.text[start - 1]) || isWord(block.text[end]);
  return [...unset(index, touched), ...around(index, { from: start, to: end }, inWord ? '*' : sign)];
}

/** The edits that take italics off; what is bold besides stays so. */
function unset(index: number, emphasis: readonly Emphasis[]): PlacedEdit[] {
  return withoutItalics(
    index,
    emphasis.map(({ from, to }) => ({ from, to, marker: 1 })),
  );
}
