import { changeOf, finishMoved, warningsOf } from './finish';
import type { Operation, OperationRequest, Outcome } from './operation';
import { onParagraph, paragraphAtOffset } from './place';
import {
  deepestLevel,
  depthBelow,
  endingOf,
  enlist,
  exchangeEndings,
  itemsOf,
  lastItemOf,
  putBefore,
  putBehind,
  runAt,
  takeOut,
} from './rearrange';
import { levelOf, type Node, type Sheet, siblingsOf, withDescendants } from './sheet';

/** Moves the paragraph at the cursor, with everything below it and its notes, in front of the one before it. */
export const moveParagraphUp: Operation = {
  id: 'moveParagraphUp',
  title: 'Move Paragraph Up',
  run: (request) => onParagraph(request, (sheet, node) => step(sheet, node, request, -1)),
};

/** Moves the paragraph at the cursor, with everything below it and its notes, behind the one that follows it. */
export const moveParagraphDown: Operation = {
  id: 'moveParagraphDown',
  title: 'Move Paragraph Down',
  run: (request) => onParagraph(request, (sheet, node) => step(sheet, node, request, 1)),
};

/** Moves a paragraph to the place that it was dropped at: beside another one, as its sibling, or below it. */
export const moveParagraph: Operation = {
  id: 'moveParagraph',
  title: 'Move Paragraph Here',
  run: (request) => onParagraph(request, (sheet, node) => dropped(sheet, node, request)),
};

function dropped(sheet: Sheet, node: Node, request: OperationRequest): Outcome {
  const { target } = request;
  const found = target && paragraphAtOffset(sheet, target.offset);
  const aim = found && target.side === 'inside' ? holderOf(found) : found;
  if (!target || !aim) return { refused: 'Drop the paragraph on another paragraph.' };
  if (withDescendants(node).includes(aim)) return { refused: 'A paragraph cannot be moved into itself.' };
  if (aim.lane !== node.lane) {
    return { refused: 'A paragraph stays in its preamble, operative part or annex: copy its words instead.' };
  }
  if (!node.seat.run && (aim.parent || target.side === 'inside') && node.lane.kind === 'preambular') {
    return { refused: 'A preambular paragraph cannot stand below another.' };
  }
  if (target.side === 'inside' && aim.lane.kind !== 'preambular' && !aim.seat.run) {
    return { refused: 'Number this paragraph first: sub-paragraphs stand below a number.' };
  }
  const parent = target.side === 'inside' ? aim : aim.parent;
  const level = parent ? levelOf(parent) + 1 : 0;
  if (level + depthBelow(node) > deepestLevel) return { refused: tooDeep };
  if (target.side === 'above' && aim.paragraph?.introduces) return { refused: introduction };
  if (level !== levelOf(node) && sharesLine(node)) return { refused: twoLabels };
  moveTo(sheet, node, aim, target.side);
  return moved(sheet, node, request);
}

const introduction = 'The paragraph before introduces those that follow it: nothing can stand in front of it.';

/** Why a paragraph whose line holds the first label below it too keeps its level. */
export const twoLabels = 'Two labels stand on this line: put the second on a line of its own first.';

/** Whether the first label below a paragraph stands on its own line: "(b) (i) To …". */
export function sharesLine(node: Node): boolean {
  return withDescendants(node).some(({ items: [item] }) => {
    return item !== undefined && /^\([a-z]{1,4}\)\s/.test(item.block.text.slice(item.block.content));
  });
}

/** The paragraph that mere words and bullets belong to. */
function holderOf(node: Node): Node {
  return node.parent && !node.seat.run ? holderOf(node.parent) : node;
}

/** Why a paragraph cannot go deeper. */
export const tooDeep = 'Below the fourth level there is none: promote what stands below this paragraph first.';

