import formulaRows from './formulas.tsv';
import type { Profile } from './organs';
import { lazily, rowsOf } from './table';

/** What the last paragraphs of a resolution usually say: the report to come, the item of the agenda, that the organ remains seized. */
export interface Formula {
  readonly houses: readonly Profile[];
  /** The opening: "Requests". */
  readonly phrase: string;
  /** What follows, with `{next}` for the next session, `{own}` for "the present" or "this", and other words in braces that a writer replaces. */
  readonly text: string;
  /** The words besides its opening that it is found by, in lower case. */
  readonly found: readonly string[];
}

/** The formulas of a profile, the most usual first for each opening. */
export function formulas(profile: Profile): readonly Formula[] {
  return all().filter(({ houses }) => houses.includes(profile));
}

const all = lazily((): readonly Formula[] =>
  rowsOf<'houses' | 'phrase' | 'text' | 'found'>(formulaRows).map((row) => ({
    houses: row.houses.split(' ') as Profile[],
    phrase: row.phrase,
    text: row.text,
    found: row.found.split(' '),
  })),
);
