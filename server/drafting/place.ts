import { blockIndexAt } from '../syntax/tree';
import type { OperationRequest, Refusal } from './operation';
import { type Node, nodeAt, type Sheet } from './sheet';

/** The paragraph or sub-paragraph that an offset stands in; between two of them the one before. */
export function paragraphAtOffset(sheet: Sheet, offset: number): Node | undefined {
  const { tree } = sheet.resolution;
  const index = blockIndexAt(tree, offset);
  return nodeAt(sheet, index);
}

/** The paragraph of a request, bullets and mere words counted with what they stand below; a refusal where there is none. */
export function paragraphOf(sheet: Sheet, { selection }: OperationRequest): Node | Refusal {
  let node = paragraphAtOffset(sheet, selection.from);
  while (node?.parent && !node.seat.run) node = node.parent;
  return node ?? { refused: 'Place the cursor in a preambular or operative paragraph first.' };
}

/** Whether what was found is a paragraph. */
export function isNode(found: Node | Refusal): found is Node {
  return !('refused' in found);
}
