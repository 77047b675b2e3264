import type { Level } from '../rules/rule';
import { isRuleId } from '../rules/ruleIds';
import { asLevel, type RuleSettings } from '../rules/ruleSettings';

/** The settings below `rapporteur`, as the manifest declares them. */
export interface Settings extends RuleSettings {
  /** What of the traffic is logged; the client sees to it. */
  readonly trace: { readonly server: Trace };
}

/** How much of the protocol is told in the output channel. */
export type Trace = 'off' | 'messages' | 'verbose';

/** The settings of somebody who has set nothing; a test holds the manifest to them. */
export const defaults: Settings = { rules: {}, profile: 'auto', trace: { server: 'off' } };

const profiles: readonly Settings['profile'][] = ['auto', 'ga', 'ecosoc', 'sc', 'hrc', 'cop', 'mun', 'un'];
const traces: readonly Trace[] = ['off', 'messages', 'verbose'];

/** The settings that a client sent; whatever is missing, unknown or of the wrong type counts as not set. */
export function settingsFrom(raw: unknown): Settings {
  return {
    rules: levelsFrom(field(raw, 'rules')),
    profile: oneOf(profiles, field(raw, 'profile')) ?? defaults.profile,
    trace: { server: oneOf(traces, field(field(raw, 'trace'), 'server')) ?? defaults.trace.server },
  };
}

/** Whether two settings ask for the same findings. */
export function sameFindings(a: Settings, b: Settings): boolean {
  const ids = Object.keys(a.rules);
  return (
    a.profile === b.profile &&
    ids.length === Object.keys(b.rules).length &&
    ids.every((id) => a.rules[id] === b.rules[id])
  );
}

function levelsFrom(raw: unknown): Record<string, Level> {
  const rules: Record<string, Level> = {};
  if (raw === null || typeof raw !== 'object') return rules;
  for (const [id, value] of Object.entries(raw)) {
    const level = asLevel(value);
    if (level && isRuleId(id)) rules[id] = level;
  }
  return rules;
}

function field(raw: unknown, name: string): unknown {
  return raw !== null && typeof raw === 'object' ? (raw as Record<string, unknown>)[name] : undefined;
}

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((it) => it === value);
}
