import { isNumeric, type NotePlace, type NoteThing, respelled, superscript } from './noteThings';
import { type Item, lineEndOf, newItem, type Sheet } from './sheet';

/** Puts the notes, in the order given, into the places where notes stand; a note without a place receives one behind the note before it. */
export function placeNotes(sheet: Sheet, ordered: readonly NoteThing[]): void {
  const order = new Map(sheet.items.map((item, i) => [item, i]));
  const placed = ordered.filter((it) => it.place);
  const places = placed
    .map((it) => it.place!)
    .sort((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0) || a.head.from - b.head.from);
  // Labels in words have no order that a reader could miss: their notes stay where they are.
  const staying = new Set(placed.filter((it) => !isNumeric(it.label)).map((it) => it.place!));
  const free = places.filter((it) => !staying.has(it));
  const numbered = placed.filter((it) => !staying.has(it.place!));
  for (const [i, thing] of numbered.entries()) writeNote(free[i]!, thing);
  for (const thing of placed) if (staying.has(thing.place!)) writeNote(thing.place!, thing);
  const byPlace = new Map(numbered.map((thing, i) => [thing, free[i]!]));
  for (const thing of placed) if (staying.has(thing.place!)) byPlace.set(thing, thing.place!);
  addNotes(sheet, ordered, byPlace);
}

/** The edit that takes the words of a note out, with what stands around them. */
export function removeNote(sheet: Sheet, { item, head, further }: NotePlace): void {
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
  const written = respelled(mark, thing.label);
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

function addNotes(sheet: Sheet, ordered: readonly NoteThing[], places: ReadonlyMap<NoteThing, NotePlace>): void {
  let behind: Item | undefined;
  const waiting: NoteThing[] = [];
  const put = (thing: NoteThing) => {
    const item = newItem(noteWords(sheet, thing), lineEndOf(sheet));
    thing.item = item;
    insertBehind(sheet, behind, item);
    behind = item;
  };
  for (const thing of ordered) {
    const place = places.get(thing);
    if (place) {
      // What comes before the first note that stands somewhere goes in front of it.
      if (!behind && waiting.length > 0) behind = itemBefore(sheet, place.item);
      for (const it of waiting.splice(0)) put(it);
      behind = place.further.at(-1) ?? place.item;
    } else if (thing.added) {
      if (behind) put(thing);
      else waiting.push(thing);
    }
  }
  behind ??= lastItem(sheet);
  for (const it of waiting) put(it);
}

function insertBehind(sheet: Sheet, behind: Item | undefined, item: Item): void {
  const { items } = sheet;
  const at = behind ? items.indexOf(behind) + 1 : 0;
  const lineEnd = lineEndOf(sheet);
  const before = items[at - 1];
  if (at === items.length && before) item.gap = before.gap === '' ? lineEnd : before.gap;
  if (before && countLines(before.gap) < 2) before.gap = lineEnd + lineEnd;
  items.splice(at, 0, item);
}

function itemBefore({ items }: Sheet, item: Item): Item | undefined {
  return items[items.indexOf(item) - 1];
}

/** The last item of the text that has words. */
function lastItem({ items }: Sheet): Item | undefined {
  return items.findLast((it) => it.to > it.from) ?? items.at(-1);
}

function countLines(gap: string): number {
  return gap.split(/\r\n|\r|\n/).length - 1;
}

/** A note as the text writes notes: the spelling of its own, else of the first, else the canonical one. */
function noteWords({ resolution }: Sheet, { note, label, body }: NoteThing): string {
  const style = note?.style ?? resolution.structure.notes[0]?.style ?? 'caret';
  return `${noteMark(style, label)} ${body}`;
}

/** The mark that opens a note, in a spelling. */
export function noteMark(style: string, label: string): string {
  switch (isNumeric(label) ? style : 'caret') {
    case 'superscript':
      return superscript(label);
    case 'sup':
      return `<sup>${label}</sup>`;
    case 'hat':
      return `^${label}^`;
    case 'slash':
      return `${label}/`;
    case 'parentheses':
      return `(${label})`;
  }
  return `[^${label}]:`;
}
