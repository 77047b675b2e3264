import { isNumeric } from '../model/markLabels';
import { resolutionOf } from '../model/resolution';
import { parse } from '../syntax/parse';
import { lineEndOf } from '../syntax/tree';
import { changeOf, finishNotes, putTogether } from './finish';
import { markGroups, noteMark, type Spelling, spelled } from './markSpelling';
import type { NoteThing } from './noteThings';
import { inOrderOfMarks } from './numberNotes';
import type { Operation } from './operation';
import { type Sheet, sheetOf } from './sheet';

/** Writes every mark, in the text and before the notes, in another spelling; what it points to stays. */
export const convertMarks: Operation = {
  id: 'convertMarks',
  title: 'Convert Footnote Marks',
  choices: {
    caret: '[^1], the canonical form',
    label: '[^label], with a word that tells what the note is',
    superscript: '¹, superscript digits',
    sup: '<sup>1</sup>, as converters write it',
  },
  run({ resolution, choice }) {
    const sheet = sheetOf(resolution);
    if (sheet.notes.length === 0) return { refused: 'There is no footnote yet: insert one first.' };
    if (choice !== 'caret' && choice !== 'label' && choice !== 'superscript' && choice !== 'sup') {
      return { refused: 'Choose a spelling: caret, label, superscript or sup.' };
    }
    if (sheet.notes.some((it) => it.series > 0) && (choice === 'caret' || choice === 'label')) {
      return { refused: 'The pages of this text count their notes anew: collect the footnotes at the end first.' };
    }
    const numbered = relabel(sheet, choice === 'label');
    respell(sheet, choice === 'label' ? 'caret' : choice);
    const { text } = putTogether(sheet);
    // Words have no order; the numbers that have taken their place do, and the notes follow them.
    return changeOf(sheet, numbered ? inOrder(text) : { text });
  },
};

/** Gives every note a word as its label, or, where a spelling can hold only digits, a number by its first mark; answers whether numbers have taken the place of words. */
function relabel(sheet: Sheet, words: boolean): boolean {
  if (!words && sheet.notes.every((it) => isNumeric(it.label))) return false;
  const taken = new Set<string>();
  inOrderOfMarks(sheet.marks, new Map(), sheet.notes).forEach((thing, i) => {
    thing.label = words ? freeWord(thing, i, taken) : String(i + 1);
    taken.add(thing.label);
  });
  return !words;
}

function inOrder(text: string): { readonly text: string } {
  const sheet = sheetOf(resolutionOf(parse(text)));
  return finishNotes(sheet, 'always');
}

/** A symbol or the first words of the note, in small letters: `e-2011-30`, `treaty-series`. */
function freeWord({ label, reading }: NoteThing, index: number, taken: ReadonlySet<string>): string {
  const symbol = /\b[A-Z][A-Za-z]*\/[A-Za-z0-9./]*\d/.exec(reading)?.[0];
  const words =
    symbol ??
    (reading.replace(/^(?:See|United Nations|Ibid\.),?\s*/, '').match(/[\p{L}\d]{3,}/gu) ?? []).slice(0, 3).join(' ');
  const own = isNumeric(label) ? slug(words) || `note-${index + 1}` : label;
  let free = own;
  for (let count = 2; taken.has(free) || isNumeric(free); count++) free = `${own}-${count}`;
  return free;
}

function slug(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function respell(sheet: Sheet, spelling: Spelling): void {
  for (const { item, from, to, marks } of markGroups(sheet)) {
    const written = marks.map((it) => spelled(spelling, it.thing.label));
    item.edits.push({ from, to, insert: written.join(',') });
  }
  const lineEnd = lineEndOf(sheet.resolution.tree);
  for (const { place, label } of sheet.notes) {
    if (!place) continue;
    const { item, head } = place;
    const mark = noteMark(spelling, label);
    const first = head.from <= (item.block.marker?.from ?? 0);
    // Only superscripts can follow one another on a line.
    const apart = first || spelling === 'superscript' ? '' : lineEnd + lineEnd;
    item.edits.push({ from: head.from, to: head.content, insert: `${apart}${mark} ` });
  }
}
