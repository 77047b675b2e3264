import type { DocumentRule } from './rule';

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
        fixes: ({ resolution }) => {
          const { blocks } = resolution.tree;
          const edits = note.pieces.map((block) => ({ block, from: 0, to: blocks[block]!.text.length, insert: '' }));
          return structure.notes.filter((it) => it.block === note.block).length > 1
            ? []
            : [{ title: 'Delete the note', edits }];
        },
      };
    }
  },
};
