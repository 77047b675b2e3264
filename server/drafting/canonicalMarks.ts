import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import type { MarkUse, Note } from '../model/structure';
import { gapBefore, isJoint } from '../model/text';
import type { Mark } from '../syntax/inline';
import type { Edit } from '../text/span';
import { inOrder } from './formatNotes';
import type { Step } from './keepReading';
import { lineEndOf } from './layout';

/**
 * A step for each note: its own mark and all its marks in the text as `[^1]`.
 *
 * Pages that begin their numbers anew become one running series, which is one step: half of it would say something else.
 */
export function markSteps(resolution: Resolution): Step[] {
  const labels = labelsOf(resolution);
  const edits = new Map<Note, Edit[]>();
  for (const note of resolution.structure.notes) edits.set(note, headEdits(resolution, note, labels));
  for (const [block, uses] of usesByBlock(resolution)) {
    for (const group of groupsOf(resolution, block, uses)) {
      const edit = groupEdit(resolution, block, group, labels);
      if (edit) edits.get(group[0]!.note!)!.push(edit);
    }
  }
  const steps = [...edits.values()];
  return runsOn(resolution) ? steps : [steps.flat()];
}

/** Whether the notes are one series, whose labels can stay. */
export function runsOn({ structure }: Resolution): boolean {
  return structure.notes.every((note) => note.series === 0);
}

/** The label of each note: its own, or its place among all where several series bear the same. */
function labelsOf(resolution: Resolution): ReadonlyMap<Note, string> {
  const { notes, marks } = resolution.structure;
  if (runsOn(resolution)) return new Map(notes.map((note) => [note, note.label]));
  // A mark that leads nowhere must go on leading nowhere.
  const lost = new Set(marks.filter((mark) => !mark.note).map((mark) => mark.label));
  const labels = new Map<Note, string>();
  let number = 0;
  for (const note of inOrder(resolution)) {
    do number++;
    while (lost.has(String(number)));
    labels.set(note, String(number));
  }
  return labels;
}

/** The mark that opens a note; of several notes in one block each opens a block of its own. */
function headEdits(resolution: Resolution, note: Note, labels: ReadonlyMap<Note, string>): Edit[] {
  const { tree } = resolution;
  const { text, marker, content } = tree.blocks[note.block]!;
  const start = tree.starts[note.block]!;
  const head = factsOf(tree.blocks[note.block]!).notes[note.ordinal];
  const from = head?.from ?? marker!.from;
  const to = head?.content ?? content;
  const eol = lineEndOf(tree);
  const opens = note.ordinal > 0 ? eol + eol : '';
  const insert = `${opens}[^${labels.get(note)!}]: `;
  const words = to + (/^[ \t\u00a0]*/.exec(text.slice(to))?.[0].length ?? 0);
  return text.slice(from, words) === insert ? [] : [{ from: start + from, to: start + words, insert }];
}

function usesByBlock({ structure }: Resolution): ReadonlyMap<number, MarkUse[]> {
  const uses = new Map<number, MarkUse[]>();
  for (const use of structure.marks) {
    const own = uses.get(use.block);
    if (own) own.push(use);
    else uses.set(use.block, [use]);
  }
  return uses;
}

/** The marks of a block that lead to notes, those at one place together: `<sup>1, 2</sup>`, `¹,²`. */
function groupsOf({ tree }: Resolution, block: number, uses: readonly MarkUse[]): MarkUse[][] {
  const { text } = tree.blocks[block]!;
  const { marks } = factsOf(tree.blocks[block]!);
  const groups: MarkUse[][] = [];
  for (const use of uses) {
    const before = groups.at(-1)?.at(-1);
    const joint = before && isJoint(text, marks[before.ordinal]!.to, marks[use.ordinal]!.from);
    if (joint) groups.at(-1)!.push(use);
    else groups.push([use]);
  }
  // What leads nowhere may be no mark at all: 10³.
  return groups.filter((group) => group.every((use) => use.note));
}

function groupEdit(
  { tree }: Resolution,
  block: number,
  group: readonly MarkUse[],
  labels: ReadonlyMap<Note, string>,
): Edit | undefined {
  const { text } = tree.blocks[block]!;
  const own = group.map((use) => factsOf(tree.blocks[block]!).marks[use.ordinal]!);
  const caret = own.every((mark) => mark.style === 'caret');
  const first = own[0]!;
  let from = isOld(first) ? gapBefore(text, first.from, first.to) : first.from;
  let to = own.at(-1)!.to;
  const open = /<sup>\s*$/.exec(text.slice(0, from));
  const close = /^\s*<\/sup>/.exec(text.slice(to));
  if (open && close) {
    from = open.index;
    to += close[0].length;
  }
  let insert = '';
  group.forEach((use, i) => {
    // Marks that are canonical already keep what separates them.
    if (i > 0 && caret) insert += text.slice(own[i - 1]!.to, own[i]!.from);
    insert += `[^${labels.get(use.note!)!}]`;
  });
  const start = tree.starts[block]!;
  return text.slice(from, to) === insert ? undefined : { from: start + from, to: start + to, insert };
}

function isOld({ style }: Mark): boolean {
  return style === 'slash' || style === 'parentheses';
}
