import type { CitedBody } from '../model/citationLists';
import type { Standing } from '../model/citingWords';
import type { Block } from '../syntax/block';

/** A citation that is being typed. */
export interface CitationPlace {
  readonly block: number;
  /** Where what is replaced begins, in offsets of the block. */
  readonly at: number;
  /** What is replaced, in offsets of the whole text. */
  readonly from: number;
  readonly to: number;
  /** What stands between `from` and the cursor. */
  readonly typed: string;
  /** The end of it that says what is meant; empty where nothing does yet. */
  readonly query: string;
  readonly sort: /** `64/2`, behind "resolution" or by itself */
    | 'number'
    /** `A/RES/64/2` */
    | 'symbol'
    /** words of a title behind "resolution" */
    | 'title'
    /** the name of an instrument behind "the", or an acronym or popular name */
    | 'name'
    /** anything, where somebody asks */
    | 'words';
  readonly kind: 'resolution' | 'decision' | undefined;
  readonly standing: Standing;
  /** The body that the words before name. */
  readonly body: CitedBody;
  /** Whether "the" or the like stands before. */
  readonly article: boolean;
}

/** What the words before the cursor tell of a citation, wherever they stand. */
export type FoundCitation = Omit<CitationPlace, 'block' | 'at' | 'from' | 'to'>;

/** The words of a line up to the cursor, and where in its block that is. */
export interface Before {
  readonly block: Block;
  readonly at: number;
  readonly line: string;
}

/** No body is named. */
export const nobody: CitedBody = { kind: 'none' };
