import {
  type ClientCapabilities,
  type Connection,
  type ExecuteCommandParams,
  MessageType,
  type Range,
  ShowMessageNotification,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Change, isRefusal, type Operation, type Refusal } from '../drafting/operation';
import { draftingCommand } from '../features/draftingActions';
import { rangeOf, textEditsOf } from '../features/ranges';
import { parse } from '../syntax/parse';
import { textOf } from '../syntax/tree';
import { applyEdits } from '../text/span';
import { argumentFrom, type OperationArgument, requestFor } from './commandArgument';
import type { ResolutionDocument } from './document';
import type { OperationChoice } from './requests';
import type { Settings } from './settings';

/** What came of a command. */
export interface OperationAnswer {
  /** Whether the text was changed. */
  applied: boolean;
  /** Why nothing was done, in one sentence. */
  refused?: string;
  /** What is lost by it. */
  warnings?: string[];
  /** The edits, where only they were asked for. */
  edits?: TextEdit[];
  /** What is selected afterwards, where only the edits were asked for. */
  selection?: Range;
}

/** What a command needs of the server around it. */
export interface CommandHost {
  readonly connection: Connection;
  client(): ClientCapabilities;
  newest(uri: string): ResolutionDocument | undefined;
  /** The settings of a document; without it, the profile is that of the text. */
  settingsOf?(uri: string): Settings | Promise<Settings>;
  readonly operations: readonly Operation[];
}

/** The names of the commands of `operations`. */
export function commandsOf(operations: readonly Operation[]): string[] {
  return operations.map(({ id }) => draftingCommand(id));
}

/** A handler of `workspace/executeCommand` that runs drafting operations: it asks before something is lost, and applies one edit. */
export function commandHandler(host: CommandHost): (params: ExecuteCommandParams) => Promise<OperationAnswer> {
  const { connection } = host;
  // A command that comes while the edit of another is on its way would be worked out on the text before it.
  let applying: Promise<unknown> | undefined;

  const run = async ({ command, arguments: given }: ExecuteCommandParams): Promise<OperationAnswer> => {
    const operation = host.operations.find(({ id }) => draftingCommand(id) === command);
    if (!operation) return { applied: false, refused: `There is no command ${command}.` };
    const argument = argumentFrom(given?.[0]);
    if (!argument) return refuse('This command needs to be told the text: { uri, range }.');
    const { profile } = (await host.settingsOf?.(argument.uri)) ?? {};
    const choices = choicesOf(operation, host.newest(argument.uri), argument, profile);
    if (isRefusal(choices) && argument.choice === undefined && !argument.dryRun) return refuse(choices.refused);
    const choice = argument.choice ?? (await chosen(operation, isRefusal(choices) ? [] : choices, argument));
    if ((operation.choices || operation.choicesAt) && choice === undefined && !argument.dryRun) {
      return { applied: false };
    }
    while (applying) await applying;
    const document = host.newest(argument.uri);
    if (!document) return refuse('This text is not open as a resolution.');
    const outcome = operation.run(requestFor(document, { ...argument, choice }, profile));
    if (argument.dryRun) return isRefusal(outcome) ? { applied: false, ...outcome } : tried(document, outcome);
    if (isRefusal(outcome)) return refuse(outcome.refused);
    const warnings = outcome.warnings?.length ? { warnings: [...outcome.warnings] } : {};
    if (warnings.warnings && !argument.confirmed && !(await agrees(operation, warnings.warnings))) {
      return { applied: false, ...warnings };
    }
    while (applying) await applying;
    const done = change(operation, document, outcome);
    applying = done.then(idle, idle);
    return { ...(await done), ...warnings };
  };

  const idle = () => {
    applying = undefined;
  };

  const change = async (
    { title }: Operation,
    document: ResolutionDocument,
    outcome: Change,
  ): Promise<OperationAnswer> => {
    const { edits, selection } = outcome;
    if (edits.length === 0 && !selection) tell('Nothing to change.');
    if (edits.length > 0) {
      const edit = workspaceEdit(host.client(), document, textEditsOf(document.tree, edits));
      // Between the question and the answer the text may have become another.
      const current = host.newest(document.uri) === document;
      if (!current || !(await connection.workspace.applyEdit({ label: title, edit })).applied) {
        return refuse('The text has changed in the meantime: nothing was done.');
      }
    }
    if (selection && host.client().window?.showDocument?.support) {
      const range = selectedRange(document, outcome);
      await connection.window.showDocument({ uri: document.uri, selection: range, takeFocus: true });
    }
    return { applied: edits.length > 0 };
  };

  /** The choice made among those of the operation; an editor of its own kind asks before it sends the command. */
  const chosen = async (
    { title }: Operation,
    choices: readonly OperationChoice[],
    { dryRun }: OperationArgument,
  ): Promise<string | undefined> => {
    if (choices.length === 0 || dryRun) return undefined;
    const actions = choices.slice(0, mostAsked).map(({ label }) => ({ title: label }));
    const answer = await connection.window.showInformationMessage(`${title}:`, ...actions);
    return choices.find(({ label }) => label === answer?.title)?.choice;
  };

  const agrees = async ({ title }: Operation, warnings: readonly string[]) => {
    const verb = title.split(' ')[0]!;
    const answer = await connection.window.showWarningMessage(`${title}? ${listed(warnings)}`, { title: verb });
    return answer?.title === verb;
  };

  const tell = (message: string) => {
    connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message }).catch(() => {});
  };

  const refuse = (refused: string): OperationAnswer => {
    tell(refused);
    return { applied: false, refused };
  };

  return async (params) => {
    try {
      return await run(params);
    } catch (fault) {
      connection.console.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
      return refuse('This could not be done; the output of Rapporteur tells why.');
    }
  };
}

