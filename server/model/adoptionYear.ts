import { romanValue } from '../syntax/marker';
import { mastheadOf } from './masthead';
import type { Resolution } from './resolution';

/** Whether a text is known to have been adopted before `year`; what tells no year, as drafts do, is taken for new. */
export function adoptedBefore(resolution: Resolution, year: number): boolean {
  const own = adoptionYear(resolution);
  return own !== undefined && own < year;
}

/** The year in which a text was adopted, from its date or else its symbol; undefined for a draft and wherever nothing tells. */
export function adoptionYear(resolution: Resolution): number | undefined {
  const { adopted, symbol } = mastheadOf(resolution);
  const year = adopted?.slice(0, 4) ?? (symbol && (bracketed.exec(symbol)?.[1] ?? council.exec(symbol)?.[1]));
  if (year) return Number(year);
  if (!symbol) return undefined;
  const session = assembly.exec(symbol)?.[1];
  if (session) return firstAssembly + Number(session);
  const roman = romanValue(romanSession.exec(symbol)?.[1] ?? '');
  return roman === undefined ? undefined : firstAssembly + (symbol.startsWith('A/') ? roman : Math.ceil(roman / 2));
}

const bracketed = /\((\d{4})\)$/;
const council = /^E\/RES\/(\d{4})\//;
const assembly = /^A\/RES\/(\d{1,3})\//;
/** The Council met twice a year while its sessions bore Roman numbers. */
const romanSession = /\(([IVXLC]+)\)$/;
/** Session 1 of the General Assembly began in the year after this. */
const firstAssembly = 1945;
