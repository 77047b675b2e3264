import type { Range } from 'vscode-languageserver-types';
import { capitalized } from '../knowledge/capitalized';
import { dateWords } from '../knowledge/dates';
import { bodyOfSeries } from '../knowledge/organs';
import type { Registry } from '../knowledge/registry';
import type { RegisteredText } from '../knowledge/resolutions';
import { adoptionWindow, numbered } from '../knowledge/sessions';
import { officialNote, type Treaty } from '../knowledge/treaties';
import { citations, citedText, type ResolvedCitation } from '../model/citations';
import { ordinalLetters } from '../model/closingParts';
import type { Resolution } from '../model/resolution';
import { fileName, type OtherDraft, type Surroundings } from '../model/surroundings';
import { type CitedAt, idOfCited } from './citedAt';
import { bodyOfSymbol, citedName } from './citedNames';
import { escaped, shortened } from './markdown';
import { listedNames, listedPlaces, placeName } from './placeNames';

/** Another draft of the workspace and the places where it cites something. */
export interface CitingDraft {
  readonly uri: string;
  readonly symbol: string | null;
  readonly title: string | null;
  /** Where it says what it is. */
  readonly head: Range;
  readonly ranges: readonly Range[];
}

/** Tells which other drafts cite what an id names. */
export type Citing = (id: string) => readonly CitingDraft[];

/** Knows of no other draft. */
export const nobody: Citing = () => [];

const longestTitle = 300;
const mostDrafts = 6;

/** The card of what is cited or named: its name, date and title, its official note, what was checked, and where it is cited; undefined for a name that nothing is known of. */
export function citedHover(
  resolution: Resolution,
  cited: CitedAt,
  surroundings: Surroundings,
  citing: Citing,
): string | undefined {
  const id = idOfCited(cited);
  const card = id === undefined ? [] : cardOf(resolution, id, cited, surroundings, citing);
  const parts = cited.kind === 'shortForm' ? [boundTo(resolution, cited), ...card] : card;
  return parts.filter(Boolean).join('\n\n') || undefined;
}

/** "the Convention: United Nations Convention against Corruption, named in preambular paragraph 3". */
function boundTo(resolution: Resolution, { form }: Extract<CitedAt, { kind: 'shortForm' }>): string {
  const { name, block } = form.antecedent!;
  const means = `**${escaped(form.words)}**: ${escaped(name)}, named in ${escaped(placeName(resolution, block))}.`;
  if (form.certain) return means;
  const others = listedNames(
    form.others.map((it) => it.name),
    4,
  );
  return others ? `${means} It might also be ${others}.` : means;
}

function cardOf(
  resolution: Resolution,
  id: string,
  cited: CitedAt,
  { registry, draftOf }: Surroundings,
  citing: Citing,
): string[] {
  const all = citations(resolution).filter((it) => it.id === id);
  const here = cited.kind === 'citation' ? cited.citation : all[0];
  const treaty = registry.treaty(id);
  const about = treaty
    ? treatyLines(treaty, cited.kind === 'shortForm', registry)
    : here
      ? textLines(resolution, here, all, registry, draftOf(id))
      : [];
  return [...about, citedIn(resolution, all), citedElsewhere(citing(id))];
}

function treatyLines(treaty: Treaty, named: boolean, registry: Registry): string[] {
  const { name, acronym, date, adoptedBy, parent } = treaty;
  const head = `**${escaped(name)}**${acronym ? ` (${escaped(acronym)})` : ''}`;
  const facts = [
    date ? `concluded on ${dateOf(date)}` : '',
    adoptedBy ? `adopted by ${escaped(citedName('resolution', adoptedBy, registry))}` : '',
    parent ? `a protocol to the ${escaped(registry.treaty(parent)?.name ?? parent)}` : '',
  ].filter(Boolean);
  const note = officialNote(treaty);
  return [
    [named ? '' : head, facts.length > 0 ? `${capitalized(facts.join(', '))}.` : ''].filter(Boolean).join('\n\n'),
    note ? `Official note: ${escaped(note).replace(/\\\*/g, '*')}` : '',
  ];
}

