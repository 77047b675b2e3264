import { letterLabel, letterValue, romanLabel, romanValue } from '../syntax/marker';
import { bareLabel } from './walk';

/** The paths behind the first of a range up to its last: 2 to 4 gives 3 and 4; 5 (a) to (c) gives 5 (b) and 5 (c). */
export function rangeOf(from: string, to: string): string[] {
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