/** Moves a node beside or below another of its lane, levels and indentation included. */
function moveTo(sheet: Sheet, node: Node, aim: Node, side: 'above' | 'below' | 'inside'): void {
  const last = lastOfLane(sheet, node);
  const items = takeOut(sheet, node);
  if (side === 'above') putBefore(sheet, itemsOf(sheet, aim)[0]!, items);
  else putBehind(sheet, lastItemOf(sheet, aim), items);
  const parent = side === 'inside' ? aim : aim.parent;
  const list = parent ? parent.children : aim.lane.nodes;
  const index = side === 'inside' ? list.length : list.indexOf(aim) + (side === 'above' ? 0 : 1);
  // A paragraph without a number that comes among sub-paragraphs receives a label.
  enlist(node, parent, aim.lane, index);
  // Where sections count anew it counts with the one that it was put beside.
  if (side !== 'inside' && node.seat.run && aim.seat.run) node.seat = { ...node.seat, run: aim.seat.run };
  if (parent && !node.seat.run) node.seat = { run: runAt(list, node), inserted: '', silent: false };
  const now = lastOfLane(sheet, node);
  if (last && now && last !== now) exchangeEndings(last, now);
}

function step(sheet: Sheet, node: Node, request: OperationRequest, by: -1 | 1): Outcome {
  const list = siblingsOf(node);
  const other = list[list.indexOf(node) + by];
  if (!other) return { refused: atTheEdge(node, by) };
  if (by < 0 && other.paragraph?.introduces) return { refused: introduction };
  if (isAlone(node) !== isAlone(other) || (isAlone(node) && crossesHeading(node, other))) return { refused: alone };
  if (!crossHeading(sheet, node, other, by)) moveTo(sheet, node, other, by < 0 ? 'above' : 'below');
  return moved(sheet, node, request);
}

function atTheEdge(node: Node, by: -1 | 1): string {
  const what = node.parent ? 'sub-paragraph' : `${node.lane.kind === 'annex' ? '' : `${node.lane.kind} `}paragraph`;
  return by < 0 ? `This is the first ${what}: it cannot go up.` : `This is the last ${what}: it cannot go down.`;
}

const alone = 'One of the two bears no number, as the only paragraph of its section: number it first.';

/** Whether an operative paragraph goes without a number. */
function isAlone({ parent, lane, seat }: Node): boolean {
  return !parent && lane.kind === 'operative' && !seat.run;
}

function crossesHeading(node: Node, other: Node): boolean {
  return !node.parent && node.paragraph?.section !== other.paragraph?.section;
}

/** Between two sections a paragraph first goes to the other side of the heading. */
function crossHeading(sheet: Sheet, node: Node, other: Node, by: -1 | 1): boolean {
  if (node.parent) return false;
  const heading = (by < 0 ? node : other).paragraph?.section;
  if (!heading || !crossesHeading(node, other)) return false;
  const first = sheet.items.find((it) => it.index === heading.block);
  const last = sheet.items.find((it) => it.index === heading.title) ?? first;
  if (!first || !last) return false;
  const index = siblingsOf(node).indexOf(node);
  const items = takeOut(sheet, node);
  if (by < 0) putBefore(sheet, first, items);
  else putBehind(sheet, last, items);
  enlist(node, undefined, node.lane, index);
  if (node.seat.run && other.seat.run) node.seat = { ...node.seat, run: other.seat.run };
  return true;
}

/** The item that ends the operative part, whose punctuation closes the text. */
function lastOfLane(sheet: Sheet, { lane }: Node) {
  const last = lane.nodes.at(-1);
  const item = lane.kind === 'preambular' || !last ? undefined : lastItemOf(sheet, last);
  return item && endingOf(item) ? item : undefined;
}

/** The cursor stays at the letter where it was. */
function moved(sheet: Sheet, node: Node, { resolution, selection }: OperationRequest): Outcome {
  const finished = finishMoved(sheet);
  const { starts } = resolution.tree;
  const own = withDescendants(node).flatMap((it) => it.items);
  const item = own.findLast((it) => it.index >= 0 && starts[it.index]! <= selection.from) ?? own[0]!;
  const at = finished.placeOf(item, item.index >= 0 ? selection.from - starts[item.index]! : item.from);
  return { ...changeOf(sheet, finished, { from: at, to: at }), ...warningsOf(finished.broken) };
}
