import { perBlock } from '../model/perBlock';
import { profileInForce, type Resolution } from '../model/resolution';
import type { Structure } from '../model/structure';
import { alone, type Surroundings } from '../model/surroundings';
import type { Block } from '../syntax/block';
import type { Update } from '../syntax/update';
import { blockRules, documentRules } from './index';
import { placeOf } from './placeOf';
import {
  type BlockReport,
  type BlockRule,
  type Context,
  type DocumentRule,
  type Finding,
  type Fix,
  type Level,
  type Place,
  type Report,
  type Rule,
  silent,
} from './rule';
import { asLevel, defaultRuleSettings, type RuleSettings } from './ruleSettings';
import { textUnreadable, unreadableBlock } from './text-unreadable';

/** All findings of a resolution, in text order. Never throws, whatever the text is. */
export function check(
  resolution: Resolution,
  settings: RuleSettings = defaultRuleSettings,
  surroundings: Surroundings = alone,
): Finding[] {
  return findings(resolution, blocksWithReports(resolution), settings, surroundings);
}

/** The indexes of the blocks that a rule about single blocks reports something in, ascending. */
export function blocksWithReports({ tree }: Resolution): readonly number[] {
  const indexes: number[] = [];
  for (let i = 0; i < tree.blocks.length; i++) if (blockReports(tree.blocks[i]!).length > 0) indexes.push(i);
  return indexes;
}

/** The same after an update, looking only at the blocks that it added. */
export function updatedBlocksWithReports(
  old: readonly number[],
  { tree, at, removed, added }: Update,
): readonly number[] {
  const fresh: number[] = [];
  for (let i = at; i < at + added; i++) if (blockReports(tree.blocks[i]!).length > 0) fresh.push(i);
  const shift = added - removed;
  const before = old.filter((i) => i < at);
  const after = old.filter((i) => i >= at + removed);
  if (fresh.length === 0 && shift === 0 && before.length + after.length === old.length) return old;
  return [...before, ...fresh, ...after.map((i) => i + shift)];
}

/** All findings, given where the rules about single blocks have something to report. */
export function findings(
  resolution: Resolution,
  reporting: readonly number[],
  settings: RuleSettings,
  surroundings: Surroundings = alone,
): Finding[] {
  const { tree, structure } = resolution;
  const unreadable = reporting.find((i) => unreadableBlock(tree.blocks[i]!));
  if (unreadable !== undefined) return unreadableFinding(tree.blocks[unreadable]!, unreadable, settings);
  const context: Context = { resolution, profile: profileInForce(resolution, settings.profile), surroundings };
  const all: Finding[] = [];
  for (const { rule, reports } of documentReports(context)) {
    for (const report of reports) {
      const severity = severityOf(rule, report.severity, report.at.block, structure, settings);
      if (severity !== 'off') all.push(documentFinding(rule, report, severity, context));
    }
  }
  for (const index of reporting) {
    for (const { rule, report } of blockReports(tree.blocks[index]!)) {
      const own = rule.levelIn?.(context, index, report);
      const severity = own === 'off' ? 'off' : severityOf(rule, own, index, structure, settings);
      if (severity !== 'off') all.push(blockFinding(rule, report, severity, index));
    }
  }
  return all.sort((a, b) => a.place.block - b.place.block || a.place.from - b.place.from);
}

const blockReports: (block: Block) => readonly { readonly rule: BlockRule; readonly report: BlockReport }[] = perBlock(
  (block) => {
    let reports: { rule: BlockRule; report: BlockReport }[] | undefined;
    for (const rule of blockRules) {
      const own = rule.check(block);
      if (own === silent) continue;
      for (const report of own) (reports ??= []).push({ rule, report });
    }
    return reports ?? none;
  },
);

const none: readonly never[] = [];

interface RuleReports {
  readonly rule: DocumentRule;
  readonly reports: readonly Report[];
}

interface Known extends Omit<Context, 'resolution'> {
  readonly reports: readonly RuleReports[];
}

const known = new WeakMap<Structure, Known>();

/** What the document rules report: worked out once for each structure, which outlives edits that leave its facts alone, and for what surrounds it. */
function documentReports(context: Context): readonly RuleReports[] {
  const { profile, surroundings } = context;
  const { structure } = context.resolution;
  const before = known.get(structure);
  if (before?.profile === profile && before.surroundings === surroundings) return before.reports;
  const reports: RuleReports[] = [];
  for (const rule of documentRules) {
    const own = [...rule.check(context)];
    if (own.length > 0) reports.push({ rule, reports: own });
  }
  known.set(structure, { profile, surroundings, reports });
  return reports;
}

function severityOf(
  rule: Rule,
  own: Level | undefined,
  block: number,
  structure: Structure,
  settings: RuleSettings,
): Level {
  if (structure.ignoredInFile.has(rule.id) || structure.ignored.get(block)?.has(rule.id)) return 'off';
  const front = structure.ruleLevels.get(rule.id);
  return asLevel(front) ?? asLevel(settings.rules[rule.id]) ?? own ?? rule.severity;
}

function documentFinding(
  rule: DocumentRule,
  report: Report,
  severity: Exclude<Level, 'off'>,
  context: Context,
): Finding {
  const { blocks } = context.resolution.tree;
  const place = placeOf(blocks[report.at.block]!, report.at);
  const related = (report.related ?? []).map(({ at, message }) => ({ place: placeOf(blocks[at.block]!, at), message }));
  let fixes: readonly Fix[] | undefined;
  return {
    rule,
    severity,
    message: report.message,
    place,
    related,
    fixable: rule.fix === 'safe' && report.fixes !== undefined,
    fixes: () => (fixes ??= report.fixes?.(context) ?? []),
  };
}

function blockFinding(rule: BlockRule, report: BlockReport, severity: Exclude<Level, 'off'>, block: number): Finding {
  const place: Place = { block, from: report.from, to: report.to };
  const { fix, otherFixes = none } = report;
  const fixes: Fix[] = (fix ? [fix, ...otherFixes] : none).map(({ title, from, to, insert }) => ({
    title,
    edits: [{ block, from, to, insert }],
  }));
  return {
    rule,
    severity,
    message: report.message,
    place,
    related: [],
    fixable: rule.fix === 'safe' && fix !== undefined,
    fixes: () => fixes,
  };
}

/** A text with binary content has this one finding and no other. */
function unreadableFinding(block: Block, index: number, settings: RuleSettings): Finding[] {
  const level = asLevel(settings.rules[textUnreadable.id]) ?? textUnreadable.severity;
  const first = [...textUnreadable.check(block)][0];
  return level === 'off' || !first ? [] : [blockFinding(textUnreadable, first, level, index)];
}
