import type { Level } from '../rules/rule';
import { isRuleId } from '../rules/ruleIds';
import { asLevel, type RuleSettings } from '../rules/ruleSettings';

/** The settings below `rapporteur`, as the manifest declares them. */
export interface Settings extends RuleSettings {
  /** When numbers are put right of themselves. */
  readonly numbering: { readonly automatic: AutomaticNumbering };
  /** Which hints stand between the words. */
  readonly inlayHints: { readonly paragraphs: boolean };
  /** Where the user's own instruments are; the client reads them. */
  readonly instruments: { readonly file: string };
  /** What of the traffic is logged; the client sees to it. */
  readonly trace: { readonly server: Trace };
}

/** When numbers are put right: as one types, when the file is saved, or only when it is asked for. */
export type AutomaticNumbering = 'onType' | 'onSave' | 'off';

/** How much of the protocol is told in the output channel. */
export type Trace = 'off' | 'messages' | 'verbose';

/** The settings of somebody who has set nothing; a test holds the manifest to them. */
export const defaults: Settings = {
  rules: {},
  profile: 'auto',
  numbering: { automatic: 'onType' },
  inlayHints: { paragraphs: false },
  instruments: { file: 'rapporteur.instruments.yaml' },
  trace: { server: 'off' },
};

const profiles: readonly Settings['profile'][] = ['auto', 'ga', 'ecosoc', 'sc', 'hrc', 'cop', 'mun', 'un'];
const automatic: readonly AutomaticNumbering[] = ['onType', 'onSave', 'off'];
const traces: readonly Trace[] = ['off', 'messages', 'verbose'];

/** The settings that a client sent; whatever is missing, unknown or of the wrong type counts as not set. */
export function settingsFrom(raw: unknown): Settings {
  return {
    rules: levelsFrom(field(raw, 'rules')),
    profile: oneOf(profiles, field(raw, 'profile')) ?? defaults.profile,
    numbering: {
      automatic: oneOf(automatic, field(field(raw, 'numbering'), 'automatic')) ?? defaults.numbering.automatic,
    },
    inlayHints: {
      paragraphs: oneOf([true, false], field(field(raw, 'inlayHints'), 'paragraphs')) ?? defaults.inlayHints.paragraphs,
    },
    instruments: { file: stringOf(field(field(raw, 'instruments'), 'file')) ?? defaults.instruments.file },
    trace: { server: oneOf(traces, field(field(raw, 'trace'), 'server')) ?? defaults.trace.server },
  };
}

/** Whether the server does the same under two settings; what is logged and what files are read is the client's business. */
export function sameSettings(a: Settings, b: Settings): boolean {
  return (
    sameFindings(a, b) &&
    a.numbering.automatic === b.numbering.automatic &&
    a.inlayHints.paragraphs === b.inlayHints.paragraphs
  );
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

function oneOf<T extends string | boolean>(values: readonly T[], value: unknown): T | undefined {
  return values.find((it) => it === value);
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
