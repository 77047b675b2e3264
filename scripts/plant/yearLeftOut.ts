import { citedCitations, isToldInFront } from './cited';
import { oneOf, replaced } from './dated';
import type { Kind } from './kind';

/** A Security Council resolution that a text cites once, without its year and date. */
export const yearLeftOut: Kind = (text, random) => {
  const all = citedCitations(text).filter(({ cited }) => cited.number.form === 'year');
  const once = all.filter(({ it }) => all.filter((other) => other.it.id === it.id).length === 1);
  const found = oneOf(once, random);
  if (!found) return undefined;
  const { cited, start } = found;
  const { from, canonical } = cited.number;
  const end = cited.date?.to ?? cited.number.to;
  const at = start + from;
  const wrong = replaced(text, at, start + end, canonical.slice(0, canonical.indexOf(' ')));
  return { text: wrong, at, rules: ['citation-malformed'], hasRow: isToldInFront(found) };
};
