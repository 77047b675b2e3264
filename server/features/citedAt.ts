import { type Citation, citations, citationsOf, type ResolvedCitation } from '../model/citations';
import { fullNamesOf, shortNamesOf } from '../model/fullNames';
import { isProse } from '../model/prose';
import type { Resolution } from '../model/resolution';
import { type BoundShortForm, fullNameSpan, type NamePlace, shortFormSpan, shortForms } from '../model/shortForms';
import type { Block } from '../syntax/block';
import type { Span } from '../text/span';

/** Something that a text cites or names at a place; `span` is in offsets of the whole text. */
export type CitedAt =
  | { readonly kind: 'citation'; readonly span: Span; readonly citation: ResolvedCitation }
  | { readonly kind: 'shortForm'; readonly span: Span; readonly form: BoundShortForm }
  | { readonly kind: 'name'; readonly span: Span; readonly place: NamePlace };

/** What is cited at an offset of a block: a short form that has an antecedent, a citation with its date and title, a full name; undefined for all else. */
export function citedAt(resolution: Resolution, index: number, at: number): CitedAt | undefined {
  const { tree } = resolution;
  const block = tree.blocks[index]!;
  const start = tree.starts[index]!;
  const shift = ({ from, to }: Span): Span => ({ from: start + from, to: start + to });
  const short = shortNamesOf(block).findIndex((it) => holds(it, at));
  const form =
    short < 0
      ? undefined
      : shortForms(resolution).find(
          ({ block, ordinal, antecedent }) => block === index && ordinal === short && antecedent,
        );
  if (form) return { kind: 'shortForm', span: shift(shortNamesOf(block)[short]!), form };
  const ordinal = citationsOf(block).findIndex((it) => holds(wholeOf(it), at));
  const citation =
    ordinal < 0 ? undefined : citations(resolution).find((it) => it.block === index && it.ordinal === ordinal);
  if (citation) return { kind: 'citation', span: shift(wholeOf(citationsOf(block)[ordinal]!)), citation };
  const full = isProse(resolution.structure.roles[index]) ? fullNamesOf(block).findIndex((it) => holds(it, at)) : -1;
  if (full < 0) return undefined;
  const { name, id } = fullNamesOf(block)[full]!;
  return { kind: 'name', span: shift(fullNamesOf(block)[full]!), place: { name, id, block: index, ordinal: full } };
}

/** A citation with its date and title. */
export function wholeOf({ from, to, cited }: Citation): Span {
  return { from, to: cited?.title?.to ?? cited?.date?.to ?? to };
}

/** Where a citation stands in the text, without date and title. */
export function spanOfCitation({ tree }: Resolution, { block, ordinal }: ResolvedCitation): Span {
  const { from, to } = citationsOf(tree.blocks[block]!)[ordinal]!;
  return { from: tree.starts[block]! + from, to: tree.starts[block]! + to };
}

/** Where a full name stands in the text. */
export function spanOfName(resolution: Resolution, place: NamePlace): Span {
  return shifted(resolution, place.block, fullNameSpan(resolution, place));
}

/** Every place of a text that means what is cited at one of them, in text order: citations, full names and short forms. */
export function placesOfCited(resolution: Resolution, cited: CitedAt): Span[] {
  const thing = thingOf(cited);
  const spans = citations(resolution)
    .filter(({ id }) => id === thing.id)
    .map((it) => spanOfCitation(resolution, it));
  if (thing.names) {
    for (const [index, block] of resolution.tree.blocks.entries())
      for (const it of namedIn(block, thing)) spans.push(shifted(resolution, index, it));
    for (const form of shortForms(resolution))
      if (form.antecedent && means(form.antecedent, thing))
        spans.push(shifted(resolution, form.block, shortFormSpan(resolution, form)));
  }
  return withoutOverlap(spans);
}

/** The id of what is cited: of a citation, or of the treaty that a name or a short form means; undefined for a body or a plan. */
export function idOfCited(cited: CitedAt): string | undefined {
  if (cited.kind === 'citation') return cited.citation.id;
  const { id } = cited.kind === 'name' ? cited.place : cited.form.antecedent!;
  return id === '' || id.includes('/') ? undefined : id;
}

interface Thing {
  readonly id: string;
  readonly name: string;
  /** Whether it may be called by a name. */
  readonly names: boolean;
}

function thingOf(cited: CitedAt): Thing {
  if (cited.kind === 'citation') {
    const { id, kind } = cited.citation;
    return { id, name: '', names: kind === 'treaty' || kind === 'charter' };
  }
  const { id, name } = cited.kind === 'name' ? cited.place : cited.form.antecedent!;
  return { id: id || 'no id', name, names: true };
}

function means(place: Pick<NamePlace, 'id' | 'name'>, { id, name }: Thing): boolean {
  return place.id === '' ? place.name === name : place.id === id;
}

function namedIn(block: Block, thing: Thing) {
  return fullNamesOf(block).filter((it) => means(it, thing));
}

/** Of places that overlap, as a name and the citation that holds it, the first is kept. */
function withoutOverlap(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to))
    if (span.from >= (kept[kept.length - 1]?.to ?? -1)) kept.push(span);
  return kept;
}

function shifted({ tree }: Resolution, block: number, { from, to }: Span): Span {
  return { from: tree.starts[block]! + from, to: tree.starts[block]! + to };
}

function holds(span: Span, at: number): boolean {
  return span.from <= at && at <= span.to;
}
