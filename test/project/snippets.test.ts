import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { few, snippets } from '../../scripts/generate/snippets';
import { phrases } from '../../server/knowledge/phrases';

const written = JSON.parse(readFileSync('snippets/un-resolution.json', 'utf8'));
const made = snippets();
const all = Object.values(made);

test('the snippets are what the phrase data gives; `node scripts/snippets.mjs` writes them', () => {
  assert.deepEqual(written, made);
});

test('every phrase that is not rare has one snippet that sets it in italics', () => {
  for (const kind of ['preambular', 'operative'] as const) {
    for (const { phrase, total } of phrases(kind, 'un')) {
      if (total < few) continue;
      const [line] = made[`${kind}: ${phrase}`]?.body ?? [];
      const opening = line?.replace('${1:1}. ', '');
      assert.ok(opening?.startsWith(`*${phrase}* `), phrase);
    }
  }
});

test('no two snippets have the same prefix, and none is found by the letters of its phrase', () => {
  const prefixes = all.map(({ prefix }) => prefix);
  assert.equal(new Set(prefixes).size, prefixes.length);
  for (const prefix of prefixes) assert.match(prefix, /^(pre|op)\p{L}+$|^skeleton-[a-z]+$/u);
});

test('each house has a skeleton whose tab stops count from 1', () => {
  for (const profile of ['ga', 'ecosoc', 'sc', 'hrc', 'cop', 'mun']) {
    const { body } = made[`skeleton: ${profile}`]!;
    const found = [...body.join('\n').matchAll(/\$\{(\d+):/g)].map(([, number]) => Number(number));
    const stops = [...new Set(found)];
    assert.deepEqual(
      stops,
      stops.map((_, index) => index + 1),
      profile,
    );
    assert.equal(body.at(-1), '$0');
  }
});
