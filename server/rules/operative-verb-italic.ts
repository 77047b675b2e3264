import { missetReports, romanReports } from './italicReports';
import { practice, surveyItalics } from './italicsSurvey';
import type { DocumentRule } from './rule';

/** The verb that opens an operative paragraph is in italics, with its adverb and fixed complement and nothing more. */
export const operativeVerbItalic: DocumentRule = {
  id: 'operative-verb-italic',
  summary: 'The opening phrase of an operative paragraph, and nothing else, is in italics.',
  severity: 'warning',
  authority: 'Practice of the published resolutions; United Nations Editorial Manual Online, Italics',
  fix: 'safe',
  per: 'document',
  *check(context) {
    const survey = surveyItalics(context);
    yield* romanReports(survey.romanOperative, survey.set, 'operative');
    const misset = survey.misset.filter((paragraph) => paragraph.kind === 'operative');
    if (survey.misset.length < practice) yield* missetReports(context, misset);
  },
};
