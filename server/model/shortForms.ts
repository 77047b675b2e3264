import { headNouns } from '../knowledge/shortForms';
import { lazily } from '../knowledge/table';
import type { Tree } from '../syntax/tree';
import type { Span } from '../text/span';
import { type FullName, fullNamesOf, type ShortName, shortNamesOf } from './fullNames';
import type { Resolution } from './resolution';
import type { Note, Role, Structure } from './structure';

/** Where a text names something in full: the `ordinal`-th full name of a block, as `fullNamesOf` has them. */
export interface NamePlace {
  /** "United Nations Convention against Corruption". */
  readonly name: string;
  /** The id of a treaty, or the series of a body; empty where neither is known. */
  readonly id: string;
  readonly block: number;
  readonly ordinal: number;
}

/** A short form and what it means. It holds no offset; where it stands `shortFormSpan` tells. */
export interface BoundShortForm {
  /** "the Convention", as a reader reads it. */
  readonly words: string;
  readonly block: number;
  /** Which of the short names of its block it is, as `shortNamesOf` has them. */
  readonly ordinal: number;
  /** The last full name before it that fits; undefined where nothing of that sort was named. */
  readonly antecedent: NamePlace | undefined;
  /** Whether nothing else that was named before would fit. */
  readonly certain: boolean;
  /** What else would fit, each where it was last named, nearest first. */
  readonly others: readonly NamePlace[];
}

/** Where a short form stands in its block. */
export function shortFormSpan({ tree }: Resolution, { block, ordinal }: BoundShortForm): Span {
  return shortNamesOf(tree.blocks[block]!)[ordinal]!;
}

/** Where a full name stands in its block. */
export function fullNameSpan({ tree }: Resolution, { block, ordinal }: NamePlace): Span {
  return fullNamesOf(tree.blocks[block]!)[ordinal]!;
}

const known = new WeakMap<Tree, readonly BoundShortForm[]>();

/**
 * The short forms of a resolution, each with its antecedent, those of the text before those of the notes. Worked out when asked for, not on a keystroke.
 *
 * The name introduced with that short form goes first, then the organ that speaks, what the same paragraph has named, what the title names, and at last
 * what was named last. An annex and a text that is
 * adopted in the body have names of their own, and only where they have none that of the resolution is meant.
 */
export function shortForms(resolution: Resolution): readonly BoundShortForm[] {
  let all = known.get(resolution.tree);
  if (!all) known.set(resolution.tree, (all = bindAll(resolution)));
  return all;
}

/** Something that was named. */
interface Named {
  readonly full: FullName;
  readonly place: NamePlace;
  /** Whether a title names it. */
  readonly inTitle: boolean;
}

/** What was named in one text up to a place, by head noun and in the order in which it was last named. */
interface Scope {
  readonly byHead: Map<string, Named[]>;
  readonly introduced: Map<string, Named>;
  /** How often each name was meant by a short form so far. */
  readonly meant: Map<string, number>;
  readonly outer: Scope | undefined;
}

/** No text calls more things by one noun; a table of thousands is no text. */
const mostNamed = 48;

function bindAll({ tree, structure }: Resolution): readonly BoundShortForm[] {
  const found: BoundShortForm[] = [];
  const inNotes: BoundShortForm[] = [];
  const body = newScope(undefined);
  const notes = notesByMark(structure);
  const annexes = new Set(structure.annexes.map((it) => it.block));
  let own: Named | undefined;
  let scope = body;
  let adopts = false;
  for (const [index, block] of tree.blocks.entries()) {
    const role = structure.roles[index]!;
    if (silent.has(role)) continue;
    const adopted = structure.owner[index]?.adopted === true;
    if (annexes.has(index) || (adopted && !adopts)) scope = newScope(body);
    else if (!adopted && adopts && scope.outer) scope = body;
    adopts = adopted;
    const full = fullNamesOf(block);
    let next = 0;
    const nameUpTo = (offset: number) => {
      for (; next < full.length && full[next]!.from < offset; next++) {
        const { name, id } = full[next]!;
        const named = {
          full: full[next]!,
          place: { name, id, block: index, ordinal: next },
          inTitle: role === 'title',
        };
        if (role === 'organ') own ??= named;
        remember(scope, named);
      }
    };
    for (const [ordinal, use] of shortNamesOf(block).entries()) {
      nameUpTo(use.from);
      const form = bound(use, index, ordinal, scope, own);
      if (!isForm(use, form)) continue;
      found.push(form);
      // What means something named before is no name of something new.
      while (next < full.length && full[next]!.to <= use.to) next++;
    }
    nameUpTo(block.end);
    for (const note of notes.get(index) ?? [])
      for (const piece of new Set(note.pieces))
        for (const [ordinal, use] of shortNamesOf(tree.blocks[piece]!).entries()) {
          const form = bound(use, piece, ordinal, scope, own);
          if (isForm(use, form)) inNotes.push(form);
        }
  }
  return [...found, ...inNotes];
}

/** "the Third Committee" and "the Governments’ Boards" are short forms only where something of a longer name was named before. */
function isForm({ modifiers, head }: ShortName, { antecedent }: BoundShortForm): boolean {
  return antecedent !== undefined || (modifiers.length === 0 && !head.endsWith('s'));
}

const silent: ReadonlySet<Role> = new Set([
  'blank',
  'comment',
  'frontMatter',
  'furniture',
  'masthead',
  'end',
  'note',
  'noteContinuation',
]);

