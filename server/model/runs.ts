import { insertedWords } from '../syntax/marker';
import { isBullet } from './draft';
import { labelOf, labelValue, type Sequence } from './labels';
import type { Paragraph, Structure } from './structure';
import { bareLabel, isLabelled } from './walk';

/** Paragraphs that are numbered one after the other; two runs never share a number's place. Told apart by identity. */
export interface Run {
  readonly script: Sequence['script'];
  /** The value of its first number: pages out of a volume begin with any, and so do texts within a text. */
  readonly start: number;
}

/** The place of a paragraph in a run. */
export interface Seat {
  /** Undefined for words and bullets, which take part in no run. */
  readonly run: Run | undefined;
  /** `bis` for `5 bis` and all that follow it, `alt` for `5 alt`, empty for a plain number. */
  readonly inserted: '' | 'bis' | 'alt';
  /** Whether it takes a number without bearing it. */
  readonly silent: boolean;
}

/** The seat of whatever takes part in no run. */
export const noSeat: Seat = { run: undefined, inserted: '', silent: false };

/** The seat of every paragraph of the body and of the annexes, as its number or label and those around it show it. */
export function seatsOf(structure: Structure): ReadonlyMap<Paragraph, Seat> {
  let seats = known.get(structure);
  if (!seats) {
    seats = new Map();
    for (const part of structure.parts) {
      for (const paragraph of part.preambular) seatChildren(paragraph, seats);
      seatList(part.operative, seats);
    }
    for (const annex of structure.annexes) seatList(annex.paragraphs, seats);
    known.set(structure, seats);
  }
  return seats;
}

const known = new WeakMap<Structure, Map<Paragraph, Seat>>();

/** The number or label of each member of one list, without brackets and points; a run counts on through all of them. */
export function labelsOf<T extends { readonly seat: Seat }>(list: readonly T[]): Map<T, string> {
  const labels = new Map<T, string>();
  const reached = new Map<Run, Reached>();
  for (const member of list) {
    const { run, inserted, silent } = member.seat;
    if (!run) continue;
    const next = after(run, reached.get(run), inserted);
    reached.set(run, next);
    if (!silent) labels.set(member, written(run, next));
  }
  return labels;
}

interface Reached {
  readonly value: number;
  /** Index of the inserted word, -1 for a plain number, -2 for an alternative. */
  readonly word: number;
}

function after(run: Run, last: Reached | undefined, inserted: Seat['inserted']): Reached {
  const value = last?.value ?? run.start - 1;
  if (inserted === '' || value < 1) return { value: value + 1, word: -1 };
  if (inserted === 'alt') return { value, word: -2 };
  return { value, word: Math.min(Math.max(last?.word ?? -1, -1) + 1, insertedWords.length - 1) };
}

function written(run: Run, { value, word }: Reached): string {
  const label = labelOf(run.script, value);
  return word === -1 ? label : `${label} ${word === -2 ? 'alt' : insertedWords[word]}`;
}

function seatList(list: readonly Paragraph[], seats: Map<Paragraph, Seat>): void {
  let run: Run | undefined;
  /** The last number as written, and as its place asked for. */
  let last: Reached | undefined;
  let due: Reached | undefined;
  let waiting: Paragraph[] = [];
  list.forEach((paragraph, i) => {
    seatChildren(paragraph, seats);
    // The numbers of an annex are its own affair: what looks wrong there begins anew.
    const expected = paragraph.annex ? undefined : paragraph.expected;
    if (!isLabelled(paragraph) || isBullet(paragraph)) {
      const numbers = paragraph.lacksNumber ? (run ?? firstRun(list, i)) : undefined;
      seats.set(paragraph, numbers ? { run: numbers, inserted: '', silent: false } : noSeat);
      if (numbers) {
        run = numbers;
        due = after(run, due, '');
      } else if (paragraph.level === 0 && !paragraph.introduces) {
        waiting.push(paragraph);
      }
      return;
    }
    const label = bareLabel(paragraph.label);
    const inserted = insertedOf(label);
    const own = reading(run?.script, label);
    const goesOn =
      run !== undefined &&
      own !== undefined &&
      (expected !== undefined || follows(run, last, own) || follows(run, due, own));
    if (!goesOn && run && own && last && waiting.length > 0 && own.value === last.value + waiting.length + 1) {
      // Paragraphs without a number have taken places in the run.
      for (const it of waiting) seats.set(it, { run, inserted: '', silent: true });
      due = { value: own.value - 1, word: -1 };
    } else if (!goesOn && !(run && expected !== undefined)) {
      run = newRun(paragraph.level, label, expected);
      due = undefined;
    }
    waiting = [];
    seats.set(paragraph, { run, inserted, silent: false });
    due = after(run!, due, inserted);
    last = own ?? reading(run!.script, label) ?? due;
  });
}

function seatChildren(parent: Paragraph, seats: Map<Paragraph, Seat>): void {
  if (parent.children.length > 0) seatList(parent.children, seats);
}

/** The run that a paragraph without its number begins: that of the next number, where this begins with what is left. */
function firstRun(list: readonly Paragraph[], at: number): Run | undefined {
  const next = list.slice(at + 1).find(isLabelled);
  return { script: next ? scriptOf(next.level, bareLabel(next.label)) : 'digit', start: 1 };
}

function newRun(level: number, label: string, expected: string | undefined): Run {
  const script = scriptOf(level, bareLabel(expected ?? label));
  return { script, start: expected === undefined ? (reading(script, label)?.value ?? 1) : 1 };
}

/** The script that the first label of a list shows: an odd level usually has letters. */
function scriptOf(level: number, label: string): Run['script'] {
  if (/^\d/.test(label)) return 'digit';
  if (label === 'i') return 'roman';
  if (label === 'a') return 'letter';
  const usual = level % 2 === 1 ? 'letter' : 'roman';
  return labelValue(usual, label) !== undefined ? usual : usual === 'letter' ? 'roman' : 'letter';
}

function insertedOf(label: string): Seat['inserted'] {
  const word = label.split(' ')[1];
  return word === undefined ? '' : word === 'alt' ? 'alt' : 'bis';
}

/** What a label says in a script; undefined where it says nothing there. */
function reading(script: Run['script'] | undefined, label: string): Reached | undefined {
  if (script === undefined) return undefined;
  const [number, word] = label.split(' ');
  const value = labelValue(script, number!);
  if (value === undefined) return undefined;
  return { value, word: word === undefined ? -1 : word === 'alt' ? -2 : insertedWords.indexOf(word) };
}

function follows(run: Run, last: Reached | undefined, own: Reached): boolean {
  const before = last ?? { value: run.start - 1, word: -1 };
  if (own.word === -2) return own.value === before.value;
  if (own.word >= 0) return own.value === before.value && own.word === Math.max(before.word, -1) + 1;
  return own.value === before.value + 1;
}
