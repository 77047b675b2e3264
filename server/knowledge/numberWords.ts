import countedRows from './counted.tsv';
import { lazily, rowsOf } from './table';

const UNITS = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** An English number from 1 to 99 in words: 42 is "forty-two"; nothing outside. */
export function numberWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 99) return undefined;
  if (value < 10) return UNITS[value - 1];
  if (value < 20) return TEENS[value - 10];
  const ten = TENS[Math.floor(value / 10) - 2]!;
  return value % 10 === 0 ? ten : `${ten}-${UNITS[(value % 10) - 1]}`;
}

/** The value of an English number from 1 to 99 in lower-case words; nothing for any other word. */
export function wordsNumber(words: string): number | undefined {
  return values().get(words);
}

const values = lazily(() => new Map(Array.from({ length: 99 }, (_, i) => [numberWords(i + 1)!, i + 1])));

/** What is counted in resolutions, in both numbers: before these a number below ten is in words, and none of them stands behind the number of a paragraph, a goal or a table. */
export function isCountedNoun(word: string): boolean {
  return counted().nouns.has(word);
}

/** Whether a word may stand between a small number and what is counted: "two additional experts". */
export function mayStandBetween(word: string): boolean {
  return counted().between.has(word);
}

const counted = lazily(() => {
  const rows = rowsOf<'word' | 'role' | 'plural'>(countedRows);
  const nouns = rows.filter(({ role }) => role === 'counted').flatMap(({ word, plural }) => [word, plural]);
  const between = rows.filter(({ role }) => role === 'between').map(({ word }) => word);
  return { nouns: new Set(nouns.filter(Boolean)), between: new Set(between) };
});
