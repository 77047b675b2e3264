import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import { noSeat, type Seat, seatsOf } from '../model/runs';
import type { Annex, Paragraph, ParagraphKind, Part } from '../model/structure';
import { withChildren } from '../model/walk';
import type { Block } from '../syntax/block';
import { parse } from '../syntax/parse';
import type { Edit } from '../text/span';
import { type MarkThing, type NoteThing, takeNotesApart } from './noteThings';

/**
 * A resolution taken apart, so that an operation can move its pieces: its words are items in the order of the text, and every number,
 * reference and mark in them is a thing, which receives its number when the sheet is put together again.
 */
export interface Sheet {
  readonly resolution: Resolution;
  readonly items: Item[];
  readonly lanes: readonly Lane[];
  readonly nodes: ReadonlyMap<Paragraph, Node>;
  readonly notes: NoteThing[];
  readonly marks: MarkThing[];
}

/** A stretch of a block: the words of a paragraph, or of a piece of it, and the blank lines behind. */
export interface Item {
  readonly block: Block;
  /** The index of the block in the text as it was; -1 for words that were put in. */
  readonly index: number;
  /** Where the stretch begins and ends, in offsets of the block. */
  readonly from: number;
  to: number;
  /** What is replaced in it, in offsets of the block. */
  readonly edits: Edit[];
  /** The line ends and blank lines behind it. */
  gap: string;
}

/** A paragraph or sub-paragraph on the sheet. */
export interface Node {
  /** What it was; undefined for one that was put in. */
  readonly paragraph: Paragraph | undefined;
  seat: Seat;
  parent: Node | undefined;
  lane: Lane;
  readonly children: Node[];
  /** The items of its own words, in order. */
  readonly items: Item[];
  removed: boolean;
}

/** One list of paragraphs of level 0: the preamble or the operative part of a part, or an annex. */
export interface Lane {
  readonly kind: ParagraphKind;
  readonly part: Part;
  readonly annex: Annex | undefined;
  readonly nodes: Node[];
}

/** The sheet of a resolution, on which nothing has been done yet. */
export function sheetOf(resolution: Resolution): Sheet {
  const { tree, structure } = resolution;
  const items = tree.blocks.map((block, index) => wholeItem(block, index));
  const nodes = new Map<Paragraph, Node>();
  const seats = seatsOf(structure);
  const loose = new Set(structure.parts.flatMap((it) => looseWords(it, tree.blocks)));
  const nodeOf = (paragraph: Paragraph, lane: Lane, parent: Node | undefined): Node => {
    const own = paragraph.pieces.map((piece) => items[piece]!);
    const seat = seats.get(paragraph) ?? noSeat;
    const node: Node = { paragraph, seat, parent, lane, children: [], items: own, removed: false };
    nodes.set(paragraph, node);
    for (const child of paragraph.children) if (!loose.has(child)) node.children.push(nodeOf(child, lane, node));
    return node;
  };
  const laneOf = (kind: ParagraphKind, part: Part, annex: Annex | undefined, all: readonly Paragraph[]): Lane => {
    const lane: Lane = { kind, part, annex, nodes: [] };
    for (const paragraph of all) lane.nodes.push(nodeOf(paragraph, lane, undefined));
    return lane;
  };
  const lanes: Lane[] = [];
  for (const part of structure.parts) {
    lanes.push(laneOf('preambular', part, undefined, part.preambular));
    lanes.push(laneOf('operative', part, undefined, part.operative));
  }
  for (const annex of structure.annexes) {
    const part = annex.paragraphs[0]?.part ?? structure.parts[0];
    if (part) lanes.push(laneOf('annex', part, annex, annex.paragraphs));
  }
  return { resolution, items, lanes, nodes, ...takeNotesApart(resolution, items) };
}

/** What stands without a number behind an operative part that is closed, such as an ending that nobody knows: it goes nowhere with the last paragraph. */
function looseWords({ operative }: Part, blocks: readonly Block[]): Paragraph[] {
  const last = operative.at(-1);
  if (!last || last.introduces) return [];
  const first = last.children.findLastIndex((it) => it.label !== null) + 1;
  if (first === last.children.length) return [];
  const before = withChildren(last.children[first - 1] ?? last);
  const closed = (first === 0 ? last : before.at(-1)!).pieces.at(-1)!;
  return /^[.;]$/.test(factsOf(blocks[closed]!).ending.mark) ? last.children.slice(first) : [];
}

/** The item that is a whole block. */
function wholeItem(block: Block, index: number): Item {
  const { text, end } = block;
  return { block, index, from: 0, to: end, edits: [], gap: text.slice(end) };
}

/** An item of new words, which must be one block and are followed by a blank line. */
export function newItem(words: string, lineEnd: string): Item {
  const block = parse(`${words}${lineEnd}`).blocks[0]!;
  return { block, index: -1, from: 0, to: words.length, edits: [], gap: lineEnd + lineEnd };
}

/** The siblings among which a node stands, itself included. */
export function siblingsOf(node: Node): Node[] {
  return node.parent ? node.parent.children : node.lane.nodes;
}

/** A node and everything below it, in text order. */
export function withDescendants(node: Node): Node[] {
  return [node, ...node.children.flatMap(withDescendants)];
}

/** How deep a node stands: 0 for a paragraph, 1 for `(a)`. */
export function levelOf(node: Node): number {
  return node.parent ? levelOf(node.parent) + 1 : 0;
}

/** The paragraph node that holds the block of an index; undefined where the block belongs to none. */
export function nodeAt(sheet: Sheet, block: number): Node | undefined {
  const owner = sheet.resolution.structure.owner[block];
  return owner && sheet.nodes.get(owner);
}
