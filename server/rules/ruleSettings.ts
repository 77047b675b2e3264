import type { Profile } from '../knowledge/organs';
import type { Level } from './rule';

/** What a drafter can set about rules. */
export interface RuleSettings {
  /** Rule id to level; rules that are not named keep their own. */
  readonly rules: Readonly<Record<string, Level>>;
  /** The profile to hold to; `auto` derives it from the organ line. */
  readonly profile: Profile | 'auto';
}

/** The settings of somebody who has set nothing. */
export const defaultRuleSettings: RuleSettings = { rules: {}, profile: 'auto' };

/** Every level a rule can be set to. */
export const levels: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];

/** The level that `value` names, or undefined. */
export function asLevel(value: unknown): Level | undefined {
  return levels.find((level) => level === value);
}
