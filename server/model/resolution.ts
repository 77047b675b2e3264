import { type Organ, organNamed, type Profile } from '../knowledge/organs';
import type { Tree } from '../syntax/tree';
import type { Update } from '../syntax/update';
import { markAdoptedTexts } from './adoptedTexts';
import { readBlocks } from './build';
import { factsOf } from './facts';
import { frontMatterOf, frontMatterText } from './frontMatter';
import { plainWords } from './lineKinds';
import { bindMarks } from './notes';
import { numberParagraphs } from './numbers';
import { sameShape } from './sameShape';
import type { Role, Structure } from './structure';
import { readSuppressions } from './suppressions';

/** A text understood: its blocks, and what they are to one another. An immutable value. */
export interface Resolution {
  readonly tree: Tree;
  readonly structure: Structure;
}

/** The resolution that a tree of blocks is; any tree at all is one, if an empty one. */
export function resolutionOf(tree: Tree): Resolution {
  return { tree, structure: structureOf(tree) };
}

/** The resolution after an update of its tree: where no block changed in shape, the structure is kept as the same object. */
export function updatedResolution(old: Resolution, update: Update): Resolution {
  return { tree: update.tree, structure: keepsShape(old, update) ? old.structure : structureOf(update.tree) };
}

const firm: ReadonlySet<Role> = new Set(['paragraph', 'continuation', 'text', 'note', 'noteContinuation', 'blank']);

/** Whether `update` leaves every fact that the structure was built from as it was. */
export function keepsShape(old: Resolution, { tree, at, removed, added }: Update): boolean {
  if (removed !== added) return false;
  for (let i = at; i < at + removed; i++) {
    const before = old.tree.blocks[i]!;
    const after = tree.blocks[i]!;
    if (before === after) continue;
    const role = old.structure.roles[i]!;
    if (!firm.has(role) || !sameShape(before, after)) return false;
    // Where equal notes are to be one, their words count.
    if (old.structure.footnotes === 'legacy' && (role === 'note' || role === 'noteContinuation')) return false;
  }
  return true;
}

function structureOf(tree: Tree): Structure {
  const draft = readBlocks(tree.blocks, tree.blocks.map(factsOf));
  if (draft.title < 0) draft.title = draft.nextTitle;
  if (draft.title < 0) draft.title = bareTitle(tree, draft.parts[0]?.organ ?? -1, draft.roles);
  numberParagraphs(draft);
  markAdoptedTexts(draft);
  const marks = bindMarks(draft);
  // A text may begin with the last lines of another, which has no organ line.
  const organLine = draft.parts.find((part) => part.organ >= 0)?.organ ?? -1;
  const organ = organOf(tree, organLine, draft.masthead);
  return {
    roles: draft.roles,
    owner: draft.owner,
    parts: draft.parts,
    annexes: draft.annexes,
    notes: draft.notes,
    marks,
    masthead: draft.masthead,
    title: draft.title,
    end: draft.end,
    organ,
    profile: ownProfile(tree) ?? organ?.profile ?? 'un',
    profileSet: ownProfile(tree) !== undefined,
    footnotes: statedPractice(tree),
    ...readSuppressions(tree.blocks),
    ruleLevels: ruleLevels(tree),
  };
}

/** A line above the organ line that is no masthead line is the title, as drafts print it. */
function bareTitle(tree: Tree, organ: number, roles: Role[]): number {
  if (organ <= 0) return -1;
  let index = organ - 1;
  while (index >= 0 && roles[index] !== 'masthead') index--;
  const block = tree.blocks[index];
  if (!block || factsOf(block).ending.mark || block.end > 300) return -1;
  const words = plainWords(block);
  if (isNoTitle(words)) return -1;
  roles[index] = 'title';
  return index;
}

function isNoTitle(words: string): boolean {
  return (
    words.split(' ').length < 2 ||
    /^[[(]|\bsession\b|^agenda|^distr|^item \d|^resolution|^united nations|\d{4}$|draft resolution|^adopted/i.test(
      words,
    ) ||
    organNamed(words) !== undefined
  );
}

function organOf(tree: Tree, organLine: number, masthead: readonly number[]): Organ | undefined {
  const named = frontMatterValue(tree, 'organ');
  const fromFront = named ? organNamed(named) : undefined;
  if (fromFront) return fromFront;
  if (organLine >= 0) return factsOf(tree.blocks[organLine]!).organ?.organ;
  for (const index of masthead) {
    for (const line of tree.blocks[index]!.text.split(/[\r\n]+/)) {
      const organ = organNamed(line.replace(/^[\s#*_]+|[\s*_]+$/g, ''));
      if (organ) return organ;
    }
  }
  return undefined;
}

const profiles: ReadonlySet<string> = new Set(['ga', 'ecosoc', 'sc', 'hrc', 'cop', 'mun', 'un']);

/** The profile that the front matter names, if it is one. */
function ownProfile(tree: Tree): Profile | undefined {
  const set = frontMatterValue(tree, 'profile')?.toLowerCase();
  return set && profiles.has(set) ? (set as Profile) : undefined;
}

function statedPractice(tree: Tree): Structure['footnotes'] {
  const set = frontMatterValue(tree, 'footnotes');
  return set === 'current' || set === 'legacy' ? set : undefined;
}

/** The profile in force: what the front matter names, else what is set, else what follows from the organ. */
export function profileInForce({ structure }: Resolution, setting: Profile | 'auto'): Profile {
  return structure.profileSet || setting === 'auto' ? structure.profile : setting;
}

function ruleLevels(tree: Tree): ReadonlyMap<string, unknown> {
  const first = tree.blocks[0];
  const rules =
    first?.kind === 'frontMatter'
      ? frontMatterOf(first).entries.find((entry) => entry.key === 'rules')?.value
      : undefined;
  return new Map(
    rules !== null && typeof rules === 'object' && !Array.isArray(rules) ? Object.entries(rules as object) : [],
  );
}

function frontMatterValue(tree: Tree, key: string): string | undefined {
  const first = tree.blocks[0];
  return first?.kind === 'frontMatter' ? frontMatterText(frontMatterOf(first), key) : undefined;
}
