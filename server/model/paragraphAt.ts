import { newLabels } from './newLabels';
import type { Paragraph, Structure } from './structure';
import { bareLabel, topOf, withChildren } from './walk';

/** Whether a number means the paragraph that bears it or, where numbers are out of order, the one that is to bear it. */
export type Reading = 'written' | 'due';

/**
 * The paragraph of a path such as `5 (b)`, or the nearest one above it that there is; nothing where the number is none's.
 *
 * `scopes` are the lists it may stand in, in order; of several that bear the number, the one that bears it rightly goes first.
 */
export function paragraphAt(
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
  const own = (all: readonly Paragraph[]) => all.filter((it) => it.section === section);
  const tops = byLabel(scope).get(number) ?? [];
  const restarts = section?.restarts === true;
  // Numbers that run on through the sections are those of all sections.
  const named = restarts && own(tops).length > 0 ? own(tops) : tops;
  const due = () => byDueLabel(structure, scope).get(number) ?? [];
  if (restarts && own(tops).length === 0 && own(due()).length > 0) return own(due())[0];
  if (by === 'due' && !(restarts && own(tops).length > 0) && due().length > 0) return own(due())[0] ?? due()[0];
  return rightOne(structure, named, number) ?? own(named)[0] ?? named[0];
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
