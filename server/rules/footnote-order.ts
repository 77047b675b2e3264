import { noteOrderEdits } from '../drafting/renumber';
import { misplacedMarks } from '../model/noteOrder';
import type { DocumentRule } from './rule';

/** Footnotes are numbered in the order of their first marks. */
export const footnoteOrder: DocumentRule = {
  id: 'footnote-order',
  summary: 'Footnotes are numbered in the order in which they are first marked.',
  severity: 'warning',
  authority: 'United Nations Editorial Manual Online, Footnotes and other references',
  fix: 'safe',
  per: 'document',
  *check({ resolution }) {
    for (const { block, ordinal, label, series } of misplacedMarks(resolution.structure)) {
      yield {
        at: { block, part: 'mark', ordinal },
        message: `Note ${label} is first marked here, after notes with higher numbers: number the notes in the order of their first marks`,
        fixes: ({ resolution: now }) => [{ title: 'Renumber the footnotes', edits: noteOrderEdits(now, series) }],
      };
    }
  },
};
