import { organEdits, romanOrgans } from '../drafting/italics';
import { surveyItalics } from './italicsSurvey';
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
    const roman = romanOrgans(context.resolution);
    if (roman.length === 0) return;
    const survey = surveyItalics(context);
    // A text that lost its italics lost those of the organ line with them.
    if (survey.set === 0 || survey.romanPreamble.length > survey.setPreamble) return;
    for (const organ of roman) {
      yield {
        at: { block: organ, part: 'organ' },
        message: 'The name of the organ is set in italics, as in “*The General Assembly*,”',
        fixes: ({ resolution }) => [
          { title: 'Set the name of the organ in italics', edits: organEdits(resolution.tree, organ) },
        ],
      };
    }
  },
};
