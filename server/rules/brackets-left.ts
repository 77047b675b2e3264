import { bracketsOf } from '../model/brackets';
import { isFinal } from '../model/finalText';
import type { Structure } from '../model/structure';
import { bodyParagraphs } from '../model/walk';
import type { DocumentRule, Report } from './rule';

/** Brackets and inserted numbers are for negotiation and are gone from an adopted text. */
export const bracketsLeft: DocumentRule = {
  id: 'brackets-left',
  summary: 'An adopted text has neither square brackets nor inserted numbers.',
  severity: 'warning',
  authority: 'United Nations Editorial Manual Online, Paragraphs and subparagraphs',
  fix: 'none',
  per: 'document',
  check({ resolution }) {
    const { structure, tree } = resolution;
    const reports: Report[] = [];
    for (const block of bodyBlocks(structure)) {
      const { length } = bracketsOf(tree.blocks[block]!);
      for (let ordinal = 0; ordinal < length; ordinal++)
        reports.push({
          at: { block, part: 'bracket', ordinal },
          message:
            'Square brackets mark text that is not agreed, and this text is adopted: keep the words or take them out',
        });
    }
    for (const { label, pieces, quoted, part } of bodyParagraphs(structure)) {
      if (!label || !inserted.test(label) || quoted || part.quoted) continue;
      reports.push({
        at: { block: pieces[0]!, part: 'marker' },
        message: `The number ${label} is for a text under negotiation, and this text is adopted: number the paragraphs anew`,
      });
    }
    return reports.length > 0 && isFinal(resolution) ? reports : [];
  },
};

const inserted = /^\(?\d{1,3}\s\p{L}/u;

/** The blocks that hold the words of the preamble and of the operative part. */
function* bodyBlocks({ roles, owner }: Structure): Generator<number> {
  for (let block = 0; block < roles.length; block++) {
    const paragraph = owner[block];
    if (!paragraph || paragraph.kind === 'annex' || paragraph.quoted || paragraph.part.quoted) continue;
    yield block;
  }
}
