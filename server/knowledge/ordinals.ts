import { lazily } from './table';

const UNITS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The English ordinal in words, as sessions are counted: 67 is "sixty-seventh"; nothing outside 1 to 199. */
export function ordinalWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 199) return undefined;
  if (value === 100) return 'one hundredth';
  if (value > 100) return `one hundred and ${ordinalWords(value - 100)}`;
  if (value < 10) return UNITS[value - 1];
  if (value < 20) return TEENS[value - 10];
  const ten = TENS[Math.floor(value / 10) - 2]!;
  return value % 10 === 0 ? ten.replace(/y$/, 'ieth') : `${ten}-${UNITS[(value % 10) - 1]}`;
}

/** The number of an English ordinal in words, in any case: "Sixty-seventh" is 67; nothing for any other words. */
export function ordinalNumber(words: string): number | undefined {
  return numbers().get(words.toLowerCase().replace(/\s+/g, ' '));
}

const numbers = lazily(() => new Map(Array.from({ length: 199 }, (_, i) => [ordinalWords(i + 1)!, i + 1])));
