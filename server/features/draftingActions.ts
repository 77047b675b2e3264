import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Range,
} from 'vscode-languageserver-types';
import { isRefusal, type Operation, type OperationRequest } from '../drafting/operation';
import type { Profile } from '../knowledge/organs';
import { profileInForce, type Resolution } from '../model/resolution';
import { offsetAt } from '../syntax/tree';

const own = (kind: string) => `${kind}.rapporteur`;
const rewrite = own(CodeActionKind.RefactorRewrite);
const move = own('refactor.move');
const inline = own(CodeActionKind.RefactorInline);
const extract = own(CodeActionKind.RefactorExtract);

/** The operations that are something else than a rewriting. */
const kinds: Readonly<Record<string, string>> = {
  moveParagraphUp: move,
  moveParagraphDown: move,
  promoteParagraph: move,
  demoteParagraph: move,
  collectNotes: move,
  joinParagraphs: inline,
  mergeEqualNotes: inline,
  splitParagraph: extract,
  splitSharedNote: extract,
};

/** The kinds of actions that drafting operations are. */
export const draftingActionKinds = [rewrite, move, inline, extract] as const;

/** The command of a drafting operation. */
export function draftingCommand(id: string): string {
  return `rapporteur.${id}`;
}

/**
 * The drafting operations that change something at `range`, each as an action that runs its command; one for each choice.
 *
 * Each is tried on the text, so there are none for a cursor that merely moved, unless they are asked for by kind.
 */
export function draftingActions(
  resolution: Resolution,
  uri: string,
  operations: readonly Operation[],
  range: Range,
  { only, triggerKind }: CodeActionContext,
  profile: Profile | 'auto' = 'auto',
): CodeAction[] {
  if (!only && triggerKind === CodeActionTriggerKind.Automatic) return [];
  const asked = (kind: string) => !only || only.some((it) => kind === it || kind.startsWith(`${it}.`));
  const { tree } = resolution;
  const selection = { from: offsetAt(tree, range.start), to: offsetAt(tree, range.end) };
  const request: OperationRequest = { resolution, selection, profile: profileInForce(resolution, profile) };
  return operations.flatMap((operation) => {
    const { id, run } = operation;
    const kind = kinds[id] ?? rewrite;
    if (!asked(kind) || operation.suits?.(request) === false) return [];
    return waysOf(operation, request).flatMap(({ choice, name }): CodeAction[] => {
      const outcome = run({ ...request, choice });
      if (isRefusal(outcome) || outcome.edits.length === 0) return [];
      const argument = { uri, range, ...(choice === undefined ? {} : { choice }) };
      return [{ title: name, kind, command: { title: name, command: draftingCommand(id), arguments: [argument] } }];
    });
  });
}

interface Way {
  readonly choice?: string;
  readonly name: string;
}

/** The ways to carry out an operation at a place, by the names of their actions. */
function waysOf({ title, choices, choicesAt }: Operation, request: OperationRequest): readonly Way[] {
  if (choicesAt) {
    const found = choicesAt(request);
    return isRefusal(found) ? [] : found.flatMap(({ choice, action }) => (action ? [{ choice, name: action }] : []));
  }
  if (!choices) return [{ name: title }];
  // In a list of actions the name of a choice is enough, without its explanation.
  return Object.entries(choices).map(([choice, label]) => ({ choice, name: `${title}: ${label.split(/[,:]/)[0]}` }));
}