/** What an operation may be given to choose from, at the place of the argument; empty where there is no choice, and a refusal where none fits. */
export function choicesOf(
  { choices = {}, choicesAt }: Operation,
  document: ResolutionDocument | undefined,
  argument: Partial<OperationArgument>,
  profile?: Settings['profile'],
): readonly OperationChoice[] | Refusal {
  if (!choicesAt) return Object.entries(choices).map(([choice, label]) => ({ choice, label }));
  if (!document) return [];
  const found = choicesAt(requestFor(document, argument, profile));
  if (isRefusal(found)) return found;
  return found.map(({ choice, label, description }) => ({ choice, label, description }));
}

/** A message that asks has no room for more buttons. */
const mostAsked = 12;

/** More than this many warnings are counted rather than named. */
const mostNamed = 5;

function listed(warnings: readonly string[]): string {
  const named = warnings.slice(0, mostNamed).map((it) => it.replace(/[^.!?]$/, '$&.'));
  return [...named, ...(warnings.length > mostNamed ? [`And ${warnings.length - mostNamed} more.`] : [])].join(' ');
}

function tried(document: ResolutionDocument, outcome: Change): OperationAnswer {
  return {
    applied: false,
    edits: textEditsOf(document.tree, outcome.edits),
    ...(outcome.warnings?.length ? { warnings: [...outcome.warnings] } : {}),
    ...(outcome.selection ? { selection: selectedRange(document, outcome) } : {}),
  };
}

/** Where the selection of a change stands in the text that the change makes. */
function selectedRange({ tree }: ResolutionDocument, { edits, selection }: Change): Range {
  return rangeOf(edits.length ? parse(applyEdits(textOf(tree), edits)) : tree, selection!);
}

/** With the version where the client takes one, so that an edit of another text is refused and not applied in the wrong place. */
function workspaceEdit(
  { workspace }: ClientCapabilities,
  { uri, version }: ResolutionDocument,
  edits: TextEdit[],
): WorkspaceEdit {
  return workspace?.workspaceEdit?.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
