import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { linksOf, targetId, wrongBecause } from '../support/links';
import { testShared } from '../support/shared';

testShared(
  'corpus',
  'at least 99 % of the links of the corpus are found in their place, with the id of the link',
  (folder) => {
    const links = ['ga', 'sc', 'ecosoc', 'hrc'].flatMap((organ) => linksOf(join(folder, `official-${organ}`)));
    const others = links.filter((it) => it.found?.id !== it.target);
    const ours = others.filter((it) => wrongBecause(it) === undefined);
    const listed = others.map(
      (it) => `${it.file} ${it.words}: ${it.target}, not ${it.found?.id} (${wrongBecause(it) ?? 'ours'})`,
    );
    assert.ok(links.length > 2_500);
    // So few links are wrong that they may not hide a fault of ours.
    assert.ok(others.length - ours.length < links.length / 80, listed.join('\n'));
    assert.ok(ours.length <= links.length / 100, listed.join('\n'));
    if (process.env.LIST) console.log(listed.join('\n'), `\n${links.length} links, ${ours.length} ours`);
  },
);

test('the target of a link is spelled as ids are', () => {
  assert.equal(targetId('https://undocs.org/en/A/hrc/RES/45/3'), 'A/HRC/RES/45/3');
  assert.equal(targetId('http://undocs.org//S/RES/1325%20(2000)'), 'S/RES/1325 (2000)');
  assert.equal(targetId('https://undocs.org/en/A/RES/1874(s-iv)'), 'A/RES/1874 (S-IV)');
  assert.equal(targetId('https://undocs.org/en/A/RES/74/232b'), 'A/RES/74/232 B');
  assert.equal(targetId('http://undocs.org/2006/2'), undefined);
});

test('a link is wrong only for a stated reason', () => {
  const at = { file: '', words: '24/20', target: 'A/RES/24/20' };
  const found = {
    kind: 'resolution',
    body: 'said',
    date: null,
    title: null,
    block: 0,
    ordinal: 0,
    namesBody: true,
  } as const;
  assert.equal(wrongBecause({ ...at, found: { ...found, id: 'A/HRC/RES/24/20' } }), 'body');
  assert.equal(wrongBecause({ ...at, found: { ...found, id: 'A/HRC/RES/24/20', namesBody: false } }), undefined);
  assert.equal(wrongBecause({ ...at, found: { ...found, id: 'A/RES/24/20 B' } }), 'part');
  assert.equal(wrongBecause({ ...at, words: '24/21', found: { ...found, id: 'A/RES/24/21' } }), 'number');
  const symbol = { ...found, kind: 'document', id: 'A/70/95-S/2015/446' } as const;
  assert.equal(wrongBecause({ file: '', words: 'A/70/95-S/2015/446', target: 'A/70/95', found: symbol }), 'half');
  assert.equal(wrongBecause({ ...at, found: undefined }), undefined);
});
