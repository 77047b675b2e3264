import { printedIn } from '../../server/knowledge/supplements';
import type { Kind } from './kind';
import { noted } from './noted';

/** The number of a supplement of the Official Records that is another's. */
export const supplementSwapped: Kind = (text, random) => {
  const right = noted(text, random);
  const found = right
    ? [...right.matchAll(/(?<=^\[\^\d+\]: [^\n]*)Supplement No\. (\d+)(?=[^\n(]*\(([^\s)]+))/gm)]
    : [];
  const item = found[Math.floor(random() * found.length)];
  if (!right || !item) return undefined;
  const others = ['2', '3', '4', '6', '8', '10', '15', '30', '53'].filter((it) => it !== item[1]);
  const other = others[Math.floor(random() * others.length)]!;
  const at = item.index + 'Supplement No. '.length;
  return {
    text: right.slice(0, at) + other + right.slice(at + item[1]!.length),
    at,
    rules: ['official-records-year'],
    hasRow: printedIn(item[2]!) !== undefined,
  };
};
