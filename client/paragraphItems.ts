import type { ParagraphEntry } from '../server/protocol/requests';

/** An entry of the tree of paragraphs, with the version of the document that it was read from and the entry above it. */
export interface ParagraphItem {
  readonly document: { readonly uri: string; readonly version: number };
  readonly entry: ParagraphEntry;
  readonly parent: ParagraphItem | undefined;
  readonly children: readonly ParagraphItem[];
}

/** The items of the entries of a document. */
export function paragraphItems(
  document: ParagraphItem['document'],
  entries: readonly ParagraphEntry[],
  parent?: ParagraphItem,
): ParagraphItem[] {
  return entries.map((entry) => {
    const children: ParagraphItem[] = [];
    const item: ParagraphItem = { document, entry, parent, children };
    children.push(...paragraphItems(document, entry.children, item));
    return item;
  });
}

/** Whether a command was called on an item of the tree. */
export function isParagraphItem(given: unknown): given is ParagraphItem {
  return given !== null && typeof given === 'object' && 'entry' in given && 'children' in given;
}

/** The innermost item that holds a line; undefined between paragraphs. */
export function itemAt(items: readonly ParagraphItem[], line: number): ParagraphItem | undefined {
  const found = items.find(({ entry }) => entry.range.start.line <= line && line <= entry.range.end.line);
  return found && (itemAt(found.children, line) ?? found);
}

/** A paragraph's new place: beside or below the paragraph of the item. */
export interface Destination {
  readonly item: ParagraphItem;
  readonly side: 'above' | 'below' | 'inside';
}

/**
 * Where a paragraph goes that is dropped on an item; undefined where it cannot go.
 *
 * On a paragraph of its own level, or of a deeper one, it takes the place of that paragraph: above it when it comes from below, below it when it comes
 * from above. On a paragraph further up in the hierarchy it becomes its last sub-paragraph; on a heading, the first paragraph under it.
 */
export function destination(dragged: ParagraphItem, on: ParagraphItem): Destination | undefined {
  if (isWithin(on, dragged) || dragged.entry.level < 0) return undefined;
  if (on.entry.level < 0) {
    const first = on.children.find((it) => it !== dragged);
    return first && (first.entry.level < 0 ? destination(dragged, first) : { item: first, side: 'above' });
  }
  if (on.entry.level < dragged.entry.level) return { item: on, side: 'inside' };
  const fromBelow = startOf(dragged) > startOf(on);
  return { item: on, side: fromBelow ? 'above' : 'below' };
}

const startOf = ({ entry }: ParagraphItem) => entry.range.start.line;

function isWithin(item: ParagraphItem | undefined, outer: ParagraphItem): boolean {
  return item !== undefined && (item === outer || isWithin(item.parent, outer));
}
