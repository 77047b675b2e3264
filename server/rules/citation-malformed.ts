import { runningSession } from '../knowledge/adoptionOrder';
import { conventionsOf } from '../knowledge/conventions';
import { councilYears } from '../knowledge/councilYears';
import { ordinalWords } from '../knowledge/ordinals';
import { bodyOfSeries } from '../knowledge/organs';
import type { Registry } from '../knowledge/registry';
import type { RegisteredText } from '../knowledge/resolutions';
import { adoptionYear } from '../model/adoptionYear';
import { citationLeads } from '../model/citationLeads';
import { citations, type ResolvedCitation, sourceOf } from '../model/citations';
import { citingWords, numberOfText } from '../model/citingWords';
import { isOwnProse } from '../model/prose';
import { romanLabel } from '../syntax/marker';
import { type CitedText, citedTexts, sureDate } from './citedTexts';
import type { Context, DocumentRule, Fix, Report } from './rule';

/** The number of a cited resolution has a form that its body uses, or used in that year. */
export const citationMalformed: DocumentRule = {
  id: 'citation-malformed',
  summary: 'The number of a cited resolution has the form that its body gives its numbers.',
  severity: 'error',
  authority: 'United Nations Editorial Manual Online, Document symbols; practice of the published resolutions',
  fix: 'choice',
  per: 'document',
  *check(context) {
    const all = citedTexts(context.resolution);
    for (const cited of all) {
      const fault = cited.form === 'bare' ? withoutYear(context, cited, all) : faultOf(context, cited);
      if (!fault) continue;
      const { block, ordinal } = cited.it;
      const { message, insert } = fault;
      yield {
        at: { block, part: 'citation', ordinal },
        message,
        ...(insert ? { fixes: rewriting(cited, insert) } : {}),
      };
    }
    if (conventionsOf(context.profile).citedSymbols === 'in notes') yield* symbolsInText(context);
  },
};

interface Fault {
  readonly message: string;
  /** What to write for the number. */
  readonly insert?: string | undefined;
}

function rewriting({ it }: CitedText, insert: string): NonNullable<Report['fixes']> {
  return ({ resolution }): readonly Fix[] => {
    const source = sourceOf(resolution, it);
    return source
      ? [{ title: `Write “${insert}”`, edits: [{ block: it.block, from: source.from, to: source.to, insert }] }]
      : [];
  };
}

function faultOf(context: Context, cited: CitedText): Fault | undefined {
  const series = seriesSaid(context, cited);
  if (cited.form === 'year' || series === 'S/RES') return inCouncil(context, cited, series);
  if (cited.special !== '') return undefined;
  if (series === undefined) {
    const isAssembly = cited.form === 'roman' && cited.session <= lastRomanAssembly && cited.it.id.startsWith('A/RES/');
    return isAssembly && Number.parseInt(cited.number, 10) >= leastOfAssemblyAlone
      ? inRunningSession(cited.number, cited.session)
      : undefined;
  }
  if (series === 'A/RES') return inAssembly(cited);
  if (series === 'E/RES') return inEconomicCouncil(cited);
  if (series === 'A/HRC/RES' && cited.form === 'yearSession')
    return {
      message: `The Human Rights Council numbers its resolutions by its sessions, as in 48/13, not by years: there is no ${cited.number}`,
    };
  return undefined;
}

/** The series of the body that stands right in front of the number, or that decides "in its resolution". */
function seriesSaid({ resolution }: Context, { lead, certain, named, type, around }: CitedText): string | undefined {
  const own = resolution.structure.organ?.symbol;
  if (lead.right && certain) return lead.right.own ? own : lead.right.series;
  if (named) return named;
  // The Assembly of a text that names no other is the General Assembly.
  const isGeneral = own !== undefined && principal.test(own) && !around.some((series) => otherAssembly.test(series));
  return type === 'assembly' && lead.short && isGeneral ? 'A/RES' : undefined;
}

const principal = /^(?:A|E|S|A\/HRC)\/RES$/;
const otherAssembly = /^(?:WHA|UNEP|HSP|ICC)/;

function inAssembly({ form, session, number, it }: CitedText): Fault | undefined {
  const numbers = 'The General Assembly';
  if (form === 'roman' && session > lastRomanAssembly)
    return {
      message: `${numbers} has numbered its resolutions 31/1, 31/2 and so on since its thirty-first session: there is no ${number}`,
      insert: slashed(number, session),
    };
  const running = form === 'roman' ? inRunningSession(number, session) : undefined;
  if (running) return running;
  if (form === 'session' && session <= lastRomanAssembly)
    return {
      message: `Until its thirtieth session the General Assembly numbered its resolutions as in 3363 (XXX): there is no ${number}`,
    };
  if (form === 'yearSession')
    return {
      message: `${numbers} numbers its resolutions by its sessions, as in 67/190, not by years: there is no ${number}`,
    };
  if (form !== 'session') return undefined;
  const place = Number(/\/(\d+)/.exec(number)?.[1]);
  if (it.kind === 'decision' && place < firstDecision)
    return {
      message: `The decisions of the General Assembly are numbered from ${session}/${firstDecision} on: there is no decision ${number}`,
    };
  if (it.kind === 'resolution' && place > lastResolution)
    return { message: `${number} is the number of a decision of the General Assembly, not of a resolution` };
  return undefined;
}

/** The numbers of the General Assembly ran on from session to session, so that each is of one session only. */
function inRunningSession(number: string, session: number): Fault | undefined {
  const plain = Number.parseInt(number, 10);
  const right = runningSession(plain);
  if (right === undefined || right === session) return undefined;
  return {
    message: `Resolution ${plain} of the General Assembly is of its ${ordinalWords(right)} session: there is no ${number}`,
    insert: number.replace(/\([A-Z]+\)$/, `(${romanLabel(right).toUpperCase()})`),
  };
}

