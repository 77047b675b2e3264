import { shippedRegistry } from '../../server/knowledge/registry';
import { sureDate } from '../../server/rules/citedTexts';
import { datedCitations, oneOf, replaced } from './dated';
import type { Kind } from './kind';

/** The number of a dated citation one too low or too high, in the same session or year. */
export const numberOffByOne: Kind = (text, random) => {
  const step = random() < 0.5 ? -1 : 1;
  const found = oneOf(datedCitations(text), random);
  if (!found) return undefined;
  const { it, cited, start } = found;
  const at = start + cited.number.from;
  const words = text.slice(at, start + cited.number.to);
  const wrong = shifted(words, step);
  const id = shifted(it.id, step);
  if (wrong === undefined || id === undefined) return undefined;
  const other = it.body === 'unknown' ? undefined : sureDate(shippedRegistry, id);
  const rules = [
    'citation-date',
    'citation-session-date',
    'citation-malformed',
    'citation-future',
    'citation-title',
  ] as const;
  const hasRow = other !== undefined && other !== it.date;
  return { text: replaced(text, at, start + cited.number.to, wrong), at, rules, hasRow };
};

/** "66/181" as "66/180", "1325 (2000)" as "1324 (2000)", "217 A (III)" as "216 A (III)". */
function shifted(number: string, step: number): string | undefined {
  const found = /^(.*\/|)(\d+)((?: [A-Z])?(?:[\s\u00a0]*\([^)]+\))?)$/s.exec(number);
  const value = found ? Number(found[2]) + step : 0;
  return found && value > 0 ? `${found[1]}${value}${found[3]}` : undefined;
}
