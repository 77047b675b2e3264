import type { ReferenceItem } from '../model/referencePhrases';
import { writtenLike } from '../model/referenceStyle';
import type { Edit } from '../text/span';
import { type Node, siblingsOf } from './sheet';

/** A range as a reference writes it: its first item, its last, and the paragraphs that it names. */
export interface Range {
  readonly first: ReferenceItem;
  readonly last: ReferenceItem;
  readonly nodes: readonly Node[];
  /** Whether nothing more stands behind it in the list. */
  readonly closes: boolean;
}

/**
 * The edit that writes a range anew, so that it names the paragraphs that it named before: "2 to 4" where they still stand together,
 * "2, 3 and 7" where one has moved away, "2, 3 and [4]" where its end is gone.
 */
export function rangeEdit(text: string, range: Range, pathOf: (node: Node) => string): Edit {
  const { first, last, nodes, closes } = range;
  const left = nodes.filter((it) => !it.removed);
  const between = text.slice(first.to, last.from);
  const start = (node: Node) => writtenLike(text.slice(first.from, first.to), pathOf(node));
  const end = (node: Node) => writtenLike(text.slice(last.from, last.to), pathOf(node));
  const groups = left.length > 0 ? grouped(left) : [];
  const words = groups.flatMap((group) => {
    const [from, to] = [group[0]!, group.at(-1)!];
    if (from === to) return [start(from)];
    // Two that are left of a longer range are "2 and 3"; a range of two as it was written stays one.
    const two = group.length === 2 && nodes.length > 2;
    return two || (left.length < nodes.length && group.length === 2)
      ? [start(from), end(to)]
      : [start(from) + between + end(to)];
  });
  if (nodes[0]!.removed) words.unshift(`[${text.slice(first.from, first.to)}]`);
  if (nodes.at(-1)!.removed) words.push(`[${text.slice(last.from, last.to)}]`);
  const joint = closes ? and(between) : ', ';
  const insert = words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${joint}${words.at(-1)}`;
  return { from: first.from, to: last.to, insert };
}

/** Siblings that stand one behind the other, whatever new paragraphs have been put between them; in the order of the text. */
function grouped(nodes: readonly Node[]): Node[][] {
  const list = siblingsOf(nodes[0]!).filter((it) => it.seat.run);
  if (nodes.some((it) => !list.includes(it))) return nodes.map((it) => [it]);
  const sorted = [...nodes].sort((a, b) => list.indexOf(a) - list.indexOf(b));
  const groups: Node[][] = [];
  for (const node of sorted) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const apart = before ? list.slice(list.indexOf(before) + 1, list.indexOf(node)) : [];
    // What is put in between belongs to the range from now on; what was there before and is not meant does not.
    if (group && apart.every((it) => it.paragraph === undefined)) group.push(node);
    else groups.push([node]);
  }
  return groups;
}

/** "And" in the language of the words between the ends of the range. */
function and(between: string): string {
  if (between.includes('à')) return ' et ';
  return /^\s*al?\s*$/.test(between) ? ' y ' : ' and ';
}
