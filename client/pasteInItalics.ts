import * as vscode from 'vscode';
import {
  type CancellationToken,
  commands,
  type DataTransfer,
  Disposable,
  env,
  languages,
  type Range,
  type TextDocument,
  window,
} from 'vscode';
import { pasteRequest } from '../server/protocol/requests';
import { language } from './language';
import { request } from './request';
import type { Session } from './session';

const title = 'Paste with opening phrases in italics';
const plain = 'text/plain';

/** Offers a pasted text with exactly its opening phrases in italics: where the editor can, beside the plain paste, and by a command of its own everywhere. */
export function pasteInItalics(session: Session): Disposable {
  const command = commands.registerCommand('rapporteur.pasteInItalics', (text?: unknown) => pasteNow(session, text));
  const provider = pasteProvider(session);
  return provider ? Disposable.from(command, provider) : command;
}

/** The text that is given, else that on the clipboard, repaired, in the place of what is selected. */
async function pasteNow(session: Session, given: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  const text = typeof given === 'string' ? given : await env.clipboard.readText();
  if (!editor || text === '') return;
  const { document, selections } = editor;
  const texts = await Promise.all(selections.map((it) => repaired(session, document, it, text)));
  await editor.edit((edit) => {
    for (const [n, selection] of selections.entries()) edit.replace(selection, texts[n] ?? text);
  });
}

async function repaired(session: Session, document: TextDocument, range: Range, text: string): Promise<string | null> {
  const { start, end } = range;
  const place = {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
  return request(await session.client(), pasteRequest, { uri: document.uri.toString(), range: place, text });
}

/** What the editor's API has of pasting since 1.97; older ones have it for their own extensions alone and refuse it. */
interface PasteApi {
  readonly languages: {
    registerDocumentPasteEditProvider?(selector: object, provider: object, metadata: object): Disposable;
  };
  readonly DocumentPasteEdit?: new (text: string, title: string, kind: Kind) => { yieldTo?: readonly Kind[] };
  readonly DocumentDropOrPasteEditKind?: { readonly Text: Kind; readonly Empty: Kind };
}

interface Kind {
  append(...parts: string[]): Kind;
}

function pasteProvider(session: Session): Disposable | undefined {
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind: kinds } = vscode as unknown as PasteApi;
  const api = languages as unknown as PasteApi['languages'];
  if (!DocumentPasteEdit || !kinds?.Text || !api.registerDocumentPasteEditProvider) return undefined;
  const kind = kinds.Text.append('rapporteur', 'italics');
  const provider = {
    async provideDocumentPasteEdits(
      document: TextDocument,
      ranges: readonly Range[],
      data: DataTransfer,
      _context: unknown,
      token: CancellationToken,
    ) {
      const text = await data.get(plain)?.asString();
      const [range, ...others] = ranges;
      if (!text || !range || others.length > 0 || token.isCancellationRequested) return undefined;
      const words = await repaired(session, document, range, text).catch(() => null);
      if (words === null) return undefined;
      // The plain text is what is pasted; this is offered beside it.
      const edit = new DocumentPasteEdit(words, title, kind);
      edit.yieldTo = [kinds.Text];
      return [edit];
    },
  };
  const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: [plain] };
  try {
    return api.registerDocumentPasteEditProvider({ language }, provider, metadata);
  } catch {
    return undefined;
  }
}
