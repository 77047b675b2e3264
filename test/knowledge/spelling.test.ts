import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { listedWords } from '../../server/knowledge/listedWords';
import { formOf, namesWith, variantAt, variantCount, variantOfRight } from '../../server/knowledge/spelling';
import { spellingHits } from '../../server/knowledge/spellingScan';
import { rowsOf } from '../../server/knowledge/table';

const variants = Array.from({ length: variantCount() }, (_, index) => variantAt(index)!);

test('every row has a kind, a house and a source, and no spelling is right and wrong in one house', () => {
  const rows = rowsOf<'wrong' | 'source'>(readFileSync('server/knowledge/spelling.tsv', 'utf8'));
  assert.equal(rows.length, variants.length);
  for (const row of rows) assert.ok(row.source, row.wrong);
  for (const house of ['oxford', 'american'] as const) {
    const own = variants.filter((it) => it.houses.includes(house));
    const wrong = new Set(own.map((it) => it.wrong));
    assert.equal(wrong.size, own.length);
    for (const { right } of own) assert.ok(!wrong.has(right), right);
  }
});

test('verbs that end in -ise by right are never on the list', () => {
  const right =
    'advise arise apprise chastise circumcise comprise compromise concise demise despise devise disguise enterprise excise exercise expertise franchise guise improvise incise likewise merchandise otherwise paradise practise praise precise premise promise raise revise rise supervise surprise televise treatise wise appraise disenfranchise';
  for (const word of right.split(' ')) {
    const stem = word.slice(0, -1);
    for (const ending of ['e', 'es', 'ed', 'ing']) {
      const variant = formOf(stem + ending)?.variant;
      assert.ok(!variant?.houses.includes('oxford'), stem + ending);
    }
  }
});

test('a listed verb is found in all its forms, with a prefix and in the case of the text', () => {
  const found = (text: string) =>
    spellingHits(text, 0, text.length, listedWords(text, 0, text.length)).map(({ right }) => right);
  assert.deepEqual(found('to organise, disorganised and reorganising organisations of de-radicalised organisers'), [
    'organize',
    'disorganized',
    'reorganizing',
    'organizations',
    'de-radicalized',
    'organizers',
  ]);
  assert.deepEqual(found('Recognising labor\nco\u2011operation, “color” (harbor) and *favorable* percent'), [
    'Recognizing',
    'labour',
    'cooperation',
    'colour',
    'harbour',
    'favourable',
    'per cent',
  ]);
  assert.deepEqual(found('see /labor/color, labor.example, computer programs, Colorado and the Color Line'), []);
  assert.deepEqual(found('The Web site and web-sites'), ['website', 'websites']);
});

test('names are found as a whole, and only the word that is wrong is replaced', () => {
  const text = 'the World Health Organisation and the Organisation of Example States';
  assert.deepEqual(
    spellingHits(text, 0, text.length, listedWords(text, 0, text.length)).map(({ from, to, right }) => [
      text.slice(from, to),
      right,
    ]),
    [['Organisation', 'Organization']],
  );
  assert.ok(namesWith('organisation').length > 5);
});

test('the right spellings of a family are known', () => {
  assert.equal(variantOfRight('organizations')?.wrong, 'organis');
  assert.equal(variantOfRight('programme')?.wrong, 'program');
  assert.equal(variantOfRight('archive'), undefined);
});
