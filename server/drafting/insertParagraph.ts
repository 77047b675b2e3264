import { written } from '../model/labels';
import { noSeat } from '../model/runs';
import { changeOf, finish } from './finish';
import { styleOfLevel } from './numberParagraphs';
import type { Operation, OperationRequest, Outcome } from './operation';
import { isNode, paragraphOf } from './place';
import { itemsOf, lastItemOf, putBefore, putBehind, runAt, seatIn } from './rearrange';
import { type Item, levelOf, lineEndOf, type Node, newItem, type Sheet, sheetOf, siblingsOf } from './sheet';

/** Opens a new paragraph in front of the one at the cursor, with its number; what follows is renumbered, references included. */
export const insertParagraphAbove: Operation = {
  id: 'insertParagraphAbove',
  title: 'Insert Paragraph Above',
  run: (request) => inserted(request, 'above'),
};

/** Opens a new paragraph behind the one at the cursor and everything below it, with its number. */
export const insertParagraphBelow: Operation = {
  id: 'insertParagraphBelow',
  title: 'Insert Paragraph Below',
  run: (request) => inserted(request, 'below'),
};

function inserted(request: OperationRequest, side: 'above' | 'below'): Outcome {
  const sheet = sheetOf(request.resolution);
  const node = paragraphOf(sheet, request);
  if (!isNode(node)) return node;
  const { item } = insertBeside(sheet, node, side);
  const finished = finish(sheet);
  const at = finished.placeOf(item, item.to);
  return changeOf(sheet, finished, { from: at, to: at });
}

/** Puts an empty paragraph beside a node, a sibling of it; its words are to be typed behind its number. */
export function insertBeside(sheet: Sheet, node: Node, side: 'above' | 'below'): { item: Item; added: Node } {
  const list = siblingsOf(node);
  const { lane, parent } = node;
  const level = levelOf(node);
  const numbered = node.seat.run !== undefined || (level === 0 && lane.kind !== 'preambular');
  const item = emptyItem(sheet, node, numbered ? level : undefined);
  const added: Node = {
    paragraph: undefined,
    seat: noSeat,
    parent,
    lane,
    children: [],
    items: [item],
    removed: false,
  };
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

/** A paragraph of a number and a blank, indented as its siblings are; one without a number is an empty line. */
export function emptyItem(sheet: Sheet, like: Node, level: number | undefined): Item {
  if (level === undefined) return newItem('', lineEndOf(sheet));
  const label = level === 0 || level > 4 ? '1' : level % 2 === 1 ? 'a' : 'i';
  const block = like.items[0]?.block;
  const own = block && levelOf(like) === level ? /^[ \t]*/.exec(block.text)![0] : ' '.repeat(3 * level);
  return newItem(`${own}${written(styleOfLevel(sheet, level), label)} `, lineEndOf(sheet));
}
