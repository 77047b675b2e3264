import { Disposable, languages, StatusBarAlignment, type TextDocument, type Uri, window, workspace } from 'vscode';
import { type Status, statusRequest } from '../server/protocol/requests';
import { activeResolution } from './activeResolution';
import { debounced } from './debounced';
import { request } from './request';
import type { Session } from './session';

/** Shows, while a resolution is in the active editor, its profile and the numbers of its paragraphs and problems; a click opens Problems. */
export function statusBar(session: Session): Disposable {
  const item = window.createStatusBarItem('rapporteur.status', StatusBarAlignment.Right, 100);
  item.name = 'Rapporteur';
  item.command = 'workbench.actions.view.problems';

  const show = async () => {
    const document = activeResolution()?.document;
    if (!document) return item.hide();
    const status = await ask(session, document);
    // The answer may come after the user has gone elsewhere.
    if (!status || activeResolution()?.document !== document) return;
    item.text = text(status);
    item.tooltip = tooltip(status);
    item.show();
  };
  const soon = debounced(show, 150);
  const soonIfActive = (...uris: Uri[]) => {
    const active = window.activeTextEditor?.document.uri.toString();
    if (uris.some((uri) => uri.toString() === active)) soon();
  };

  soon();
  return Disposable.from(
    item,
    soon,
    window.onDidChangeActiveTextEditor(() => soon()),
    workspace.onDidChangeTextDocument(({ document }) => soonIfActive(document.uri)),
    // A changed language closes the document and opens it again.
    workspace.onDidOpenTextDocument(({ uri }) => soonIfActive(uri)),
    languages.onDidChangeDiagnostics(({ uris }) => soonIfActive(...uris)),
  );
}

async function ask(session: Session, document: TextDocument): Promise<Status | null> {
  try {
    const client = await session.client();
    return await request(client, statusRequest, { uri: client.code2ProtocolConverter.asUri(document.uri) });
  } catch {
    // The server is restarting; the diagnostics that follow ask again.
    return null;
  }
}

const text = ({ profile, preambular, operative, findings }: Status) =>
  `$(law) ${profile.toUpperCase()} ${preambular + operative} ¶ ${findings ? `$(warning) ${findings}` : '$(check)'}`;

const tooltip = ({ profile, preambular, operative, findings }: Status) =>
  [
    `Profile: ${profile}`,
    `${preambular} preambular and ${operative} operative paragraphs`,
    findings === 1 ? '1 problem' : `${findings} problems`,
  ].join('\n');