/** The notes by the block of their first mark: there they are read. A block may hold several notes; each block is read once. */
function notesByMark({ notes }: Structure): ReadonlyMap<number, readonly Note[]> {
  const byBlock = new Map<number, Note[]>();
  const read = new Set<number>();
  for (const note of notes) {
    const block = note.references[0]?.block;
    if (block === undefined || read.has(note.block)) continue;
    read.add(note.block);
    const list = byBlock.get(block);
    if (list) list.push(note);
    else byBlock.set(block, [note]);
  }
  return byBlock;
}

function newScope(outer: Scope | undefined): Scope {
  return { byHead: new Map(), introduced: new Map(), meant: new Map(), outer };
}

function remember(scope: Scope, named: Named): void {
  const { full } = named;
  for (const head of full.heads) {
    const all = scope.byHead.get(head) ?? [];
    const same = all.findIndex((it) => isSame(it.full, full));
    // The longest name of a thing tells by what it may be called, wherever it was named last.
    const inTitle = named.inTitle || all[same]?.inTitle === true;
    const kept = same < 0 || full.words.length >= all[same]!.full.words.length ? full : all[same]!.full;
    if (same >= 0) all.splice(same, 1);
    else if (all.length >= mostNamed) all.shift();
    all.push({ full: kept, place: { ...named.place, name: kept.name, id: kept.id }, inTitle });
    scope.byHead.set(head, all);
  }
  if (full.introduces) scope.introduced.set(full.introduces, named);
}

/** "Commission on Narcotic Drugs" twice, or once with "of the United Nations" in it; two that are known are two by their ids. */
function isSame(a: FullName, b: FullName): boolean {
  if (a.id !== '' && b.id !== '') return a.id === b.id;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.id !== '') return short.key === long.key;
  return isWithin(short.words, long.words) && !namesAsOther(long.words, short.words);
}

function bound(use: ShortName, block: number, ordinal: number, scope: Scope, own: Named | undefined): BoundShortForm {
  const form = { words: use.words, block, ordinal };
  const introduced = scope.introduced.get(use.key) ?? scope.outer?.introduced.get(use.key);
  if (introduced) return { ...form, antecedent: introduced.place, certain: true, others: [] };
  const inScope = fitting(use, scope);
  const all = inScope.length > 0 || !scope.outer ? inScope : fitting(use, scope.outer);
  // "the 2030 Agenda" is rather one that begins so than "Connect 2030 Agenda".
  const likely = all.filter(({ full }) => beginsWith(full.words, use.modifiers) && !isNumbered(full));
  const chosen = likely.length > 0 ? likely : all;
  const first = spoken(use, own, chosen) ?? (all === inScope ? named(chosen, block) : usual(use, chosen, scope.outer!));
  if (first) count(scope.meant, `${use.key}: ${first.place.name}`);
  const others = all.filter((it) => it !== first).map((it) => it.place);
  return { ...form, antecedent: first?.place, certain: chosen.length === 1 && all === inScope, others };
}

/** The organ that speaks, where it is called so. */
function spoken(use: ShortName, own: Named | undefined, all: readonly Named[]): Named | undefined {
  if (!own || !fits(use, own.full)) return undefined;
  return all.find((it) => isSame(it.full, own.full)) ?? own;
}

/** What the resolution itself calls so most often: its annex goes on from that. */
function usual(use: ShortName, all: readonly Named[], { meant }: Scope): Named | undefined {
  const times = ({ place }: Named) => meant.get(`${use.key}: ${place.name}`) ?? 0;
  return all.reduce<Named | undefined>((best, it) => (!best || times(it) > times(best) ? it : best), undefined);
}

function count(meant: Map<string, number>, key: string): void {
  meant.set(key, (meant.get(key) ?? 0) + 1);
}

function named(all: readonly Named[], block: number): Named | undefined {
  return all.find(({ place }) => place.block === block) ?? all.find((it) => it.inTitle) ?? all[0];
}

/** "1540 Committee" is short already, and called so. */
function isNumbered({ words }: FullName): boolean {
  return words.length === 2 && /^\d+$/.test(words[0]!);
}

function beginsWith(words: readonly string[], few: readonly string[]): boolean {
  return few.every((word, i) => word === words[i]);
}

/** What was named and may be called so, the last first. */
function fitting(use: ShortName, { byHead }: Scope): Named[] {
  return (byHead.get(use.head) ?? []).filter(({ full }) => fits(use, full)).reverse();
}

function fits({ head, modifiers }: ShortName, { heads, words }: FullName): boolean {
  if (!heads.includes(head)) return false;
  if (modifiers.length === 0) return true;
  const noun = head.split(' ').filter((it) => it !== 'of' && it !== 'for');
  const said = [...modifiers, ...noun];
  return words.length > said.length && isWithin(modifiers, words) && !namesAsOther(words, said);
}

/** "the Cartagena Protocol" is not the protocol to the Cartagena Protocol: the name has had its noun before. */
function namesAsOther(words: readonly string[], few: readonly string[]): boolean {
  const at = words.findIndex((_, from) => few.every((word, i) => words[from + i] === word));
  return at > 0 && words.slice(0, at).some((it) => few.includes(it) && nouns().has(it));
}

const nouns = lazily((): ReadonlySet<string> => new Set([...headNouns().keys()].map((it) => it.toLowerCase())));

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let next = 0;
  for (const word of many) if (word === few[next]) next++;
  return next === few.length;
}
