import { openingAt } from '../knowledge/openings';
import { factsOf } from '../model/facts';
import type { Block } from '../syntax/block';
import { endingOf } from '../syntax/ending';
import { blockIndexAt, lineEndOf } from '../syntax/tree';
import { changeOf, finish } from './finish';
import type { Operation, OperationRequest } from './operation';
import { onParagraph } from './place';
import { runAt, seatIn } from './rearrange';
import { type Item, type Node, siblingsOf } from './sheet';

/**
 * Splits the paragraph at the cursor in two; what is below it and its later words go with the second.
 * "…, and requests the Council to …" becomes a paragraph of its own that opens with its verb in italics.
 */
export const splitParagraph: Operation = {
  id: 'splitParagraph',
  title: 'Split Paragraph at Cursor',
  run: (request) =>
    onParagraph(request, (sheet, node) => {
      const cut = cutOf(node, request);
      if (!cut)
        return {
          refused:
            'Place the cursor between two words of the paragraph, outside italics, references and footnote marks.',
        };
      const { item, from, to } = cut;
      const second: Item = { ...item, from: to, edits: [] };
      const rest = node.items.splice(node.items.indexOf(item) + 1);
      item.to = from;
      item.gap = lineEndOf(sheet.resolution.tree) + lineEndOf(sheet.resolution.tree);
      sheet.items.splice(sheet.items.indexOf(item) + 1, 0, second);
      for (const mark of sheet.marks) if (mark.item === item && mark.from >= to) mark.item = second;
      const list = siblingsOf(node);
      const added: Node = { ...node, paragraph: undefined, items: [second, ...rest], children: [...node.children] };
      for (const child of added.children) child.parent = added;
      node.children.length = 0;
      list.splice(list.indexOf(node) + 1, 0, added);
      const numbered = node.lane.kind !== 'preambular' || node.parent !== undefined;
      if (numbered) {
        const run = node.seat.run ?? runAt(list, added);
        if (!node.seat.run) node.seat = seatIn(run);
        added.seat = seatIn(run);
      }
      openAnew(node, item, second);
      const finished = finish(sheet);
      const at = finished.placeOf(second, second.from);
      return changeOf(sheet, finished, { from: at, to: at });
    }),
};

interface Cut {
  readonly item: Item;
  /** Where the first paragraph ends and where the second begins, in offsets of the block. */
  readonly from: number;
  readonly to: number;
}

/** The blanks around the cursor, and a comma and "and" before a verb, belong to neither paragraph. */
function cutOf(node: Node, { resolution, selection }: OperationRequest): Cut | undefined {
  const { tree } = resolution;
  const index = blockIndexAt(tree, selection.from);
  const item = node.items.find((it) => it.index === index);
  if (!item) return undefined;
  const { text, content } = item.block;
  let from = selection.from - tree.starts[index]!;
  let to = from;
  if (isInside(item.block, from)) return undefined;
  while (/[\s\u00a0]/.test(text[from - 1] ?? '')) from--;
  while (to < item.to && /[\s\u00a0]/.test(text[to]!)) to++;
  const joint = /^,?\s*and\s+/.exec(text.slice(from, item.to));
  if (joint && verbAt(text, from + joint[0].length)) to = from + joint[0].length;
  if (from <= content || to >= item.to || !/[\p{L}\d]/u.test(text.slice(content, from))) return undefined;
  return { item, from, to };
}

/** Whether an offset lies inside a word, a footnote mark, a reference or italics, none of which can be cut. */
function isInside(block: Block, at: number): boolean {
  const { marks, references, inlines } = factsOf(block);
  const { text } = block;
  const inWord = /[\p{L}\p{N}]/u;
  if (inWord.test(text[at - 1] ?? '') && inWord.test(text[at] ?? '')) return true;
  return [...marks, ...references, ...inlines.emphasis].some((it) => it.from < at && at < it.to);
}

/** A finite verb that opens operative paragraphs, in small letters as it stands inside one. */
function verbAt(text: string, at: number): { readonly from: number; readonly to: number } | undefined {
  const first = text[at] ?? '';
  if (!/\p{Ll}/u.test(first)) return undefined;
  const opening = openingAt(first.toUpperCase() + text.slice(at + 1, at + 120), 0);
  return opening?.kind === 'operative' ? { from: at, to: at + opening.to } : undefined;
}

/** The first paragraph closes with a semicolon; the second opens with a capital, a verb in italics. */
function openAnew(node: Node, first: Item, second: Item): void {
  const { text } = first.block;
  const ending = endingOf(text, first.from, first.to);
  const closing = node.lane.kind === 'preambular' ? ',' : ';';
  const from = ending.mark ? ending.to - 1 : first.to;
  if (ending.mark !== ':') first.edits.push({ from, to: ending.mark ? ending.to : from, insert: closing });
  const verb = verbAt(text, second.from);
  const letter = text[second.from] ?? '';
  if (verb) {
    const words = text.slice(verb.from, verb.to);
    second.edits.push({ ...verb, insert: `*${letter.toUpperCase()}${words.slice(1)}*` });
  } else if (/\p{Ll}/u.test(letter)) {
    second.edits.push({ from: second.from, to: second.from + 1, insert: letter.toUpperCase() });
  }
}
