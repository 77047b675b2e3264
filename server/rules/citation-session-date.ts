import { bodyOfSeries } from '../knowledge/organs';
import { type AdoptionWindow, numbered } from '../knowledge/sessions';
import { dateFixes } from './citation-date';
import { type CitedText, citedTexts, inWindow, mayBeOther, nameOf, sureDate, windowOf, written } from './citedTexts';
import type { Context, DocumentRule } from './rule';

/** The session or year in the number of a resolution and its date go together. */
export const citationSessionDate: DocumentRule = {
  id: 'citation-session-date',
  summary: 'The date of a cited resolution falls in the session or year that its number bears.',
  severity: 'error',
  authority: 'Calendar of the sessions of each organ',
  fix: 'choice',
  per: 'document',
  *check(context) {
    for (const cited of citedTexts(context.resolution)) {
      const window = missedWindow(cited);
      if (!window) continue;
      const { it } = cited;
      const date = written(context.resolution, it.date!);
      const right = sureDate(context.surroundings.registry, it.id);
      const hint = right ? `; it was adopted on ${written(context.resolution, right)}` : '';
      yield {
        at: { block: it.block, part: 'citationDate', ordinal: it.ordinal },
        message: `${nameOf(cited)} cannot be of ${date}: ${whenNumbered(context, cited, window)}${hint}`,
        fixes: (now) => dateFixes(now, it),
      };
    }
  },
};

/** The days in which a text with that number was adopted, where the date of the citation is none of them whoever may be meant; else undefined. */
export function missedWindow(cited: CitedText): AdoptionWindow | undefined {
  const { it, form } = cited;
  if (it.date === null || it.body === 'unknown' || inWindow(it.id, it.date) !== false) return undefined;
  if (mayBeOther(cited, it.date)) return undefined;
  // Councils and commissions numbered their sessions in Roman numerals as well, and not by a rule.
  if (form === 'roman' && !(cited.certain && it.id.startsWith('A/'))) return undefined;
  return windowOf(it.id);
}

function whenNumbered({ resolution }: Context, { it, form, session }: CitedText, { from, to }: AdoptionWindow): string {
  if (form === 'year') return `it is of ${session} by its number`;
  const span = from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)} and ${to.slice(0, 4)}`;
  if (form === 'yearSession')
    return `resolutions with that number were adopted between ${written(resolution, from)} and ${written(resolution, to)}`;
  const body = bodyOfSeries(numbered(it.id).series) ?? 'body';
  return `session ${session} of the ${body} was in ${span}`;
}
