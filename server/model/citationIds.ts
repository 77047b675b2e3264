import { shippedText, shippedTexts } from '../knowledge/resolutions';
import { adoptionWindow } from '../knowledge/sessions';
import { lazily } from '../knowledge/table';
import type { NumberCitation } from './citationLists';
import type { BodyType } from './citationNames';
import type { CitedNumber } from './citationNumbers';

/** How the body of a resolution cited by number is known. */
export type BodyKnown =
  /** the text names it, by its name, a short form of it or "its" */
  | 'said'
  /** it follows from the form of the number, its date or the body named last */
  | 'inferred'
  /** nothing tells: the id is the number as written */
  | 'unknown';

/** Who speaks, and which bodies were named in full before: series of resolutions, as `E/CN.15/RES`; empty where unknown. */
export interface BodyContext {
  readonly own: string;
  readonly named: { readonly [type in BodyType]?: string };
}

/** The canonical id of a resolution or decision cited by number, and how its body is known. */
export interface NumberId {
  readonly id: string;
  readonly body: BodyKnown;
}

/** What a resolution or decision cited by number is: the number as written where its body cannot be known. */
export function resolutionId(citation: NumberCitation, context: BodyContext): NumberId {
  const { canonical } = citation.number;
  // The conferences of the climate conventions bear their name in the number.
  if (/\/(?:CP|CMP|CMA|COP)\./.test(canonical)) return { id: canonical, body: 'said' };
  const said = saidSeries(citation, context);
  const series = said ?? inferred(citation, context);
  if (!series) return { id: canonical, body: 'unknown' };
  return { id: idOf(series, citation), body: said === undefined ? 'inferred' : 'said' };
}

function idOf(series: string, { kind, number }: Pick<NumberCitation, 'kind' | 'number'>): string {
  const of = kind === 'decision' ? series.replace(/RES$/, 'DEC') : series;
  return of + (/(?:RES|DEC)$/.test(of) ? '/' : '') + number.canonical;
}

/** The series that the words themselves name, empty where they name a body that has none; undefined where they name none that numbers so. */
function saidSeries(citation: NumberCitation, context: BodyContext): string | undefined {
  const { body, number } = citation;
  switch (body.kind) {
    case 'named': {
      const { symbol } = body.body;
      // A body that has no series known to us is still none of the others; one right before the number is meant even if it has never numbered so.
      return symbol === '' || (body.beside ? hasForm(symbol, number) : fits(symbol, citation)) ? symbol : undefined;
    }
    case 'short':
      return candidates(body.type, context).find((series) => fits(series, citation));
    case 'own':
      return body.subject && body.subject.symbol !== context.own
        ? undefined
        : [context.own].find((series) => fits(series, citation));
    case 'none':
      return undefined;
  }
}

/** What a short form may mean, best first: the organ itself, the body of that sort last named, the principal organ. */
function candidates(type: BodyType, { own, named }: BodyContext): string[] {
  const last = named[type];
  const principal: Record<BodyType, readonly string[]> = {
    assembly: ['A/RES'],
    council: ['S/RES', 'E/RES', council],
    commission: [],
    conference: [],
  };
  const self = typeOfSeries(own) === type ? [own] : [];
  return [...self, ...(last ? [last] : []), ...principal[type]];
}

function typeOfSeries(series: string): BodyType | undefined {
  if (/^(?:A|WHA|UNEP\/EA|HSP\/HA)(?:\/RES)?$/.test(series)) return 'assembly';
  if (/^(?:E|S|T|A\/HRC)\/RES$/.test(series)) return 'council';
  if (/^E\/CN\.|^ESCAP|^ECA|^ECLAC|^ESCWA/.test(series)) return 'commission';
  return /COP|COSP/.test(series) ? 'conference' : undefined;
}

/** Whether the numbers of a body look like that, in whatever era. */
function hasForm(series: string, { form, special }: CitedNumber): boolean {
  switch (series) {
    case '':
      return false;
    case 'A/RES':
      return form === 'roman' || form === 'session';
    case 'S/RES':
      return form === 'year' || form === 'bare';
    case 'E/CN.4/RES':
      return form === 'yearSession' || form === 'roman' || (form === 'session' && special === 'S');
    case 'E/RES':
    case 'E/CN.9/RES':
      return form === 'yearSession' || form === 'roman';
    case council:
      return form === 'session' && special !== 'ES';
    case 'T/RES':
      return form === 'roman';
    case 'WHA':
      return form === 'point';
  }
  return form === 'session' || form === 'roman' || form === 'conference' || form === 'yearSession';
}

