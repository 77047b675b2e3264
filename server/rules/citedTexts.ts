import { dateWords } from '../knowledge/dates';
import { bodyOfSeries } from '../knowledge/organs';
import type { Registry } from '../knowledge/registry';
import type { RegisteredText } from '../knowledge/resolutions';
import { type AdoptionWindow, adoptionWindow, countedSeries, numbered } from '../knowledge/sessions';
import { resolutionId } from '../model/citationIds';
import { type CitationLead, citationLeads } from '../model/citationLeads';
import type { NumberCitation } from '../model/citationLists';
import { type BodyType, mentionsOf } from '../model/citationNames';
import type { NumberForm } from '../model/citationNumbers';
import { citations, citationsOf, type ResolvedCitation } from '../model/citations';
import { factsOf } from '../model/facts';
import { languageOf } from '../model/language';
import { mastheadOf } from '../model/masthead';
import { perBlock } from '../model/perBlock';
import { isProse } from '../model/prose';
import type { Resolution } from '../model/resolution';
import type { Annex, Part, Structure } from '../model/structure';
import type { Block } from '../syntax/block';

/** A resolution or decision cited by its number, with what the rules about citations ask of it. It holds no offset. */
export interface CitedText {
  readonly it: ResolvedCitation;
  readonly form: NumberForm;
  /** The session or year of the number, 0 where it has none. */
  readonly session: number;
  readonly special: '' | 'S' | 'ES';
  /** The number as written, in canonical spacing. */
  readonly number: string;
  readonly lead: CitationLead;
  /** The part or annex whose own prose cites it; undefined in notes, titles, headings and in what is quoted or adopted. */
  readonly text: Part | Annex | undefined;
  /** Whether the body stands right in front of the number, or "its" where it can mean nobody but the organ that speaks. */
  readonly certain: boolean;
  /** The sort of body that a short form names: "Council resolution 2012/19". */
  readonly type: BodyType | undefined;
  /** The series of the bodies that the paragraph names, and of the organ that speaks. */
  readonly around: readonly string[];
  /** The series of the body that the words name in full for this number, right in front or as the subject of the clause. */
  readonly named: string | undefined;
}

const known = new WeakMap<Structure, readonly CitedText[]>();

/** The resolutions and decisions that a text cites by number in its own words: not those in quotations, quoted drafts and the masthead. */
export function citedTexts(resolution: Resolution): readonly CitedText[] {
  // Whatever changes in what is cited, or in the words before it, makes another structure.
  let all = known.get(resolution.structure);
  if (!all) known.set(resolution.structure, (all = collect(resolution)));
  return all;
}

function collect(resolution: Resolution): CitedText[] {
  const { tree, structure } = resolution;
  const all: CitedText[] = [];
  let before: Listed | undefined;
  let certainBefore = false;
  let foreign = false;
  for (const told of citations(resolution)) {
    const it = likeliest(resolution, told);
    const block = tree.blocks[it.block]!;
    const cited = citationsOf(block)[it.ordinal]?.cited;
    const role = structure.roles[it.block];
    if (!cited || role === 'masthead' || role === 'title') continue;
    const lead = citationLeads(block)[it.ordinal]!;
    const owner = structure.owner[it.block];
    foreign = lead.foreign || (foreign && before?.cited.body === cited.body);
    if (foreign) before = { it, cited };
    if (foreign || lead.quoted || lead.isOther || owner?.quoted || owner?.part.quoted) continue;
    const text = isProse(role) && owner && !owner.adopted ? (owner.annex ?? owner.part) : undefined;
    const { form, session, special, canonical } = cited.number;
    const certain: boolean =
      isCertain(resolution, lead, cited, owner?.part) || goesOn(before, it, cited, certainBefore);
    before = { it, cited };
    certainBefore = certain;
    const type = cited.body.kind === 'short' ? cited.body.type : undefined;
    const named = cited.body.kind === 'named' && lead.headed ? cited.body.body.symbol || undefined : undefined;
    const around = bodiesIn(block, structure.organ?.symbol);
    all.push({ it, form, session, special, number: canonical, lead, text, certain, type, around, named });
  }
  return all;
}

function bodiesIn(block: Block, own: string | undefined): readonly string[] {
  const named = seriesNamed(block);
  return own ? [...named, own] : named;
}

const seriesNamed = perBlock((block): readonly string[] => [
  ...new Set(mentionsOf(block).flatMap(({ body }) => (body?.symbol ? [body.symbol] : []))),
]);

/** Where a date contradicts every body that may be meant, the number alone tells whose it is likeliest to be. */
function likeliest({ tree, structure }: Resolution, it: ResolvedCitation): ResolvedCitation {
  const cited =
    it.body === 'unknown' && it.date !== null ? citationsOf(tree.blocks[it.block]!)[it.ordinal]?.cited : undefined;
  if (!cited || cited.number.form === 'roman') return it;
  const context = { own: structure.organ?.symbol ?? '', named: {} };
  return { ...it, ...resolutionId({ ...cited, date: undefined }, context) };
}

interface Listed {
  readonly it: ResolvedCitation;
  readonly cited: NumberCitation;
}

/** A later number of a list, of the same form, is that of the same body: "its resolutions 2012/18 and 2012/19". */
function goesOn(before: Listed | undefined, it: ResolvedCitation, cited: NumberCitation, certain: boolean): boolean {
  return (
    certain &&
    before?.it.block === it.block &&
    before.cited.body === cited.body &&
    before.cited.number.form === cited.number.form
  );
}

