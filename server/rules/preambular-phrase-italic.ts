import { missetReports, missetTogether, romanReports } from './italicReports';
import { practice, surveyItalics } from './italicsSurvey';
import type { DocumentRule } from './rule';

/** The phrase that opens a preambular paragraph is in italics and nothing more; too much italics in many paragraphs is one finding. */
export const preambularPhraseItalic: DocumentRule = {
  id: 'preambular-phrase-italic',
  summary: 'The opening phrase of a preambular paragraph, and nothing else, is in italics.',
  severity: 'warning',
  authority: 'Practice of the published resolutions; United Nations Editorial Manual Online, Italics',
  fix: 'safe',
  per: 'document',
  *check(context) {
    const survey = surveyItalics(context);
    const organ = context.resolution.structure.parts[0]?.organ ?? -1;
    yield* romanReports(survey.romanPreamble, survey.set, 'preambular', organ);
    if (survey.misset.length >= practice) yield missetTogether(survey.misset);
    else
      yield* missetReports(
        context,
        survey.misset.filter((paragraph) => paragraph.kind === 'preambular'),
      );
  },
};
