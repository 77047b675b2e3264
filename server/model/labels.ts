import type { MarkerStyle } from '../syntax/block';
import { letterLabel, letterValue, romanLabel, romanValue } from '../syntax/marker';

/** A sequence of labels that is open at one level: (a), (b) … or (i), (ii) …. */
export interface Sequence {
  readonly style: MarkerStyle;
  readonly script: 'letter' | 'roman' | 'digit';
  /** The value of its last label. */
  last: number;
}

/** Where a label belongs: its level (1 for the first below a number), and the label that the place asks for where it is another. */
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
export function placeLabel(open: Sequence[], label: string, style: MarkerStyle): Placed {
  for (let level = open.length; level >= 1; level--) {
    const sequence = open[level - 1]!;
    if (sequence.style === style && valueIn(sequence.script, label) === sequence.last + 1) {
      sequence.last++;
      open.length = level;
      return { level, expected: undefined };
    }
  }
  const script = scriptOfFirst(label);
  if (script && open.length < deepest) {
    open.push({ style, script, last: 1 });
    return { level: open.length, expected: undefined };
  }
  for (let level = open.length; level >= 1; level--) {
    const sequence = open[level - 1]!;
    const value = sequence.style === style ? valueIn(sequence.script, label) : undefined;
    if (value === undefined) continue;
    const expected = labelOf(sequence.script, sequence.last + 1);
    sequence.last = value;
    open.length = level;
    return { level, expected };
  }
  const own = likelyScript(label);
  if (open.length === deepest) open.length = deepest - 1;
  open.push({ style, script: own, last: valueIn(own, label) ?? 1 });
  return { level: open.length, expected: labelOf(own, 1) };
}

/** The label of a value in a script. */
export function labelOf(script: Sequence['script'], value: number): string {
  return script === 'letter' ? letterLabel(value) : script === 'roman' ? romanLabel(value) : String(value);
}

function valueIn(script: Sequence['script'], label: string): number | undefined {
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
