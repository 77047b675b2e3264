import exampleRows from './phrase-examples.tsv';
import type { Phrase } from './phrases';
import { lazily, rowsOf } from './table';

/** A paragraph, of our own words and in Markdown, that opens with the phrase; `words` is the phrase with the adverb of its place. */
export function exampleOf(phrase: Phrase, words = phrase.phrase): string {
  const { kind, category, remainder } = phrase;
  const goesOn = examples().get(key('', '', remainder));
  const rest =
    (remainder && category !== 'resolve' ? goesOn : undefined) ??
    examples().get(key(kind, category, '')) ??
    examples().get(key(kind, '', ''))!;
  const joint = category === 'resolve' && remainder && !rest.startsWith(remainder) ? `${remainder} ` : '';
  return `*${words}* ${joint}${rest}${kind === 'preambular' ? ',' : ';'}`;
}

const examples = lazily(
  () =>
    new Map(
      rowsOf<'kind' | 'category' | 'remainder' | 'text'>(exampleRows).map((row) => [
        key(row.kind, row.category, row.remainder),
        row.text,
      ]),
    ),
);

function key(kind: string, category: string, remainder: string): string {
  return `${kind} ${category} ${remainder}`;
}
