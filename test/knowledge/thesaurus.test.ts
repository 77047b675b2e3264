import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complementAt } from '../../server/knowledge/complement';
import complementRows from '../../server/knowledge/complements.tsv';
import { phrases } from '../../server/knowledge/phrases';
import { rowsOf } from '../../server/knowledge/table';
import { fewOf, linkFor, relativesOf } from '../../server/knowledge/thesaurus';
import scaleRows from '../../server/knowledge/thesaurus.tsv';

const related = (base: string, kind: 'preambular' | 'operative' = 'operative') =>
  new Map(relativesOf(kind, base, 'ga').map((it) => [it.phrase.phrase, it.weight]));
const link = (from: string, to: string, text: string, kind: 'preambular' | 'operative' = 'operative') =>
  linkFor(kind, from, to, complementAt(text, 0, text.length)!);

test('the order of weight of operative verbs is that of drafters', () => {
  const order = ['takes note', 'notes', 'recognizes'];
  for (const [at, phrase] of order.entries()) {
    for (const later of order.slice(at + 1)) {
      const name = later.charAt(0).toUpperCase() + later.slice(1);
      assert.equal(related(phrase).get(name), 'stronger', `${phrase} and ${later}`);
    }
  }
  const requests = related('requests');
  assert.equal(requests.get('Invites'), 'weaker');
  assert.equal(requests.get('Calls upon'), 'equal');
  assert.equal(requests.get('Urges'), 'stronger');
  assert.equal(related('urges').get('Strongly urges'), 'stronger');
  assert.equal(related('strongly urges').get('Demands'), 'stronger');
  assert.equal(related('demands').get('Decides'), 'stronger');
});

test('preambular phrases have an order too', () => {
  assert.equal(related('concerned', 'preambular').get('Deeply concerned'), 'stronger');
  assert.equal(related('gravely concerned', 'preambular').get('Deeply concerned'), 'weaker');
  assert.equal(related('gravely concerned', 'preambular').get('Alarmed'), 'stronger');
  assert.equal(related('noting', 'preambular').get('Welcoming'), 'stronger');
  assert.equal(related('mindful', 'preambular').get('Conscious'), 'equal');
  assert.equal(related('acting', 'preambular').size, 0);
});

test('a few of each weight are shown, the most used first', () => {
  const few = fewOf(relativesOf('operative', 'requests', 'ga'), 2);
  assert.deepEqual(
    few.map((it) => it.weight),
    ['stronger', 'stronger', 'equal', 'equal', 'weaker', 'weaker'],
  );
  for (let at = 0; at < few.length; at += 2) assert.ok(few[at]!.count >= few[at + 1]!.count);
});

test('what stands behind a phrase is told', () => {
  const told = (text: string) => {
    const found = complementAt(text, 0, text.length);
    return found && [found.form, text.slice(found.from, found.to)];
  };
  assert.deepEqual(told('* that lamps burn'), ['that', 'that']);
  assert.deepEqual(told(' of the report'), ['object', 'of']);
  assert.deepEqual(told(' of* the report'), ['object', 'of']);
  assert.deepEqual(told(' to begin'), ['infinitive', 'to']);
  assert.deepEqual(told(' to the States that helped'), ['object', 'to']);
  assert.deepEqual(told(' the Secretary-General to report'), ['asked', '']);
  assert.deepEqual(told(' the Secretary-General:\n'), ['asked', '']);
  assert.deepEqual(told(' the efforts of Member States to report'), ['object', '']);
  assert.deepEqual(told(', in this regard, of the report'), ['object', 'of']);
  assert.equal(told(':'), undefined);
  assert.equal(told(''), undefined);
});

test('a phrase takes the word that its syntax asks for, or does not fit', () => {
  assert.equal(link('takes note', 'welcomes', ' of the report'), '');
  assert.equal(link('welcomes', 'takes note', ' the report'), 'of');
  assert.equal(link('welcomes', 'decides', ' the report'), undefined);
  assert.equal(link('notes', 'notes with concern', ' that lamps burn'), 'that');
  assert.equal(link('notes', 'welcomes', ' that lamps burn'), undefined);
  assert.equal(link('requests', 'invites', ' the Secretary-General to report'), '');
  assert.equal(link('requests', 'appeals', ' the Secretary-General to report'), 'to');
  assert.equal(link('appeals', 'urges', ' to Member States to report'), '');
  assert.equal(link('calls upon', 'welcomes', ' Member States to report'), undefined);
  assert.equal(link('decides', 'resolves', ' to begin'), 'to');
  assert.equal(link('deeply concerned', 'alarmed', ' about the lamps', 'preambular'), 'at');
  assert.equal(link('deeply concerned', 'alarmed', ' at the lamps', 'preambular'), 'at');
  assert.equal(link('takes note', 'welcomes', ', in this regard, of the report'), '');
});

test('every phrase of the tables is known, and has a place in both', () => {
  const names = new Set(
    (['preambular', 'operative'] as const).flatMap((kind) => phrases(kind, 'un').map((it) => `${kind} ${it.phrase}`)),
  );
  const scaled = new Set(rowsOf<'kind' | 'phrase'>(scaleRows).map((it) => `${it.kind} ${it.phrase}`));
  const complements = new Set(rowsOf<'kind' | 'phrase'>(complementRows).map((it) => `${it.kind} ${it.phrase}`));
  assert.deepEqual(
    [...scaled].filter((it) => !names.has(it)),
    [],
  );
  assert.deepEqual(
    [...scaled].filter((it) => !complements.has(it)),
    [],
  );
  assert.deepEqual(
    [...complements].filter((it) => !scaled.has(it)),
    [],
  );
});