/** No other body has counted so far within thirty sessions. */
const leastOfAssemblyAlone = 1000;
const lastRomanAssembly = 30;
const lastRomanCouncil = 63;
const firstDecision = 301;
/** More than any session has adopted. */
const lastResolution = 400;

function inEconomicCouncil({ form, session, number }: CitedText): Fault | undefined {
  const council = 'The Economic and Social Council';
  if (form === 'roman' && session > lastRomanCouncil)
    return {
      message: `${council} numbered its resolutions by sessions until its sixty-third in 1977 only: there is no ${number}`,
    };
  if (form === 'session')
    return { message: `${council} numbers its resolutions by years, as in 2012/19: there is no ${number}` };
  if (form === 'yearSession' && session < 1978)
    return {
      message: `${council} numbered its resolutions by sessions until 1977, as in 1818 (LV): there is no ${number}`,
    };
  return undefined;
}

/** "3500 (XXXI)" is 31/3500 in no case; only parts of a number that is small enough can be meant. */
function slashed(number: string, session: number): string | undefined {
  const [, plain, part] = /^(\d{1,3})( [A-Z])? \(/.exec(number) ?? [];
  return plain && Number(plain) <= lastResolution ? `${session}/${plain}${part ?? ''}` : undefined;
}

function inCouncil(
  context: Context,
  { form, number, session, it }: CitedText,
  series: string | undefined,
): Fault | undefined {
  const { registry } = context.surroundings;
  if (form !== 'year') {
    if (series !== 'S/RES' || form === 'roman') return undefined;
    const [, plain, year] = /^(\d{1,4})\/((?:19|20)\d\d)$/.exec(number) ?? [];
    const insert = plain && year ? `${plain} (${year})` : undefined;
    return { message: `The Security Council numbers its resolutions as in 1325 (2000): there is no ${number}`, insert };
  }
  const other = series !== undefined && series !== 'S/RES' ? bodyOfSeries(series) : undefined;
  if (other && /^(?:A|E|A\/HRC)\/RES$/.test(series!))
    return { message: `${number} is the number of a resolution of the Security Council, not of the ${other}` };
  const plain = Number.parseInt(number, 10);
  if (session < firstCouncil)
    return {
      message: `The Security Council adopted its first resolution in ${firstCouncil}: there is no ${number}`,
      insert: ofYears(registry, plain),
    };
  if (sureDate(registry, it.id) || registry.text(`S/RES/${number}`)) return undefined;
  const years = councilYears(registry, plain);
  if (years && (session < years.from || session > years.to)) {
    const when = years.from === years.to ? `${years.from}` : `${years.from} or ${years.to}`;
    return {
      message: `Security Council resolution ${plain} is of ${when}, not of ${session}`,
      insert: ofYears(registry, plain),
    };
  }
  const own = adoptionYear(context.resolution);
  if (own !== undefined && session > own)
    return { message: `Resolution ${number} is of a year after this text, which is of ${own}` };
  return undefined;
}

const firstCouncil = 1946;

/** "its resolution 1460", where neither a date nor another mention tells the year. */
function withoutYear(
  { surroundings }: Context,
  { it, lead, number }: CitedText,
  all: readonly CitedText[],
): Fault | undefined {
  if (!lead.right || !it.id.startsWith('S/RES/') || it.date !== null) return undefined;
  const plain = Number(number);
  if (all.some(({ form, number: other }) => form === 'year' && Number.parseInt(other, 10) === plain)) return undefined;
  const insert = ofYears(surroundings.registry, plain);
  return {
    message: `A Security Council resolution is cited with its year in brackets: ${insert ?? `${number} (…)`}`,
    insert,
  };
}

/** "1325 (2000)", where the year is known. */
function ofYears(registry: Registry, number: number): string | undefined {
  const years = councilYears(registry, number);
  return years && years.from === years.to ? `${number} (${years.from})` : undefined;
}

/** "S/RES/1325" belongs into notes and brackets. */
function* symbolsInText(context: Context): Generator<Report> {
  const { resolution } = context;
  for (const it of citations(resolution)) {
    if (it.kind !== 'resolution' || !it.id.startsWith('S/RES/') || !isOwnProse(resolution.structure, it.block))
      continue;
    const block = resolution.tree.blocks[it.block]!;
    const lead = citationLeads(block)[it.ordinal]!;
    const source = sourceOf(resolution, it);
    if (source.cited || lead.quoted || lead.bracketed || lead.beginsLine) continue;
    const text = context.surroundings.registry.text(it.id);
    yield {
      at: { block: it.block, part: 'citation', ordinal: it.ordinal },
      // It is understood all the same.
      severity: 'warning',
      message: `In the text a Security Council resolution is cited by number and year, not by its symbol${text ? `: ${numberOfText(it.id)}` : ''}`,
      fixes: (now) => (text ? asCited(now, it, text, lead.headed) : []),
    };
  }
}

function asCited({ resolution, profile }: Context, it: ResolvedCitation, text: RegisteredText, head: boolean): Fix[] {
  const { from, to } = sourceOf(resolution, it);
  const standing = { head, body: false, list: false, word: false };
  const { lead, number, date } = citingWords(resolution, { block: it.block, at: from }, text, standing, profile);
  const insert = lead + number + date;
  return [{ title: `Write “${insert}”`, edits: [{ block: it.block, from, to, insert }] }];
}
