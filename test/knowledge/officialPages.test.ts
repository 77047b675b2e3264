import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officialPage } from '../../server/knowledge/officialPages';
import { shippedTexts } from '../../server/knowledge/resolutions';

const page = (id: string) => officialPage(id)?.replace('https://undocs.org/', '');

test('a page is spelled as the symbol of its document', () => {
  for (const [id, symbol] of [
    ['A/RES/66/181', 'A/RES/66/181'],
    ['A/RES/217 A (III)', 'A/RES/217(III)'],
    ['A/RES/3362 (S-VII)', 'A/RES/3362(S-VII)'],
    ['A/RES/ES-10/15', 'A/RES/ES-10/15'],
    ['A/RES/57/270 B', 'A/RES/57/270B'],
    ['S/RES/1325 (2000)', 'S/RES/1325(2000)'],
    ['E/RES/2012/18', 'E/RES/2012/18'],
    ['E/RES/663 C (XXIV)', 'E/RES/663(XXIV)'],
    ['A/HRC/RES/S-17/1', 'A/HRC/RES/S-17/1'],
    ['E/CN.4/RES/2005/80', 'E/CN.4/RES/2005/80'],
    ['UNEP/EA/RES/5/14', 'UNEP/EA.5/Res.14'],
    ['HSP/HA/RES/1/3', 'HSP/HA.1/Res.3'],
    ['A/C.3/71/L.5/Rev.1', 'A/C.3/71/L.5/Rev.1'],
    ['A/75/93-E/2020/64', 'A/75/93-E/2020/64'],
    ['A/CONF.157/24 (Part I)', 'A/CONF.157/24(PartI)'],
    ['CTOC/COP/2010/17', 'CTOC/COP/2010/17'],
  ] as const)
    assert.equal(page(id), symbol);
});

test('ids that are only ours, symbols of others, and what is no symbol have no page', () => {
  for (const id of [
    'E/CN.15/RES/19/1',
    'CTOC/COP/RES/5/5',
    'A/DEC/75/561',
    'E/DEC/2012/201',
    'WHA63.22',
    'GOV/2011/65',
    'untoc',
    '64/293',
    '',
    'A/RES/../../x?y',
    'A/ 1',
  ])
    assert.equal(page(id), undefined, id);
});

test('every page of the registry is an address without blanks', () => {
  let pages = 0;
  for (const { id } of shippedTexts()) {
    const found = officialPage(id);
    if (found === undefined) continue;
    pages++;
    assert.match(found, /^https:\/\/undocs\.org\/[\w./()-]+$/, id);
  }
  assert.ok(pages > 11_000, `${pages} pages`);
});
