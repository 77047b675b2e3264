import { citedCitations, isToldInFront } from './cited';
import { oneOf, replaced } from './dated';
import type { Kind } from './kind';

/** A number of the General Assembly in the form of its first thirty sessions, or of a session that had that form. */
export const formOfAnotherEra: Kind = (text, random) => {
  const found = oneOf(
    citedCitations(text).filter(
      ({ it, cited }) => it.id.startsWith('A/RES/') && cited.number.form === 'session' && !cited.number.special,
    ),
    random,
  );
  if (!found) return undefined;
  const { cited, start } = found;
  const { from, to, session, canonical } = cited.number;
  const plain = canonical.slice(canonical.indexOf('/') + 1);
  const wrong = random() < 0.5 ? `${plain} (${numeral(session)})` : `${1 + Math.floor(random() * 30)}/${plain}`;
  const at = start + from;
  const rules = ['citation-malformed', 'citation-session-date', 'citation-date'] as const;
  return { text: replaced(text, at, start + to, wrong), at, rules, hasRow: isToldInFront(found) };
};

function numeral(value: number): string {
  const letters = [
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const;
  let rest = value;
  let written = '';
  for (const [letter, worth] of letters) for (; rest >= worth; rest -= worth) written += letter;
  return written;
}
