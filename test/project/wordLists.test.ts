import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { listName, wordLists } from '../../scripts/generate/wordLists';

const lists = wordLists(readFileSync('scripts/knowledge/words.txt', 'utf8'));
const words = new Set(lists[`${listName}.txt`]!.split('\n').slice(1, -1));

test('the word lists are what the tables make; `node scripts/wordlists.mjs` writes them', () => {
  assert.deepEqual(readdirSync('dictionaries').sort(), Object.keys(lists).sort());
  for (const [name, text] of Object.entries(lists)) {
    assert.equal(readFileSync(`dictionaries/${name}`, 'utf8').replace(/\r\n/g, '\n'), text, name);
  }
});

test('they have the spelling of the United Nations and the names of bodies, and no other spelling', () => {
  for (const word of [
    'organization',
    'programme',
    'labour',
    'fulfil',
    'cooperation',
    'UNESCO',
    'preambular',
    'peacekeeping',
  ]) {
    assert.ok(words.has(word), word);
  }
  for (const word of ['organisation', 'program', 'labor', 'recognization', 'co-operation'])
    assert.ok(!words.has(word), word);
});

test('the affix rules make of the dictionary exactly the words of the plain list', () => {
  const [count, ...entries] = lists[`${listName}.dic`]!.trimEnd().split('\n');
  assert.equal(Number(count), entries.length);
  const made = entries.flatMap((entry) => {
    const [stem = '', flags = ''] = entry.split('/');
    return [
      stem,
      ...(flags.includes('S') ? [`${stem}s`] : []),
      ...(flags.includes('D') ? [`${stem}d`] : []),
      ...(flags.includes('G') ? [`${stem.slice(0, -1)}ing`] : []),
    ];
  });
  assert.deepEqual([...new Set(made)].sort(), [...words].sort());
});

test('the settings for the Code Spell Checker name the plain list', () => {
  const settings = JSON.parse(lists['cspell-ext.json']!);
  assert.ok(lists[settings.dictionaryDefinitions[0].path.replace('./', '')]);
  assert.deepEqual(settings.languageSettings[0].dictionaries, [settings.dictionaryDefinitions[0].name]);
});
