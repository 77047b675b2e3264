import { Disposable, type Memento, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { recogniseRequest } from '../server/protocol/requests';
import { treatAsResolution } from './commands/treatAsResolution';
import { debounced } from './debounced';
import { request } from './request';
import type { Session } from './session';

/** What is remembered in the workspace: never to ask again, or the files that were asked about and the answers. */
interface Answers {
  never?: boolean;
  files: Record<string, 'yes' | 'no'>;
}

const key = 'rapporteur.offer';
const remembered = 200;
const yes = 'Treat as UN Resolution';
const never = 'Not in this workspace';

/** Offers once to treat a plain text or Markdown file as a resolution if the server recognises one in it; the answer is kept in `memory`. */
export function offerResolution(session: Session, memory: Memento): Disposable {
  const asking = new Set<string>();
  const consider = async (editor: TextEditor | undefined) => {
    const document = editor?.document;
    const uri = document?.uri.toString();
    if (!document || !uri || !mayBeResolution(document) || asking.has(uri)) return;
    const answers = memory.get<Answers>(key, { files: {} });
    if (answers.files[uri] === 'yes') {
      await treatAsResolution(document);
    } else if (!answers.never && !answers.files[uri]) {
      asking.add(uri);
      if (await isRecognised(session, document)) await ask(document, memory);
      asking.delete(uri);
    }
  };
  const settle = debounced(consider, 500);
  settle(window.activeTextEditor);
  return Disposable.from(window.onDidChangeActiveTextEditor(settle), settle);
}

// Old versions, output and the like are shown from file systems that nobody can write to.
const mayBeResolution = ({ languageId, isUntitled, uri }: TextDocument) =>
  ['plaintext', 'markdown'].includes(languageId) && (isUntitled || workspace.fs.isWritableFileSystem(uri.scheme));

async function isRecognised(session: Session, document: TextDocument): Promise<boolean> {
  const text = document.getText().slice(0, 8000);
  if (!text.trim()) return false;
  try {
    const client = await session.client();
    return (await request(client, recogniseRequest, { text })).organ !== undefined;
  } catch {
    // An offer that cannot be made is no matter for the user.
    return false;
  }
}

async function ask(document: TextDocument, memory: Memento): Promise<void> {
  const answer = await window.showInformationMessage('This looks like a UN resolution. Treat it as one?', yes, never);
  const answers = memory.get<Answers>(key, { files: {} });
  const files = Object.entries({ ...answers.files, [document.uri.toString()]: answer === yes ? 'yes' : 'no' });
  await memory.update(key, {
    never: answers.never || answer === never,
    files: Object.fromEntries(files.slice(-remembered)),
  });
  if (answer === yes) await treatAsResolution(document);
}
