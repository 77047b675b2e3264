import assert from 'node:assert/strict';
import { test } from 'node:test';
import addressees from '../../server/knowledge/addressees.tsv';
import formulas from '../../server/knowledge/formulas.tsv';
import infinitives from '../../server/knowledge/infinitives.tsv';
import months from '../../server/knowledge/months.tsv';
import { lexicon } from '../../server/knowledge/opening-lexicon';
import openingWords from '../../server/knowledge/opening-words.tsv';
import openings from '../../server/knowledge/openings.tsv';
import romance from '../../server/knowledge/openings-romance.tsv';
import organs from '../../server/knowledge/organs.tsv';
import examples from '../../server/knowledge/phrase-examples.tsv';
import places from '../../server/knowledge/phrase-places.tsv';
import phrases from '../../server/knowledge/phrases.tsv';
import { lazily, rowsOf } from '../../server/knowledge/table';

test('rows are read by the names of their columns', () => {
  assert.deepEqual(rowsOf('a\tb\n1\t2\n\n3\r\n'), [
    { a: '1', b: '2' },
    { a: '3', b: '' },
  ]);
  assert.deepEqual(rowsOf(''), []);
});

test('a lazy value is made once', () => {
  let made = 0;
  const value = lazily(() => ++made);
  assert.equal(made, 0);
  assert.equal(value() + value(), 2);
});

test('every row of every table names its source and fills its line', () => {
  const own = [phrases, places, addressees, infinitives, formulas, examples];
  for (const table of [openingWords, openings, romance, months, organs, ...own]) {
    const columns = table.split('\n')[0]!.split('\t').length;
    for (const line of table.trimEnd().split('\n')) assert.equal(line.split('\t').length, columns, line);
    for (const row of rowsOf<'source'>(table)) assert.notEqual(row.source, '', JSON.stringify(row));
  }
});

test('the lexicon holds British spellings and keeps the longest complement first', () => {
  const { finite, participles } = lexicon();
  assert.ok(finite.has('recognises') && participles.has('emphasising'));
  const lengths = finite.get('takes')!.map(({ complement }) => complement.length);
  assert.deepEqual(
    lengths,
    lengths.toSorted((a, b) => b - a),
  );
});
