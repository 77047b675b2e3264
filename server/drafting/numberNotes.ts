import { isNumeric } from '../model/markLabels';
import { contracted, ibidSpelling, isIbid, readings } from './ibid';
import type { MarkThing, NoteThing } from './noteThings';
import { arrangeNotes, placeNotes } from './placeNotes';
import type { Item, Sheet } from './sheet';

/** When the notes of a sheet are numbered anew: always, or only where their first marks have come into another order. */
export type Numbering = 'always' | 'whenMoved';

/** Numbers the notes of the sheet, or of one series, by their first marks: marks, the notes' own marks, the order of the notes, and every "Ibid." */
export function numberNotes(sheet: Sheet, numbering: Numbering, series?: number): void {
  const { notes, marks } = sheet;
  const was = marks.flatMap((it) => (it.was ? [{ ...it, thing: it.was }] : []));
  const before = inOrderOfMarks(
    was,
    new Map(),
    notes.filter((it) => it.note || it.place || !it.added),
  );
  const order = new Map(sheet.items.map((item, i) => [item, i]));
  const left = notes.filter((it) => !it.removed);
  const after = inOrderOfMarks(
    marks.filter((it) => !it.removed),
    order,
    left,
  );
  const moved = after.length !== before.length || after.some((thing, i) => thing !== before[i]);
  if (moved || numbering === 'always') {
    // Where pages count their notes anew, notes that leave their page are numbered in one series.
    const groups = moved && new Set(notes.map((it) => it.series)).size > 1 ? [after] : bySeries(after);
    for (const group of groups) if (series === undefined || group[0]?.series === series) giveNumbers(group, notes);
    const ordered = groups.length === 1 ? groups[0]! : after;
    const placed = arrangeNotes(sheet, ordered);
    writeIbids(
      sheet,
      placed.map((it) => it.thing),
    );
    placeNotes(sheet, placed);
  }
  writeMarks(sheet.marks);
}

/** The notes in the order of their first marks; one that nobody marks stays behind the note that it stood behind. */
export function inOrderOfMarks(
  marks: readonly MarkThing[],
  order: ReadonlyMap<Item, number>,
  notes: readonly NoteThing[],
): NoteThing[] {
  const sorted = [...marks].sort(
    (a, b) => (order.get(a.item) ?? a.item.index) - (order.get(b.item) ?? b.item.index) || a.from - b.from,
  );
  const all = new Set<NoteThing>();
  for (const { thing } of sorted) all.add(thing);
  const known = new Set(notes);
  const result = [...all].filter((it) => known.has(it));
  notes.forEach((thing, i) => {
    if (all.has(thing)) return;
    const behind = i === 0 ? -1 : result.indexOf(notes[i - 1]!);
    result.splice(behind + 1, 0, thing);
  });
  return result;
}

function bySeries(notes: readonly NoteThing[]): NoteThing[][] {
  const groups = new Map<number, NoteThing[]>();
  for (const thing of notes) {
    const list = groups.get(thing.series);
    if (list) list.push(thing);
    else groups.set(thing.series, [thing]);
  }
  return [...groups.values()];
}

/** From the lowest number that the series had, without gap; labels in words stay. */
function giveNumbers(group: readonly NoteThing[], all: readonly NoteThing[]): void {
  const several = new Set(group.map((it) => it.series)).size > 1;
  const known = all.filter((it) => (several || it.series === group[0]?.series) && isNumeric(it.label));
  let next = known.length > 0 ? Math.min(...known.map((it) => Number(it.label))) : 1;
  for (const thing of group) if (isNumeric(thing.label) || thing.label === '') thing.label = String(next++);
}

/** Every "Ibid." reads the source that it read: written out where another note has come between, put in where the source has come before it. */
function writeIbids(sheet: Sheet, ordered: readonly NoteThing[]): void {
  const full = readings(sheet.resolution);
  const spelling = ibidSpelling([...full.values()].map((it) => it.body));
  const before = new Map<NoteThing, NoteThing | undefined>();
  const last = new Map<number, NoteThing>();
  for (const thing of sheet.notes) {
    if (!thing.note) continue;
    before.set(thing, last.get(thing.series));
    last.set(thing.series, thing);
  }
  let previous: NoteThing | undefined;
  for (const thing of ordered) {
    const antecedent = before.get(thing);
    const changed = antecedent?.reading !== previous?.reading;
    const short = previous && changed ? contracted(thing.reading, previous.reading, spelling) : undefined;
    if (changed && isIbid(thing.body) && thing.reading !== thing.body) thing.body = short ?? thing.reading;
    else if (short) thing.body = short;
    previous = thing;
  }
}

function writeMarks(marks: readonly MarkThing[]): void {
  for (const { item, from, to, written, label, thing, removed } of marks) {
    if (removed || thing.removed) continue;
    if (label === thing.label && from < to) continue;
    item.edits.push({ from, to, insert: written(thing.label) });
  }
}
