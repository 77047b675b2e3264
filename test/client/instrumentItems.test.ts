import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instrumentItems, isInstrumentItem, shownInstrument } from '../../client/instrumentItems';
import { instruments } from '../../server/features/instruments';
import { resolutionOf } from '../../server/model/resolution';
import { alone, type DraftOf } from '../../server/model/surroundings';
import { parse } from '../../server/syntax/parse';

const text = `*The General Assembly*,

*Recalling* its resolutions 64/293 of 30 July 2010 and 98/400, and the United Nations Convention against Corruption,

1. *Recalls* resolution 64/293 and document A/66/9;

2. *Decides* so.
`;
const resolution = resolutionOf(parse(text));
const items = instrumentItems('file:///a.resolution', instruments(resolution));

test('what is cited stands by sort, what nobody knows at the end', () => {
  assert.deepEqual(
    items.map((it) => [shownInstrument(it).label, it.children.map((child) => shownInstrument(child).label)]),
    [
      ['Resolutions', ['64/293']],
      ['Treaties and the Charter', ['United Nations Convention against Corruption']],
      ['Documents', ['A/66/9']],
      ['Not in the registry', ['98/400']],
    ],
  );
});

test('an entry shows how often it is cited, its date and title', () => {
  const known = shownInstrument(items[0]!.children[0]!);
  assert.match(known.description, /^2× General Assembly, 30 July 2010, “United Nations Global Plan/);
  assert.deepEqual([known.icon, known.context], ['references', 'instrument-page']);
  const unknown = shownInstrument(items[3]!.children[0]!);
  assert.deepEqual([unknown.description, unknown.icon], ['General Assembly', 'question']);
  assert.match(unknown.tooltip, /Not in the registry$/);
  assert.equal(shownInstrument(items[1]!.children[0]!).context, 'instrument');
  assert.deepEqual(shownInstrument(items[0]!).description, '1');
});

test('its children are the places, in text order', () => {
  const places = items[0]!.children[0]!.children.map(shownInstrument);
  assert.deepEqual(
    places.map(({ label }) => label),
    ['preambular paragraph 1', 'paragraph 1'],
  );
  assert.match(places[1]!.description, /Recalls resolution 64\/293 and document/);
});

test('a draft of the workspace has an icon of its own, and is never unknown', () => {
  const draftOf: DraftOf = (id) =>
    id === 'A/RES/98/400' ? { uri: 'file:///b', title: 'Oars', adopted: null, resolution } : undefined;
  const [first, ...others] = instrumentItems('file:///a', instruments(resolution, { ...alone, draftOf }));
  const draft = shownInstrument(first!.children[1]!);
  assert.deepEqual([draft.label, draft.description, draft.icon], ['98/400', 'General Assembly, “Oars”', 'edit']);
  assert.equal(others.length, 2);
});

test('an item is known from what else a command may be called with', () => {
  assert.ok(isInstrumentItem(items[0]!.children[0]));
  for (const other of [undefined, null, 'a', {}, items[0]]) assert.ok(!isInstrumentItem(other));
});

test('a text that cites nothing has no items', () => {
  assert.deepEqual(instrumentItems('file:///a', instruments(resolutionOf(parse('*The General Assembly*,\n')))), []);
});
