import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { conventionsOf } from '../../server/knowledge/conventions';
import { rowsOf } from '../../server/knowledge/table';

const profiles = ['ga', 'ecosoc', 'hrc', 'sc', 'cop', 'mun', 'un'] as const;
const values: Readonly<Record<string, readonly string[]>> = {
  preambularAdverb: ['after', 'before', 'either'],
  operativeAdverb: ['before', 'either'],
  adverbCycle: ['kept', 'none'],
  ownName: ['the present', 'this', 'any'],
  listConnector: ['none', 'own', 'any'],
  listEnding: ['semicolon', 'any'],
  spelling: ['oxford', 'american', 'consistent'],
  acronyms: ['avoided', 'not of organs', 'allowed'],
  smallNumbers: ['words', 'any'],
  sessions: ['words', 'any'],
  capitals: ['kept', 'any'],
  italics: ['exact', 'loose'],
  closingParagraph: ['seized', 'seized or continued', 'any'],
  legalBasis: ['last', 'any'],
  quoteComma: ['outside', 'any'],
  dates: ['day first', 'any'],
  citedDates: ['first', 'none', 'any'],
  ownInNotes: ['bare', 'named'],
  treatyNotes: ['first', 'none'],
  ownResolutions: ['its', 'any'],
  citedSymbols: ['in notes', 'any'],
};

test('every profile has a file of its own that says everything, with reason and source', () => {
  const files = readdirSync('server/knowledge/profiles');
  assert.deepEqual(files.sort(), profiles.map((it) => `${it}.tsv`).sort());
  const conventions = files.map((file) => {
    const rows = rowsOf<'convention' | 'value' | 'why' | 'source'>(
      readFileSync(`server/knowledge/profiles/${file}`, 'utf8'),
    );
    for (const row of rows) assert.ok(row.value && row.why && row.source, `${file}: ${row.convention}`);
    return rows.map((row) => row.convention);
  });
  for (const own of conventions) assert.deepEqual(own, conventions[0]);
  assert.equal(conventions[0]!.length, Object.keys(values).length + 1);
});

test('every value is one that is understood', () => {
  for (const profile of profiles)
    for (const [key, value] of Object.entries(conventionsOf(profile)))
      assert.ok(key === 'name' || values[key]!.includes(value), `${profile} ${key}: ${value}`);
});
