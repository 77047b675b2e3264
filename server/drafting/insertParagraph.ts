import { noSeat } from '../model/runs';
import { lineEndOf } from '../syntax/tree';
import { changeOf, finishMoved, warningsOf } from './finish';
import type { Operation, Outcome } from './operation';
import { onParagraph } from './place';
import { itemsOf, lastItemOf, putBefore, putBehind, runAt, seatIn } from './rearrange';
import { type Item, levelOf, type Node, newItem, type Sheet, siblingsOf } from './sheet';

/** Opens a new paragraph in front of the one at the cursor, with its number; what follows is renumbered, references included. */
export const insertParagraphAbove: Operation = {
  id: 'insertParagraphAbove',
  title: 'Insert Paragraph Above',
  run: (request) => onParagraph(request, (sheet, node) => inserted(sheet, node, 'above')),
};

/** Opens a new paragraph behind the one at the cursor and everything below it, with its number. */
export const insertParagraphBelow: Operation = {
  id: 'insertParagraphBelow',
  title: 'Insert Paragraph Below',
  run: (request) => onParagraph(request, (sheet, node) => inserted(sheet, node, 'below')),
};

function inserted(sheet: Sheet, node: Node, side: 'above' | 'below'): Outcome {
  const { item } = insertBeside(sheet, node, side);
  // Where sections count anew, a new paragraph can take the number by which a paragraph of another section is named.
  const finished = finishMoved(sheet);
  const at = finished.placeOf(item, item.to);
  return { ...changeOf(sheet, finished, { from: at, to: at }), ...warningsOf(finished.broken) };
}

/** Puts an empty paragraph beside a node, a sibling of it; its words are to be typed behind its number. */
export function insertBeside(sheet: Sheet, node: Node, side: 'above' | 'below'): { item: Item; added: Node } {
  const list = siblingsOf(node);
  const numbered = node.seat.run !== undefined || (!node.parent && node.lane.kind !== 'preambular');
  const added = emptyNode(sheet, node, numbered);
  const item = added.items[0]!;
  if (side === 'above') putBefore(sheet, itemsOf(sheet, node)[0]!, [item]);
  else putBehind(sheet, lastItemOf(sheet, node), [item]);
  list.splice(list.indexOf(node) + (side === 'above' ? 0 : 1), 0, added);
  if (numbered) {
    // The only operative paragraph bore no number: now there are two.
    const run = node.seat.run ?? runAt(list, added);
    added.seat = seatIn(run);
    if (!node.seat.run && node.paragraph?.label === null) node.seat = seatIn(run);
  }
  return { item, added };
}

/** Puts an empty sub-paragraph below a node, in front of those that it has. */
export function insertInside(sheet: Sheet, node: Node): { item: Item; added: Node } {
  const like = node.children[0];
  const added = emptyNode(sheet, like ?? node, true, node);
  putBehind(sheet, node.items.at(-1)!, added.items);
  node.children.unshift(added);
  added.seat = seatIn(runAt(node.children, added));
  return { item: added.items[0]!, added };
}

/** A paragraph of a number and a blank, indented as its siblings are; one without a number is an empty line. */
function emptyNode(sheet: Sheet, like: Node, numbered: boolean, parent = like.parent): Node {
  const { lane } = like;
  const node: Node = { paragraph: undefined, seat: noSeat, parent, lane, children: [], items: [], removed: false };
  const level = levelOf(node);
  const block = like.items[0]?.block;
  const own = block && levelOf(like) === level ? /^[ \t]*/.exec(block.text)![0] : ' '.repeat(3 * level);
  // The number of its place is written over this one when the sheet is put together.
  const item = newItem(numbered ? `${own}${level === 0 ? '1.' : '(a)'} ` : '', lineEndOf(sheet.resolution.tree));
  node.items.push(item);
  return node;
}
