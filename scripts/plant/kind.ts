import type { RuleId } from '../../server/rules/ruleIds';

/** A correct text with one fault put into it. */
export interface Planted {
  readonly text: string;
  /** The offset of the fault. */
  readonly at: number;
  /** Another place where a finding may stand: the mark of a note. */
  readonly mark?: number;
  /** The rules that may find it. */
  readonly rules: readonly RuleId[];
  /** Whether what is known for sure tells the fault: the row of the registry, or the calendar of sessions. */
  readonly hasRow: boolean;
}

/** Puts a fault of one kind somewhere into a text; undefined where the text has no place for it. */
export type Kind = (text: string, random: () => number) => Planted | undefined;
