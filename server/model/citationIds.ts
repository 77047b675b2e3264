import type { NumberCitation } from './citationLists';
import type { BodyType } from './citationNames';
import type { CitedNumber } from './citationNumbers';

/** Who speaks, and which bodies were named in full before: series of resolutions, as `E/CN.15/RES`; empty where unknown. */
export interface BodyContext {
  readonly own: string;
  readonly named: { readonly [type in BodyType]?: string };
}

/** The canonical id of a resolution or decision cited by number; the number as written where its body cannot be known. */
export function resolutionId(citation: NumberCitation, context: BodyContext): string {
  const series = seriesOf(citation, context);
  const { canonical } = citation.number;
  if (!series) return canonical;
  const of = citation.kind === 'decision' ? series.replace(/RES$/, 'DEC') : series;
  return of + (/(?:RES|DEC)$/.test(of) ? '/' : '') + canonical;
}

function seriesOf({ body, near, number, date }: NumberCitation, context: BodyContext): string {
  const { own } = context;
  const guess = () => inferred(number, date?.iso, own, near?.symbol ?? '');
  switch (body.kind) {
    case 'named':
      // A body that has no series known to us is still none of the others.
      return !body.body.symbol || fits(body.body.symbol, number) ? body.body.symbol : guess();
    case 'short':
      for (const series of candidates(body.type, context)) if (fits(series, number)) return series;
      return guess();
    case 'own':
      return own && fits(own, number) ? own : guess();
    case 'none':
      return guess();
  }
}

/** What a short form may mean, best first: the organ itself, the body of that sort last named, the principal organ. */
function candidates(type: BodyType, { own, named }: BodyContext): string[] {
  const last = named[type];
  const principal: Record<BodyType, readonly string[]> = {
    assembly: ['A/RES'],
    council: ['S/RES', 'E/RES', 'A/HRC/RES'],
    commission: [],
    conference: [],
  };
  const self = typeOfSeries(own) === type ? [own] : [];
  return [...self, ...(last ? [last] : []), ...principal[type]];
}

function typeOfSeries(series: string): BodyType | undefined {
  if (/^(?:A|WHA|UNEP\/EA|HSP\/HA)(?:\/RES)?$/.test(series)) return 'assembly';
  if (/^(?:E|S|T|A\/HRC)\/RES$/.test(series)) return 'council';
  if (/^E\/CN\.|^ESCAP/.test(series)) return 'commission';
  return /COP|COSP/.test(series) ? 'conference' : undefined;
}

/** Whether a body numbers its resolutions that way. */
function fits(series: string, { form, session, special }: CitedNumber): boolean {
  switch (series) {
    case 'A/RES':
      return form === 'roman' || (form === 'session' && (session > 30 || special !== ''));
    case 'S/RES':
      return form === 'year' || form === 'bare';
    case 'E/RES':
      return form === 'yearSession' || form === 'roman';
    case 'A/HRC/RES':
      return form === 'session' && special !== 'ES';
    case 'E/CN.4/RES':
    case 'E/CN.9/RES':
      return form === 'yearSession' || form === 'roman';
    case 'WHA':
      return form === 'point';
  }
  return form === 'session' || form === 'roman' || form === 'conference' || form === 'yearSession';
}

/** The body by the form of the number, its date, the body named last in the same words and the organ that speaks. */
function inferred(number: CitedNumber, date: string | undefined, own: string, near: string): string {
  switch (number.form) {
    case 'year':
      return 'S/RES';
    case 'yearSession':
      return near && fits(near, number) && near !== 'A/RES' ? near : 'E/RES';
    case 'roman':
      return number.session > 30 ? 'E/RES' : 'A/RES';
    case 'point':
      return 'WHA';
    case 'bare':
      return own === 'S/RES' ? own : '';
    case 'conference':
      return '';
  }
  if (number.special === 'ES') return 'A/RES';
  if (number.special === 'S') return near === council || own === council ? council : 'A/RES';
  if (date) {
    if (inAssemblySession(number.session, date)) return 'A/RES';
    if (inCouncilSession(number.session, date)) return council;
  } else if (own === council && (number.session < 31 || near === council)) {
    return council;
  }
  if (number.session > 30) return 'A/RES';
  if (near && fits(near, number)) return near;
  return fits(own, number) ? own : '';
}

const council = 'A/HRC/RES';

/** The General Assembly sits from September to September, its first session in 1946 counted as of 1945. */
function inAssemblySession(session: number, date: string): boolean {
  const month = date.slice(0, 7);
  return session > 30 && month >= `${1945 + session}-09` && month <= `${1946 + session}-09`;
}

/** The Human Rights Council holds three sessions a year, the first in 2006. */
function inCouncilSession(session: number, date: string): boolean {
  return Number(date.slice(0, 4)) === 2006 + Math.floor((session - 1) / 3);
}
