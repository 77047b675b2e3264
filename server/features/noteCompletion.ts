import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver-types';
import { isNumeric } from '../model/markLabels';
import type { Resolution } from '../model/resolution';
import type { Note } from '../model/structure';
import { noteText } from '../model/text';
import { offsetAt, placeAt } from '../syntax/tree';
import { firstWordsOfNote } from './firstWords';
import { rangeOf } from './ranges';

/** What is typed to be offered the notes. */
export const noteTrigger = '^';

const longestMark = 64;

/** The notes that a mark begun at `position` by `[^` may point to, by their numbers; null everywhere else, where a new note begins too. */
export function noteCompletion(resolution: Resolution, position: Position): CompletionList | null {
  const { tree } = resolution;
  const offset = offsetAt(tree, position);
  const place = placeAt(tree, offset);
  if (!place) return null;
  const { index, block, at } = place;
  const before = begun.exec(block.text.slice(Math.max(0, at - longestMark), at));
  if (!before || silent.has(block.kind)) return null;
  const from = at - before[1]!.length;
  if (opensLine(block.text, from - 2)) return null;
  const behind = closed.exec(block.text.slice(at, at + longestMark))?.[0].length ?? 0;
  const range = rangeOf(tree, { from: tree.starts[index]! + from, to: offset + behind });
  const items = distinct(resolution.structure.notes).map((note, rank): CompletionItem => {
    const words = firstWordsOfNote(resolution, note);
    return {
      label: note.label,
      labelDetails: { description: words },
      detail: `Footnote ${note.label}`,
      documentation: noteText(resolution, note),
      kind: CompletionItemKind.Reference,
      // A note is found by its words as well.
      filterText: `${note.label} ${words}`,
      sortText: String(rank).padStart(4, '0'),
      textEdit: { range, newText: `${note.label}]` },
    };
  });
  return { isIncomplete: false, items };
}

const begun = /\[\^([^\s[\]]*)$/;
const closed = /^[^\s[\]]*\]/;
const silent: ReadonlySet<string> = new Set(['frontMatter', 'comment', 'rule']);

/** A mark at the beginning of a line is that of a new note. */
function opensLine(text: string, mark: number): boolean {
  const line = Math.max(text.lastIndexOf('\n', mark - 1), text.lastIndexOf('\r', mark - 1)) + 1;
  return text.slice(line, mark).trim() === '';
}

/** One note for each label, those with numbers first and in their order. */
function distinct(notes: readonly Note[]): Note[] {
  const seen = new Set<string>();
  const rank = ({ label }: Note) => (isNumeric(label) ? Number(label) : Number.POSITIVE_INFINITY);
  return notes
    .filter(({ label }) => !seen.has(label) && seen.add(label))
    .sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