function textLines(
  resolution: Resolution,
  here: ResolvedCitation,
  all: readonly ResolvedCitation[],
  registry: Registry,
  draft: OtherDraft | undefined,
): string[] {
  const { kind, id, body } = here;
  const known = registry.text(id);
  const numberedText = kind === 'resolution' || kind === 'decision';
  const name = kind === 'officialRecords' ? citedText(resolution, here) : citedName(kind, id, registry);
  const title = draft?.title ?? known?.title ?? '';
  const date = known?.date ? ` of ${dateOf(known.date)}${witnessed(known)}` : '';
  const stated = here.date ?? all.find((it) => it.date)?.date ?? null;
  const unknown = (numberedText || kind === 'treaty') && !known && !draft;
  return [
    `**${escaped(shortened(name, longestTitle))}**${date}`,
    title ? `“${escaped(shortened(title, longestTitle))}”` : '',
    draft ? 'A draft of this workspace.' : '',
    body === 'unknown' && numberedText ? 'Nothing tells whose it is.' : '',
    unknown && body !== 'unknown' ? 'Not in the registry.' : '',
    compared(stated, known),
    numberedText && body !== 'unknown' ? arithmetic(id, stated) : '',
    kind === 'document' ? documentLine(id) : '',
  ];
}

/** How well the date is known. */
function witnessed({ witnesses, confidence }: RegisteredText): string {
  const sources = witnesses === 1 ? '1 source' : `${witnesses} sources`;
  if (confidence === 'low') return witnesses > 0 ? ` (not sure: ${sources})` : ' (not sure)';
  return witnesses > 0 ? ` (${sources})` : '';
}

function compared(stated: string | null, known: RegisteredText | undefined): string {
  if (!stated || !known?.date || known.confidence === 'low') return '';
  return stated === known.date ? '' : `The text says ${dateOf(stated)}.`;
}

/** What the number tells of the time of adoption, and whether the date that the text states fits. */
function arithmetic(id: string, stated: string | null): string {
  const window = adoptionWindow(id);
  const { series, session } = numbered(id);
  const body = bodyOfSeries(series);
  if (!window || !body || session === undefined) return '';
  const fit = !stated
    ? '.'
    : window.from <= stated && stated <= window.to
      ? ': the date fits.'
      : ': the date does not fit.';
  const wholeYear = window.from.endsWith('-01-01') && window.to.endsWith('-12-31');
  const when = wholeYear ? `in ${window.from.slice(0, 4)}` : `from ${monthOf(window.from)} to ${monthOf(window.to)}`;
  if (session > 1900) {
    // A year that stands in the number says nothing new.
    if (wholeYear && !stated) return '';
    const between = wholeYear ? when : `between ${monthOf(window.from)} and ${monthOf(window.to)}`;
    return `The ${escaped(body)} can have adopted it ${between}${fit}`;
  }
  return `The ${session}${ordinalLetters(session)} session of the ${escaped(body)} ${wholeYear ? 'was held' : 'ran'} ${when}${fit}`;
}

/** Whose document it is, and what its suffixes say. */
function documentLine(symbol: string): string {
  const body = bodyOfSymbol(symbol);
  const said = suffixes.filter(([mark]) => mark.test(symbol)).map(([, words]) => words);
  if (!body && said.length === 0) return '';
  return `${capitalized(said.join(', ') || 'document')}${body ? ` of the ${escaped(body)}` : ''}.`;
}

const suffixes: readonly (readonly [RegExp, string])[] = [
  [/\/Corr\.\d/, 'corrigendum'],
  [/\/Add\.\d/, 'addendum'],
  [/\/Rev\.\d/, 'revised text'],
  [/\/L\.\d/, 'document of limited distribution'],
  [/\/PRST\//, 'statement of the President'],
];

function citedIn(resolution: Resolution, all: readonly ResolvedCitation[]): string {
  if (all.length === 0) return '';
  return `Cited in ${listedPlaces(all.map(({ block }) => placeName(resolution, block)))}.`;
}

function citedElsewhere(drafts: readonly CitingDraft[]): string {
  if (drafts.length === 0) return '';
  const names = drafts.map(({ symbol, title, uri }) => {
    const own = [symbol, title && `“${shortened(title, 80)}”`].filter(Boolean).join(' ');
    return own || fileName(uri);
  });
  return `Cited by ${drafts.length === 1 ? 'another draft' : `${drafts.length} other drafts`} of the workspace: ${listedNames(names, mostDrafts)}.`;
}

const dateOf = (iso: string) => dateWords(iso, 'en');
const monthOf = (iso: string) => dateOf(iso).replace(/^\d+ /, '');
