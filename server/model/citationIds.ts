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
function saidSeries({ body, number }: NumberCitation, context: BodyContext): string | undefined {
  const { own } = context;
  switch (body.kind) {
    case 'named':
      // A body that has no series known to us is still none of the others.
      return body.body.symbol === '' || fits(body.body.symbol, number) ? body.body.symbol : undefined;
    case 'short':
      return candidates(body.type, context).find((series) => fits(series, number));
    case 'own':
      return fits(own, number) ? own : undefined;
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

/** Whether a body numbers its resolutions that way. */
function fits(series: string, { form, session, special }: CitedNumber): boolean {
  switch (series) {
    case '':
      return false;
    case 'A/RES':
      return form === 'roman' || (form === 'session' && (session > 30 || special !== ''));
    case 'S/RES':
      return form === 'year' || form === 'bare';
    case 'E/RES':
      return form === 'yearSession' || form === 'roman';
    case council:
      return form === 'session' && special !== 'ES';
    case 'E/CN.4/RES':
    case 'E/CN.9/RES':
      return form === 'yearSession' || form === 'roman';
    case 'T/RES':
      return form === 'roman';
    case 'WHA':
      return form === 'point';
  }
  return form === 'session' || form === 'roman' || form === 'conference' || form === 'yearSession';
}

/** The body by the form of the number, its date, the body named last in the same words and the organ that speaks; empty where these leave a doubt. */
function inferred(citation: NumberCitation, { own }: BodyContext): string {
  const { body, near } = citation;
  const series = byForm(citation, own, near?.symbol ?? '');
  // "Commission resolution" is a commission's, whatever the number looks like.
  return body.kind === 'short' && typeOfSeries(series) !== body.type ? '' : series;
}

function byForm(citation: NumberCitation, own: string, near: string): string {
  const { number, date } = citation;
  switch (number.form) {
    case 'year':
      return 'S/RES';
    case 'yearSession':
      return near !== 'A/RES' && fits(near, number) ? near : ofYear(citation, own);
    case 'roman':
      return ofRoman(citation, own, near);
    case 'point':
      return 'WHA';
    case 'bare':
      return own === 'S/RES' ? own : '';
    case 'conference':
      return typeOfSeries(near) === 'conference' && fits(near, number) ? near : '';
    case 'session':
      return date ? ofDatedSession(citation, date.iso, own, near) : ofSession(citation, own, near);
  }
}

const council = 'A/HRC/RES';
/** No other body has adopted so many resolutions in a session. */
const mostOfOthers = 60;
/** The decisions of the General Assembly are numbered from 301. */
const firstDecision = 301;

function isAssemblyOnly({ kind, number }: NumberCitation): boolean {
  if (number.session < 31 || number.special) return false;
  return Number(/\/(\d+)/.exec(number.canonical)?.[1]) > (kind === 'decision' ? firstDecision - 1 : mostOfOthers);
}

/** A number of a session, dated: the body that sat at that time in a session of that number. */
function ofDatedSession(citation: NumberCitation, date: string, own: string, near: string): string {
  const { number } = citation;
  if (number.special === 'ES') return 'A/RES';
  const possible = [near, own, 'A/RES', council].filter((series) => fits(series, number));
  if (number.special) return possible.find((series) => registeredYear(idOf(series, citation)) === date.slice(0, 4)) ?? '';
  if (isAssemblyOnly(citation)) return 'A/RES';
  return possible.find((series) => isWithin(idOf(series, citation), date)) ?? '';
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
  if (number.session < 31) {
    if (fits(near, number)) return near;
    return fits(own, number) ? own : '';
  }
  if (near === council) return council;
  // Both number so, and nothing tells them apart.
  if (own !== 'A/RES' && near !== 'A/RES' && (fits(own, number) || fits(near, number))) return '';
  return 'A/RES';
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

/** A number of a session in Roman numerals: the General Assembly has always adopted more resolutions a session than the Economic and Social Council. */
function ofRoman({ number }: NumberCitation, own: string, near: string): string {
  if (number.special) return 'A/RES';
  const { session } = number;
  const count = Number.parseInt(number.canonical, 10);
  if (session > 30 || (session > 2 && count < leastOfAssembly * session)) {
    if (count >= leastOfCouncil * session) return 'E/RES';
    return near !== 'A/RES' && fits(near, number) ? near : '';
  }
  return own === 'E/RES' && session < 3 ? '' : 'A/RES';
}

/** By the end of each session since the third the General Assembly had numbered more than that many for each session so far, the Council fewer. */
const leastOfAssembly = 50;
/** The Council had numbered more than that many for each session so far, its commissions fewer. */
const leastOfCouncil = 8;

/** The id with its year of a resolution of the Security Council that is cited without; undefined where none bears the number. */
export function withYear(id: string): string | undefined {
  return years().get(id);
}

const years = lazily(() => {
  const byNumber = new Map<string, string>();
  for (const { id } of shippedTexts()) if (id.startsWith('S/RES/')) byNumber.set(id.replace(/ \(.*/, ''), id);
  return byNumber;
});
