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
    for (const note of structure.notes) {
      const shadowed = structure.notes.some(
        (other) => other !== note && other.label === note.label && other.references.length > 0,
      );
      if (note.references.length > 0 || shadowed || note.label.startsWith('*')) continue;
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
