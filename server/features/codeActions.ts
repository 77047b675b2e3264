import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Range,
} from 'vscode-languageserver-types';
import type { Resolution } from '../model/resolution';
import { fixAll, safeEdits } from '../rules/fix';
import { allExact } from '../rules/italicsSurvey';
import type { Finding, Fix, Place } from '../rules/rule';
import type { RuleId } from '../rules/ruleIds';
import type { RuleSettings } from '../rules/ruleSettings';
import { parse } from '../syntax/parse';
import { offsetAt, type Tree, textOf, wholeEdits } from '../syntax/tree';
import { minimalEdits } from '../text/minimalEdits';
import type { Edit } from '../text/span';
import { diagnostic } from './diagnostics';
import { ignoreInBlock, ignoreInFile } from './ignore';
import { textEditsOf } from './ranges';

/** A selection that holds more findings than this is no question about each of them. */
const mostAtOnce = 100;

const fixAllKind = `${CodeActionKind.SourceFixAll}.rapporteur`;

/** The kinds of actions that there are. */
export const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind] as const;

/** What can be done about the findings that touch `range`, and about all at once; only of the kinds that `context` asks for. */
export function codeActions(
  resolution: Resolution,
  uri: string,
  findings: readonly Finding[],
  settings: RuleSettings,
  range: Range,
  { only, triggerKind }: CodeActionContext,
): CodeAction[] {
  const asks = (kind: string) => only?.some((it) => kind === it || kind.startsWith(`${it}.`));
  const touched = touching(resolution, findings, range);
  const actions: CodeAction[] = [];
  if (!only || asks(CodeActionKind.QuickFix)) {
    const action = actionsOf(resolution, uri);
    const joint = jointFixes(resolution, range, findings, action);
    const single = fixes(resolution, touched, action).filter((it) => !joint.some(({ title }) => title === it.title));
    actions.push(...joint, ...single.map((it) => (joint.some((all) => covers(all, it)) ? plain(it) : it)));
    const others = joint.length > 0 ? touched.filter(({ rule }) => !isJoint(rule.id)) : touched;
    actions.push(...ruleFixes(resolution, others, findings, action));
    actions.push(...ignores(resolution, touched, action));
  }
  // Working it out costs as much as checking the text several times: not for every move of the cursor.
  const everything = asks(fixAllKind) || (!only && triggerKind !== CodeActionTriggerKind.Automatic);
  if (everything && findings.some((it) => it.fixable)) actions.push(...allFixed(resolution, uri, settings));
  return actions;
}

function touching({ tree }: Resolution, findings: readonly Finding[], range: Range): Finding[] {
  const touches = touchesOf(tree, range);
  return findings.filter(({ place }) => touches(place)).slice(0, mostAtOnce);
}

/** Whether a place touches the range. */
function touchesOf(tree: Tree, { start, end }: Range): (place: Place) => boolean {
  const from = offsetAt(tree, start);
  const to = offsetAt(tree, end);
  return (place) => {
    const block = tree.starts[place.block]!;
    return block + place.from <= to && from <= block + place.to;
  };
}

type Make = (title: string, edits: readonly Edit[], repaired: readonly Finding[]) => CodeAction;

function actionsOf({ tree }: Resolution, uri: string): Make {
  return (title, edits, repaired) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: repaired.map((finding) => diagnostic(tree, uri, finding)),
    edit: { changes: { [uri]: textEditsOf(tree, edits) } },
  });
}

/** One action a fix, the best of a finding first; findings that share a fix ("renumber all") share its action. */
function fixes({ tree }: Resolution, touched: readonly Finding[], action: Make): CodeAction[] {
  const shared = new Map<string, { readonly fix: Fix; readonly findings: Finding[]; preferred: boolean }>();
  for (const finding of touched) {
    finding.fixes().forEach((fix, rank) => {
      const key = JSON.stringify(fix);
      const entry = shared.get(key) ?? { fix, findings: [], preferred: false };
      entry.findings.push(finding);
      entry.preferred ||= rank === 0 && finding.fixable;
      shared.set(key, entry);
    });
  }
  return [...shared.values()].map(({ fix, findings, preferred }) => {
    const made = action(fix.title, wholeEdits(tree, fix.edits), findings);
    return preferred ? { ...made, isPreferred: true } : made;
  });
}

