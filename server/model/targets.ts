import type { Block } from '../syntax/block';
import { letterLabel, letterValue, romanLabel, romanValue } from '../syntax/marker';
import { factsOf } from './facts';
import { inlineLabels } from './inlineLabels';
import { newLabels } from './newLabels';
import type { ReferenceItem, ReferencePhrase } from './referencePhrases';
import type { Resolution } from './resolution';
import { sequenceOf } from './sequence';
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
  const { structure, tree } = resolution;
  for (let block = 0; block < tree.blocks.length; block++) {
    const { references } = factsOf(tree.blocks[block]!);
    for (let ordinal = 0; ordinal < references.length; ordinal++) {
      const found = resolveReference(structure, block, ordinal, references[ordinal]!);
      if (found) all.push(found.broken ? withInline(found, structure.owner[block], tree.blocks) : found);
    }
  }
  return all;
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
  if (items.some((it) => it.missing)) {
    const due = read('due');
    items = due.some((it) => it.missing) ? items.map((it, i) => (it.missing ? due[i]! : it)) : due;
  }
  const missing = items.some((it) => it.missing);
  if (missing && (phrase.place === 'none' || phrase.within !== undefined)) return undefined;
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
    if (!target.missing || (item.kind !== 'paragraph' && item.kind !== 'subparagraph')) return target;
    const nearest = item.kind === 'subparagraph' ? owner && topOf(owner) : target.nearest;
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
      const found = owner ? below(structure, owner, item.path, by) : undefined;
      return { item, paragraphs: found ? [found] : [], missing: !found };
    }
  }
  const scopes = scopesOf(structure, owner, phrase);
  const { found, nearest } = find(structure, scopes, owner, item.path, by);
  const paths = item.closesRange && before ? rangeOf(before.path, item.path).slice(0, -1) : [];
  // What a range skips may be a number that was left out on the way: its ends say what it is.
  const between = found ? paths.map((path) => find(structure, scopes, owner, path, by).found) : [];
  const paragraphs = [...between, found].filter((it) => it !== undefined);
  return { item, paragraphs, missing: !found, nearest };
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

/** Whether a number means the paragraph that bears it or, where numbers are out of order, the one that is to bear it. */
type Reading = 'written' | 'due';

/** The paragraph of a path, or the nearest one above it that there is. */
function find(
  structure: Structure,
  scopes: readonly (readonly Paragraph[])[],
  owner: Paragraph | undefined,
  path: string,
  by: Reading,
): { found?: Paragraph; nearest?: Paragraph } {
  const [number, ...labels] = path.split(' (').map((it) => it.replace(')', ''));
  let nearest: Paragraph | undefined;
  for (const scope of scopes) {
    nearest = topWith(structure, scope, owner, number!, by);
    if (nearest) break;
  }
  for (const label of labels) {
    const child = nearest && childWith(structure, nearest, label, by);
    if (!child) return { nearest };
    nearest = child;
  }
  return { found: nearest, nearest };
}

function topWith(
  structure: Structure,
  scope: readonly Paragraph[],
  owner: Paragraph | undefined,
  number: string,
  by: Reading,
): Paragraph | undefined {
  const section = owner && topOf(owner).section;
  const tops = byLabel(scope).get(number) ?? [];
  const own = tops.filter((it) => it.section === section);
  if (by === 'due' && (own.length === 0 || !section?.restarts)) {
    const due = scope.filter((it) => isMisnumbered(it) && newLabels(structure).get(it) === number);
    const found = due.find((it) => it.section === section) ?? due[0];
    if (found) return found;
  }
  // Numbers that run on through the sections are those of all sections.
  return rightOne(structure, section?.restarts && own.length > 0 ? own : tops, number) ?? own[0] ?? tops[0];
}

function childWith(structure: Structure, parent: Paragraph, label: string, by: Reading): Paragraph | undefined {
  const { children } = parent;
  const same = children.filter((it) => bareLabel(it.label) === label);
  if (same.length > 0) return rightOne(structure, same, label) ?? same[0];
  if (by === 'written' || !children.some((it) => it.expected !== undefined)) return undefined;
  return children.find((it) => newLabels(structure).get(it) === label);
}

/** Of several paragraphs that bear one number, the one that bears it rightly. */
function rightOne(structure: Structure, all: readonly Paragraph[], label: string): Paragraph | undefined {
  return all.length < 2 ? undefined : all.find((it) => newLabels(structure).get(it) === label);
}

/** Whether a number of the sequence that the paragraph belongs to is wrong or left out: a page out of a volume may begin with any. */
function isMisnumbered(paragraph: Paragraph): boolean {
  const list = paragraph.annex ? paragraph.annex.paragraphs : paragraph.part.operative;
  return sequenceOf(list, paragraph).some((it) => it.expected !== undefined || it.label === null);
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
function below(structure: Structure, owner: Paragraph, path: string, by: Reading): Paragraph | undefined {
  const labels = path.split(' ').map(bareLabel);
  const within = (start: Paragraph): Paragraph | undefined => {
    for (const paragraph of withChildren(start)) {
      let found: Paragraph | undefined = paragraph;
      for (const label of labels) found = found && childWith(structure, found, label, by);
      if (found) return found;
    }
    return undefined;
  };
  const own = within(topOf(owner));
  if (own || by === 'due') return own;
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
  const scope = scopesOf(structure, owner, { place: 'none' }).flat();
  const tops = scope.length > 0 ? scope : bodyParagraphs(structure).filter((it) => it.level === 0);
  return tops.map((it) => bareLabel(it.label)).filter((label) => label !== '');
}
