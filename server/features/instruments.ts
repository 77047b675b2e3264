import type { Range } from 'vscode-languageserver-types';
import { dateWords } from '../knowledge/dates';
import { officialPage } from '../knowledge/officialPages';
import { type CitationKind, citations, citedText, type ResolvedCitation } from '../model/citations';
import { numberOfText, quoted } from '../model/citingWords';
import type { Resolution } from '../model/resolution';
import { alone, type Surroundings } from '../model/surroundings';
import { bare, folded } from '../model/text';
import { spanOfCitation } from './citedAt';
import { citedName } from './citedNames';
import { shortened } from './markdown';
import { placeName } from './placeNames';
import { rangeOf } from './ranges';

/** Instruments of one sort that a text cites. */
export interface InstrumentGroup {
  kind: 'resolution' | 'decision' | 'treaty' | 'document' | 'officialRecords' | 'other';
  label: string;
  instruments: Instrument[];
}

/** Something that a text cites, with every place where it does. */
export interface Instrument {
  /** Its symbol, or the id of a treaty. */
  id: string;
  /** Its number, symbol or name. */
  label: string;
  /** Its body, date and title, as far as they are known. */
  description: string;
  /** What is copied: the symbol, or the name of a treaty. */
  symbol: string;
  /** The address of its official page; none where it has none. */
  page?: string;
  /** The address of the draft of the workspace that it is; none where it is none. */
  draft?: string;
  /** Whether it is of a sort that the registry lists, and is not in it. */
  unresolved: boolean;
  places: InstrumentPlace[];
}

/** A place where something is cited. */
export interface InstrumentPlace {
  /** "paragraph 3". */
  label: string;
  /** The words around it. */
  description: string;
  range: Range;
}

/** What a resolution cites, by sort and in the order of first mention; nothing for sorts that it does not cite. */
export function instruments(resolution: Resolution, surroundings: Surroundings = alone): InstrumentGroup[] {
  const byId = new Map<string, ResolvedCitation[]>();
  for (const it of citations(resolution)) {
    const known = byId.get(it.id);
    if (known) known.push(it);
    else byId.set(it.id, [it]);
  }
  const groups = new Map<InstrumentGroup['kind'], Instrument[]>(order.map((kind) => [kind, []]));
  for (const all of byId.values()) groups.get(groupOf(all[0]!.kind))!.push(instrument(resolution, all, surroundings));
  return [...groups].flatMap(([kind, found]) =>
    found.length > 0 ? [{ kind, label: labels[kind], instruments: found }] : [],
  );
}

const labels: Readonly<Record<InstrumentGroup['kind'], string>> = {
  resolution: 'Resolutions',
  decision: 'Decisions',
  treaty: 'Treaties and the Charter',
  document: 'Documents',
  officialRecords: 'Official Records',
  other: 'Others',
};
const order = Object.keys(labels) as InstrumentGroup['kind'][];

function groupOf(kind: CitationKind): InstrumentGroup['kind'] {
  return kind === 'charter' ? 'treaty' : kind;
}

function instrument(
  resolution: Resolution,
  all: readonly ResolvedCitation[],
  { registry, draftOf }: Surroundings,
): Instrument {
  const { id, kind, body } = all[0]!;
  const draft = draftOf(id);
  const known = registry.text(id);
  const treaty = registry.treaty(id);
  const title = draft?.title ?? known?.title ?? '';
  const date = known?.date ?? treaty?.date ?? '';
  const name = kind === 'officialRecords' ? citedText(resolution, all[0]!) : citedName(kind, id, registry);
  const label = shortLabel(kind, id, name);
  const listed = kind === 'resolution' || kind === 'decision' ? known : kind === 'treaty' ? treaty : true;
  const page = body === 'unknown' ? undefined : officialPage(id);
  return {
    id,
    label,
    description: [
      label === name ? '' : bodyIn(name, kind, label),
      date && dateWords(date, 'en'),
      title && quoted(title),
    ]
      .filter(Boolean)
      .join(', '),
    symbol: treaty?.name ?? id,
    ...(page ? { page } : {}),
    ...(draft ? { draft: draft.uri } : {}),
    unresolved: !listed && !draft,
    places: all.map((it) => placeOf(resolution, it)),
  };
}

/** What tells an instrument from others of its sort, since a narrow view shows little more: the number, the symbol. */
function shortLabel(kind: CitationKind, id: string, name: string): string {
  if (kind === 'officialRecords') return /^[A-Z]{1,5}\/\S+$/.test(id) ? id : name;
  const number = kind === 'resolution' || kind === 'decision' ? numberOfText(id) : name;
  return name.endsWith(` ${number}`) ? number : name;
}

/** "General Assembly" of "General Assembly resolution 71/222"; what bears a symbol keeps its name. */
function bodyIn(name: string, kind: CitationKind, label: string): string {
  const number = ` ${kind} ${label}`;
  return name.endsWith(number) ? name.slice(0, -number.length) : name;
}

const wordsBefore = 40;
const wordsBehind = 60;

function placeOf(resolution: Resolution, citation: ResolvedCitation): InstrumentPlace {
  const { tree } = resolution;
  const block = tree.blocks[citation.block]!;
  const span = spanOfCitation(resolution, citation);
  const at = span.from - tree.starts[citation.block]!;
  const from = Math.max(block.content, at - wordsBefore);
  const words = folded(bare(block, from, Math.min(block.end, at + wordsBehind)));
  return {
    label: placeName(resolution, citation.block),
    description: `${from > block.content ? '…' : ''}${shortened(words, wordsBefore + wordsBehind - 8)}`,
    range: rangeOf(tree, span),
  };
}
