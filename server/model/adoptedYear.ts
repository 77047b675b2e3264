import { mastheadOf } from './masthead';
import type { Resolution } from './resolution';
import type { Structure } from './structure';

const known = new WeakMap<Structure, number>();

/** The year in which a text was adopted, by its masthead or its symbol; NaN where neither tells. */
export function adoptedYear(resolution: Resolution): number {
  const { structure } = resolution;
  let year = known.get(structure);
  if (year === undefined) {
    year = read(resolution);
    known.set(structure, year);
  }
  return year;
}

function read(resolution: Resolution): number {
  const { adopted, symbol } = mastheadOf(resolution);
  if (adopted) return Number(adopted.slice(0, 4));
  const year = /\((\d{4})\)$|\/RES\/(\d{4})\//.exec(symbol ?? '');
  if (year) return Number(year[1] ?? year[2]);
  // The General Assembly numbers by session, which begins in the autumn; 1 was that of 1946.
  const session = /^A\/RES\/(\d{1,3})\//.exec(symbol ?? '');
  return session ? firstSession + Number(session[1]) : Number.NaN;
}

const firstSession = 1945;
