import { factsOf, type NoteHead } from '../model/facts';
import { withLabel } from '../model/markLabels';
import type { Resolution } from '../model/resolution';
import type { Note } from '../model/structure';
import { readings } from './ibid';
import type { Item } from './sheet';

/** A note as a thing of its own, whatever number it bears and wherever it stands. */
export interface NoteThing {
  /** What it was; undefined for a note that is put in, and for one that marks promise and nobody has written. */
  readonly note: Note | undefined;
  /** What its marks say, or are to say where it has no number. */
  label: string;
  /** A note of a text in several series bears the number of its page. */
  readonly series: number;
  /** Its words as they stand, the pieces joined. */
  body: string;
  /** Its words in full: what an "Ibid." stands for is written out. */
  readonly reading: string;
  /** Where its words stand; undefined for one that nobody has written. */
  place: NotePlace | undefined;
  /** Whether it is to be written, although it has no place yet. */
  added: boolean;
  /** The item that it was written into, where it had no place. */
  item?: Item;
  removed: boolean;
}

/** Where the words of a note stand: in one item, and in further ones where a page has cut it. */
export interface NotePlace {
  readonly item: Item;
  readonly head: NoteHead;
  readonly further: readonly Item[];
}

/** A mark as a thing of its own: where it stands and the note it means. */
export interface MarkThing {
  item: Item;
  /** In offsets of the block of the item; equal where the mark is put in. */
  readonly from: number;
  readonly to: number;
  /** How it is written, by its label. */
  readonly written: (label: string) => string;
  /** What it says now; undefined for a mark that is put in. */
  readonly label: string | undefined;
  thing: NoteThing;
  /** The note that it meant in the text as it was. */
  readonly was: NoteThing | undefined;
  removed: boolean;
}

/** The notes and marks of a resolution, whose items are its blocks. */
export function takeNotesApart(
  resolution: Resolution,
  items: readonly Item[],
): { notes: NoteThing[]; marks: MarkThing[] } {
  const { tree, structure } = resolution;
  const full = readings(resolution);
  const things = new Map<Note, NoteThing>();
  for (const note of structure.notes) {
    const { body, reading } = full.get(note)!;
    const head = factsOf(tree.blocks[note.block]!).notes[note.ordinal];
    const place = head && {
      item: items[note.block]!,
      head,
      further: note.pieces.filter((it) => it !== note.block).map((it) => items[it]!),
    };
    const { label, series } = note;
    things.set(note, { note, label, series, body, reading, place, added: false, removed: false });
  }
  const promised = new Map<string, NoteThing>();
  const styles = new Set(structure.notes.map((it) => it.style));
  const marks: MarkThing[] = [];
  for (const { block, ordinal, label, note } of structure.marks) {
    const { text } = tree.blocks[block]!;
    const mark = factsOf(tree.blocks[block]!).marks[ordinal]!;
    let thing = note && things.get(note);
    if (!thing) {
      // Powers of ten look like marks: only what is written as the notes are can wait for a note.
      if (!styles.has(mark.style) || /\d/.test(text[mark.from - 1] ?? '')) continue;
      thing = promised.get(label) ?? promisedThing(label, structure.notes.length > 0 ? 0 : -1);
      promised.set(label, thing);
    }
    const spelled = text.slice(mark.from, mark.to);
    const written = (it: string) => withLabel(spelled, it);
    marks.push({
      item: items[block]!,
      from: mark.from,
      to: mark.to,
      written,
      label,
      thing,
      was: thing,
      removed: false,
    });
  }
  return { notes: [...things.values(), ...promised.values()], marks };
}

/** A note that is put in; its number follows from its first mark. */
export function newThing(reading: string, label = ''): NoteThing {
  return { note: undefined, label, series: 0, body: reading, reading, place: undefined, added: true, removed: false };
}

function promisedThing(label: string, series: number): NoteThing {
  return { note: undefined, label, series, body: '', reading: '', place: undefined, added: false, removed: false };
}
