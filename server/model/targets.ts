import type { Block } from '../syntax/block';
import { factsOf } from './facts';
import { inlineLabels } from './inlineLabels';
import { paragraphAt, type Reading, subparagraphAt } from './paragraphAt';
import { rangeOf } from './pathRange';
import type { ReferenceItem, ReferencePhrase } from './referencePhrases';
import type { Resolution } from './resolution';
import type { Annex, Paragraph, Section, Structure } from './structure';
import { bareLabel, bodyParagraphs, isLabelled, topOf, withChildren } from './walk';

/** What one item of a reference points to. */
export interface ItemTarget {
  readonly item: ReferenceItem;
  /** The paragraphs, in order; several where the item closes a range. */
  readonly paragraphs: readonly Paragraph[];
  readonly section?: Section;
  readonly annex?: Annex;
  /** Whether nothing in the text bears that number. */
  readonly missing: boolean;
  /** Where something is missing, the paragraph above it that there is: 3 for "3 (b)". */
  readonly nearest?: Paragraph;
  /** The labels that the words of the last paragraph hold themselves: `(b)` of "Requests States: (a) to act; (b) to report". */
  readonly inline?: string;
}

/** A reference with everything it points to; `ordinal` counts the references of the block. */
export interface ResolvedReference {
  readonly block: number;
  readonly ordinal: number;
  readonly phrase: ReferencePhrase;
  readonly items: readonly ItemTarget[];
  /** The numbers of the paragraphs it points to. */
  readonly targets: readonly string[];
  /** Whether it certainly points into this text, and there is no such place. */
  readonly broken: boolean;
}

/** Every reference of a resolution to a place in itself, in text order. */
export function resolvedReferences(resolution: Resolution): ResolvedReference[] {
  const all: ResolvedReference[] = [];
  const { blocks } = resolution.tree;
  for (let block = 0; block < blocks.length; block++) {
    const { references } = factsOf(blocks[block]!);
    for (let ordinal = 0; ordinal < references.length; ordinal++) {
      const found = resolvedReference(resolution, block, ordinal);
      if (found) all.push(found);
    }
  }
  return all;
}

/** The `ordinal`-th reference of a block, with the sub-paragraphs that begin no line; undefined as for `resolveReference`. */
export function resolvedReference(
  { tree, structure }: Resolution,
  block: number,
  ordinal: number,
): ResolvedReference | undefined {
  const phrase = factsOf(tree.blocks[block]!).references[ordinal];
  const found = phrase && resolveReference(structure, block, ordinal, phrase);
  return found?.broken ? withInline(found, structure.owner[block], tree.blocks) : found;
}

/**
 * What the `ordinal`-th reference of a block points to; undefined where it leaves open that another text is meant and nothing here fits.
 *
 * Where numbers are out of order and one of the reference exists only once they are put right, all of it is read by the right numbers.
 */
export function resolveReference(
  structure: Structure,
  block: number,
  ordinal: number,
  phrase: ReferencePhrase,
): ResolvedReference | undefined {
  const role = structure.roles[block]!;
  if (role !== 'paragraph' && role !== 'continuation' && role !== 'text') return undefined;
  const owner = structure.owner[block];
  const read = (by: Reading) =>
    phrase.items.map((item, i) => targetOf(structure, owner, phrase, item, phrase.items[i - 1], by));
  let items = read('written');
  if (items.some((it) => it.missing && !it.item.open)) {
    const due = read('due');
    items = due.some((it) => it.missing) ? items.map((it, i) => (it.missing && !due[i]!.missing ? due[i]! : it)) : due;
  }
  const missing = items.some((it) => it.missing);
  const open = phrase.items.some((it) => it.open);
  if (missing && !open && (phrase.place === 'none' || phrase.within !== undefined)) return undefined;
  return resolved(block, ordinal, phrase, items);
}

function resolved(
  block: number,
  ordinal: number,
  phrase: ReferencePhrase,
  items: readonly ItemTarget[],
): ResolvedReference {
  const targets = items.flatMap((it) => it.paragraphs.map((paragraph) => paragraph.number));
  return { block, ordinal, phrase, items, targets, broken: items.some((it) => it.missing) };
}

/** A sub-paragraph that does not begin a line is no paragraph, but it is there. */
function withInline(
  { block, ordinal, phrase, items }: ResolvedReference,
  owner: Paragraph | undefined,
  blocks: readonly Block[],
): ResolvedReference {
  const found = items.map((target): ItemTarget => {
    const { item } = target;
    if (!target.missing || item.open || item.relative || (item.kind !== 'paragraph' && item.kind !== 'subparagraph'))
      return target;
    const nearest = item.kind === 'subparagraph' && item.of === undefined ? owner && topOf(owner) : target.nearest;
    const known = nearest && item.kind === 'paragraph' ? nearest.level + 1 : 0;
    const labels = item.path.split(' (').map(bareLabel).slice(known);
    const holder = nearest && withChildren(nearest).find((it) => labels.length > 0 && holdsLabels(it, labels, blocks));
    if (!holder) return target;
    const inline = labels.map((it) => `(${it})`).join(' ');
    return { item, paragraphs: [item.kind === 'subparagraph' ? holder : nearest], missing: false, inline };
  });
  return resolved(block, ordinal, phrase, found);
}

