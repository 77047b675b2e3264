import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import { noSeat } from '../model/runs';
import { blockIndexAt, textOf } from '../syntax/tree';
import { applyEdits, type Edit, type Span } from '../text/span';
import { insertBeside, insertInside } from './insertParagraph';
import { deepestLevel, removeItems } from './rearrange';
import { type Item, levelOf, type Node, nodeAt, type Sheet, siblingsOf } from './sheet';
import { editsElsewhere, sheetWithout } from './typedEdits';

/** What is looked at around the cursor, in UTF-16 units: the line end that was typed, and the blanks that the editor added. */
const reach = 200;

/**
 * What Enter does, after the editor has put in its line end and the cursor stands at `offset`: behind an operative paragraph the next number
 * opens, behind a sub-paragraph the next label, behind a colon the first label below; on a line of a mere number the sequence ends.
 * What follows is renumbered, references included. Nothing anywhere else.
 */
export function enterEdits(resolution: Resolution, offset: number): Edit[] {
  const { tree } = resolution;
  const before = /[^\r\n]([ \t]*)(\r\n|\r|\n)([ \t]*)$/.exec(textOf(tree, Math.max(0, offset - reach), offset));
  const behind = /^([ \t]*)(?:[\r\n]|$)/.exec(textOf(tree, offset, offset + reach));
  if (!before || !behind || /[ \t]/.test(before[0][0]!)) return [];
  const [, blanks, lineEnd] = before as unknown as [string, string, string];
  // Before Enter the paragraph ended here.
  const typed = { from: offset - before[0].length + 1, to: offset + behind[1]!.length };
  const sheet = sheetWithout(resolution, typed);
  const node = numberedAt(sheet, typed.from);
  if (!node) return [];
  if (isBare(node)) return ended(sheet, node, typed, offset);
  if (!mayBeFinished(node)) return [];
  const { ending } = factsOf(node.items.at(-1)!.block);
  const opensList = ending.mark === ':' || node.children.some((it) => it.seat.run);
  const below = opensList && levelOf(node) < deepestLevel;
  // A list of bullets has no label to go on with.
  if (below && node.children.some((it) => it.seat === noSeat && it.paragraph?.label)) return [];
  const { item } = below ? insertInside(sheet, node) : insertBeside(sheet, node, 'below');
  const last = node.items.at(-1)!;
  // What is below the paragraph stands between it and the next: then there is no telling what the line is to be.
  if (sheet.items[sheet.items.indexOf(item) - 1] !== last) return [];
  const elsewhere = editsElsewhere(sheet, typed);
  // The line end that was typed stays where it is, so that the cursor is behind it.
  const from = blanks === '' ? typed.from + lineEnd.length : typed.from;
  const insert = (blanks === '' ? '' : lineEnd) + lineEnd + wordsOf(item);
  return apart(sheet, last, lineEnd, typed, around({ from, to: offset, insert }, elsewhere));
}

/** Words that stood in the very next line go on in a paragraph that lacks its punctuation as yet: a blank line keeps them apart. */
function apart(
  { resolution: { tree } }: Sheet,
  { index, block }: Item,
  lineEnd: string,
  typed: Span,
  edits: Edit[],
): Edit[] {
  const next = tree.blocks[index + 1];
  if (!next || block.text.slice(block.end).split(/\r\n|\r|\n/).length > 2) return edits;
  const at = tree.starts[index + 1]! + typed.to - typed.from;
  const same = edits.findIndex((it) => it.from === at);
  if (same < 0) return around({ from: at, to: at, insert: lineEnd }, edits);
  return edits.map((it, i) => (i === same ? { ...it, insert: lineEnd + it.insert } : it));
}

/** The numbered paragraph whose own words end at an offset. */
function numberedAt(sheet: Sheet, offset: number): Node | undefined {
  const { tree } = sheet.resolution;
  const index = blockIndexAt(tree, Math.max(0, offset - 1));
  const node = nodeAt(sheet, index);
  const block = tree.blocks[index];
  if (!node || !block || node.items.at(-1)?.index !== index) return undefined;
  const alone = !node.parent && node.lane.kind === 'operative' && node.lane.nodes.length === 1;
  if (!node.seat.run && !alone) return undefined;
  const behind = block.text.slice(offset - tree.starts[index]!);
  return behind.trim() === '' ? node : undefined;
}

/** Whether a paragraph consists of its number alone. */
function isBare({ items }: Node): boolean {
  const { block } = items[0]!;
  return items.length === 1 && block.marker !== undefined && block.text.slice(block.marker.to).trim() === '';
}

/** A hard-wrapped paragraph that lacks its punctuation goes on in the next line. */
function mayBeFinished({ items }: Node): boolean {
  const { block } = items.at(-1)!;
  return factsOf(block).ending.mark !== '' || !/[\r\n]/.test(block.text.slice(0, block.end));
}

/** The number goes, the line stays for whatever comes next, and the numbers behind close up; what was below it is below the one before. */
function ended(sheet: Sheet, node: Node, typed: Span, cursor: number): Edit[] {
  const from = sheet.resolution.tree.starts[node.items[0]!.index]!;
  const list = siblingsOf(node);
  const before = list[list.indexOf(node) - 1];
  if (node.children.length > 0 && !before) return [];
  removeItems(sheet, node.items);
  node.removed = true;
  list.splice(list.indexOf(node), 1);
  for (const child of node.children.splice(0)) {
    child.parent = before;
    before?.children.push(child);
  }
  return around({ from, to: cursor, insert: '' }, editsElsewhere(sheet, typed));
}

/** The edit at the cursor among the others, which editors apply as one. */
function around(own: Edit, others: readonly Edit[]): Edit[] {
  return [...others, own].sort((a, b) => a.from - b.from);
}

function wordsOf({ block, to, edits }: Item): string {
  return applyEdits(block.text.slice(0, to), edits);
}