function isCertain(
  { tree, structure }: Resolution,
  { right, first }: CitationLead,
  { body, near }: NumberCitation,
  part: Part | undefined,
): boolean {
  if (!right?.own) return right !== undefined;
  // A draft that another organ is to adopt has an organ line of its own.
  const organ = part && part.organ >= 0 ? factsOf(tree.blocks[part.organ]!).organ?.organ : structure.organ;
  const alone = first || (body.kind === 'own' && near === undefined);
  return alone && organ?.symbol !== undefined && organ.symbol === structure.organ?.symbol;
}

const dates = new WeakMap<Registry, Map<string, string>>();

/** The date that a registry is sure of for an id; many documents that do not make it certain contradict one another. */
export function sureDate(registry: Registry, id: string): string | undefined {
  let known = dates.get(registry);
  if (!known) dates.set(registry, (known = new Map()));
  let date = known.get(id);
  if (date === undefined) remember(known, id, (date = dateIn(registry.text(id))));
  return date || undefined;
}

function dateIn(row: RegisteredText | undefined): string {
  if (!row) return '';
  const sure = row.confidence === 'high' || (row.confidence === 'medium' && row.witnesses < contested);
  return sure ? row.date : '';
}

const windows = new Map<string, AdoptionWindow | false>();

/** When a text of that id can have been adopted, kept for the next time that it is asked for. */
export function windowOf(id: string): AdoptionWindow | undefined {
  let window = windows.get(id);
  if (window === undefined) remember(windows, id, (window = windowIn(id) ?? false));
  return window || undefined;
}

/** Texts of bodies whose sessions follow no rule may be dated otherwise: those of the Environment Assembly bear the day of issue. */
function windowIn(id: string): AdoptionWindow | undefined {
  const { series, special } = numbered(id);
  return countedSeries().includes(series) || special ? adoptionWindow(id) : undefined;
}

/** As many ids as no text cites; a long session of editing makes up others. */
const most = 5000;

function remember<T>(known: Map<string, T>, id: string, value: T): void {
  if (known.size > most) known.clear();
  known.set(id, value);
}

const contested = 3;

/** When the text itself was adopted or, a draft, issued, in ISO form; undefined where it does not say. */
export function ownDate(resolution: Resolution): string | undefined {
  const { adopted, issued } = mastheadOf(resolution);
  return adopted ?? issued ?? undefined;
}

/** A cited text as a message names it: "Resolution 66/181 of the General Assembly". */
export function nameOf({ it, number }: CitedText): string {
  const body = bodyOfSeries(numbered(it.id).series);
  const kind = it.kind === 'decision' ? 'Decision' : 'Resolution';
  return `${kind} ${number}${body ? ` of the ${body}` : ''}`;
}

/** A date as the text writes dates. */
export function written(resolution: Resolution, iso: string): string {
  return dateWords(iso, languageOf(resolution));
}

/** The ids that the number could have in the series of other bodies that count sessions, by its form and by the sort of body that is named. */
function otherReadings(cited: CitedText): readonly string[] {
  const { it, special } = cited;
  const { series } = numbered(it.id);
  if (special !== '') return [];
  const kind = it.kind === 'decision' ? 'DEC' : 'RES';
  const number = it.id.slice(series.length + (series === 'WHA' ? 0 : 1));
  return countedSeries()
    .filter(
      (other) => other !== series && (other.endsWith(kind) || other.startsWith('E/CN.')) && mayNumber(other, cited),
    )
    .map((other) => `${other}/${number}`);
}

function mayNumber(series: string, { form, session, number, type, around }: CitedText): boolean {
  if (type && !sorts[type].test(series)) return false;
  if (type !== 'commission' && rare.test(series) && !around.includes(series)) return false;
  if (form === 'session') return !/^(?:S|E|E\/CN\.[49])\/(?:RES|DEC)$|^WHA$/.test(series);
  if (form !== 'yearSession') return false;
  if (series === 'E/CN.4/RES') return session <= lastOfHumanRights;
  if (series === 'E/CN.9/RES') return Number(/\/(\d+)/.exec(number)?.[1]) <= mostOfPopulation;
  return /^E\/(?:RES|DEC)$/.test(series);
}

const sorts: Readonly<Record<BodyType, RegExp>> = {
  assembly: /^A\/(?:RES|DEC)$/,
  council: /^(?:E|S|A\/HRC)\/(?:RES|DEC)$/,
  commission: /^(?:E\/CN|ESCAP)/,
  conference: /COP/,
};

/** Bodies whose resolutions are cited where they themselves are spoken of. */
const rare = /^(?:ESCAP|UNEP|HSP|E\/CN\.17|E\/CN\.4\/Sub)/;

/** The Commission on Human Rights sat for the last time in 2006. */
const lastOfHumanRights = 2006;
/** The Commission on Population and Development adopts one resolution or two each year. */
const mostOfPopulation = 4;

/** Whether a text of that id can have been adopted on that day, as far as sessions tell; undefined where they tell nothing. */
export function inWindow(id: string, date: string): boolean | undefined {
  const window = windowOf(id);
  return window && window.from <= date && date <= window.to;
}

/** Whether the number, where the words do not tell its body for certain, would be that of another body on that day. */
export function mayBeOther(cited: CitedText, date: string): boolean {
  return !cited.certain && otherReadings(cited).some((id) => inWindow(id, date) === true);
}

/** Whether the number, where the words do not tell its body for certain, may be that of a text which another body had adopted by that day. */
export function mayBeEarlier(cited: CitedText, date: string): boolean {
  return !cited.certain && otherReadings(cited).some((id) => (windowOf(id)?.from ?? date) <= date);
}
