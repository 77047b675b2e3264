import { commands, type ExtensionContext, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { resolutionContext } from './activeResolution';
import { copyInstrumentSymbol } from './commands/copyInstrumentSymbol';
import { openOfficialPage } from './commands/openOfficialPage';
import { restart } from './commands/restart';
import { showOutline } from './commands/showOutline';
import { treatAsResolution } from './commands/treatAsResolution';
import { draftingCommands, withoutCommands } from './draftingCommands';
import { tellDrafts, watchDrafts } from './drafts';
import { tellInstruments, watchInstruments } from './instruments';
import { instrumentsView } from './instrumentsView';
import { language } from './language';
import { offerResolution } from './offer';
import { paragraphsView } from './paragraphsView';
import { pasteInItalics } from './pasteInItalics';
import { createSession, type Session } from './session';
import { statusBar } from './statusBar';

export type { Session } from './session';

/** What both hosts hand to the language client: documents of the language, wherever they are stored. */
export const clientOptions: LanguageClientOptions = { documentSelector: [{ language }] };

/** Registers commands, status bar and offer, and starts the server once a document needs it. */
export function activateWith(context: ExtensionContext, create: () => BaseLanguageClient): Session {
  // What cannot be told of other drafts is no matter for the one that is open.
  const session = createSession(
    () => withoutCommands(create()),
    (client) => {
      void tellInstruments(client).catch(() => {});
      void tellDrafts(client).catch(() => {});
    },
  );
  context.subscriptions.push(
    commands.registerCommand('rapporteur.copyInstrumentSymbol', copyInstrumentSymbol),
    commands.registerCommand('rapporteur.openOfficialPage', openOfficialPage),
    commands.registerCommand('rapporteur.restart', () => restart(session)),
    commands.registerCommand('rapporteur.showOutline', showOutline),
    commands.registerCommand('rapporteur.treatAsResolution', treatAsResolution),
    pasteInItalics(session),
    draftingCommands(session, draftingNames(context)),
    resolutionContext(),
    paragraphsView(session),
    instrumentsView(session),
    statusBar(session),
    watchDrafts(session),
    watchInstruments(session),
    offerResolution(session, context.workspaceState),
    workspace.onDidOpenTextDocument((document) => {
      if (document.languageId === language) report(session.client());
    }),
  );
  if (workspace.textDocuments.some((document) => document.languageId === language)) report(session.client());
  return session;
}

const own = [
  'rapporteur.copyInstrumentSymbol',
  'rapporteur.openOfficialPage',
  'rapporteur.pasteInItalics',
  'rapporteur.restart',
  'rapporteur.showOutline',
  'rapporteur.treatAsResolution',
];

/** The commands of the manifest that the server carries out. */
function draftingNames({ extension }: ExtensionContext): string[] {
  const contributed: { command: string }[] = extension.packageJSON.contributes.commands;
  return contributed.map(({ command }) => command).filter((command) => !own.includes(command));
}

function report(started: Promise<unknown>): void {
  started.catch((reason) => window.showErrorMessage(`Rapporteur: the language server did not start: ${reason}`));
}
