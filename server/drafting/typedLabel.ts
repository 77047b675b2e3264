import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import { labelsOf } from '../model/runs';
import type { Paragraph } from '../model/structure';
import { bareLabel, isLabelled } from '../model/walk';
import { openerAt } from '../syntax/openers';
import { blockIndexAt, type Tree } from '../syntax/tree';
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
  if (start + marker.to !== offset || !endsLine(block.text.slice(marker.to))) return [];
  const typed: Span = { from: start, to: offset };
  const indentation = indentationOf(resolution, paragraph);
  const indented = { from: start, to: start + marker.from, insert: indentation };
  const lead =
    block.text.slice(0, marker.from) === indentation || /\S/.test(block.text.slice(0, marker.from)) ? [] : [indented];
  return renumbers ? mergeEdits(renumbered(resolution, paragraph, typed), lead) : lead;
}

/** Whether nothing stands behind a label on its line, and no words in the next: those would be its own. */
function endsLine(rest: string): boolean {
  const found = /^[ \t]*(?:(?:\r\n|\r|\n)(.*))?$/s.exec(rest);
  if (!found) return false;
  const [, next = ''] = found;
  return next.trim() === '' || openerAt(next, 0).marker !== undefined;
}

/** Three blanks a level, or as the other labels of the list stand. */
function indentationOf({ tree }: Resolution, paragraph: Paragraph): string {
  const sibling = paragraph.parent?.children.find((it) => it !== paragraph && isLabelled(it));
  const block = sibling && tree.blocks[sibling.pieces[0]!];
  return block ? block.text.slice(0, block.marker?.from ?? 0).replace(/\S.*/s, '') : ' '.repeat(3 * paragraph.level);
}

/** The numbers of what follows, as if the new paragraph had been inserted: behind the one before it or, where a section counts anew, in front of the next. */
function renumbered(resolution: Resolution, paragraph: Paragraph, typed: Span): Edit[] {
  for (const find of [before, behind]) {
    const sheet = sheetWithout(resolution, typed);
    const beside = find(resolution, sheet, paragraph, typed);
    if (!beside) continue;
    const { node, side } = beside;
    const { added } = side === 'inside' ? insertInside(sheet, node) : insertBeside(sheet, node, side);
    if (labelsOf(siblingsOf(added)).get(added) === bareLabel(paragraph.label)) return editsElsewhere(sheet, typed);
  }
  return [];
}

interface Beside {
  readonly node: Node;
  readonly side: 'above' | 'below' | 'inside';
}

/** The paragraph that the new one stands behind or below, in the text without it. */
function before({ tree }: Resolution, sheet: Sheet, paragraph: Paragraph): Beside | undefined {
  const list = listOf(paragraph);
  const found = list
    .slice(0, list.indexOf(paragraph))
    .findLast((it) => isLabelled(it) || (it.level === 0 && !it.introduces));
  const node = found && nodeOf(tree, sheet, found, 0);
  if (node) return { node, side: 'below' };
  const parent = paragraph.parent && nodeOf(tree, sheet, paragraph.parent, 0);
  return parent && { node: parent, side: 'inside' };
}

/** The paragraph that the new one stands in front of, in the text without it. */
function behind({ tree }: Resolution, sheet: Sheet, paragraph: Paragraph, typed: Span): Beside | undefined {
  const list = listOf(paragraph);
  const found = list.slice(list.indexOf(paragraph) + 1).find(isLabelled);
  const node = found && nodeOf(tree, sheet, found, typed.to - typed.from);
  return node?.seat.run && { node, side: 'above' };
}

function listOf({ parent, annex, part }: Paragraph): readonly Paragraph[] {
  return parent?.children ?? annex?.paragraphs ?? part.operative;
}

/** The node of a paragraph in the text without what was typed, where its place is `shift` lower. */
function nodeOf({ blocks, starts }: Tree, sheet: Sheet, { pieces }: Paragraph, shift: number): Node | undefined {
  const at = starts[pieces[0]!]! + factsOf(blocks[pieces[0]!]!).word - shift;
  return nodeAt(sheet, blockIndexAt(sheet.resolution.tree, at));
}

function mergeEdits(edits: readonly Edit[], more: readonly Edit[]): Edit[] {
  return [...edits, ...more].sort((a, b) => a.from - b.from);
}