/** Rules whose findings are one matter to a drafter, by the title of what repairs them all: a pasted text has too much and too little in italics at once. */
const jointRules: Readonly<Record<string, readonly RuleId[]>> = {
  [allExact]: ['preambular-phrase-italic', 'operative-verb-italic', 'organ-line-italic'],
};

function isJoint(id: RuleId): boolean {
  return Object.values(jointRules).some((rules) => rules.includes(id));
}

/** Whether one action repairs what another does, and more. */
function covers({ diagnostics: all = [] }: CodeAction, { diagnostics: some = [] }: CodeAction): boolean {
  const keys = new Set(all.map((it) => JSON.stringify(it)));
  return some.every((it) => keys.has(JSON.stringify(it)));
}

/** The same action, another being preferred. */
function plain({ isPreferred: _, ...action }: CodeAction): CodeAction {
  return action;
}

/** All findings of such rules together, also where one of them only names the place; none where one finding is about one paragraph. */
function jointFixes({ tree }: Resolution, range: Range, findings: readonly Finding[], action: Make): CodeAction[] {
  const touches = touchesOf(tree, range);
  return Object.entries(jointRules).flatMap(([title, rules]) => {
    const joins = ({ rule, fixable }: Finding) => fixable && rules.includes(rule.id);
    const own = findings.filter(joins);
    const places = own.flatMap((it) => [it.place, ...it.related.map((other) => other.place)]);
    if (places.length < 2 || !places.some(touches)) return [];
    return [{ ...action(title, safeEdits(tree, own), own), isPreferred: true }];
  });
}

/** For each rule with several safe fixes in the text, all of them together; none where one repair sees to all. */
function ruleFixes(
  { tree }: Resolution,
  touched: readonly Finding[],
  findings: readonly Finding[],
  action: Make,
): CodeAction[] {
  const rules = new Set(touched.filter((it) => it.fixable).map((it) => it.rule));
  return [...rules].flatMap((rule) => {
    const own = findings.filter((it) => it.rule === rule && it.fixable);
    if (own.length < 2 || own.length > mostAtOnce) return [];
    const edits = safeEdits(tree, own);
    const [single] = own[0]!.fixes();
    const same = single && JSON.stringify(wholeEdits(tree, single.edits)) === JSON.stringify(edits);
    return same ? [] : [action(`Fix all ${own.length} problems of ${rule.id}`, edits, own)];
  });
}

function ignores(resolution: Resolution, touched: readonly Finding[], action: Make): CodeAction[] {
  const seen = new Map(touched.map((finding) => [`${finding.rule.id} ${finding.place.block}`, finding]));
  const blocks = [...seen.values()].flatMap((finding) => {
    const edit = ignoreInBlock(resolution, finding);
    return edit ? [action(`Ignore ${finding.rule.id} for this block`, [edit], [finding])] : [];
  });
  const rules = new Map(touched.map((finding) => [finding.rule.id, finding]));
  const files = [...rules.values()].flatMap((finding) => {
    const edit = ignoreInFile(resolution, finding);
    return edit ? [action(`Ignore ${finding.rule.id} in this file`, [edit], [finding])] : [];
  });
  return [...blocks, ...files];
}

/** Everything that is safely repaired, as one edit. */
function allFixed({ tree }: Resolution, uri: string, settings: RuleSettings): CodeAction[] {
  const repaired = parse(fixAll(textOf(tree), settings));
  const edits = minimalEdits(
    tree.blocks.map((it) => it.text),
    repaired.blocks.map((it) => it.text),
  );
  if (edits.length === 0) return [];
  const changes = { [uri]: textEditsOf(tree, edits) };
  return [{ title: 'Fix all problems that are safely fixed', kind: fixAllKind, edit: { changes } }];
}
