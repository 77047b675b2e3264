import { treaties } from '../../server/knowledge/treaties';
import { numbersOf } from '../../server/knowledge/treatyFamily';
import type { Kind } from './kind';
import { noted } from './noted';

/** A registration number in a note that is another treaty's. */
export const treatyNumberSwapped: Kind = (text, random) => {
  const right = noted(text, random);
  const found = right ? [...right.matchAll(/(?<=^\[\^\d+\]: [^\n]*vols?\. [^\n]{1,40}, No\. )\d+(?=\.$)/gm)] : [];
  const number = found[Math.floor(random() * found.length)];
  if (!right || !number) return undefined;
  const others = treaties()
    .filter((it) => it.status === 'V' && /^\d+$/.test(it.number) && !numbersOf(it).includes(number[0]))
    .map((it) => it.number);
  const other = others[Math.floor(random() * others.length)]!;
  const at = number.index;
  return {
    text: right.slice(0, at) + other + right.slice(at + number[0].length),
    at,
    rules: ['treaty-number', 'note-instrument-mismatch'],
    hasRow: true,
  };
};
