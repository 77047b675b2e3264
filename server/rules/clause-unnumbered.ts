import { factsOf } from '../model/facts';
import { plainWords, titleNumber } from '../model/lineKinds';
import { renumberEdits } from '../model/renumber';
import type { Resolution } from '../model/resolution';
import { sequenceOf } from '../model/sequence';
import type { Paragraph, Part } from '../model/structure';
import type { Context, DocumentRule, Fix } from './rule';

/** Operative paragraphs are numbered wherever there are several. */
export const clauseUnnumbered: DocumentRule = {
  id: 'clause-unnumbered',
  summary: 'An operative paragraph bears a number wherever there is more than one.',
  severity: 'error',
  authority: 'United Nations Editorial Manual Online, Paragraphs and subparagraphs',
  fix: 'safe',
  per: 'document',
  *check({ resolution }) {
    const oldPractice = new Map<readonly Paragraph[], boolean>();
    for (const part of resolution.structure.parts) {
      if (part.quoted) continue;
      for (const paragraph of part.operative) {
        if (paragraph.label !== null || paragraph.quoted) continue;
        const sequence = sequenceOf(part.operative, paragraph);
        if (sequence.length < 2) continue;
        let old = oldPractice.get(sequence);
        if (old === undefined) oldPractice.set(sequence, (old = isOldPractice(resolution, part, sequence)));
        if (old) continue;
        yield {
          at: { block: paragraph.pieces[0]!, part: 'openingMarked' },
          message: 'This operative paragraph bears no number: where there are several, each is numbered',
          fixes: numberIt,
        };
      }
    }
  },
};

/**
 * Beside a numbered text that does not act (terms of reference, a declaration), and in the years of Roman session numbers,
 * operative paragraphs could go without.
 */
function isOldPractice({ tree, structure }: Resolution, part: Part, sequence: readonly Paragraph[]): boolean {
  const numbered = sequence.filter((it) => it.label !== null);
  if (numbered.some((it) => factsOf(tree.blocks[it.pieces[0]!]!).opening?.kind === 'operative')) return false;
  const title = tree.blocks[part.title >= 0 ? part.title : structure.title];
  return (
    numbered.length > 0 || (title !== undefined && /\((?:S-|ES-)?[IVXLC]+\)/.test(titleNumber(plainWords(title)) ?? ''))
  );
}

function numberIt({ resolution }: Context): readonly Fix[] {
  return [{ title: 'Number the paragraph, and renumber what follows', edits: renumberEdits(resolution) }];
}
