import { blockIndexAt } from '../syntax/tree';
import type { OperationRequest, Outcome } from './operation';
import { type Node, nodeAt, type Sheet, sheetOf } from './sheet';

/** The paragraph or sub-paragraph that an offset stands in; between two of them the one before. */
export function paragraphAtOffset(sheet: Sheet, offset: number): Node | undefined {
  const { tree } = sheet.resolution;
  const index = blockIndexAt(tree, offset);
  return nodeAt(sheet, index);
}

/** What an operation makes of the paragraph at the cursor, on a fresh sheet; refused where there is no paragraph. */
export function onParagraph(request: OperationRequest, act: (sheet: Sheet, node: Node) => Outcome): Outcome {
  const sheet = sheetOf(request.resolution);
  const node = paragraphOf(sheet, request);
  return node ? act(sheet, node) : { refused: 'Place the cursor in a preambular or operative paragraph first.' };
}

/** The paragraph of a request, bullets and mere words counted with what they stand below; undefined where there is none. */
export function paragraphOf(sheet: Sheet, { selection }: OperationRequest): Node | undefined {
  let node = paragraphAtOffset(sheet, selection.from);
  while (node?.parent && !node.seat.run) node = node.parent;
  return node;
}
