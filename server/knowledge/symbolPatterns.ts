import patternRows from './symbolPatterns.tsv';
import { lazily, rowsOf } from './table';

/** How the documents of a series are numbered. */
export interface SymbolPattern {
  /** `A/C.3/{session}/L.{n}`. */
  readonly pattern: string;
  /** Sessions of the General Assembly or of the Human Rights Council, or years. */
  readonly counts: 'session' | 'council' | 'year';
  /** What such a document is. */
  readonly what: string;
}

/** The patterns of the symbols that drafts cite. */
export const symbolPatterns: () => readonly SymbolPattern[] = lazily(() =>
  rowsOf<keyof SymbolPattern>(patternRows).map((row) => ({ ...row, counts: row.counts as SymbolPattern['counts'] })),
);
