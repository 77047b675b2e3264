import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingAt } from '../../server/knowledge/openings';
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

test('no phrase occurs twice and the forms with an adverb are there', () => {
  for (const kind of KINDS)
    for (const profile of PROFILES) {
      const names = phrases(kind, profile).map(({ phrase }) => phrase);
      assert.equal(new Set(names).size, names.length);
    }
  const names = phrases('operative', 'ga').map(({ phrase }) => phrase);
  assert.ok(names.includes('Also requests') && names.includes('Further requests'));
});

test('the most frequent of the profile come first', () => {
  const firsts = (kind: 'preambular' | 'operative', profile: 'ga' | 'sc' | 'cop') =>
    phrases(kind, profile)
      .slice(0, 15)
      .map(({ phrase }) => phrase);
  assert.equal(firsts('preambular', 'ga')[0], 'Recalling');
  assert.ok(firsts('preambular', 'ga').includes('Recalling also'));
  assert.equal(firsts('operative', 'sc')[0], 'Decides');
  assert.ok(firsts('preambular', 'sc').includes('Determining'));
  assert.ok(firsts('preambular', 'cop').includes('Also recalling'));
});

test('a phrase knows its remainder, its forms and what it is', () => {
  const note = phrases('operative', 'ga').find(({ phrase }) => phrase === 'Takes note')!;
  assert.equal(note.remainder, 'of');
  assert.equal(note.also, 'Also takes note');
  assert.match(documentation(note), /^\*Takes note\* of: operative, .*General Assembly \d+.*French: \*Prend note/);
  const also = phrases('preambular', 'ga').find(({ phrase }) => phrase === 'Recalling also')!;
  assert.equal(also.also, undefined);
  assert.match(documentation(also), /^\*Recalling also\*: preambular, .*paragraphs: \d+$/);
});
