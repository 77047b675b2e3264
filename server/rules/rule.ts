import type { Profile } from '../knowledge/organs';
import type { Resolution } from '../model/resolution';
import type { Surroundings } from '../model/surroundings';
import type { Block } from '../syntax/block';
import type { PlacedEdit } from '../syntax/tree';
import type { RuleId } from './ruleIds';

/** How loud a finding is. */
export type Severity = 'hint' | 'info' | 'warning' | 'error';

/** What a rule can be set to. */
export type Level = Severity | 'off';

/** What every rule says of itself; its id is also its diagnostic code, its settings key and the name of its file and page. */
export interface RuleMeta {
  readonly id: RuleId;
  /** One sentence: what right texts do. */
  readonly summary: string;
  readonly severity: Severity;
  /** Where the convention comes from. */
  readonly authority: string;
  /** `safe` fixes are part of fix-all; a `choice` inserts or deletes words or has several answers and is the drafter's. */
  readonly fix: 'safe' | 'choice' | 'none';
  /** Whether editors grey the text out rather than underline it. */
  readonly unused?: boolean;
}

/** A rule about one block alone; it runs again only on a block that an edit touched. */
export interface BlockRule extends RuleMeta {
  readonly per: 'block';
  check(block: Block): Iterable<BlockReport>;
  /**
   * How loud a report is in this text, where that depends on the profile or on what the block is in the whole.
   *
   * It is asked for blocks that have reports whenever findings are shown, so it must cost next to nothing.
   */
  readonly levelIn?: (context: Context, block: number, report: BlockReport) => Level;
}

/** What a rule about one block returns where there is nothing to report: the same for every block, so that silence costs nothing. */
export const silent: readonly BlockReport[] = [];

/** A rule about the whole; it reads the structure and the facts of blocks, and runs again only when these changed. */
export interface DocumentRule extends RuleMeta {
  readonly per: 'document';
  check(context: Context): Iterable<Report>;
}

/** A rule of either kind. */
export type Rule = BlockRule | DocumentRule;

/** What a rule about the whole may read. */
export interface Context {
  readonly resolution: Resolution;
  readonly profile: Profile;
  /** The instruments that are known and the other drafts of the workspace. */
  readonly surroundings: Surroundings;
}

/**
 * A part of a block, named rather than measured: an edit inside a paragraph moves it without making the report wrong.
 * `ordinal` counts the marks, notes, references or whatever else the part names of the block.
 */
export interface Anchor {
  readonly block: number;
  readonly part:
    | 'marker'
    | 'label'
    | 'opening'
    | 'openingMarked'
    | 'lead'
    | 'ending'
    | 'lastWord'
    | 'firstWord'
    | 'organ'
    | 'mark'
    | 'note'
    | 'noteMark'
    | 'noteEnd'
    | 'reference'
    | 'selfName'
    | 'bracket'
    | 'citation'
    | 'citationDate'
    | 'citationTitle'
    | 'noteSource'
    | 'treaty'
    | 'citationBody'
    | 'session'
    | 'connector'
    | 'date'
    | 'meeting'
    | 'firstLine'
    | 'straightQuote'
    | 'quoteComma'
    | 'quoteOpened'
    | 'quoteClosed'
    | 'quoteNested'
    | 'seised';
  readonly ordinal?: number;
}

/** A stretch of a block; offsets are UTF-16 and relative to the block. */
export interface Place {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** A repair: what it does, as an imperative, and its edits. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly PlacedEdit[];
}

/** What a document rule reports; fixes are worked out only when asked for, from the resolution as it is then. */
export interface Report {
  readonly at: Anchor;
  readonly message: string;
  /** Instead of the rule's own severity. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly at: Anchor; readonly message: string }[];
  readonly fixes?: (context: Context) => readonly Fix[];
}

/** What a block rule reports; offsets are relative to the block. */
export interface BlockReport {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  /** Which of the cases of the rule this is, for `levelIn`. */
  readonly about?: string;
  readonly fix?: Replacement;
  /** Other repairs to choose from, behind `fix`. */
  readonly otherFixes?: readonly Replacement[];
}

/** A repair of one stretch of the block. */
export interface Replacement {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A fault as it is shown: where, how loud, what, and how to repair it. */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  /** Whether fix-all repairs it. */
  readonly fixable: boolean;
  /** The fixes, best first; worked out when asked for. */
  fixes(): readonly Fix[];
}
