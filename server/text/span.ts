/** A stretch of a text in UTF-16 offsets, the end not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A replacement of one stretch of a text; offsets are those of the text before any edit of the same set. */
export interface Edit extends Span {
  readonly insert: string;
}

/** The text after all `edits`, which must not overlap; of two insertions at one place the first given comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of sortedEdits(edits)) {
    result += text.slice(at, edit.from) + edit.insert;
    at = edit.to;
  }
  return result + text.slice(at);
}

/** The edits in text order, each that overlaps one before it left out. */
export function sortedEdits(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  const kept: Edit[] = [];
  let end = 0;
  for (const edit of sorted) {
    if (edit.from < end) continue;
    kept.push(edit);
    end = edit.to;
  }
  return kept;
}