/** Whether a body has numbered so: the form, the session and how far it had counted. */
function fits(series: string, citation: NumberCitation): boolean {
  const { number } = citation;
  if (!hasForm(series, number)) return false;
  if (number.special !== '' || number.form === 'bare') return true;
  const { form, session } = number;
  switch (series) {
    case 'A/RES':
      return form === 'roman' ? session <= lastRoman : session > lastRoman && session < lastSession;
    case 'E/RES':
      // Of its first sessions any body may have numbers.
      return (
        form !== 'roman' || (isCouncilCount(session, countOf(number)) && (session > 2 || citation.date !== undefined))
      );
    case council:
      return session < lastSession && !isAssemblyOnly(citation);
  }
  return true;
}

const council = 'A/HRC/RES';
/** From its thirty-first session on the General Assembly numbers by sessions in figures. */
const lastRoman = 30;
/** Numbers as `428/12` are of other bodies. */
const lastSession = 150;
/** No other body has adopted so many resolutions in a session. */
const mostOfOthers = 60;
/** The decisions of the General Assembly are numbered from 301, those of the Human Rights Council from 101. */
const firstDecisions = { assembly: 301, council: 101 };

function countOf({ canonical, form }: CitedNumber): number {
  return Number.parseInt(form === 'session' ? canonical.slice(canonical.indexOf('/') + 1) : canonical, 10);
}

function isAssemblyOnly({ kind, number }: NumberCitation): boolean {
  if (number.form !== 'session' || number.session <= lastRoman || number.session >= lastSession || number.special)
    return false;
  return countOf(number) >= (kind === 'decision' ? firstDecisions.assembly : mostOfOthers + 1);
}

/** How far the Economic and Social Council had counted by a session in Roman numerals; its commissions never came so far, the Assembly farther. */
function isCouncilCount(session: number, count: number): boolean {
  if (session < 6) return count < 36 * session;
  return count >= (session < 8 ? 18 : 24) * session && count < 36 * session;
}

/** The body by the form of the number, its date, the body named last in the same words and the organ that speaks; empty where these leave a doubt. */
function inferred(citation: NumberCitation, { own }: BodyContext): string {
  const { body } = citation;
  const subject = body.kind === 'own' ? body.subject?.symbol : undefined;
  if (subject !== undefined) return ofSubject(citation, own, subject);
  const series = byForm(citation, own, citation.near?.symbol ?? '');
  // "Commission resolution" is a commission's, whatever the number looks like.
  return body.kind === 'short' && typeOfSeries(series) !== body.type ? '' : series;
}

/** "the Council … pursuant to its resolution": the body named last in the clause, unless the date speaks for the organ itself. */
function ofSubject(citation: NumberCitation, own: string, subject: string): string {
  const possible = [subject, own].filter((series) => fits(series, citation));
  const iso = citation.date?.iso;
  if (!iso || possible.length < 2) return possible[0] ?? (subject === '' ? '' : byForm(citation, own, subject));
  return possible.find((series) => isWithin(idOf(series, citation), iso)) ?? '';
}

function byForm(citation: NumberCitation, own: string, near: string): string {
  const { number, date } = citation;
  switch (number.form) {
    case 'year':
      return 'S/RES';
    case 'yearSession':
      return near !== 'A/RES' && fits(near, citation) ? near : ofYear(citation, own);
    case 'roman':
      return ofRoman(citation, own, near);
    case 'point':
      return 'WHA';
    case 'bare':
      return own === 'S/RES' ? own : '';
    case 'conference':
      return typeOfSeries(near) === 'conference' && fits(near, citation) ? near : '';
    case 'session':
      return date ? ofDatedSession(citation, date.iso, own, near) : ofSession(citation, own, near);
  }
}

/** A number of a session, dated: the body that sat at that time in a session of that number. */
function ofDatedSession(citation: NumberCitation, date: string, own: string, near: string): string {
  const { number } = citation;
  if (number.special === 'ES') return 'A/RES';
  const possible = [near, own, 'A/RES', council].filter((series) => fits(series, citation));
  if (number.special)
    return possible.find((series) => registeredYear(idOf(series, citation)) === date.slice(0, 4)) ?? '';
  if (isAssemblyOnly(citation)) return 'A/RES';
  const sitting = possible.find((series) => sat(series, citation, date));
  // Of some bodies it is not known when they sat.
  return sitting ?? (possible[0] === near && !adoptionWindow(idOf(near, citation)) ? near : '');
}

