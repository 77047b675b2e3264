import { renumberEdits } from '../drafting/renumber';
import type { Paragraph, Structure } from '../model/structure';
import { bodyParagraphs, withChildren } from '../model/walk';
import type { Context, DocumentRule, Fix } from './rule';

/** Sub-paragraphs are labelled (a), (b) …, below them (i), (ii) …, a., b. … and i., ii. … */
export const subclauseLabelSequence: DocumentRule = {
  id: 'subclause-label-sequence',
  summary:
    'Sub-paragraphs are labelled (a), (b), (c), below them (i), (ii), (iii), without gap or repeat and in the style of the language.',
  severity: 'error',
  authority: 'United Nations Editorial Manual Online, Paragraphs and subparagraphs',
  fix: 'safe',
  per: 'document',
  *check({ resolution }) {
    for (const part of resolution.structure.parts) {
      if (part.quoted) continue;
      for (const top of [...part.preambular, ...part.operative]) {
        for (const paragraph of withChildren(top)) {
          if (paragraph.expected === undefined || paragraph.level === 0) continue;
          if (isOpen(paragraph.label) !== isOpen(paragraph.expected) && mixesStyles(resolution.structure)) continue;
          yield report(paragraph, paragraph.expected);
        }
      }
    }
  },
};

/** A text in two languages has `(a)` and `a)` by right. */
function mixesStyles(structure: Structure): boolean {
  const labels = bodyParagraphs(structure)
    .map((it) => it.label ?? '')
    .filter((label) => label.endsWith(')'));
  const open = labels.filter(isOpen).length;
  return Math.min(open, labels.length - open) >= 3;
}

function isOpen(label: string | null): boolean {
  return label?.startsWith('(') ?? false;
}

function report(paragraph: Paragraph, expected: string) {
  return {
    at: { block: paragraph.pieces[0]!, part: 'marker' as const },
    message: `${paragraph.label} stands where ${expected} is due: label sub-paragraphs without gap or repeat`,
    fixes: relabel,
  };
}

function relabel({ resolution }: Context): readonly Fix[] {
  return [{ title: 'Relabel the sub-paragraphs and the references to them', edits: renumberEdits(resolution) }];
}
