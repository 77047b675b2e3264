/** What a block is by its first characters alone; what it means is the model's affair. */
export type BlockKind =
  | 'blank'
  | 'frontMatter'
  | 'comment'
  | 'rule'
  | 'heading'
  | 'numbered'
  | 'labelled'
  | 'bullet'
  | 'note'
  | 'paragraph';

/** The number, label or mark that opens a block. Offsets are relative to the block. */
export interface Marker {
  /** `5 bis` of `5 bis.`, `a` of `(a)`, `1` of `[^1]:` and of `¹`; superscripts as plain digits. */
  readonly label: string;
  /** How it is written. */
  readonly style: MarkerStyle;
  readonly from: number;
  readonly to: number;
}

/** How a marker is written. */
export type MarkerStyle =
  /** `3.` */
  | 'point'
  /** `3` without its point */
  | 'bare'
  /** `(a)` */
  | 'parentheses'
  /** `a)` */
  | 'parenthesis'
  /** `a.` */
  | 'letterPoint'
  /** `[^1]:` */
  | 'caret'
  /** `¹` */
  | 'superscript'
  /** `<sup>1</sup>` */
  | 'sup'
  /** `^1^` */
  | 'hat'
  /** `1/` */
  | 'slash'
  | 'bullet';

/**
 * A run of lines that belong together, with the blank lines that follow it.
 *
 * The texts of all blocks, one after the other, are the text of the document. All offsets are UTF-16 and relative to the block,
 * so that a block that an edit does not touch stays the same object and anything computed from it stays right.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Where the words begin: behind indentation, marker and spaces. */
  readonly content: number;
  /** After the last character that is no white space. */
  readonly end: number;
  /** How many line ends `text` holds. */
  readonly lineEnds: number;
  readonly marker: Marker | undefined;
  /** For headings, the number of `#`; for front matter and comments 1 where they are closed; else 0. */
  readonly level: number;
  /** What later layers have worked out from the block, by the slot of who did; see `model/perBlock`. Never part of what a block is. */
  readonly memo: unknown[];
}
