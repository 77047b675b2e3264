import { languages, type TextDocument, window } from 'vscode';
import { language } from '../language';

/** The command "Treat as UN Resolution": gives the open document the language; answers the document, or undefined without one. */
export async function treatAsResolution(
  document: TextDocument | undefined = window.activeTextEditor?.document,
): Promise<TextDocument | undefined> {
  return document && languages.setTextDocumentLanguage(document, language);
}
