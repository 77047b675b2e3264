import { changeOf, finishMoved, warningsOf } from './finish';
import { sharesLine, tooDeep, twoLabels } from './moveParagraph';
import type { Operation, OperationRequest, Outcome } from './operation';
import { onParagraph } from './place';
import { deepestLevel, depthBelow, enlist, itemsOf, lastItemOf, putBehind, seatIn, takeOut } from './rearrange';
import { levelOf, type Node, type Sheet, siblingsOf } from './sheet';

/** Lifts the sub-paragraph at the cursor one level, behind the paragraph that it stood below, which keeps its other sub-paragraphs. */
export const promoteParagraph: Operation = {
  id: 'promoteParagraph',
  title: 'Promote Paragraph',
  run: (request) =>
    onParagraph(request, (sheet, node) => {
      const { parent, lane } = node;
      if (!parent) return { refused: 'This paragraph stands at the highest level already.' };
      if (lane.kind === 'preambular' && !parent.parent) {
        return { refused: 'Preambular paragraphs bear no numbers: type the words as a paragraph of their own.' };
      }
      if (sharesLine(node)) return { refused: twoLabels };
      const items = takeOut(sheet, node);
      putBehind(sheet, lastItemOf(sheet, parent), items);
      const list = parent.parent ? parent.parent.children : lane.nodes;
      if (!parent.seat.run && parent.paragraph?.label === null && !parent.parent)
        parent.seat = seatIn({ script: 'digit', start: 1 });
      enlist(node, parent.parent, lane, list.indexOf(parent) + 1);
      return done(sheet, node, request);
    }),
};

/** Puts the paragraph at the cursor, with everything below it, one level deeper, as the last sub-paragraph of the one before it. */
export const demoteParagraph: Operation = {
  id: 'demoteParagraph',
  title: 'Demote Paragraph',
  run: (request) =>
    onParagraph(request, (sheet, node) => {
      const list = siblingsOf(node);
      const before = list.slice(0, list.indexOf(node)).findLast((it) => it.seat.run);
      if (!before) return { refused: 'There is no paragraph before this one that it could stand below.' };
      if (node.lane.kind === 'preambular' && !node.parent) {
        return { refused: 'A preambular paragraph cannot stand below another.' };
      }
      if (levelOf(node) + 1 + depthBelow(node) > deepestLevel) return { refused: tooDeep };
      if (sharesLine(node)) return { refused: twoLabels };
      const items = takeOut(sheet, node);
      putBehind(sheet, itemsOf(sheet, before).at(-1)!, items);
      enlist(node, before, node.lane, before.children.length);
      return done(sheet, node, request);
    }),
};

function done(sheet: Sheet, node: Node, { resolution, selection }: OperationRequest): Outcome {
  const finished = finishMoved(sheet);
  const item = node.items[0]!;
  const at = finished.placeOf(item, selection.from - resolution.tree.starts[item.index]!);
  return { ...changeOf(sheet, finished, { from: at, to: at }), ...warningsOf(finished.broken) };
}
