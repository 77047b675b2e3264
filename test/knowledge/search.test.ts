import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedRegistry } from '../../server/knowledge/registry';
import { type SearchHit, search } from '../../server/knowledge/search';
import { nearness } from '../../server/knowledge/wordDistance';

const id = ({ text, treaty }: SearchHit) => treaty?.id ?? text?.id ?? '';
const found = (query: string, limit = 5) => search(shippedRegistry, query, limit).map(id);

const FIRST: Record<string, string> = {
  '64/293': 'A/RES/64/293',
  'res 64/293': 'A/RES/64/293',
  'resolution 64/293': 'A/RES/64/293',
  'ga 64/293': 'A/RES/64/293',
  'General Assembly resolution 66/181': 'A/RES/66/181',
  'A/RES/64/293': 'A/RES/64/293',
  '1325': 'S/RES/1325 (2000)',
  'sc 1325': 'S/RES/1325 (2000)',
  'unscr 1325': 'S/RES/1325 (2000)',
  '1325 (2000)': 'S/RES/1325 (2000)',
  '217 a (iii)': 'A/RES/217 A (III)',
  '2012/18': 'E/RES/2012/18',
  'ecosoc 2012/18': 'E/RES/2012/18',
  's-26/2': 'A/RES/S-26/2',
  'es-10/24': 'A/RES/ES-10/24',
  'ccpcj res 19/1': 'E/CN.15/RES/19/1',
  'human rights council 17/4': 'A/HRC/RES/17/4',
  'ctoc/cop/res/5/5': 'CTOC/COP/RES/5/5',
  'wha63.22': 'WHA63.22',
  '63.22': 'WHA63.22',
  untoc: 'untoc',
  UNCAC: 'uncac',
  palermo: 'untoc',
  merida: 'uncac',
  chicago: 'chicago-convention',
  'bangkok rules': 'A/RES/65/229',
  'mandela rules': 'A/RES/70/175',
  'universal declaration of human rights': 'A/RES/217 A (III)',
  '2030 agenda': 'A/RES/70/1',
  'foreign terrorist fighters': 'S/RES/2396 (2017)',
  "convention relative aux droits de l'enfant": 'crc',
  'rights of the child convention': 'crc',
  'convention disabilities persons': 'crpd',
  corupption: 'uncac',
  'plan action traffick': 'A/RES/64/293',
  'trafficing plan of action': 'A/RES/64/293',
};

test('the instrument that is meant comes first', () => {
  for (const [query, first] of Object.entries(FIRST)) assert.equal(found(query)[0], first, query);
});

test('a number that is begun gives those that go on with it', () => {
  const hits = found('64/29', 20);
  assert.ok(hits.length > 3 && hits.every((it) => it.startsWith('A/RES/64/29')), hits.join(' '));
});

test('a date gives what was adopted then, in whatever form it is typed', () => {
  for (const query of ['26 july 2012', '2012-07-26', 'July 26, 2012', '26 juillet 2012']) {
    const hits = search(shippedRegistry, query, 50);
    assert.ok(hits.length > 3 && hits.every((hit) => hit.text?.date === '2012-07-26'), query);
  }
  assert.ok(search(shippedRegistry, 'july 2012', 50).every((hit) => hit.text?.date.startsWith('2012-07')));
  assert.ok(search(shippedRegistry, 'crime 2012', 5).every((hit) => /2012/.test(`${hit.text?.date} ${hit.text?.id}`)));
});

test('an instrument comes once, and the best first', () => {
  const hits = search(shippedRegistry, 'convention', 100);
  assert.equal(new Set(hits.map(id)).size, hits.length);
  assert.deepEqual(
    hits.map((hit) => hit.score),
    hits.map((hit) => hit.score).sort((a, b) => b - a),
  );
});

test('what is nothing finds nothing, and nothing is too long', () => {
  for (const query of ['', '  ', '***', 'of the', 'qqqqxq', '999/999', '31 february 2012 qqq'])
    assert.deepEqual(found(query), [], query);
  assert.deepEqual(search(shippedRegistry, 'untoc', 0), []);
  assert.ok(search(shippedRegistry, '64/293 '.repeat(10_000), 5).length <= 5);
  assert.ok(search(shippedRegistry, '((([['.repeat(1000), 5).length === 0);
});

test('a slip is near, another word is not', () => {
  assert.ok(nearness('trafficing', 'trafficking') > 0.5);
  assert.ok(nearness('corrpution', 'corruption') > 0.5);
  assert.ok(nearness('convetnio', 'convention') > 0);
  assert.equal(nearness('crime', 'child'), 0);
  assert.equal(nearness('war', 'was'), 0);
});
