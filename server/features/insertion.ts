import { InsertTextFormat } from 'vscode-languageserver-types';

/** A piece of a text that is put in: words as they are, or words that a writer may want others for; empty where nobody knows them. */
export type Piece = string | { readonly stop: string };

/** The pieces as an editor takes them: with tab stops, the last one behind everything, or as plain text with an ellipsis for words that nobody knows. */
export function insertion(
  pieces: readonly Piece[],
  stops: boolean,
): { readonly newText: string; readonly insertTextFormat: InsertTextFormat } {
  if (!stops) {
    const newText = pieces.map((it) => (typeof it === 'string' ? it : it.stop || '…')).join('');
    return { newText, insertTextFormat: InsertTextFormat.PlainText };
  }
  let count = 0;
  const newText = pieces
    .map((it) => (typeof it === 'string' ? escaped(it) : `\${${++count}:${escaped(it.stop)}}`))
    .join('');
  return { newText: `${newText}$0`, insertTextFormat: InsertTextFormat.Snippet };
}

function escaped(words: string): string {
  return special.test(words) ? words.replace(/[\\$}]/g, '\\$&') : words;
}

const special = /[\\$}]/;
