import type { Edit } from '../text/span';
import type { Block } from './block';
import { frontMatterReach } from './frontMatter';
import { blockAt, parse } from './parse';
import { blockIndexAt, lengthOf, type Tree } from './tree';

/** A tree after an edit, and which blocks the edit touched: `removed` old blocks at index `at` gave way to `added` new ones. */
export interface Update {
  readonly tree: Tree;
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

const lookAround = 2;

/**
 * The tree after `edit`; all blocks that it cannot have touched are the same objects as before.
 *
 * Reading begins two blocks before the edit, as the end of a block depends on the first two lines behind it, and stops at the first boundary
 * behind the edit that was one before. No text is put together beyond the blocks read anew.
 */
export function update(old: Tree, { from, to, insert }: Edit): Update {
  if (old.blocks.length === 0) {
    const tree = parse(insert);
    return { tree, at: 0, removed: 0, added: tree.blocks.length };
  }
  const top = old.blocks[0]!;
  // Behind closed front matter nothing can open or close it any more.
  const behindTop = top.kind === 'frontMatter' && top.level === 1 && from > top.text.length;
  const front = !behindTop && (from < 8 || (from < 2 * frontMatterReach && /^\uFEFF?---/.test(top.text)));
  const first = front ? 0 : Math.max(0, blockIndexAt(old, from) - lookAround);
  let last = Math.min(old.blocks.length, blockIndexAt(old, to) + lookAround + 1);
  if (first === 0) last = Math.max(last, Math.min(old.blocks.length, blockIndexAt(old, 2 * frontMatterReach) + 1));
  const base = old.starts[first]!;
  const shift = insert.length - (to - from);
  let text = joined(old, first, last);
  text = text.slice(0, from - base) + insert + text.slice(to - base);
  const added: Block[] = [];
  let at = 0;
  let behind = blockIndexAt(old, to);
  for (;;) {
    // The last blocks of the window are there to look ahead at; only the end of the text needs none.
    const complete = last === old.blocks.length;
    const limit = complete ? text.length : old.starts[last - lookAround]! + shift - base;
    let synced = -1;
    while (at < text.length) {
      const block = blockAt(text, at, base + at === 0);
      const end = at + block.text.length;
      if (!complete && end > limit) break;
      added.push(block);
      at = end;
      const before = base + at - shift;
      if (before < to) continue;
      while (behind < old.blocks.length && old.starts[behind]! < before) behind++;
      // What was front matter is none behind other words.
      const stays = behind > 0 || top.kind !== 'frontMatter';
      if (stays && behind < old.blocks.length && old.starts[behind] === before) {
        synced = behind;
        break;
      }
    }
    if (synced >= 0 || complete) {
      return changed(old, first, synced >= 0 ? synced : old.blocks.length, added);
    }
    const next = Math.min(old.blocks.length, last + (last - first));
    text += joined(old, last, next);
    last = next;
  }
}

/** The update without the blocks at its start that were only read again: those stay the objects they were. */
function changed(old: Tree, first: number, upTo: number, read: readonly Block[]): Update {
  let same = 0;
  while (same < read.length && first + same < upTo && isSame(old.blocks[first + same]!, read[same]!)) same++;
  const added = same === 0 ? read : read.slice(same);
  const at = first + same;
  return { tree: spliced(old, at, upTo, added), at, removed: upTo - at, added: added.length };
}

function isSame(a: Block, b: Block): boolean {
  return a.text === b.text && a.kind === b.kind;
}

function joined(tree: Tree, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += tree.blocks[i]!.text;
  return text;
}

function spliced(old: Tree, first: number, upTo: number, added: readonly Block[]): Tree {
  const kept = old.blocks.length - upTo;
  const blocks = first === 0 && kept === 0 ? added : old.blocks.slice(0, first).concat(added, old.blocks.slice(upTo));
  const starts = new Uint32Array(blocks.length + 1);
  const lines = new Uint32Array(blocks.length + 1);
  starts.set(old.starts.subarray(0, first + 1));
  lines.set(old.lines.subarray(0, first + 1));
  let index = first;
  for (const block of added) {
    starts[index + 1] = starts[index]! + block.text.length;
    lines[index + 1] = lines[index]! + block.lineEnds;
    index++;
  }
  const shift = starts[index]! - old.starts[upTo]!;
  const lineShift = lines[index]! - old.lines[upTo]!;
  for (let i = 1; i <= kept; i++) {
    starts[index + i] = old.starts[upTo + i]! + shift;
    lines[index + i] = old.lines[upTo + i]! + lineShift;
  }
  return { blocks, starts, lines };
}

/** The whole of an edit as an update: every block gave way. */
export function replaced(old: Tree, text: string): Update {
  return update(old, { from: 0, to: lengthOf(old), insert: text });
}
