import { newLabels } from './newLabels';
import type { ReferencePhrase } from './referencePhrases';
import type { Paragraph, Structure } from './structure';
import { bareLabel, topOf, withChildren } from './walk';

/** Whether a number means the paragraph that bears it or, where numbers are out of order, the one that is to bear it. */
export type Reading = 'written' | 'due';

/** Where a reference stands and where it says that its place is. */
export interface Origin {
  readonly structure: Structure;
  readonly owner: Paragraph | undefined;
  readonly place: ReferencePhrase['place'];
}

/**
 * The paragraph of a path such as `5 (b)`, or the nearest one above it that there is; nothing where nobody bears the number.
 *
 * `scopes` are the lists it may stand in, in order; of several that bear the number, the one that bears it rightly goes first.
 */
export function paragraphAt(
  origin: Origin,
  scopes: readonly (readonly Paragraph[])[],
  path: string,
  by: Reading,
): { found?: Paragraph; nearest?: Paragraph } {
  const [number, ...labels] = path.split(' (').map((it) => it.replace(')', ''));
  let nearest: Paragraph | undefined;
  for (const scope of scopes) {
    nearest = topWith(origin, scope, number!, by);
    if (nearest) break;
  }
  for (const label of labels) {
    const child = nearest && childWith(origin.structure, nearest, label, by);
    if (!child) return { nearest };
    nearest = child;
  }
  return { found: nearest, nearest };
}

function topWith(origin: Origin, scope: readonly Paragraph[], number: string, by: Reading): Paragraph | undefined {
  const { structure, owner } = origin;
  const section = owner && topOf(owner).section;
  const inSection = (all: readonly Paragraph[]) => all.filter((it) => it.section === section);
  const tops = byLabel(scope).get(number) ?? [];
  const due = () => byDueLabel(structure, scope).get(number) ?? [];
  const firstOf = (all: readonly Paragraph[]) => rightOne(structure, all, number) ?? inSection(all)[0] ?? all[0];
  if (section?.restarts) {
    const own = inSection(tops);
    const asked = by === 'due' || own.length === 0 ? inSection(due())[0] : undefined;
    if (asked) return asked;
    if (own.length > 0) return firstOf(onSide(origin, own));
  }
  if (by === 'due' && due().length > 0) return inSection(due())[0] ?? due()[0];
  // Numbers that run on through the sections are those of all sections.
  return firstOf(onSide(origin, tops));
}

/** Those of several paragraphs that stand where the reference says: one above, not the paragraph that says so. */
function onSide({ owner, place }: Origin, all: readonly Paragraph[]): readonly Paragraph[] {
  if (all.length < 2 || !owner || (place !== 'above' && place !== 'below')) return all;
  const own = topOf(owner).pieces[0]!;
  const there = all.filter((it) => (place === 'above' ? it.pieces[0]! < own : it.pieces[0]! > own));
  return there.length > 0 ? there : all;
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

/** `(a)` as seen from a paragraph: below the same number, else below the first paragraph that has it. */
export function subparagraphAt(
  structure: Structure,
  owner: Paragraph,
  path: string,
  by: Reading,
): Paragraph | undefined {
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

type Index = ReadonlyMap<string, readonly Paragraph[]>;

const indexes = new WeakMap<readonly Paragraph[], Index>();

/** The paragraphs of a list by their number; the only paragraph bears none and is paragraph 1 all the same. */
function byLabel(scope: readonly Paragraph[]): Index {
  let index = indexes.get(scope);
  if (!index) {
    index = grouped(scope, (it) =>
      it.label === null ? (/(?:^|\.)1$/.test(it.number) ? '1' : '') : bareLabel(it.label),
    );
    indexes.set(scope, index);
  }
  return index;
}

const dueIndexes = new WeakMap<readonly Paragraph[], Index>();

/** The paragraphs of a list by the number that their place asks for; nothing where no number is wrong or left out. */
function byDueLabel(structure: Structure, scope: readonly Paragraph[]): Index {
  let index = dueIndexes.get(scope);
  if (!index) {
    const wrong = scope.some((it) => it.expected !== undefined || (it.label === null && !it.introduces));
    index = grouped(wrong ? scope : [], (it) => newLabels(structure).get(it) ?? '');
    dueIndexes.set(scope, index);
  }
  return index;
}

function grouped(scope: readonly Paragraph[], keyOf: (paragraph: Paragraph) => string): Index {
  const index = new Map<string, Paragraph[]>();
  for (const paragraph of scope) {
    const key = keyOf(paragraph);
    const list = index.get(key);
    if (list) list.push(paragraph);
    else index.set(key, [paragraph]);
  }
  return index;
}
