import rows from './shortForms.tsv';
import { lazily, rowsOf } from './table';

/** A noun by which a text calls an instrument, a body or a titled plan once it has named it in full: "the Convention". */
export interface HeadNoun {
  /** With its capital and in the singular: `Plan of Action`. */
  readonly head: string;
  readonly sort: 'instrument' | 'body' | 'plan';
  /** The words that may join what follows it in a full name: `on` of "Convention on", `to-the` of "Protocol to the", `on-small` before small letters. */
  readonly joints: readonly string[];
}

/** The head nouns by their own words. */
export const headNouns: () => ReadonlyMap<string, HeadNoun> = lazily(
  () =>
    new Map(
      rowsOf<'head' | 'sort' | 'joints' | 'source'>(rows).map(({ head, sort, joints }) => [
        head,
        { head, sort: sort as HeadNoun['sort'], joints: joints.split(' ') },
      ]),
    ),
);
