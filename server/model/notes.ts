import type { Draft, DraftNote } from './draft';
import type { MarkUse } from './structure';

/** Binds every footnote mark to its note; old prints begin their notes anew on each page, in so many series. */
export function bindMarks(draft: Draft): MarkUse[] {
  const styles = new Set(draft.notes.map((note) => note.style));
  const marks: (MarkUse & { note: DraftNote | undefined })[] = [];
  for (let block = 0; block < draft.blocks.length; block++) {
    const role = draft.roles[block];
    if (role === 'furniture' || role === 'comment' || role === 'frontMatter' || role === 'blank') continue;
    const found = draft.facts[block]!.marks;
    for (let ordinal = 0; ordinal < found.length; ordinal++) {
      const { label, style, from } = found[ordinal]!;
      // Under "Footnotes", the `(23)` that opens a note is the note's own.
      if (role === 'note' && from < (draft.blocks[block]!.marker?.to ?? 0)) continue;
      if ((style === 'slash' || style === 'parentheses') && !styles.has(style)) continue;
      marks.push({ block, ordinal, label, note: undefined });
    }
  }
  const series = readSeries(draft.notes, marks);
  for (const mark of marks) {
    const note = noteFor(mark, series);
    mark.note = note;
    note?.references.push(mark);
  }
  return marks;
}

interface Series {
  readonly byLabel: Map<string, DraftNote>;
  last: number;
}

/** A note whose label was used before begins a new series if a mark of that label stands between the two. */
function readSeries(notes: readonly DraftNote[], marks: readonly MarkUse[]): Series[] {
  const all: Series[] = [{ byLabel: new Map(), last: -1 }];
  let places: Map<string, number[]> | undefined;
  for (const note of notes) {
    let current = all[all.length - 1]!;
    const before = current.byLabel.get(note.label);
    if (
      before &&
      note.style !== 'caret' &&
      (places ??= placesOf(marks)).get(note.label)?.some((block) => block > before.block && block < note.block)
    ) {
      current = { byLabel: new Map(), last: -1 };
      all.push(current);
    }
    note.series = all.length - 1;
    current.last = note.block;
    // The first of two notes of one label keeps its marks.
    if (!current.byLabel.has(note.label)) current.byLabel.set(note.label, note);
  }
  return all;
}

function placesOf(marks: readonly MarkUse[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const mark of marks) {
    const list = places.get(mark.label);
    if (list) list.push(mark.block);
    else places.set(mark.label, [mark.block]);
  }
  return places;
}

function noteFor(mark: MarkUse, series: readonly Series[]): DraftNote | undefined {
  const own = series.findIndex((it) => it.last >= mark.block);
  const at = own < 0 ? series.length - 1 : own;
  return (
    series[at]!.byLabel.get(mark.label) ??
    series[at - 1]?.byLabel.get(mark.label) ??
    series[at + 1]?.byLabel.get(mark.label)
  );
}
