import { deleteNote } from '../drafting/deleteNote';
import { isRefusal } from '../drafting/operation';
import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import type { Note } from '../model/structure';
import { placedEdits } from './placedEdits';
import type { DocumentRule, Fix } from './rule';

/** A footnote that no mark points to is left over. */
export const footnoteUnused: DocumentRule = {
  id: 'footnote-unused',
  summary: 'Every footnote has a mark in the text.',
  severity: 'hint',
  authority: 'United Nations Editorial Manual Online, Footnotes and other references',
  fix: 'choice',
  unused: true,
  per: 'document',
  *check({ resolution: { structure } }) {
    const marked = new Set(structure.notes.filter((note) => note.references.length > 0).map((note) => note.label));
    for (const note of structure.notes) {
      if (note.references.length > 0 || marked.has(note.label) || note.label.startsWith('*')) continue;
      yield {
        at: { block: note.block, part: 'note', ordinal: note.ordinal },
        message: `No mark points to note ${note.label}`,
        fixes: ({ resolution }) => deleted(resolution, note),
      };
    }
  },
};

/** The note goes; those behind it are numbered anew, and an "Ibid." behind it goes on reading its source. */
function deleted(resolution: Resolution, { block, ordinal }: Note): readonly Fix[] {
  const { tree, structure } = resolution;
  const head = factsOf(tree.blocks[block]!).notes[ordinal];
  // Pages that count their notes anew would be numbered as one.
  if (!head || structure.notes.some((it) => it.series > 0)) return [];
  const at = tree.starts[block]! + head.content;
  const outcome = deleteNote.run({ resolution, selection: { from: at, to: at } });
  return isRefusal(outcome) ? [] : [{ title: 'Delete the note', edits: placedEdits(tree, outcome.edits) }];
}
