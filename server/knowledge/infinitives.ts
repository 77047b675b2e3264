import infinitiveRows from './infinitives.tsv';
import { lazily, rowsOf } from './table';

/** The verbs that sub-paragraphs of official texts open with behind "To", the most frequent first: "ensure", "promote". */
export const infinitives: () => readonly string[] = lazily(() =>
  rowsOf<'words'>(infinitiveRows).map(({ words }) => words),
);
