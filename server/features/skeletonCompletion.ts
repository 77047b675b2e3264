import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from 'vscode-languageserver-types';
import { type Snippet, skeletons } from '../knowledge/skeletons';
import { offsetAt, type Tree, textOf } from '../syntax/tree';
import { rangeOf } from './ranges';

/** The frames for a new resolution, one for each house, where the text is still empty but for a word that is being typed. */
export function skeletonCompletion(tree: Tree, position: Position, stops: boolean): CompletionItem[] {
  if (tree.blocks.length > few) return [];
  const offset = offsetAt(tree, position);
  const text = textOf(tree);
  const typed = /^\s*([a-z-]*)$/i.exec(text.slice(0, offset));
  if (!typed || text.slice(offset).trim() !== '') return [];
  const range = rangeOf(tree, { from: offset - typed[1]!.length, to: offset });
  return Object.values(skeletons()).map(({ prefix, description, body }, rank) => ({
    label: prefix,
    detail: description,
    kind: CompletionItemKind.File,
    // The frames come before the phrases, in their own order.
    sortText: `!${rank}`,
    ...(stops ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    textEdit: { range, newText: stops ? body.join('\n') : withoutStops(body) },
  }));
}

/** A text of more blocks has words. */
const few = 2;

/** For editors that know no tab stops: the words that stand in them. */
function withoutStops(body: Snippet['body']): string {
  return body.join('\n').replace(/\$\{\d+:([^}]*)\}|\$\d+/g, '$1');
}
