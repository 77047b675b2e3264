import { factsOf } from '../model/facts';
import { isNumeric, superscript } from '../model/markLabels';
import { isJoint } from '../model/text';
import type { Mark } from '../syntax/inline';
import type { MarkThing } from './noteThings';
import type { Item, Sheet } from './sheet';

/** How marks can be written. */
export type Spelling = Mark['style'];

/** A mark in a spelling, with the blank that old spellings stand behind; words can only be written as `[^word]`. */
export function spelled(spelling: Spelling, label: string): string {
  switch (isNumeric(label) ? spelling : 'caret') {
    case 'superscript':
      return superscript(label);
    case 'sup':
      return `<sup>${label}</sup>`;
    case 'hat':
      return `^${label}^`;
    case 'slash':
      return ` ${label}/`;
    case 'parentheses':
      return ` (${label})`;
  }
  return `[^${label}]`;
}

/** The mark that opens a note, in a spelling or another style of notes, which is written as `[^1]:`. */
export function noteMark(style: string, label: string): string {
  const mark = spelled(style as Spelling, label).trim();
  return mark.startsWith('[^') ? `${mark}:` : mark;
}

/** The spelling in which the text writes its marks: that of its notes, else of its marks, else the canonical one. */
export function spellingOf({ resolution }: Sheet): Spelling {
  const { notes, marks } = resolution.structure;
  const style = notes[0]?.style;
  if (style === 'superscript' || style === 'sup' || style === 'hat' || style === 'slash' || style === 'parentheses')
    return style;
  const mark = notes.length > 0 ? undefined : marks[0];
  return (mark && factsOf(resolution.tree.blocks[mark.block]!).marks[mark.ordinal]?.style) ?? 'caret';
}

/** Marks that stand at one place, as one: with the tags, commas and blanks between them and the blank before an old mark. */
export interface MarkGroup {
  readonly item: Item;
  readonly from: number;
  readonly to: number;
  readonly marks: readonly MarkThing[];
}

/** The marks of the sheet in groups, each in text order. */
export function markGroups({ marks }: Sheet): MarkGroup[] {
  const groups: { item: Item; from: number; to: number; marks: MarkThing[] }[] = [];
  for (const mark of marks) {
    if (mark.label === undefined) continue;
    const { text } = mark.item.block;
    const group = groups.at(-1);
    if (group && group.item === mark.item && isJoint(text, group.to, mark.from)) {
      group.to = mark.to;
      group.marks.push(mark);
    } else {
      groups.push({ item: mark.item, from: mark.from, to: mark.to, marks: [mark] });
    }
  }
  return groups.map((group) => withSurroundings(group));
}

function withSurroundings({ item, from, to, marks }: MarkGroup): MarkGroup {
  const { text } = item.block;
  let start = from;
  let end = to;
  if (text.endsWith('<sup>', start)) start -= 5;
  if (text.startsWith('</sup>', end)) end += 6;
  const old = text[end - 1] === '/' || text[end - 1] === ')';
  while (old && (text[start - 1] === ' ' || text[start - 1] === '\u00a0')) start--;
  return { item, from: start, to: end, marks };
}

/** Takes the marks out that are to go, with the commas between marks that go with them. */
export function removeMarks(sheet: Sheet): void {
  for (const { item, from, to, marks } of markGroups(sheet)) {
    const kept = marks.filter((it) => !it.removed);
    if (kept.length === marks.length) continue;
    if (kept.length === 0) {
      item.edits.push({ from, to, insert: '' });
      continue;
    }
    marks.forEach((mark, i) => {
      if (!mark.removed) return;
      const later = marks.slice(i + 1).some((it) => !it.removed);
      const span = later ? { from: mark.from, to: marks[i + 1]!.from } : { from: marks[i - 1]!.to, to: mark.to };
      item.edits.push({ ...span, insert: '' });
    });
  }
}
