import type { Organ, Profile } from '../knowledge/organs';

/** What a block is in its resolution. */
export type Role =
  | 'blank'
  | 'frontMatter'
  | 'comment'
  | 'masthead'
  | 'title'
  | 'organ'
  | 'paragraph'
  /** a later piece of a paragraph that something cut */
  | 'continuation'
  /** words of a paragraph that bear no number of their own */
  | 'text'
  | 'heading'
  | 'annexHeading'
  | 'note'
  /** a later piece of a note */
  | 'noteContinuation'
  | 'furniture'
  | 'end';

/** Where a paragraph stands. */
export type ParagraphKind = 'preambular' | 'operative' | 'annex';

/** A paragraph or sub-paragraph, healed of the cuts of a page; blocks are named by their index. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  /** 0 for a paragraph, 1 for `(a)`, 2 for `(i)`, 3 for `a.`, 4 for `i.`. */
  readonly level: number;
  /** `3`, `5 bis`, `(a)`, `a.`, a bullet; null where none is written. */
  readonly label: string | null;
  /** Unique in the file: `3`, `5 bis`, `3 (b) (ii)`, `A.3`, `II.4`, `annex I.2`. */
  readonly number: string;
  /** The number or label that this place asks for, where another is written or none. */
  readonly expected: string | undefined;
  readonly pieces: readonly number[];
  readonly children: readonly Paragraph[];
  readonly parent: Paragraph | undefined;
  readonly part: Part;
  readonly section: Section | undefined;
  readonly annex: Annex | undefined;
  /** Whether it bears no number because it introduces another text that does: "Adopts the following declaration:". */
  readonly introduces: boolean;
  /** Whether it bears no number although there are several: old practice and paragraphs that introduce another text do so by right. */
  readonly lacksNumber: boolean;
  /** Whether the paragraph opens a quoted text: `“1. …`. */
  readonly quoted: boolean;
  /** Whether it belongs to another text that the resolution adopts in its own body: a declaration, a plan, an agenda. */
  readonly adopted: boolean;
}

/** A heading inside a part or an annex. */
export interface Section {
  /** `II` of `II. Title`; null for a heading without a numeral. */
  readonly label: string | null;
  readonly block: number;
  /** Index of the block that holds its title: the same, or the next where the numeral stands alone. */
  readonly title: number;
  /** The first operative (or annex) paragraph under it. */
  readonly first: Paragraph | undefined;
  /** Whether the numbers begin anew here. */
  readonly restarts: boolean;
}

/** An organ line with its preamble and its operative part; most texts have one, composite ones A, B … */
export interface Part {
  readonly label: string | null;
  /** Index of the organ line, or -1 where it is missing. */
  readonly organ: number;
  /** Index of the title, or -1. */
  readonly title: number;
  readonly preambular: readonly Paragraph[];
  readonly operative: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly quoted: boolean;
}

/** A text annexed to the resolution, with its own numbers. */
export interface Annex {
  /** `I` of `Annex I`, or null. */
  readonly label: string | null;
  /** Index of the heading, or -1 where numbered paragraphs follow the end matter without one. */
  readonly block: number;
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
}

/** A footnote text: the block that opens it, which of the notes of that block it is, and the pieces that go on elsewhere. */
export interface Note {
  readonly label: string;
  readonly style: string;
  readonly block: number;
  readonly ordinal: number;
  readonly pieces: readonly number[];
  /** Pages of old prints begin their notes anew: which such series this note is in. */
  readonly series: number;
  readonly references: readonly MarkPlace[];
}

/** A footnote mark: the `ordinal`-th mark of a block. */
export interface MarkPlace {
  readonly block: number;
  readonly ordinal: number;
}

/** A mark as the structure knows it: its place and the note it points to, if there is one. */
export interface MarkUse extends MarkPlace {
  readonly label: string;
  readonly note: Note | undefined;
}

/**
 * What a whole text is, by block index alone.
 *
 * It holds no text and no offset, so that an edit inside a paragraph that changes none of the facts it was built from leaves it as it is.
 */
export interface Structure {
  readonly roles: readonly Role[];
  /** The paragraph that each block belongs to. */
  readonly owner: readonly (Paragraph | undefined)[];
  readonly parts: readonly Part[];
  readonly annexes: readonly Annex[];
  readonly notes: readonly Note[];
  readonly marks: readonly MarkUse[];
  readonly masthead: readonly number[];
  /** Index of the title, or -1. */
  readonly title: number;
  readonly end: readonly number[];
  readonly organ: Organ | undefined;
  readonly profile: Profile;
  /** Whether the front matter names the profile, which then goes before any setting. */
  readonly profileSet: boolean;
  /** What the front matter says of repeated footnotes; undefined where it says nothing. */
  readonly footnotes: 'current' | 'legacy' | undefined;
  /** Rules that a comment silences in the block behind it, by the index of that block. */
  readonly ignored: ReadonlyMap<number, ReadonlySet<string>>;
  /** Rules that a comment silences in the whole file. */
  readonly ignoredInFile: ReadonlySet<string>;
  /** What the front matter sets rules to, as written. */
  readonly ruleLevels: ReadonlyMap<string, unknown>;
}
