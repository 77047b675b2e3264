import { isNumeric, withLabel } from '../model/markLabels';
import { lineEndOf } from '../syntax/tree';
import { countLineEnds } from '../text/lines';
import { noteMark } from './markSpelling';
import type { NotePlace, NoteThing } from './noteThings';
import { type Item, newItem, type Sheet } from './sheet';

/** A note and where it is to stand; undefined for one that has no place yet. */
export interface PlacedNote {
  readonly thing: NoteThing;
  readonly place: NotePlace | undefined;
}

/** Which note stands where, in the order of the text: notes with numbers in the order given, in the places where notes stand. */
export function arrangeNotes(sheet: Sheet, ordered: readonly NoteThing[]): PlacedNote[] {
  const order = new Map(sheet.items.map((item, i) => [item, i]));
  const rank = (it: NotePlace) => order.get(it.item) ?? 0;
  const placed = ordered.filter((it) => it.place);
  const places = placed.map((it) => it.place!).sort((a, b) => rank(a) - rank(b) || a.head.from - b.head.from);
  // Labels in words have no order that a reader could miss: their notes stay where they are.
  const staying = new Map(placed.filter((it) => !isNumeric(it.label)).map((it) => [it.place!, it]));
  const numbered = placed.filter((it) => isNumeric(it.label));
  const arranged: PlacedNote[] = places.map((place) => ({ place, thing: staying.get(place) ?? numbered.shift()! }));
  ordered.forEach((thing, i) => {
    if (!thing.added || thing.place) return;
    const before = i === 0 ? -1 : arranged.findIndex((it) => it.thing === ordered[i - 1]);
    arranged.splice(before + 1, 0, { thing, place: undefined });
  });
  return arranged;
}

/** Writes the notes where they are to stand; one without a place is put behind the note before it. */
export function placeNotes(sheet: Sheet, arranged: readonly PlacedNote[]): void {
  for (const { thing, place } of arranged) if (place) writeNote(place, thing);
  addNotes(sheet, arranged);
}

/** Takes a note out of the text for good. */
export function removeNote(sheet: Sheet, thing: NoteThing): void {
  thing.removed = true;
  if (thing.place) cutOut(sheet, thing.place);
}

/** Takes every note out that had marks and has lost the last of them. */
export function removeUnmarked(sheet: Sheet): void {
  for (const thing of sheet.notes) {
    const own = sheet.marks.filter((it) => it.thing === thing);
    if (!thing.removed && own.length > 0 && own.every((it) => it.removed)) removeNote(sheet, thing);
  }
}

/** Takes the words of a note out of the place where they stand. */
export function cutOut(sheet: Sheet, { item, head, further }: NotePlace): void {
  const whole = head.from === item.block.marker?.from && head.to >= item.to;
  for (const it of [...(whole ? [item] : []), ...further]) {
    const at = sheet.items.indexOf(it);
    if (at >= 0) sheet.items.splice(at, 1);
  }
  if (!whole) item.edits.push({ from: head.from, to: head.to, insert: '' });
}

function writeNote({ item, head, further }: NotePlace, thing: NoteThing): void {
  const { text } = item.block;
  const mark = text.slice(head.from, head.markTo);
  const written = withLabel(mark, thing.label);
  if (written !== mark) item.edits.push({ from: head.from, to: head.markTo, insert: written });
  const to = head.content + text.slice(head.content, head.to).trimEnd().length;
  const own = [text.slice(head.content, to), ...further.map((it) => it.block.text.slice(0, it.block.end).trim())];
  if (own.join(' ') === thing.body) return;
  item.edits.push({ from: head.content, to, insert: thing.body });
  for (const it of further) {
    it.edits.push({ from: it.from, to: it.to, insert: '' });
    it.gap = '';
  }
}

function addNotes(sheet: Sheet, arranged: readonly PlacedNote[]): void {
  const first = arranged.find((it) => it.place)?.place;
  // What comes before the first note that stands somewhere goes in front of it.
  let behind = first ? itemBefore(sheet, first.item) : lastItem(sheet);
  for (const { thing, place } of arranged) {
    if (place) {
      behind = place.further.at(-1) ?? place.item;
      continue;
    }
    thing.item = newItem(noteWords(sheet, thing), lineEndOf(sheet.resolution.tree));
    insertBehind(sheet, behind, thing.item);
    behind = thing.item;
  }
}

function insertBehind(sheet: Sheet, behind: Item | undefined, item: Item): void {
  const { items } = sheet;
  const at = behind ? items.indexOf(behind) + 1 : 0;
  const lineEnd = lineEndOf(sheet.resolution.tree);
  const before = items[at - 1];
  if (at === items.length && before) item.gap = before.gap === '' ? lineEnd : before.gap;
  if (before && countLineEnds(before.gap) < 2) before.gap = lineEnd + lineEnd;
  items.splice(at, 0, item);
}

function itemBefore({ items }: Sheet, item: Item): Item | undefined {
  return items[items.indexOf(item) - 1];
}

/** The last item of the text that has words. */
function lastItem({ items }: Sheet): Item | undefined {
  return items.findLast((it) => it.to > it.from) ?? items.at(-1);
}

/** A note as the text writes notes: the spelling of its own, else of the first, else the canonical one. */
function noteWords({ resolution }: Sheet, { note, label, body }: NoteThing): string {
  const style = note?.style ?? resolution.structure.notes[0]?.style ?? 'caret';
  return `${noteMark(style, label)} ${body}`;
}
