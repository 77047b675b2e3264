import { dateWords } from '../../server/knowledge/dates';
import { datedCitations, oneOf, replaced } from './dated';
import type { Kind } from './kind';

/** The date of a citation a day too early or too late. */
export const dateOffByADay: Kind = (text, random) => {
  const found = oneOf(datedCitations(text), random);
  if (!found) return undefined;
  const { cited, start, sure } = found;
  const day = new Date(`${cited.date.iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + (random() < 0.5 ? -1 : 1));
  const words = dateWords(day.toISOString().slice(0, 10), 'en');
  const at = start + cited.date.from;
  const rules = ['citation-date', 'citation-session-date', 'citation-future'] as const;
  return { text: replaced(text, at, start + cited.date.to, words), at, rules, hasRow: sure };
};
