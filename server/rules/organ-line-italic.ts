import { factsOf } from '../model/facts';
import { organEdits, surveyItalics } from './italicsSurvey';
import type { DocumentRule } from './rule';

/** The name of the organ is in italics; where the preamble has no italics at all, the finding about that speaks for it. */
export const organLineItalic: DocumentRule = {
  id: 'organ-line-italic',
  summary: 'The name of the organ is in italics in the organ line.',
  severity: 'info',
  authority: 'Practice of the published resolutions',
  fix: 'safe',
  per: 'document',
  *check(context) {
    const { structure, tree } = context.resolution;
    const roman = structure.parts.filter(
      (part) => part.organ >= 0 && !part.quoted && isRoman(tree.blocks[part.organ]!),
    );
    if (roman.length === 0) return;
    const survey = surveyItalics(context);
    // A text that lost its italics lost those of the organ line with them.
    if (survey.set === 0 || survey.romanPreamble.length > survey.setPreamble) return;
    for (const { organ } of roman) {
      yield {
        at: { block: organ, part: 'organ' },
        message: 'The name of the organ is set in italics, as in “*The General Assembly*,”',
        fixes: ({ resolution }) => [
          { title: 'Set the name of the organ in italics', edits: organEdits(resolution.tree.blocks[organ]!, organ) },
        ],
      };
    }
  },
};

function isRoman(block: Parameters<typeof factsOf>[0]): boolean {
  const { organ, inlines } = factsOf(block);
  // A heading and capitals are set apart already.
  if (block.kind === 'heading' || !organ || !/\p{Ll}/u.test(block.text.slice(organ.from, organ.to))) return false;
  return !inlines.emphasis.some((it) => it.from < organ.to && it.to > organ.from);
}
