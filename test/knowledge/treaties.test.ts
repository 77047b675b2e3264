import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedText } from '../../server/knowledge/resolutions';
import { officialNote, treaties, treatyNumbered } from '../../server/knowledge/treaties';

const byId = new Map(treaties().map((it) => [it.id, it]));

test('an official note prints the volumes and numbers as official texts do', () => {
  const notes: Record<string, string | undefined> = {
    crc: 'United Nations, *Treaty Series*, vol. 1577, No. 27531.',
    untoc: 'United Nations, *Treaty Series*, vol. 2225, No. 39574.',
    'untoc-trafficking-protocol': 'United Nations, *Treaty Series*, vol. 2237, No. 39574.',
    'geneva-conventions': 'United Nations, *Treaty Series*, vol. 75, Nos. 970–973.',
    'additional-protocols': 'United Nations, *Treaty Series*, vol. 1125, Nos. 17512 and 17513.',
    'slavery-convention': 'League of Nations, *Treaty Series*, vol. LX, No. 1414.',
    // Nothing is printed that nobody has seen.
    'vienna-treaties': undefined,
    'un-charter': undefined,
  };
  for (const [id, note] of Object.entries(notes)) assert.equal(officialNote(byId.get(id)!), note, id);
  assert.equal(
    officialNote(byId.get('untoc')!, true),
    'United Nations, *Treaty Series*, vols. 2225, 2237, 2241 and 2326, No. 39574.',
  );
  assert.equal(officialNote(byId.get('uncac')!, true), officialNote(byId.get('uncac')!));
});

test('a note leads to its instrument by volume and number', () => {
  const numbered: [string, string, string | undefined][] = [
    ['2225', '39574', 'untoc'],
    ['2237', '39574', 'untoc-trafficking-protocol'],
    ['1577', '27531', 'crc'],
    ['75', '970–973', 'geneva-conventions'],
    ['75', '970-973', 'geneva-conventions'],
    ['1125', '17512 and 17513', 'additional-protocols'],
    ['LX', '1414', 'slavery-convention'],
    ['1', '999999', undefined],
  ];
  for (const [volume, number, id] of numbered)
    assert.equal(treatyNumbered(volume, number)?.id, id, `${volume} ${number}`);
});

test('protocols have parents, and what a resolution adopted is no older than the resolution', () => {
  assert.equal(byId.get('untoc-firearms-protocol')?.parent, 'untoc');
  for (const { id, parent, adoptedBy, date } of treaties()) {
    if (parent) assert.ok(byId.has(parent), id);
    const adopted = adoptedBy ? shippedText(adoptedBy)?.date : undefined;
    if (adopted && date) assert.ok(adopted <= date, `${id}: ${adopted} ${date}`);
  }
});

test('a name means one instrument', () => {
  const names = treaties().flatMap(({ name, aliases }) => [name, ...aliases].map((it) => it.toLowerCase()));
  assert.equal(new Set(names).size, names.length);
});