function holdsLabels(paragraph: Paragraph, labels: readonly string[], blocks: readonly Block[]): boolean {
  const held = paragraph.pieces.map((piece) => inlineLabels(blocks[piece]!)).join('');
  return labels.every((label) => held.includes(` ${label} `));
}

function targetOf(
  structure: Structure,
  owner: Paragraph | undefined,
  phrase: ReferencePhrase,
  item: ReferenceItem,
  before: ReferenceItem | undefined,
  by: Reading,
): ItemTarget {
  if (item.open) return { item, paragraphs: [], missing: true };
  if (item.relative) {
    const found = owner && precedingOf(owner, item.kind);
    return { item, paragraphs: found ? [found] : [], missing: !found };
  }
  switch (item.kind) {
    case 'section': {
      const section = sectionsAround(structure, owner).find((it) => it.label === item.path);
      const part = structure.parts.find((it) => it.label === item.path);
      return {
        item,
        paragraphs: [],
        section,
        missing: !section && !part && !structure.annexes.some((it) => it.label === item.path),
      };
    }
    case 'annex': {
      const annex = item.path ? structure.annexes.find((it) => it.label === item.path) : structure.annexes[0];
      // An annex that stands in a file of its own is no fault of this one.
      return { item, paragraphs: [], annex, missing: !annex && structure.annexes.length > 0 };
    }
    case 'subparagraph': {
      if (item.of !== undefined) {
        const origin = { structure, owner, place: phrase.place };
        const at = paragraphAt(origin, scopesOf(structure, owner, phrase), `${item.of} ${item.path}`, by);
        return { item, paragraphs: at.found ? [at.found] : [], missing: !at.found, nearest: at.nearest };
      }
      const found = owner ? subparagraphAt(structure, owner, item.path, by) : undefined;
      return { item, paragraphs: found ? [found] : [], missing: !found };
    }
  }
  const scopes = scopesOf(structure, owner, phrase);
  const from = { structure, owner, place: phrase.place };
  const { found, nearest } = paragraphAt(from, scopes, item.path, by);
  const paths = item.closesRange && before ? rangeOf(before.path, item.path).slice(0, -1) : [];
  // What a range skips may be a number that was left out on the way: its ends say what it is.
  const between = found ? paths.map((path) => paragraphAt(from, scopes, path, by).found) : [];
  const paragraphs = [...between, found].filter((it) => it !== undefined);
  return { item, paragraphs, missing: !found, nearest };
}

/** What stands before a paragraph in its own list: for "paragraph" before the one of level 0. */
function precedingOf(owner: Paragraph, kind: ReferenceItem['kind']): Paragraph | undefined {
  const own = kind === 'subparagraph' && owner.parent ? owner : topOf(owner);
  const list = (own.parent?.children ?? own.annex?.paragraphs ?? listOfKind(own)).filter(isLabelled);
  return list[list.indexOf(own) - 1];
}

function listOfKind({ kind, part }: Paragraph): readonly Paragraph[] {
  return kind === 'preambular' ? [] : part.operative;
}

/** The lists of paragraphs that a bare number may mean, in order: those of the section named, of the own annex or part, and for "of the present resolution" the body. */
function scopesOf(
  structure: Structure,
  owner: Paragraph | undefined,
  { place, within }: Pick<ReferencePhrase, 'place' | 'within'>,
): readonly (readonly Paragraph[])[] {
  const own =
    owner?.annex && place !== 'present'
      ? [owner.annex.paragraphs, owner.part.operative]
      : owner
        ? [owner.part.operative]
        : structure.parts.map((part) => part.operative);
  return within === undefined ? own : [...listsOf(structure, owner, within), ...own];
}

/** The paragraphs of the section, part or annex with that label, those nearest to `owner` first. */
function listsOf(structure: Structure, owner: Paragraph | undefined, label: string): (readonly Paragraph[])[] {
  const sections = sectionsAround(structure, owner).filter((it) => it.label === label);
  const all = [...structure.parts.map((it) => it.operative), ...structure.annexes.map((it) => it.paragraphs)];
  return [
    ...sections.map((section) => all.flatMap((list) => list.filter((it) => it.section === section))),
    ...structure.parts.filter((it) => it.label === label).map((it) => it.operative),
    ...structure.annexes.filter((it) => it.label === label).map((it) => it.paragraphs),
  ].filter((list) => list.length > 0);
}

function sectionsAround(structure: Structure, owner: Paragraph | undefined): readonly Section[] {
  const own = owner?.annex?.sections ?? owner?.part.sections ?? [];
  return [
    ...own,
    ...structure.parts.flatMap((part) => part.sections),
    ...structure.annexes.flatMap((annex) => annex.sections),
  ];
}

/** The labels of every paragraph that a reference from `owner` could name, nearest places of the same text. */
export function numbersInScope(structure: Structure, owner: Paragraph | undefined): string[] {
  const scope = scopesOf(structure, owner, { place: 'none' }).flat();
  const tops = scope.length > 0 ? scope : bodyParagraphs(structure).filter((it) => it.level === 0);
  return tops.map((it) => bareLabel(it.label)).filter((label) => label !== '');
}
