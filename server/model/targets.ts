import { letterLabel, letterValue, romanLabel, romanValue } from '../syntax/marker';
import { factsOf } from './facts';
import type { ReferenceItem, ReferencePhrase } from './referencePhrases';
import type { Resolution } from './resolution';
import type { Annex, Paragraph, Section, Structure } from './structure';
import { bareLabel, bodyParagraphs, topOf, withChildren } from './walk';

/** What one item of a reference points to. */
export interface ItemTarget {
  readonly item: ReferenceItem;
  /** The paragraphs, in order; several where the item closes a range. */
  readonly paragraphs: readonly Paragraph[];
  readonly section?: Section;
  readonly annex?: Annex;
  /** Whether nothing in the text bears that number. */
  readonly missing: boolean;
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
      const found = resolveReference(resolution.structure, block, ordinal, references[ordinal]!);
      if (found) all.push(found);
    }
  }
  return all;
}

/** What the `ordinal`-th reference of a block points to; undefined where it leaves open that another text is meant and nothing here fits. */
export function resolveReference(
  structure: Structure,
  block: number,
  ordinal: number,
  phrase: ReferencePhrase,
): ResolvedReference | undefined {
  const role = structure.roles[block]!;
  if (role !== 'paragraph' && role !== 'continuation' && role !== 'text') return undefined;
  const owner = structure.owner[block];
  const items = phrase.items.map((item, i) => targetOf(structure, owner, phrase, item, phrase.items[i - 1]));
  const missing = items.some((it) => it.missing);
  if (phrase.place === 'none' && missing) return undefined;
  const targets = items.flatMap((it) => it.paragraphs.map((paragraph) => paragraph.number));
  return { block, ordinal, phrase, items, targets, broken: missing };
}

function targetOf(
  structure: Structure,
  owner: Paragraph | undefined,
  phrase: ReferencePhrase,
  item: ReferenceItem,
  before: ReferenceItem | undefined,
): ItemTarget {
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
      const found = owner ? below(owner, item.path) : undefined;
      return { item, paragraphs: found ? [found] : [], missing: !found };
    }
  }
  const scopes = scopesOf(structure, owner, phrase.place);
  const paths = item.closesRange && before ? rangeOf(before.path, item.path) : [item.path];
  const paragraphs = paths.map((path) => find(scopes, owner, path)).filter((it) => it !== undefined);
  return { item, paragraphs, missing: paragraphs.length < paths.length };
}

/** The lists of paragraphs that a bare number may mean, in order: those of the own annex or part, and for "of the present resolution" the body. */
function scopesOf(
  structure: Structure,
  owner: Paragraph | undefined,
  place: ReferencePhrase['place'],
): readonly (readonly Paragraph[])[] {
  if (owner?.annex && place !== 'present') return [owner.annex.paragraphs, owner.part.operative];
  return owner ? [owner.part.operative] : structure.parts.map((part) => part.operative);
}

function find(
  scopes: readonly (readonly Paragraph[])[],
  owner: Paragraph | undefined,
  path: string,
): Paragraph | undefined {
  const [number, ...labels] = path.split(' (').map((it) => it.replace(')', ''));
  const section = owner && topOf(owner).section;
  let found: Paragraph | undefined;
  for (const scope of scopes) {
    const tops = byLabel(scope).get(number!);
    found ??= tops?.find((it) => it.section === section) ?? tops?.[0];
  }
  for (const label of labels) found = found?.children.find((child) => bareLabel(child.label) === label);
  return found;
}

const indexes = new WeakMap<readonly Paragraph[], ReadonlyMap<string, readonly Paragraph[]>>();

/** The paragraphs of a list by their number; the only paragraph bears none and is paragraph 1 all the same. */
function byLabel(scope: readonly Paragraph[]): ReadonlyMap<string, readonly Paragraph[]> {
  let index = indexes.get(scope);
  if (!index) {
    const built = new Map<string, Paragraph[]>();
    for (const paragraph of scope) {
      const label =
        paragraph.label === null ? (/(?:^|\.)1$/.test(paragraph.number) ? '1' : '') : bareLabel(paragraph.label);
      const list = built.get(label);
      if (list) list.push(paragraph);
      else built.set(label, [paragraph]);
    }
    index = built;
    indexes.set(scope, index);
  }
  return index;
}

/** `(a)` as seen from a paragraph: below the same number, else below the nearest paragraph that has it. */
function below(owner: Paragraph, path: string): Paragraph | undefined {
  const labels = path.split(' ').map(bareLabel);
  const within = (start: Paragraph): Paragraph | undefined => {
    for (const paragraph of withChildren(start)) {
      let found: Paragraph | undefined = paragraph;
      for (const label of labels) found = found?.children.find((child) => bareLabel(child.label) === label);
      if (found) return found;
    }
    return undefined;
  };
  const own = within(topOf(owner));
  if (own) return own;
  const others = owner.annex ? owner.annex.paragraphs : owner.part.operative;
  for (const other of others) {
    const found = within(other);
    if (found) return found;
  }
  return undefined;
}

function sectionsAround(structure: Structure, owner: Paragraph | undefined): readonly Section[] {
  const own = owner?.annex?.sections ?? owner?.part.sections ?? [];
  return [
    ...own,
    ...structure.parts.flatMap((part) => part.sections),
    ...structure.annexes.flatMap((annex) => annex.sections),
  ];
}

/** The paths behind the first of a range up to its last: 2 to 4 gives 3 and 4; 5 (a) to (c) gives 5 (b) and 5 (c). */
function rangeOf(from: string, to: string): string[] {
  const stem = to.slice(0, to.lastIndexOf(' (') + 1);
  const first = lastOf(from);
  const last = lastOf(to);
  if (/^\d+$/.test(first) && /^\d+$/.test(last)) return span(Number(first), Number(last), String, '', '');
  const letters = [letterValue(first), letterValue(last)] as const;
  if (letters[0] !== undefined && letters[1] !== undefined)
    return span(letters[0], letters[1], letterLabel, `${stem}(`, ')');
  const romans = [romanValue(first), romanValue(last)] as const;
  if (romans[0] !== undefined && romans[1] !== undefined)
    return span(romans[0], romans[1], romanLabel, `${stem}(`, ')');
  return [to];
}

function lastOf(path: string): string {
  return bareLabel(path.slice(path.lastIndexOf(' ') + 1));
}

const longestRange = 200;

function span(from: number, to: number, write: (value: number) => string, before: string, after: string): string[] {
  const count = Math.min(Math.max(0, to - from), longestRange);
  return Array.from({ length: count }, (_, i) => before + write(from + 1 + i) + after);
}

/** The labels of every paragraph that a reference from `owner` could name, nearest places of the same text. */
export function numbersInScope(structure: Structure, owner: Paragraph | undefined): string[] {
  const scope = scopesOf(structure, owner, 'none').flat();
  const tops = scope.length > 0 ? scope : bodyParagraphs(structure).filter((it) => it.level === 0);
  return tops.map((it) => bareLabel(it.label)).filter((label) => label !== '');
}
