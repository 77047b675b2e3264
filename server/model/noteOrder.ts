import { factsOf } from './facts';
import type { LabelEdit } from './renumber';
import type { Resolution } from './resolution';
import type { Note, Structure } from './structure';

/** A mark whose number is lower than that of a note first marked before it. */
export interface Misplaced {
  readonly block: number;
  readonly ordinal: number;
  readonly label: string;
  readonly series: number;
}

/** The first mark of each series of notes that is out of order; gaps and any first number are in order, labels in words have none. */
export function misplacedMarks(structure: Structure): Misplaced[] {
  const found: Misplaced[] = [];
  const reached = new Map<number, number>();
  const seen = new Set<Note>();
  const told = new Set<number>();
  for (const { note, label, block, ordinal } of structure.marks) {
    if (!note || seen.has(note) || !/^\d+$/.test(label)) continue;
    seen.add(note);
    const { series } = note;
    const highest = reached.get(series) ?? 0;
    if (Number(label) > highest) reached.set(series, Number(label));
    else if (Number(label) < highest && !told.has(series)) {
      told.add(series);
      found.push({ block, ordinal, label, series });
    }
  }
  return found;
}

/**
 * The edits that number the notes of a series in the order of their first marks: marks, the notes' own marks, the order of the note texts,
 * and an "Ibid." written out where it would come to stand behind another source.
 */
export function noteOrderEdits(resolution: Resolution, series: number): LabelEdit[] {
  const { structure } = resolution;
  const notes = structure.notes.filter((note) => note.series === series && /^\d+$/.test(note.label));
  const marked = inOrderOfMarks(structure, notes);
  const ordered = [...marked, ...notes.filter((note) => !marked.includes(note))];
  const labels = notes.map((note) => Number(note.label)).sort((a, b) => a - b);
  const renamed = new Map<Note, string>();
  ordered.forEach((note, i) => {
    renamed.set(note, String(labels[i]));
  });
  return [...markEdits(resolution, renamed), ...noteEdits(resolution, notes, ordered, renamed)];
}

function inOrderOfMarks({ marks }: Structure, notes: readonly Note[]): Note[] {
  const order: Note[] = [];
  for (const { note } of marks) if (note && notes.includes(note) && !order.includes(note)) order.push(note);
  return order;
}

function markEdits({ tree, structure }: Resolution, renamed: ReadonlyMap<Note, string>): LabelEdit[] {
  const edits: LabelEdit[] = [];
  for (const { note, block, ordinal, label } of structure.marks) {
    const insert = note && renamed.get(note);
    const mark = factsOf(tree.blocks[block]!).marks[ordinal];
    if (!insert || !mark || insert === label) continue;
    edits.push({
      block,
      from: mark.from,
      to: mark.to,
      insert: respelled(tree.blocks[block]!.text.slice(mark.from, mark.to), insert),
    });
  }
  return edits;
}

/** Each place where a note stands receives the note that belongs there by number, so that the texts rise with the numbers. */
function noteEdits(
  resolution: Resolution,
  notes: readonly Note[],
  ordered: readonly Note[],
  renamed: ReadonlyMap<Note, string>,
): LabelEdit[] {
  const { blocks } = resolution.tree;
  const places = [...notes].sort((a, b) => a.block - b.block || a.ordinal - b.ordinal);
  const bodies = writtenOut(resolution, places, ordered);
  const edits: LabelEdit[] = [];
  places.forEach((place, i) => {
    const note = ordered[i]!;
    const head = headOf(resolution, place);
    if (!head) return;
    const { text } = blocks[place.block]!;
    const mark = respelled(text.slice(head.from, head.markTo), renamed.get(note)!);
    if (mark !== text.slice(head.from, head.markTo))
      edits.push({ block: place.block, from: head.from, to: head.markTo, insert: mark });
    const body = bodies.get(note)!;
    // A note in several pieces keeps the later ones where they are: only whole notes change places.
    const to = trimmed(text, head.content, head.to);
    if (body !== text.slice(head.content, to)) edits.push({ block: place.block, from: head.content, to, insert: body });
  });
  return edits;
}

/** The words of each note, "Ibid." replaced by its source where the note before is no longer the one it leant on. */
function writtenOut(resolution: Resolution, before: readonly Note[], after: readonly Note[]): Map<Note, string> {
  const bodies = new Map<Note, string>();
  const sources = new Map<Note, Note>();
  for (const [i, note] of before.entries()) {
    bodies.set(note, bodyOf(resolution, note));
    const previous = before[i - 1];
    sources.set(note, ibid.test(bodies.get(note)!) && previous ? sources.get(previous)! : note);
  }
  const result = new Map<Note, string>();
  for (const [i, note] of after.entries()) {
    const own = bodies.get(note)!;
    const previous = after[i - 1];
    const leansRight = previous !== undefined && sources.get(previous) === sources.get(note);
    const source = sources.get(note)!;
    result.set(note, ibid.test(own) && !leansRight && source !== note ? expanded(own, bodies.get(source)!) : own);
  }
  return result;
}

const ibid = /^\*?ibid\.\*?/i;

/** "Ibid., vol. 2349, No. 42146." after a note of the *Treaty Series* becomes the series with that volume and number. */
export function expanded(note: string, source: string): string {
  const rest = note.replace(ibid, '').replace(/^,\s*/, '');
  if (rest === '' || rest === '.') return source;
  const cut = /,\s*(?:vols?\.|chap\.|sect\.|para\.|paras\.|annex|p\.|pp\.|resolution|decision)/.exec(source);
  const stem = cut ? source.slice(0, cut.index) : source.replace(/\.$/, '');
  return `${stem}, ${rest}`;
}

function bodyOf({ tree }: Resolution, note: Note): string {
  const { text, content, end } = tree.blocks[note.block]!;
  const head = factsOf(tree.blocks[note.block]!).notes[note.ordinal];
  return head ? text.slice(head.content, trimmed(text, head.content, head.to)) : text.slice(content, end);
}

function headOf({ tree }: Resolution, note: Note) {
  return factsOf(tree.blocks[note.block]!).notes[note.ordinal];
}

function trimmed(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}

/** A mark in its own spelling with another number. */
export function respelled(mark: string, label: string): string {
  if (/^[⁰¹²³⁴-⁹]+$/.test(mark)) return [...label].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit).join('');
  return mark.replace(/\d+|(?<=\[\^)[^\]]+/, label);
}