function sat(series: string, citation: NumberCitation, date: string): boolean {
  if (series !== council) return isWithin(idOf(series, citation), date);
  const { session } = citation.number;
  if (citation.kind === 'decision' && countOf(citation.number) < firstDecisions.council) return false;
  return isWithin(idOf(series, citation), date) && (session < 4 || isThird((session - 1) % 3, date));
}

/** The Human Rights Council sits in spring, in summer and in autumn, and has gone on with a session in the next season. */
function isThird(third: number, date: string): boolean {
  const month = Number(date.slice(5, 7));
  const season = month < 5 ? 0 : month < 9 ? 1 : 2;
  return season === third || season === third + 1;
}

function isWithin(id: string, date: string): boolean {
  const window = adoptionWindow(id);
  return window !== undefined && date >= window.from && date <= window.to;
}

function registeredYear(id: string): string {
  return shippedText(id)?.date.slice(0, 4) ?? '';
}

/** A number of a session without a date: who was named last or speaks, unless the General Assembly numbers so as well. */
function ofSession(citation: NumberCitation, own: string, near: string): string {
  const { number } = citation;
  if (number.special === 'ES') return 'A/RES';
  const ofCouncil = near === council || (own === council && near === '');
  if (number.special) return ofCouncil ? council : 'A/RES';
  if (isAssemblyOnly(citation)) return 'A/RES';
  if (number.session <= lastRoman) {
    if (fits(near, citation)) return near;
    return fits(own, citation) ? own : '';
  }
  if (near === council && fits(near, citation)) return council;
  // Both number so, and nothing tells them apart.
  if (own !== 'A/RES' && near !== 'A/RES' && (fits(own, citation) || fits(near, citation))) return '';
  return fits('A/RES', citation) ? 'A/RES' : '';
}

/** The Commission on Human Rights counted by years as well, and sat in spring. */
function ofYear(citation: NumberCitation, own: string): string {
  const { date, number } = citation;
  const iso = date?.iso;
  if (own !== 'E/RES' && number.session < 2006) {
    if (own === council && !iso) return '';
    if (iso && citation.kind === 'resolution' && /-0[2-4]-/.test(iso)) return 'E/CN.4/RES';
  }
  return !iso || isWithin(idOf('E/RES', citation), iso) ? 'E/RES' : '';
}

/** A number of a session in Roman numerals: by its date, or as the General Assembly has always adopted more resolutions a session than the Council. */
function ofRoman(citation: NumberCitation, own: string, near: string): string {
  const { number, date } = citation;
  if (number.special) return 'A/RES';
  const { session } = number;
  const count = countOf(number);
  const other = near !== 'A/RES' && near !== 'E/RES' && fits(near, citation) ? near : '';
  if (session > lastRoman || (session > 2 && count < leastOfAssembly * session)) {
    const ofCouncil = isCouncilCount(session, count) && (!date || isCouncilYear(session, date.iso));
    return ofCouncil ? 'E/RES' : other;
  }
  if (date) return isWithin(idOf('A/RES', citation), date.iso) ? 'A/RES' : own === 'E/RES' && session < 3 ? own : other;
  return session > 1 || near === 'A/RES' ? 'A/RES' : '';
}

/** By the end of each session since the third the General Assembly had numbered more than that many for each session so far. */
const leastOfAssembly = 50;

/** The Economic and Social Council opened its first session in 1946 and held two a year. */
function isCouncilYear(session: number, date: string): boolean {
  const year = Number(date.slice(0, 4));
  return Math.abs(year - (1945.5 + session / 2)) <= 3;
}

/** The id with its year of a resolution of the Security Council that is cited without; undefined where none bears the number. */
export function withYear(id: string): string | undefined {
  return years().get(id);
}

const years = lazily(() => {
  const byNumber = new Map<string, string>();
  for (const { id } of shippedTexts()) if (id.startsWith('S/RES/')) byNumber.set(id.replace(/ \(.*/, ''), id);
  return byNumber;
});
