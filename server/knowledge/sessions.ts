import sessionRows from './sessions.tsv';
import sittingRows from './sittings.tsv';
import { lazily, rowsOf } from './table';

/** The days between which a text can have been adopted, in ISO form, both included. */
export interface AdoptionWindow {
  readonly from: string;
  readonly to: string;
}

/** When a session was held. */
export interface SessionWindow extends AdoptionWindow {
  /** Whether official texts attest it; what they do not is never a basis for a finding. */
  readonly sure: boolean;
}

/** What the canonical id of a resolution or decision tells of its session. */
export interface Numbered {
  /** `A/RES` of `A/RES/66/181`. */
  readonly series: string;
  /** The regular session or the year that the number counts by, where it has one. */
  readonly session: number | undefined;
  /** The special or emergency special session: `S-26`, `ES-10`, in Arabic numerals whatever the id has. */
  readonly special: string | undefined;
}

/**
 * When a resolution or decision of a canonical id can have been adopted, by the sessions of its body; undefined where its body or the form of
 * its number tells nothing.
 */
export function adoptionWindow(id: string): AdoptionWindow | undefined {
  const { series, session, special } = numbered(id);
  if (special) return wholeYears(singleSession(series, special));
  if (session === undefined) return undefined;
  const calendar = calendarOf(series, session);
  if (!calendar) return wholeYears(singleSession(series, String(session)));
  const { counts, months } = calendar;
  if (counts !== 'year') return sessionWindow(calendar, session);
  // Bodies counted their sessions in Roman numerals before they counted by years.
  if (session < 1900) return Number.isNaN(calendar.ordinals) ? undefined : yearWindow(calendar.ordinals + session);
  if (months === '') return yearWindow(session);
  const [first, last] = months.split('-');
  return { from: `${session - 1}-${first}-01`, to: `${session + 1}-${last}-31` };
}

/** When a body held a session: `sessionHeld('A/RES', 60)`, `sessionHeld('CTOC/COP/RES', 5)`, `sessionHeld('A/RES', 'S-26')`; undefined where it is not known. */
export function sessionHeld(series: string, session: number | string): SessionWindow | undefined {
  const single = singleSession(series, String(session));
  if (single || typeof session === 'string') return single;
  const calendar = calendarOf(series, session);
  if (!calendar) return undefined;
  if (calendar.counts !== 'year') return { ...sessionWindow(calendar, session), sure: true };
  return Number.isNaN(calendar.ordinals) ? undefined : { ...yearWindow(calendar.ordinals + session), sure: true };
}

/** The series whose dates follow from their numbers. */
export function countedSeries(): readonly string[] {
  return [...calendars().keys()];
}

/** The series of a canonical id and the session or year that its number counts by, where it has one. */
export function numbered(id: string): Numbered {
  if (id.startsWith('WHA'))
    return { series: 'WHA', session: Number(/\d+/.exec(id)?.[0]) || undefined, special: undefined };
  const series = /^.*?\/(?:RES|DEC)(?=\/)/.exec(id)?.[0] ?? '';
  const number = id.slice(series.length + 1);
  const year = /\((\d{4})\)$/.exec(number);
  const slash = /^(\d{1,4})\/\d/.exec(number);
  const roman = /\(([IVXLC]+)\)$/.exec(number);
  const special = /^(E?S-\d+)\/\d/.exec(number)?.[1];
  const specialRoman = /\((E?S)-([IVXLC]+)\)$/.exec(number);
  return {
    series,
    session: year || slash ? Number((year ?? slash)![1]) : roman ? romanValue(roman[1]!) : undefined,
    special: special ?? (specialRoman ? `${specialRoman[1]}-${romanValue(specialRoman[2]!)}` : undefined),
  };
}

/** The value of a Roman numeral, however oddly it is written. */
export function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => ({ I: 1, V: 5, X: 10, L: 50, C: 100 })[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

interface Calendar {
  /** What the numbers of the series count: sessions one a year, one every other year or three a year, or years. */
  readonly counts: 'session' | 'biennial' | 'thirds' | 'year';
  readonly base: number;
  readonly months: string;
  readonly first: number;
  readonly last: number;
  /** The year before the first session, of bodies whose numbers count years. */
  readonly ordinals: number;
}

type Column = 'series' | 'counts' | 'base' | 'months' | 'first' | 'last' | 'ordinals' | 'source';

const calendars = lazily(() => {
  const bySeries = new Map<string, Calendar[]>();
  for (const { series, counts, base, months, first, last, ordinals } of rowsOf<Column>(sessionRows)) {
    const calendar: Calendar = {
      counts: counts as Calendar['counts'],
      base: Number(base),
      months,
      first: first ? Number(first) : 1,
      last: last ? Number(last) : Number.POSITIVE_INFINITY,
      ordinals: ordinals ? Number(ordinals) : Number.NaN,
    };
    bySeries.set(series, [...(bySeries.get(series) ?? []), calendar]);
  }
  return bySeries;
});

function calendarOf(series: string, session: number): Calendar | undefined {
  return calendars()
    .get(series)
    ?.find(({ first, last }) => session >= first && session <= last);
}

function sessionWindow({ counts, base, months }: Calendar, session: number): AdoptionWindow {
  const steps = { session: 1, biennial: 2, thirds: 1 / 3, year: 1 }[counts];
  const year = counts === 'thirds' ? base + Math.floor((session - 1) * steps) : base + session * steps;
  if (months === '') return yearWindow(year);
  const [first, last] = months.split('-');
  // The first session of the Assembly opened in January.
  return { from: session === 1 ? `${year}-01-01` : `${year}-${first}-01`, to: `${year + 1}-${last}-31` };
}

function yearWindow(year: number): AdoptionWindow {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** Texts may be adopted on another day of the year than those of the session; what is not sure tells nothing. */
function wholeYears(held: SessionWindow | undefined): AdoptionWindow | undefined {
  return held?.sure ? { from: `${held.from.slice(0, 4)}-01-01`, to: `${held.to.slice(0, 4)}-12-31` } : undefined;
}

const singleSessions = lazily(
  () =>
    new Map(
      rowsOf<'body' | 'session' | 'from' | 'to' | 'status' | 'source'>(sittingRows).map((row) => [
        `${row.body} ${row.session}`,
        { from: row.from, to: row.to, sure: row.status === 'V' },
      ]),
    ),
);

/** A session that follows no rule: a special one, or one of a body that meets when it meets. */
function singleSession(series: string, session: string): SessionWindow | undefined {
  return singleSessions().get(`${series.replace(/\/(?:RES|DEC)$/, '')} ${session}`);
}
