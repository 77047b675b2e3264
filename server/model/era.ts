import { mastheadOf } from './masthead';
import type { Resolution } from './resolution';
import type { Structure } from './structure';

const known = new WeakMap<Structure, number>();

/**
 * The year that a resolution is of, by its date or its symbol; NaN where the text says nothing, as drafts do.
 *
 * It is read once for each structure, which an edit of the masthead makes anew.
 */
export function yearOf(resolution: Resolution): number {
  let year = known.get(resolution.structure);
  if (year === undefined) {
    const { adopted, symbol } = mastheadOf(resolution);
    year = adopted ? Number(adopted.slice(0, 4)) : yearOfSymbol(symbol ?? '');
    known.set(resolution.structure, year);
  }
  return year;
}

function yearOfSymbol(symbol: string): number {
  const assembly = /^A\/RES\/(\d+)\//.exec(symbol);
  if (assembly) return firstSession + Number(assembly[1]);
  const dated = /^E\/RES\/(\d{4})\/|\((\d{4})\)$/.exec(symbol);
  if (dated) return Number(dated[1] ?? dated[2]);
  return /\([IVXLC]+\)$/.test(symbol) ? lastRoman : Number.NaN;
}

/** The General Assembly's session of a number begins in this year and the number. */
const firstSession = 1945;
/** Symbols with the session in Roman numerals are not later. */
const lastRoman = 1976;
