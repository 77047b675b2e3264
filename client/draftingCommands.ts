import { commands, Disposable, type QuickPickItem, type Selection, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OperationArgument } from '../server/protocol/commandArgument';
import type { OperationAnswer } from '../server/protocol/commands';
import { choicesRequest, notesRequest } from '../server/protocol/requests';
import { activeResolution } from './activeResolution';
import { isParagraphItem } from './paragraphItems';
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
    ...names.map((name) => commands.registerCommand(name, (given: unknown) => run(session, name, given))),
  );
}

/** The same client, kept from registering the commands of its server again. */
export function withoutCommands<C extends BaseLanguageClient>(client: C): C {
  client.getFeature(method).initialize = () => {};
  return client;
}

async function run(session: Session, command: string, given: unknown): Promise<OperationAnswer | undefined> {
  // Taken before anything is waited for: the command means what is selected now.
  const argument = argumentFrom(given);
  if (!argument) {
    window.showInformationMessage('Open a resolution to use this command.');
    return undefined;
  }
  try {
    const client = await session.client();
    const choices = argument.choice === undefined ? await choicesOf(client, command, argument.uri) : [];
    const choice = choices.length ? await window.showQuickPick(choices) : undefined;
    if (choices.length && !choice) return undefined;
    const chosen = { ...argument, choice: choice?.choice ?? argument.choice };
    return await client.sendRequest<OperationAnswer>(method, { command, arguments: [chosen] });
  } catch (reason) {
    window.showErrorMessage(`Rapporteur: the command could not be carried out: ${reason}`);
    return undefined;
  }
}

function argumentFrom(given: unknown): OperationArgument | undefined {
  if (isParagraphItem(given)) {
    const { start } = given.entry.selectionRange;
    return { uri: given.uri, range: { start, end: start } };
  }
  const editor = activeResolution();
  const own = editor && { uri: editor.document.uri.toString(), range: rangeOf(editor.selection) };
  // The context menu hands over the address of the file.
  if (given === null || typeof given !== 'object' || given instanceof Uri) return own;
  const told = given as Partial<OperationArgument>;
  const { uri = own?.uri } = told;
  return uri === undefined ? undefined : { ...(uri === own?.uri ? own : {}), ...told, uri };
}

const rangeOf = ({ start, end }: Selection) => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});

type Choice = QuickPickItem & { readonly choice: string };

async function choicesOf(client: BaseLanguageClient, command: string, uri: string): Promise<Choice[]> {
  if (command !== choosesNote) return request(client, choicesRequest, { command });
  const notes = (await request(client, notesRequest, { uri })) ?? [];
  return notes.map(({ label, text }) => ({ choice: label, label, description: text }));
}
