import type { MarkerStyle } from '../syntax/block';
import { letterLabel, letterValue, romanLabel, romanValue } from '../syntax/marker';

/** A sequence of labels that is open at one level: (a), (b) … or (i), (ii) …. */
export interface Sequence {
  readonly style: MarkerStyle;
  readonly script: 'letter' | 'roman' | 'digit';
  /** The value of its last label. */
  last: number;
  /** What the last label should have been, where it was out of order: the next may go on from either. */
  asked?: number;
  /** The sequence one level deeper that a later label of this one closed: letters may run on through (i), (ii) … */
  closed?: Sequence;
}

/** Where a label belongs: its level (1 for the first below a number), and the label as it is written there where it should be another. */
export interface Placed {
  readonly level: number;
  readonly expected: string | undefined;
}

const deepest = 4;

/**
 * Puts a label into the open sequences, which it changes: an ambiguous `(i)` continues the sequence that is open.
 *
 * Continuation is tried from the deepest level up, then a new sequence one level deeper; else the label is out of
 * order in the level that has its style.
 */
export function placeLabel(open: Sequence[], label: string, style: MarkerStyle, mayRestart = false): Placed {
  for (let level = open.length; level >= 1; level--) {
    const sequence = open[level - 1]!;
    const value = sequence.style === style ? labelValue(sequence.script, label) : undefined;
    if (value !== undefined && (value === sequence.last + 1 || value === (sequence.asked ?? Number.NaN) + 1)) {
      sequence.last = value;
      sequence.asked = undefined;
      sequence.closed = open[level] ?? sequence.closed;
      open.length = level;
      return { level, expected: undefined };
    }
  }
  const closed = open[open.length - 1]?.closed;
  if (closed && closed.style === style && labelValue(closed.script, label) === closed.last + 1) {
    closed.last++;
    open.push(closed);
    return { level: open.length, expected: undefined };
  }
  const script = scriptOfFirst(label);
  const same = open.findIndex((it) => it.style === style && it.script === script);
  if (script && same >= 0 && mayRestart) open.length = same;
  if (script && open.length < deepest && (same < 0 || mayRestart)) {
    open.push({ style, script, last: 1 });
    return { level: open.length, expected: undefined };
  }
  const level = nearestLevel(open, label, style);
  if (level > 0) {
    const sequence = open[level - 1]!;
    const asked = sequence.last + 1;
    // A label in another style that says the right thing counts as said.
    sequence.last = labelValue(sequence.script, label)!;
    sequence.asked = asked;
    open.length = level;
    return { level, expected: written(sequence.style, labelOf(sequence.script, asked)) };
  }
  const own = likelyScript(label);
  if (open.length === deepest) open.length = deepest - 1;
  open.push({ style, script: own, last: labelValue(own, label) ?? 1 });
  return { level: open.length, expected: written(style, labelOf(own, 1)) };
}

/** A label as its style writes it: `(a)`, `a)`, `a.`, `1.`. */
export function written(style: MarkerStyle, label: string): string {
  return style === 'parentheses' ? `(${label})` : style === 'parenthesis' ? `${label})` : `${label}.`;
}

/** The open level that a label out of order comes nearest to, those of its own style first; 0 where none has its script. */
function nearestLevel(open: readonly Sequence[], label: string, style: MarkerStyle): number {
  let best = 0;
  let distance = Number.POSITIVE_INFINITY;
  open.forEach((sequence, i) => {
    const value = labelValue(sequence.script, label);
    if (value === undefined) return;
    const own = Math.abs(value - sequence.last - 1) + (sequence.style === style ? 0 : 2);
    if (own > distance) return;
    distance = own;
    best = i + 1;
  });
  return best;
}

/** The label of a value in a script. */
export function labelOf(script: Sequence['script'], value: number): string {
  return script === 'letter' ? letterLabel(value) : script === 'roman' ? romanLabel(value) : String(value);
}

/** The value of a label in a script; undefined where it is none of that script. */
export function labelValue(script: Sequence['script'], label: string): number | undefined {
  if (script === 'digit') return /^\d+$/.test(label) ? Number(label) : undefined;
  return script === 'letter' ? letterValue(label) : romanValue(label);
}

function scriptOfFirst(label: string): Sequence['script'] | undefined {
  return label === 'a' ? 'letter' : label === 'i' ? 'roman' : label === '1' ? 'digit' : undefined;
}

function likelyScript(label: string): Sequence['script'] {
  if (/^\d/.test(label)) return 'digit';
  return letterValue(label) === undefined || (label.length > 1 && romanValue(label) !== undefined) ? 'roman' : 'letter';
}
