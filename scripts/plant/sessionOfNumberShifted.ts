import { windowOf } from '../../server/rules/citedTexts';
import { datedCitations, oneOf, replaced } from './dated';
import type { Kind } from './kind';

/** The session or year in the number of a dated citation one too low or too high. */
export const sessionOfNumberShifted: Kind = (text, random) => {
  const step = random() < 0.5 ? -1 : 1;
  const found = oneOf(datedCitations(text), random);
  if (!found) return undefined;
  const { it, cited, start } = found;
  const at = start + cited.number.from;
  const words = text.slice(at, start + cited.number.to);
  const wrong = shifted(words, step);
  if (wrong === undefined) return undefined;
  const id = it.id.replace(words, wrong);
  const window = it.body === 'unknown' || id === it.id ? undefined : windowOf(id);
  const hasRow = window !== undefined && (it.date! < window.from || it.date! > window.to);
  const rules = ['citation-date', 'citation-session-date', 'citation-malformed', 'citation-future'] as const;
  return { text: replaced(text, at, start + cited.number.to, wrong), at, rules, hasRow };
};

/** "66/181" as "65/181", "1325 (2000)" as "1325 (2001)". */
function shifted(number: string, step: number): string | undefined {
  const year = /^(\d+[\s\u00a0]*\()(\d{4})\)$/.exec(number);
  if (year) return `${year[1]}${Number(year[2]) + step})`;
  const slash = /^(\d+)(\/.*)$/s.exec(number);
  return slash ? `${Number(slash[1]) + step}${slash[2]}` : undefined;
}
