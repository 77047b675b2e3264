import { dateWords } from '../../server/knowledge/dates';
import { datedCitations, oneOf, replaced } from './dated';
import type { Kind } from './kind';

/** The date of a citation a year too early or too late. */
export const dateOffByAYear: Kind = (text, random) => {
  const found = oneOf(
    datedCitations(text).filter(({ cited }) => !cited.date.iso.endsWith('02-29')),
    random,
  );
  if (!found) return undefined;
  const { cited, start, sure } = found;
  const year = Number(cited.date.iso.slice(0, 4)) + (random() < 0.5 ? -1 : 1);
  const at = start + cited.date.from;
  const words = dateWords(`${year}${cited.date.iso.slice(4)}`, 'en');
  const rules = ['citation-date', 'citation-session-date', 'citation-future'] as const;
  return { text: replaced(text, at, start + cited.date.to, words), at, rules, hasRow: sure };
};
