import { factsOf } from '../model/facts';
import { type Resolution, resolutionOf } from '../model/resolution';
import { parse } from '../syntax/parse';
import { blockIndexAt, textOf } from '../syntax/tree';
import type { Edit } from '../text/span';
import { finish } from './finish';
import { insertBeside, insertInside } from './insertParagraph';
import { takeOut } from './rearrange';
import { type Item, levelOf, type Node, nodeAt, type Sheet, sheetOf } from './sheet';
import { editsAroundTyped } from './typedText';

/**
 * What Enter does, after the editor has put in its line end and the cursor stands at `offset`: behind an operative paragraph the next number
 * opens, behind a sub-paragraph the next label, behind a colon the first label below; on a line of a mere number the sequence ends.
 * What follows is renumbered, references included. Nothing anywhere else.
 */
export function enterEdits(resolution: Resolution, offset: number): Edit[] {
  const text = textOf(resolution.tree);
  const line = /(?:\r\n|\r|\n)([ \t]*)$/.exec(text.slice(0, offset));
  if (!line || !/^[ \t]*(?:[\r\n]|$)/.test(text.slice(offset))) return [];
  const end = line.index;
  // Before Enter the paragraph ended here.
  const rest = text.slice(offset).replace(/^[ \t]+/, '');
  const sheet = sheetOf(resolutionOf(parse(text.slice(0, end) + rest)));
  const node = numberedAt(sheet, end);
  if (!node) return [];
  const typed = { from: end, to: offset };
  if (isBare(node)) return ended(text, sheet, node, typed.to);
  if (!mayBeFinished(node)) return [];
  const { ending } = factsOf(node.items.at(-1)!.block);
  const below = ending.mark === ':' && levelOf(node) < 4;
  const { item } = below ? insertInside(sheet, node) : insertBeside(sheet, node, 'below');
  const finished = finish(sheet);
  const from = finished.text.slice(0, finished.placeOf(item, 0)).trimEnd().length;
  const to = finished.placeOf(item, item.to);
  return editsAroundTyped(text, typed, { text: finished.text, middle: { from, to } });
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

/** The number goes, the line stays for whatever comes next, and the numbers behind close up. */
function ended(text: string, sheet: Sheet, node: Node, cursor: number): Edit[] {
  const { starts } = sheet.resolution.tree;
  const item = node.items[0]!;
  const from = starts[item.index]!;
  const blank: Item = { ...item, to: item.from, edits: [] };
  const at = sheet.items.indexOf(item);
  node.removed = true;
  takeOut(sheet, node);
  sheet.items.splice(at, 0, blank);
  const finished = finish(sheet);
  const place = finished.placeOf(blank, 0);
  return editsAroundTyped(text, { from, to: cursor }, { text: finished.text, middle: { from: place, to: place } });
}
