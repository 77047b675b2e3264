import { adoptionYear } from './adoptionYear';
import { citations } from './citations';
import { mastheadOf } from './masthead';
import type { Resolution } from './resolution';
import { sessionOf } from './session';

/** The year that a text is of, from what its masthead says or else the last date that it cites; undefined where nothing tells. */
export function yearOf(resolution: Resolution): number | undefined {
  const { issued } = mastheadOf(resolution);
  const own = adoptionYear(resolution) ?? (issued ? Number(issued.slice(0, 4)) : undefined);
  if (own) return own;
  const session = sessionOf(resolution, 'ga');
  if (session && resolution.structure.profile === 'ga') return session + 1945;
  const cited = citations(resolution).flatMap(({ date }) => (date ? [Number(date.slice(0, 4))] : []));
  return cited.length > 0 ? cited.reduce((latest, it) => Math.max(latest, it)) : undefined;
}

/** The session of the General Assembly that a text is of, or that sat when it was written; undefined where nothing tells. */
export function assemblySession(resolution: Resolution): number | undefined {
  const own = resolution.structure.profile === 'ga' ? sessionOf(resolution, 'ga') : undefined;
  const year = own ? undefined : yearOf(resolution);
  return own ?? (year ? year - 1945 : undefined);
}
