import { commands, Disposable, type QuickPickItem, type Selection, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OperationArgument } from '../server/protocol/commandArgument';
import type { OperationAnswer } from '../server/protocol/commands';
import { choicesRequest, notesRequest } from '../server/protocol/requests';
import { activeResolution } from './activeResolution';
import { isParagraphItem, type ParagraphItem } from './paragraphItems';
import { request } from './request';
import type { Session } from './session';

const method = 'workspace/executeCommand';
const choosesNote = 'rapporteur.reuseNote';

/**
 * Registers the drafting commands of the server under these names, before the server runs: a command waits for it.
 *
 * A command is about the entry of the tree that it is called on, else about what is selected in the active editor; what it is given goes before both.
 */
export function draftingCommands(session: Session, names: readonly string[]): Disposable {
  return Disposable.from(
    ...names.map((name) => commands.registerCommand(name, (...given: unknown[]) => run(session, name, given))),
  );
}

/** The same client, kept from registering the commands of its server again. */
export function withoutCommands<C extends BaseLanguageClient>(client: C): C {
  client.getFeature(method).initialize = () => {};
  return client;
}

async function run(session: Session, command: string, given: unknown[]): Promise<OperationAnswer | undefined> {
  // Taken before anything is waited for: the command means what is selected now.
  const argument = argumentFrom(given);
  if (typeof argument === 'string') {
    window.showInformationMessage(argument);
    return undefined;
  }
  try {
    const client = await session.client();
    const choices = argument.choice === undefined ? await choicesOf(client, command, argument) : [];
    const choice = choices.length ? await window.showQuickPick(choices) : undefined;
    if (choices.length && !choice) return undefined;
    const chosen = { ...argument, choice: choice?.choice ?? argument.choice };
    return await client.sendRequest<OperationAnswer>(method, { command, arguments: [chosen] });
  } catch (reason) {
    window.showErrorMessage(`Rapporteur: the command could not be carried out: ${reason}`);
    return undefined;
  }
}

/** What the command is about, or why it cannot be told. */
function argumentFrom([given, more]: unknown[]): OperationArgument | string {
  if (isParagraphItem(given)) return argumentOf(given, more);
  const editor = activeResolution();
  const own = editor && { uri: editor.document.uri.toString(), range: rangeOf(editor.selection) };
  // The context menu hands over the address of the file.
  const told =
    given instanceof Uri || given === null || typeof given !== 'object' ? {} : (given as Partial<OperationArgument>);
  const { uri = own?.uri } = told;
  return uri === undefined
    ? 'Open a resolution to use this command.'
    : { ...(uri === own?.uri ? own : {}), ...told, uri };
}

function argumentOf({ document, entry }: ParagraphItem, more: unknown): OperationArgument | string {
  const { uri, version } = document;
  // The tree follows the text a moment later: what is clicked then may have moved.
  const isCurrent = workspace.textDocuments.some((it) => it.uri.toString() === uri && it.version === version);
  if (!isCurrent) return 'The paragraphs have just changed. Try again.';
  const { start } = entry.selectionRange;
  // A menu hands over the selected entries.
  const told = more === null || typeof more !== 'object' || Array.isArray(more) ? {} : more;
  return { ...told, uri, range: { start, end: start } };
}

const rangeOf = ({ start, end }: Selection) => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});

type Choice = QuickPickItem & { readonly choice: string };

async function choicesOf(
  client: BaseLanguageClient,
  command: string,
  { uri, range }: OperationArgument,
): Promise<Choice[]> {
  if (command !== choosesNote) return request(client, choicesRequest, { command, uri, range });
  const notes = (await request(client, notesRequest, { uri })) ?? [];
  return notes.map(({ label, text }) => ({ choice: label, label, description: text }));
}
