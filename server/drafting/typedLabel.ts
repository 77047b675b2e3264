import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import { labelsOf } from '../model/runs';
import type { Paragraph } from '../model/structure';
import { bareLabel, isLabelled } from '../model/walk';
import { blockIndexAt } from '../syntax/tree';
import type { Edit, Span } from '../text/span';
import { insertBeside, insertInside } from './insertParagraph';
import { type Node, nodeAt, type Sheet, siblingsOf } from './sheet';
import { editsElsewhere, sheetWithout } from './typedEdits';

/**
 * What happens when a number or label has been typed at the beginning of an empty line, the cursor behind it at `offset`: a label goes to the
 * indentation of its level, and where the number is that of the paragraph that follows, what follows is renumbered, references included.
 */
export function typedLabelEdits(resolution: Resolution, offset: number, renumbers: boolean): Edit[] {
  const { tree, structure } = resolution;
  const index = blockIndexAt(tree, Math.max(0, offset - 1));
  const block = tree.blocks[index];
  const paragraph = structure.owner[index];
  const marker = block?.marker;
  if (!block || !marker || !paragraph || paragraph.pieces[0] !== index || !isLabelled(paragraph)) return [];
  const start = tree.starts[index]!;
  if (start + marker.to !== offset || block.text.slice(marker.to).trim() !== '') return [];
  const typed: Span = { from: start, to: offset };
  const indentation = indentationOf(resolution, paragraph);
  const indented = { from: start, to: start + marker.from, insert: indentation };
  const lead =
    block.text.slice(0, marker.from) === indentation || /\S/.test(block.text.slice(0, marker.from)) ? [] : [indented];
  return renumbers ? mergeEdits(renumbered(resolution, paragraph, typed), lead) : lead;
}

/** Three blanks a level, or as the other labels of the list stand. */
function indentationOf({ tree }: Resolution, paragraph: Paragraph): string {
  const sibling = paragraph.parent?.children.find((it) => it !== paragraph && isLabelled(it));
  const block = sibling && tree.blocks[sibling.pieces[0]!];
  return block ? block.text.slice(0, block.marker?.from ?? 0).replace(/\S.*/s, '') : ' '.repeat(3 * paragraph.level);
}

/** The numbers of what follows, as if the new paragraph had been inserted. */
function renumbered(resolution: Resolution, paragraph: Paragraph, typed: Span): Edit[] {
  const sheet = sheetWithout(resolution, typed);
  const beside = neighbour(resolution, sheet, paragraph);
  if (!beside) return [];
  const { node, side } = beside;
  const { added } = side === 'inside' ? insertInside(sheet, node) : insertBeside(sheet, node, side);
  if (labelsOf(siblingsOf(added)).get(added) !== bareLabel(paragraph.label)) return [];
  return editsElsewhere(sheet, typed);
}

interface Beside {
  readonly node: Node;
  readonly side: 'above' | 'below' | 'inside';
}

/** What the new paragraph stands beside in the text without it: places in front of it are the same there. */
function neighbour({ tree, structure }: Resolution, sheet: Sheet, paragraph: Paragraph): Beside | undefined {
  const list = paragraph.parent?.children ?? paragraph.annex?.paragraphs ?? paragraph.part.operative;
  const at = list.indexOf(paragraph);
  const inOther = (it: Paragraph | undefined) =>
    it &&
    nodeAt(
      sheet,
      blockIndexAt(sheet.resolution.tree, tree.starts[it.pieces[0]!]! + factsOf(tree.blocks[it.pieces[0]!]!).word),
    );
  const before = inOther(list.slice(0, at).findLast((it) => isLabelled(it) || (it.level === 0 && !it.introduces)));
  if (before) return { node: before, side: 'below' };
  if (paragraph.parent) {
    const parent = inOther(paragraph.parent);
    return parent && { node: parent, side: 'inside' };
  }
  const lane = sheet.lanes.find((it) => it.kind === paragraph.kind && it.part.label === paragraph.part.label);
  const first = lane?.nodes.find((it) => it.seat.run);
  return first && structure.parts.length === 1 ? { node: first, side: 'above' } : undefined;
}

function mergeEdits(edits: readonly Edit[], more: readonly Edit[]): Edit[] {
  return [...edits, ...more].sort((a, b) => a.from - b.from);
}
