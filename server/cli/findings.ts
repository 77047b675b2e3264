import { positionIn } from '../model/positions';
import { check } from '../rules/check';
import type { Place, Severity } from '../rules/rule';
import type { RuleSettings } from '../rules/ruleSettings';
import type { LinePosition } from '../syntax/tree';
import { type Among, resolutionAmong } from './ownInstruments';

/** A stretch of a file in lines (zero-based) and characters (UTF-16). */
export interface Range {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** A finding as the command line writes it. */
export interface FileFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** Whether `--fix` repairs it. */
  readonly fixable: boolean;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
}

/** What was found in one file. */
export interface FileFindings {
  readonly path: string;
  readonly findings: readonly FileFinding[];
}

/** All findings of a text among the instruments that are known, in its order. */
export function findingsOf(text: string, settings: RuleSettings, among: Among): FileFinding[] {
  const resolution = resolutionAmong(text, among);
  const { tree } = resolution;
  const rangeOf = ({ block, from, to }: Place): Range => ({
    start: positionIn(tree, block, from),
    end: positionIn(tree, block, to),
  });
  return check(resolution, settings, among.surroundings).map(
    ({ rule, severity, message, place, fixable, related }) => ({
      rule: rule.id,
      severity,
      message,
      range: rangeOf(place),
      fixable,
      related: related.map((it) => ({ message: it.message, range: rangeOf(it.place) })),
    }),
  );
}
