import { lazily } from './table';

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

/**
 * What is counted in resolutions: behind a number below ten these are written with the number in words, and never stand behind the number
 * of a paragraph, a goal or a table.
 */
export const countedNouns: () => ReadonlySet<string> = lazily(
  () =>
    new Set(
      'aspects? bodies candidates? commissioners? committees? copies countries days? delegations? experts? governments? groups? hours? institutions? judges? languages? meetings? members? men minutes? months? observers? occasions organizations? participants? parties people persons? posts? priorities regions? reports? representatives? seats? seminars? sessions? States statements? studies terms? times vacancies weeks? women workshops? years?'
        .split(' ')
        .flatMap((noun) => (noun.endsWith('?') ? [noun.slice(0, -2), noun.slice(0, -1)] : [noun])),
    ),
);
