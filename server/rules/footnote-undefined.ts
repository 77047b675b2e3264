import { noteMark } from '../drafting/markSpelling';
import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import type { MarkUse } from '../model/structure';
import { lineEndOf } from '../syntax/tree';
import type { DocumentRule, Fix } from './rule';

/** A footnote mark promises a note. */
export const footnoteUndefined: DocumentRule = {
  id: 'footnote-undefined',
  summary: 'Every footnote mark has a footnote.',
  severity: 'error',
  authority: 'United Nations Editorial Manual Online, Footnotes and other references',
  fix: 'choice',
  per: 'document',
  *check({ resolution }) {
    const { structure } = resolution;
    const told = new Set<string>();
    for (const mark of structure.marks) {
      if (mark.note || told.has(mark.label) || mark.label.startsWith('*')) continue;
      told.add(mark.label);
      yield {
        at: { block: mark.block, part: 'mark', ordinal: mark.ordinal },
        severity: structure.notes.length === 0 && !isCaret(resolution, mark) ? 'warning' : undefined,
        message: `Mark ${mark.label} has no note: write the note, or delete the mark`,
        fixes: ({ resolution: now }) => insertNote(now, mark),
      };
    }
  },
};

/** Pasted texts may have lost all their notes on the way: that is less than a fault of the text. */
function isCaret({ tree }: Resolution, { block, ordinal }: MarkUse): boolean {
  return factsOf(tree.blocks[block]!).marks[ordinal]?.style === 'caret';
}

/** The note goes in front of the first note with a higher number, else behind the last note, else to the end. */
function insertNote(resolution: Resolution, { block, ordinal, label }: MarkUse): readonly Fix[] {
  const { tree, structure } = resolution;
  const mark = factsOf(tree.blocks[block]!).marks[ordinal];
  if (!mark) return [];
  const note = `${noteMark(mark.style, label)} [source].`;
  const gap = lineEndOf(tree).repeat(2);
  const title = `Insert note ${label}`;
  const next = structure.notes.find((it) => Number(it.label) > Number(label));
  if (next) {
    const from = next.ordinal > 0 ? factsOf(tree.blocks[next.block]!).notes[next.ordinal]!.from : 0;
    // On a line of several notes it stands among them.
    const insert = note + (next.ordinal > 0 ? ' ' : gap);
    return [{ title, edits: [{ block: next.block, from, to: from, insert }] }];
  }
  const after = structure.notes.at(-1)?.pieces.at(-1) ?? tree.blocks.length - 1;
  const { end, text } = tree.blocks[after]!;
  const insert = gap + note + (text.length > end ? '' : lineEndOf(tree));
  return [{ title, edits: [{ block: after, from: end, to: end, insert }] }];
}
