import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateAt } from '../../server/knowledge/dates';
import { ordinalNumber, ordinalWords } from '../../server/knowledge/ordinals';

test('dates of the three languages', () => {
  const dates = {
    '26 July 2012': '2012-07-26',
    '26\u00a0July\n2012': '2012-07-26',
    '1 May 2000,': '2000-05-01',
    '1er août 1999': '1999-08-01',
    '26 juillet 2012': '2012-07-26',
    '26 de julio de 2012': '2012-07-26',
    '29 February 2024': '2024-02-29',
  };
  for (const [text, iso] of Object.entries(dates)) {
    const date = dateAt(text, 0);
    assert.equal(date?.iso, iso, text);
    assert.match(text.slice(date!.from, date!.to), /^\d.*\d$/su);
  }
});

test('what is no date gives nothing', () => {
  for (const text of [
    '31 April 2012',
    '29 February 2023',
    '0 May 2012',
    '12 Mai',
    '26 Julember 2012',
    'July 2012',
    '26 July 20123',
  ])
    assert.equal(dateAt(text, 0), undefined, text);
  assert.equal(dateAt('126 July 2012', 1), undefined);
  assert.equal(dateAt('', 0), undefined);
});

test('ordinals and numbers are each other’s inverse', () => {
  for (let n = 1; n < 200; n++) assert.equal(ordinalNumber(ordinalWords(n)!), n);
  assert.equal(ordinalWords(67), 'sixty-seventh');
  assert.equal(ordinalWords(112), 'one hundred and twelfth');
  assert.equal(ordinalNumber('Eightieth'), 80);
  assert.equal(ordinalNumber('sixty-tenth'), undefined);
  assert.equal(ordinalWords(0), undefined);
  assert.equal(ordinalWords(1.5), undefined);
});
