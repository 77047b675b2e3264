import { type ItalicsSurvey, openingEdits, organEdits, surveyOf } from '../drafting/italics';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import type { Context, Fix } from './rule';

/** From so many paragraphs on, a way of setting openings is the practice of the text: one finding tells of it. */
export const practice = 3;

const surveys = new WeakMap<Context, ItalicsSurvey>();

/** Looks at the italics of every paragraph of the body, once for all rules; quoted texts and annexes are left out. */
export function surveyItalics(context: Context): ItalicsSurvey {
  let survey = surveys.get(context);
  if (!survey) {
    survey = surveyOf(context.resolution, context.profile);
    surveys.set(context, survey);
  }
  return survey;
}

/** The title of what sets several paragraphs right. */
export const allExact = 'Set exactly the opening phrases in italics';

/** The fix that sets exactly the opening phrases of `paragraphs` in italics, and nothing of a sub-paragraph. */
export function exactItalics({ tree }: Resolution, paragraphs: readonly Paragraph[], organ = -1): readonly Fix[] {
  const edits = paragraphs.flatMap((paragraph) => openingEdits(tree, paragraph));
  if (organ >= 0) edits.push(...organEdits(tree, organ));
  const title = paragraphs.length > 1 ? allExact : 'Set exactly the opening phrase in italics';
  return edits.length > 0 ? [{ title, edits }] : [];
}
