import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressees } from '../../server/knowledge/addressees';
import { openingBase } from '../../server/knowledge/openingAdverb';
import { openingAt } from '../../server/knowledge/openings';
import { placeFactors } from '../../server/knowledge/phrasePlaces';
import { documentation, phrases } from '../../server/knowledge/phrases';

const KINDS = ['preambular', 'operative'] as const;
const PROFILES = ['ga', 'ecosoc', 'sc', 'hrc', 'cop', 'mun', 'un'] as const;

test('every phrase is an opening of its kind, with just that extent', () => {
  for (const kind of KINDS)
    for (const profile of PROFILES)
      for (const { phrase, remainder } of phrases(kind, profile)) {
        const followers = remainder ? [remainder] : ['the', 'that', 'to', 'by', 'about', 'under', 'at'];
        const found = followers.map((word) => openingAt(`${phrase} ${word} harbour`, 0));
        assert.ok(
          found.some((opening) => opening?.phrase === phrase && opening.kind === kind),
          `${profile} ${phrase}`,
        );
      }
});

test('no phrase occurs twice, and none bears the adverb of its place', () => {
  for (const kind of KINDS)
    for (const profile of PROFILES) {
      const names = phrases(kind, profile).map(({ phrase }) => phrase);
      assert.equal(new Set(names).size, names.length);
      assert.deepEqual(
        names.filter((phrase) => openingBase({ phrase, kind }).adverb !== ''),
        [],
      );
    }
});

test('the most frequent of the profile come first', () => {
  const firsts = (kind: 'preambular' | 'operative', profile: 'ga' | 'sc' | 'cop') =>
    phrases(kind, profile)
      .slice(0, 15)
      .map(({ phrase }) => phrase);
  assert.equal(firsts('preambular', 'ga')[0], 'Recalling');
  assert.equal(firsts('operative', 'sc')[0], 'Decides');
  assert.ok(firsts('preambular', 'sc').includes('Determining'));
  assert.ok(!firsts('preambular', 'ga').includes('Determining'));
});

test('Model United Nations have phrases and a spelling of their own', () => {
  const names = (profile: 'mun' | 'ga') => phrases('preambular', profile).map(({ phrase }) => phrase);
  assert.ok(names('mun').includes('Viewing with appreciation') && !names('ga').includes('Viewing with appreciation'));
  assert.ok(names('mun').includes('Honoring') && !names('mun').includes('Honouring'));
  assert.ok(names('ga').includes('Honouring'));
  assert.ok(names('mun').includes('Recognizing'));
});

test('a phrase knows its verb, its complement, its remainder and what it is', () => {
  const note = phrases('operative', 'ga').find(({ phrase }) => phrase === 'Takes note with appreciation')!;
  assert.deepEqual([note.verb, note.complement, note.remainder], ['take note', 'note with appreciation', 'of']);
  assert.match(
    documentation(note),
    /^\*Takes note with appreciation\* of: operative, .*General Assembly \d+.*French: \*Prend note/,
  );
  const zest = phrases('preambular', 'mun').find(({ phrase }) => phrase === 'Noting with zest')!;
  assert.match(documentation(zest), /Model United Nations only$/);
});

test('a phrase is likelier where it usually stands', () => {
  assert.ok(placeFactors('preambular', 0)('guided') > 1 && placeFactors('preambular', 9)('guided') < 1);
  assert.ok(placeFactors('operative', 9)('decides') > placeFactors('operative', 1)('decides'));
  assert.ok(placeFactors('operative', 4)('no such phrase') > 0);
});

test('whom a verb asks depends on the house', () => {
  assert.equal(addressees('Requests', 'ga')[0], 'the Secretary-General');
  assert.ok(addressees('urges', 'hrc').indexOf('States') < addressees('urges', 'hrc').indexOf('Member States'));
  assert.ok(addressees('Adores', 'un').length > 10);
});
