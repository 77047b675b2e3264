import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextEdit } from 'vscode-languageserver-types';
import { completionAt } from '../../server/features/completionAt';
import { alone, type Surroundings } from '../../server/model/surroundings';
import { cursor } from './marked';

const assembly = (words: string) =>
  `---\nsymbol: A/RES/79/12\n---\n\n*The General Assembly*,\n\n*Recalling* document A/79/334 and ${words}\n\n1. *Decides* so.\n`;
const council = (words: string) =>
  `*The Economic and Social Council*,\n\n*Recalling* its resolution 2024/5 of 23 July 2024,[^1]\n\n1. *Decides* so.\n\n[^1]: See ${words}.\n`;

function offered(source: string, stops = true, surroundings: Surroundings = alone) {
  const { resolution, position } = cursor(source);
  const list = completionAt({ tree: resolution.tree, resolution }, position, 'auto', undefined, stops, surroundings);
  return (list?.items ?? []).map(({ label, textEdit }) => ({ label, text: (textEdit as TextEdit).newText }));
}

test('Official Records of the Assembly have the session in words and the number of the supplement in the symbol', () => {
  const items = offered(assembly('*Official Records of the |'));
  assert.equal(items[0]!.text, 'General Assembly, Seventy-ninth Session, Supplement No. 53* (A/79/53)$0');
  assert.ok(
    items.some(({ text }) => text === 'General Assembly, Seventy-ninth Session, Supplement No. ${1:}* (A/79/$1)$0'),
  );
  assert.ok(items.length <= 20);
});

test('those of the Council have the year twice, and close the italics that are open', () => {
  const texts = offered(council('*Official Records of the |*')).map((it) => it.text);
  assert.ok(texts.includes('Economic and Social Council, ${1:2024}, Supplement No. 10* (E/$1/30)$0'), texts.join('\n'));
  const plain = offered(council('*Official Records of the Eco|'), false).map((it) => it.text);
  assert.ok(plain.includes('Economic and Social Council, 2024, Supplement No. 10* (E/2024/30)'), plain.join('\n'));
  assert.ok(plain.every((it) => it.startsWith('Economic')));
});

test('a text that tells no year leaves it open', () => {
  const source = '*The General Assembly*,\n\n*Recalling* Official Records of the |\n\n1. *Decides* so.\n';
  const items = offered(source);
  assert.equal(items[0]!.text, 'General Assembly, ${1:} Session, Supplement No. ${2:} (A/${3:}/$2)$0');
});

test('a symbol that is begun goes on as one that is cited, or as its series with the session of the text', () => {
  const labels = (words: string) => offered(assembly(words)).map((it) => it.label);
  assert.deepEqual(labels('A/79/3|'), ['A/79/334']);
  assert.deepEqual(labels('A/C.3|'), ['A/C.3/79/L.…']);
  assert.deepEqual(labels('E/CN.15|'), ['E/CN.15/2024/…']);
  assert.deepEqual(labels('and/|'), []);
});

const drafts: Surroundings = {
  ...alone,
  drafts: () => [
    { uri: 'a', symbols: ['E/RES/2030/7', 'E/2030/L.4'], title: 'Lamps on the coast', adopted: '2030-07-22' },
    { uri: 'b', symbols: ['A/85/L.3'], title: 'Lamps inland', adopted: null },
    { uri: 'c', symbols: ['A/RES/79/12'], title: 'Itself', adopted: null },
  ],
};

test('the drafts of the workspace are offered by number and by title, and the text itself is not', () => {
  const first = (words: string) => offered(assembly(words), true, drafts)[0]?.text;
  const whole = 'Economic and Social Council resolution 2030/7 of 22 July 2030, entitled “Lamps on the coast”,';
  assert.equal(first('res 2030/7|'), whole);
  assert.equal(first('res lamps coa|'), whole);
  assert.equal(first('A/85/L|'), 'draft resolution A/85/L.3, entitled “Lamps inland”,');
  assert.ok(offered(assembly('its resolution 79/12|'), true, drafts).every(({ text }) => !text.includes('Itself')));
});
