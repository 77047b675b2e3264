import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import type { Note } from '../model/structure';
import { lengthOf, lineEndOf } from '../syntax/tree';
import { countLineEnds } from '../text/lines';
import type { Edit } from '../text/span';
import { isIbid, readings } from './ibid';
import { bodyOf } from './layout';

/**
 * The edits that collect the notes at the end of a text in the order of their first marks, each a block of its own and whole again where a page
 * cut it. None where they stand so, and none where pages begin their numbers anew: there a number means nothing away from its page.
 */
export function noteEdits(resolution: Resolution): Edit[] {
  const { tree, structure } = resolution;
  const { notes } = structure;
  if (notes.length === 0 || notes.some((note) => note.series > 0)) return [];
  const ordered = inOrder(resolution);
  if (areCollected(resolution, ordered)) return [];
  const eol = lineEndOf(tree);
  const taken = new Set(notes.flatMap((note) => [...note.pieces, ...commentsAbove(resolution, note)]));
  const edits = [...taken].sort((a, b) => a - b).map((index) => removal(resolution, index, eol));
  const last = tree.blocks.at(-1)!;
  // Nothing can stand behind a comment that is not closed.
  const open = last.kind === 'comment' && last.level === 0;
  const at = open ? tree.starts[tree.blocks.length - 1]! : lengthOf(tree);
  const before = tree.blocks[open ? tree.blocks.length - 2 : tree.blocks.length - 1];
  const written = ordered.flatMap((note) => [
    ...commentsAbove(resolution, note).map((index) => bodyOf(resolution, index)),
    noteBlock(resolution, note),
  ]);
  const gap = before ? missingBlankLine(before.text, eol) : '';
  return [...edits, { from: at, to: at, insert: gap + written.join(eol + eol) + (open ? eol + eol : eol) }];
}

/** A note in one block: its mark, its words and those of its later pieces. */
function noteBlock(resolution: Resolution, note: Note): string {
  const { blocks } = resolution.tree;
  const { text } = blocks[note.block]!;
  const { notes } = factsOf(blocks[note.block]!);
  const head = notes[note.ordinal];
  const own =
    notes.length > 1 && head
      ? `${text.slice(head.from, head.markTo)} ${text.slice(head.content, head.to).trim()}`
      : bodyOf(resolution, note.block);
  return [own, ...note.pieces.slice(1).map((index) => bodyOf(resolution, index))].join(' ');
}

/**
 * Notes in the order of their first marks; one without a mark stays behind the note that it stood behind.
 *
 * Where an "Ibid." would come to lean on another source than before, all stay in the order of the text.
 */
export function inOrder(resolution: Resolution): readonly Note[] {
  const { notes, marks } = resolution.structure;
  const places = new Map<Note, number>();
  marks.forEach(({ note }, i) => {
    if (note && !places.has(note)) places.set(note, i);
  });
  let place = -1;
  const placed = notes.map((note, i) => {
    place = places.get(note) ?? place;
    return { note, place, i, marked: places.has(note) };
  });
  placed.sort((a, b) => a.place - b.place || Number(b.marked) - Number(a.marked) || a.i - b.i);
  const ordered = placed.map((it) => it.note);
  const said = readings(resolution);
  const sourceOf = (note: Note | undefined) => note && said.get(note)!.source;
  const keeps = ordered.every(
    (note, i) => !isIbid(said.get(note)!.body) || sourceOf(ordered[i - 1]) === sourceOf(note),
  );
  return keeps ? ordered : notes;
}

/** Whether the notes stand in this order, each in a block of its own, with nothing between and behind them but comments and furniture. */
function areCollected(resolution: Resolution, ordered: readonly Note[]): boolean {
  const { tree, structure } = resolution;
  const { roles } = structure;
  let next = ordered[0]!.block;
  for (const note of ordered) {
    while (next < note.block && tree.blocks[next]!.kind === 'comment') next++;
    if (note.block !== next || note.pieces.length > 1 || factsOf(tree.blocks[next]!).notes.length > 1) return false;
    next++;
  }
  return roles.slice(next).every((role) => role === 'furniture' || role === 'comment' || role === 'blank');
}

/** The comments right above a note speak of it and go with it. */
function commentsAbove({ tree }: Resolution, note: Note): number[] {
  if (note.ordinal > 0) return [];
  let first = note.block;
  while (tree.blocks[first - 1]?.kind === 'comment') first--;
  return Array.from({ length: note.block - first }, (_, i) => first + i);
}

function removal({ tree }: Resolution, index: number, eol: string): Edit {
  const from = tree.starts[index]!;
  const before = tree.blocks[index - 1]?.text ?? '';
  // What stands above and below must not grow together.
  return { from, to: tree.starts[index + 1]!, insert: before === '' ? '' : missingBlankLine(before, eol) };
}

function missingBlankLine(text: string, eol: string): string {
  const ends = countLineEnds(text.slice(text.trimEnd().length));
  return eol.repeat(Math.max(0, 2 - ends));
}
