import { ordinalNumber } from '../knowledge/ordinals';
import type { Profile } from '../knowledge/organs';
import { mastheadOf } from './masthead';
import type { Resolution } from './resolution';

/**
 * The session of its organ that a resolution belongs to, from what the masthead says: its session, its symbol, its date.
 *
 * For the Economic and Social Council, which counts by years, it is the year. Undefined where nothing tells, and for the Security Council.
 */
export function sessionOf(resolution: Resolution, profile: Profile): number | undefined {
  if (profile === 'sc' || profile === 'un') return undefined;
  const { session, symbol, issued, adopted } = mastheadOf(resolution);
  const date = adopted ?? issued;
  const told = session ? sessionTold(session) : undefined;
  return told ?? (symbol ? inSymbol(symbol, profile) : undefined) ?? (date ? atDate(date, profile) : undefined);
}

/** Every edit that makes another structure asks again, mostly for the line that it asked for before. */
let last: { readonly line: string; readonly number: number | undefined } | undefined;

function sessionTold(line: string): number | undefined {
  if (last?.line !== line) last = { line, number: inWords(line) };
  return last.number;
}

/** "Sixty-seventh session", "67th session", "2026 session". */
function inWords(line: string): number | undefined {
  const figures = /\b(\d{1,4})(?:st|nd|rd|th)?\b/.exec(line);
  if (figures) return Number(figures[1]);
  const words = line.toLowerCase().match(/[a-z]+(?:-[a-z]+)?/g) ?? [];
  // "one hundred and first" is found before "first".
  for (let from = 0; from < words.length; from++)
    for (let to = words.length; to > from; to--) {
      const number = ordinalNumber(words.slice(from, to).join(' '));
      if (number) return number;
    }
  return undefined;
}

/** A/RES/67/190, A/C.3/79/L.12, A/HRC/RES/56/3, A/HRC/56/L.2, E/RES/2012/19, CTOC/COP/RES/5/5. */
function inSymbol(symbol: string, profile: Profile): number | undefined {
  const found = /^(?:[A-Z]+|C\.\d+|CN\.\d+)(?:\/(?:[A-Z]{2,}|C\.\d+|CN\.\d+|EA))*\/(\d{1,4})\//.exec(symbol);
  const number = found ? Number(found[1]) : undefined;
  // FCCC/CP/2015/10, E/CN.7/2024/L.3: a year, where sessions are counted otherwise.
  const year = number !== undefined && number > 1000;
  return year && (profile !== 'ecosoc' || subsidiary.test(symbol)) ? undefined : number;
}

const subsidiary = /\/CN\.\d/;

/** The Assembly sits from September to September; the Human Rights Council meets in spring, in summer and in autumn. */
function atDate(date: string, profile: Profile): number | undefined {
  const [year, month] = date.split('-').map(Number) as [number, number | undefined];
  if (profile === 'ecosoc') return year;
  if (!month) return undefined;
  if (profile === 'ga') return month >= 9 ? year - 1945 : year - 1946;
  if (profile === 'hrc') return (year - 2006) * 3 + (month < 6 ? 1 : month < 9 ? 2 : 3);
  return undefined;
}
