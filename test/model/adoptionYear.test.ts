import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adoptedBefore, adoptionYear } from '../../server/model/adoptionYear';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';

const read = (frontMatter: string) => resolutionOf(parse(`---\n${frontMatter}\n---\n\n*The General Assembly*,\n`));

test('the year of a text is that of its date, else that of its symbol', () => {
  const years: Readonly<Record<string, number>> = {
    'adopted: 1975-12-09': 1975,
    'symbol: A/RES/55/2': 2000,
    'symbol: E/RES/2012/19': 2012,
    'symbol: S/RES/1250 (1999)': 1999,
    'symbol: A/RES/217 A (III)': 1948,
    'symbol: E/RES/920 (XXXIV)': 1962,
  };
  for (const [frontMatter, year] of Object.entries(years)) assert.equal(adoptionYear(read(frontMatter)), year);
  assert.equal(adoptionYear(read('title: Lamps')), undefined);
});

test('a text without a year is taken for new', () => {
  assert.equal(adoptedBefore(read('symbol: A/RES/49/2'), 1995), true);
  assert.equal(adoptedBefore(read('symbol: A/RES/55/2'), 1995), false);
  assert.equal(adoptedBefore(read('title: Lamps'), 1995), false);
});
