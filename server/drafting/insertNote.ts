import { factsOf } from '../model/facts';
import { languageOf } from '../model/language';
import { markRunsOf } from '../model/markRuns';
import type { Role } from '../model/structure';
import { blockIndexAt } from '../syntax/tree';
import type { Span } from '../text/span';
import { changeOf, finishNotes } from './finish';
import { type Spelling, spelled, spellingOf } from './markSpelling';
import { type NoteThing, newThing } from './noteThings';
import type { Operation, OperationRequest, Outcome, Refusal } from './operation';
import { type Item, type Sheet, sheetOf } from './sheet';

/** Puts a mark behind the selected words, or at the cursor, and opens its note; the cursor goes there. */
export const insertNote: Operation = {
  id: 'insertNote',
  title: 'Insert Footnote',
  run(request) {
    const sheet = sheetOf(request.resolution);
    const thing = newThing('');
    const refusal = addMark(sheet, request.selection, thing);
    if (refusal) return refusal;
    // Only `[^1]:` opens a note that has no words yet; elsewhere words are put in and selected.
    if (spellingOf(sheet) !== 'caret') thing.body = placeholder;
    sheet.notes.push(thing);
    const finished = finishNotes(sheet);
    const to = thing.item ? finished.placeOf(thing.item, thing.item.to) : 0;
    return changeOf(sheet, finished, { from: to - thing.body.length, to });
  },
};

const placeholder = '[source]';

/** Puts a further mark of a note that is there at the cursor; `choice` is the label of the note. */
export const reuseNote: Operation = {
  id: 'reuseNote',
  title: 'Mark an Existing Footnote Here',
  run: (request) => reused(request),
};

function reused({ resolution, selection, choice }: OperationRequest): Outcome {
  const sheet = sheetOf(resolution);
  const thing = sheet.notes.find((it) => it.note && it.label === choice);
  if (sheet.notes.every((it) => !it.note)) return { refused: 'There is no footnote yet: insert one first.' };
  if (!thing)
    return { refused: `There is no footnote${choice ? ` ${choice}` : ' of that name'}: choose one that exists.` };
  const refusal = addMark(sheet, selection, thing);
  if (refusal) return refusal;
  const finished = finishNotes(sheet);
  const mark = sheet.marks.at(-1)!;
  const at = finished.placeOf(mark.item, mark.to);
  return changeOf(sheet, finished, { from: at, to: at });
}

const unmarked: ReadonlySet<Role> = new Set([
  'frontMatter',
  'comment',
  'note',
  'noteContinuation',
  'furniture',
  'blank',
]);

/** Adds a mark behind the selection; answers why it cannot stand there. */
export function addMark(sheet: Sheet, selection: Span, thing: NoteThing): Refusal | undefined {
  const { tree, structure } = sheet.resolution;
  const index = blockIndexAt(tree, Math.max(selection.from, selection.to - 1));
  const item = sheet.items[index];
  const role = structure.roles[index];
  if (!item || !role || unmarked.has(role))
    return { refused: 'Place the cursor behind the words that the footnote is about.' };
  const at = placeOfMark(sheet, item, selection, tree.starts[index]!);
  const spelling = spellingOf(sheet);
  const written = (label: string) => besideOthers(item, at, spelling, label);
  sheet.marks.push({ item, from: at, to: at, written, label: undefined, thing, was: undefined, removed: false });
  return undefined;
}

/** Behind the selected words and, in English, behind the punctuation that follows them; never inside a word, a number or another mark. */
function placeOfMark(sheet: Sheet, { block, to }: Item, selection: Span, start: number): number {
  const { text, content } = block;
  let at = Math.min(Math.max(selection.to - start, content), to);
  while (selection.to > selection.from && at > selection.from - start && /\s/.test(text[at - 1] ?? '')) at--;
  const inside = factsOf(block).marks.find((it) => it.from < at && at < it.to);
  if (inside) return inside.to;
  // In front of the first word a mark would open a note.
  const { word, references } = factsOf(block);
  const first = text.slice(word, to).search(/[\p{L}\d]/u);
  at = Math.max(at, Math.min(word + Math.max(first, 0) + 1, to));
  // "paragraph 3 of the present resolution" is one thing.
  at = references.find((it) => it.from < at && at < it.to)?.to ?? at;
  at += /^[\p{L}\d]*/u.exec(/[\p{L}\d]/u.test(text[at - 1] ?? '') ? text.slice(at, to) : '')![0].length;
  // Italics that end with the word end before the mark.
  at += /^(?:[*_]+(?=\s|$))?/.exec(text.slice(at, to))![0].length;
  // Behind the marks that stand there already.
  const others = markRunsOf(block).find((it) => it.from <= at && at < it.to);
  if (others) return others.to;
  if (languageOf(sheet.resolution) !== 'en') return at;
  const behind = /^[*_]*[”’"]*[*_]*[,;.:]?[”’"]?/.exec(text.slice(at, to))![0];
  return /[,;.:]/.test(behind) ? at + behind.length : at;
}

/** Several marks at one place are separated by commas. */
function besideOthers({ block }: Item, at: number, spelling: Spelling, label: string): string {
  const own = spelled(spelling, label);
  const { marks } = factsOf(block);
  const closes = (to: number) => to === at || (block.text.startsWith('</sup>', to) && to + 6 === at);
  const opens = (from: number) => from === at || (block.text.endsWith('<sup>', from) && from - 5 === at);
  if (marks.some((it) => closes(it.to))) return `,${own}`;
  return marks.some((it) => opens(it.from)) ? `${own},` : own;
}
