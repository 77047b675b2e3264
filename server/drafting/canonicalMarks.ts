import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import type { Note } from '../model/structure';
import { lineEndOf } from '../syntax/tree';
import type { Edit } from '../text/span';
import { inOrder } from './formatNotes';
import type { Step } from './keepReading';
import { type MarkGroup, markGroups, noteMark, spelled } from './markSpelling';
import type { MarkThing } from './noteThings';
import { sheetOf } from './sheet';

/**
 * A step for each note: its own mark and all its marks in the text as `[^1]`.
 *
 * Pages that begin their numbers anew become one running series, which is one step: half of it would say something else.
 */
export function markSteps(resolution: Resolution): Step[] {
  const labels = labelsOf(resolution);
  const edits = new Map<Note, Edit[]>();
  for (const note of resolution.structure.notes) edits.set(note, headEdits(resolution, note, labels));
  for (const group of markGroups(sheetOf(resolution))) {
    // What leads nowhere may be no mark at all: 10³.
    const notes = group.marks.map(({ thing }) => thing.note);
    if (notes.every((note) => note !== undefined)) edits.get(notes[0]!)!.push(...groupEdits(resolution, group, labels));
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
  const head = factsOf(tree.blocks[note.block]!).notes[note.ordinal];
  const from = head?.from ?? marker!.from;
  const to = head?.content ?? content;
  const words = to + /^[ \t\u00a0]*/.exec(text.slice(to))![0].length;
  const eol = lineEndOf(tree);
  const insert = `${note.ordinal > 0 ? eol + eol : ''}${noteMark('caret', labels.get(note)!)} `;
  const start = tree.starts[note.block]!;
  return text.slice(from, words) === insert ? [] : [{ from: start + from, to: start + words, insert }];
}

/** The marks at one place; those that are canonical already keep what separates them. */
function groupEdits({ tree }: Resolution, { item, from, to, marks }: MarkGroup, labels: ReadonlyMap<Note, string>) {
  const { text } = item.block;
  const written = (mark: MarkThing) => spelled('caret', labels.get(mark.thing.note!)!);
  const caret = marks.every((mark) => text.startsWith('[^', mark.from));
  const edits = caret
    ? marks.map((mark) => ({ from: mark.from, to: mark.to, insert: written(mark) }))
    : [{ from, to, insert: marks.map(written).join(',') }];
  const start = tree.starts[item.index]!;
  return edits
    .filter((edit) => text.slice(edit.from, edit.to) !== edit.insert)
    .map((edit) => ({ ...edit, from: start + edit.from, to: start + edit.to }));
}
