import { written } from '../model/labels';
import { labelsOf, noSeat } from '../model/runs';
import type { Paragraph } from '../model/structure';
import { bareLabel } from '../model/walk';
import type { MarkerStyle } from '../syntax/block';
import { levelOf, type Node, type Sheet, siblingsOf } from './sheet';

/** The number or label of every node that bears one, without brackets and points. */
export type Labels = ReadonlyMap<Node, string>;

/** Writes the number of its place before every paragraph and sub-paragraph of the sheet, and answers the numbers. */
export function numberParagraphs(sheet: Sheet): Labels {
  const labels = new Map<Node, string>();
  for (const lane of sheet.lanes) labelList(lane.nodes, labels);
  for (const lane of sheet.lanes) for (const node of lane.nodes) writeLabels(sheet, node, labels);
  return labels;
}

/** The path of a node by the numbers given: `5 (b) (ii)`. */
export function pathOf(node: Node, labels: Labels): string {
  const own = labels.get(node) ?? loneLabel(node);
  return node.parent ? `${pathOf(node.parent, labels)} (${own})` : own;
}

/** The style for the label of a node that is new where it stands: that of its siblings, else of its level, but never one that reads as a label above it. */
function styleFor(sheet: Sheet, node: Node): MarkerStyle {
  for (const { paragraph } of siblingsOf(node)) {
    const style = paragraph && paragraph.level === levelOf(node) ? ownStyle(sheet, paragraph) : undefined;
    if (style) return style;
  }
  const found = styleOfLevel(sheet, levelOf(node));
  // "1." is the style of numbers: with letters it reads "a.".
  const usual = found === 'point' && node.seat.run?.script !== 'digit' ? 'letterPoint' : found;
  const clashes = (style: MarkerStyle) => {
    for (let above = node.parent; above?.parent; above = above.parent)
      if (
        above.paragraph &&
        ownStyle(sheet, above.paragraph) === style &&
        above.seat.run?.script === node.seat.run?.script
      )
        return true;
    return false;
  };
  return clashes(usual) ? (usual === 'letterPoint' ? 'parentheses' : 'letterPoint') : usual;
}

function ownStyle(sheet: Sheet, { pieces }: Paragraph): MarkerStyle | undefined {
  const style = sheet.resolution.tree.blocks[pieces[0]!]!.marker?.style;
  return style === 'bullet' || style === 'bare' ? undefined : style;
}

/** The style in which the text writes labels of a level; the usual one where it has none. */
function styleOfLevel(sheet: Sheet, level: number): MarkerStyle {
  let parenthesis = false;
  for (const { paragraph } of sheet.nodes.values()) {
    const style = paragraph && ownStyle(sheet, paragraph);
    if (!style) continue;
    if (paragraph.level === level) return style;
    parenthesis ||= style === 'parenthesis';
  }
  if (level === 0) return 'point';
  return level > 2 ? 'letterPoint' : parenthesis ? 'parenthesis' : 'parentheses';
}

function labelList(list: readonly Node[], labels: Map<Node, string>): void {
  for (const [node, label] of labelsOf(list)) labels.set(node, label);
  for (const node of list) labelList(node.children, labels);
}

function writeLabels(sheet: Sheet, node: Node, labels: Labels): void {
  const label = labels.get(node);
  if (label !== undefined) writeLabel(sheet, node, label);
  else if (node.seat === noSeat) removeLabel(node);
  for (const child of node.children) writeLabels(sheet, child, labels);
}

function writeLabel(sheet: Sheet, node: Node, label: string): void {
  const { paragraph, items } = node;
  const item = items[0]!;
  const { block } = item;
  const { marker, content } = block;
  // Words that a split has set free begin behind the number of the block that they were cut from.
  if (!marker || item.from > marker.from) {
    const style = styleFor(sheet, node);
    const at = item.from > content ? item.from : content;
    item.edits.push({ from: at, to: at, insert: `${written(style, label)} ` });
    return;
  }
  const style = styleOf(sheet, node, marker.style);
  if (paragraph && marker.label === label && marker.style === style && style !== 'bare') return;
  item.edits.push({ from: marker.from, to: marker.to, insert: written(style, label) });
}

function styleOf(sheet: Sheet, node: Node, own: MarkerStyle): MarkerStyle {
  const { paragraph } = node;
  const level = levelOf(node);
  if (!paragraph || paragraph.level !== level) return styleFor(sheet, node);
  const { expected } = paragraph;
  if (expected === undefined) return own;
  if (expected.startsWith('(')) return 'parentheses';
  return expected.endsWith(')') ? 'parenthesis' : /^\d/.test(expected) ? 'point' : 'letterPoint';
}

/** A number that an operation has taken away: the only operative paragraph bears none. */
function removeLabel({ paragraph, items }: Node): void {
  const item = items[0]!;
  const { marker, content } = item.block;
  const bore = paragraph !== undefined && /[0-9a-z]/i.test(paragraph.label ?? '');
  if (!bore || !marker || marker.style === 'bullet' || item.from > marker.from) return;
  item.edits.push({ from: marker.from, to: content, insert: '' });
}

/** The only paragraph bears no number and is paragraph 1 all the same. */
function loneLabel({ paragraph, lane, parent, seat }: Node): string {
  const alone = !parent && !seat.run && lane.nodes.length === 1;
  return alone ? '1' : bareLabel(paragraph?.label ?? null);
}
