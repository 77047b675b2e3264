import { InsertTextFormat } from 'vscode-languageserver-types';

/** A piece of a text that is put in: words as they are, or words that a writer may want others for; empty where nobody knows them. */
export type Piece = string | { readonly stop: string };

/** What is written for the words of a piece, by its number among those that a writer may want others for, once more. */
export interface Again {
  readonly again: number;
}

/** The pieces as an editor takes them: with tab stops, the last one behind everything, or as plain text with an ellipsis for words that nobody knows. */
export function insertion(
  pieces: readonly (Piece | Again)[],
  stops: boolean,
): { readonly newText: string; readonly insertTextFormat: InsertTextFormat } {
  if (!stops) {
    const told = pieces.flatMap((it) => (typeof it === 'object' && 'stop' in it ? [it.stop || '…'] : []));
    const words = (it: Piece | Again) =>
      typeof it === 'string' ? it : 'stop' in it ? it.stop || '…' : (told[it.again - 1] ?? '');
    return { newText: pieces.map(words).join(''), insertTextFormat: InsertTextFormat.PlainText };
  }
  let count = 0;
  const newText = pieces
    .map((it) => {
      if (typeof it === 'string') return escaped(it);
      return 'stop' in it ? `\${${++count}:${escaped(it.stop)}}` : `$${it.again}`;
    })
    .join('');
  return { newText: `${newText}$0`, insertTextFormat: InsertTextFormat.Snippet };
}

function escaped(words: string): string {
  return special.test(words) ? words.replace(/[\\$}]/g, '\\$&') : words;
}

const special = /[\\$}]/;
