import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationActions } from '../../server/features/citationActions';
import { cursor, edited } from './marked';

const lead = '*The General Assembly*,\n\n*Recalling* its resolution 70/1 of 25 September 2015,\n\n*Recalling also* ';
const rest = '\n\n1. *Decides* so.\n';

function actionsAt(words: string, around = [lead, rest]) {
  const { resolution, position } = cursor(around[0] + words + around[1]);
  const context = { diagnostics: [], triggerKind: 1 as const };
  const actions = citationActions(resolution, 'a', { start: position, end: position }, context);
  return actions.map(({ title, kind, edit }) => ({ title, kind, text: edited(resolution, edit!.changes!.a!) }));
}

/** What the words become by the action whose title begins so. */
function after(words: string, title: string): string {
  const found = actionsAt(words).find((it) => it.title.startsWith(title));
  assert.ok(found, `${title} at ${words}`);
  const { text } = found;
  return text.slice(lead.length, text.endsWith(rest) ? -rest.length : undefined);
}

const rewritten: readonly (readonly [title: string, before: string, after: string])[] = [
  ['Insert the date: “of 30 July 2010”', 'its resolution 64/29|3,', 'its resolution 64/293 of 30 July 2010,'],
  ['Remove the date', 'its resolution 70/|1 of 25 September 2015,', 'its resolution 70/1,'],
  [
    'Insert the official title',
    'its resolution 64/29|3 of 30 July 2010 and',
    'its resolution 64/293 of 30 July 2010, entitled “United Nations Global Plan of Action to Combat Trafficking in Persons”, and',
  ],
  [
    'Replace by the official title',
    'its resolution 64/2|93 of 30 July 2010, entitled “A plan against trafficking”,',
    'its resolution 64/293 of 30 July 2010, entitled “United Nations Global Plan of Action to Combat Trafficking in Persons”,',
  ],
  ['Write “its resolution”', 'General Assembly resolution 64|/293,', 'its resolution 64/293,'],
  ['Write “its resolution”', 'resolution 64|/293,', 'its resolution 64/293,'],
  ['Write “its resolutions”', 'Assembly resolutions 64|/293 and 65/230,', 'its resolutions 64/293 and 65/230,'],
  ['Write “Security Council', 'S/RES/13|25 (2000),', 'Security Council resolution 1325 (2000) of 31 October 2000,'],
  ['Write “Security Council', 'S/RES/13|25,', 'Security Council resolution 1325 (2000) of 31 October 2000,'],
  ['Write “its resolution', 'res. 64/29|3,', 'its resolution 64/293 of 30 July 2010,'],
  ['Write “its resolution', 'r|es 70/1,', 'its resolution 70/1,'],
  [
    'Write “Convention on',
    'the Convention for the Rights of the Ch|ild,',
    'the Convention on the Rights of the Child,',
  ],
  [
    'Write “United Nations Convention',
    'the United Nations Convention agianst Corr|uption,',
    'the United Nations Convention against Corruption,',
  ],
  [
    'Expand the short form',
    'the United Nations Convention against Corruption and Parties to the Con|vention,',
    'the United Nations Convention against Corruption and Parties to the United Nations Convention against Corruption,',
  ],
  [
    'Name what “the Convention” means: “the United Nations',
    'the United Nations Convention against Corruption, the Convention on the Rights of the Child and Parties to the Con|vention,',
    'the United Nations Convention against Corruption, the Convention on the Rights of the Child and Parties to the United Nations Convention against Corruption,',
  ],
  [
    'Use the short form: “the Convention”',
    'the United Nations Convention against Corruption and Parties to the United Nations Conven|tion against Corruption,',
    'the United Nations Convention against Corruption and Parties to the Convention,',
  ],
];

for (const [title, before, expected] of rewritten) {
  test(`“${title}” makes “${expected}” of “${before}”`, () => {
    assert.equal(after(before, title), expected);
  });
}

test('the official note is opened with its mark, and later notes move up', () => {
  const text = after(
    'the Convention on the Rights of the Ch|ild, and lamps,[^1]\n\n[^1]: See A/66/9.',
    'Insert the official note',
  );
  assert.match(text, /^the Convention on the Rights of the Child,\[\^1\] and lamps,\[\^2\]/);
  assert.match(text, /\[\^1\]: United Nations, \*Treaty Series\*, vol\. 1577, No\. 27531\.\n\n\[\^2\]: See A\/66\/9\./);
});

const nothing: Readonly<Record<string, string>> = {
  'a number that nobody knows': 'its resolution 99/9|99,',
  'an ordinary word': 'the growing num|ber of lamps,',
  'a treaty that bears its mark': 'the Convention on the Rights of the Ch|ild,[^1]\n\n[^1]: A note.',
  'the text’s own name': 'the present reso|lution,',
  'a date that its list shares': 'resolutions 70/21|3 and 70/219 of 22 December 2015 of the Council,',
};

for (const [what, words] of Object.entries(nothing)) {
  test(`nothing is offered at ${what}`, () => {
    const titles = actionsAt(words).map((it) => it.title);
    assert.deepEqual(
      titles.filter((it) => !it.startsWith('Write “its')),
      [],
    );
  });
}

test('“its” is not written twice', () => {
  for (const words of ['that the General Assembly, in its resolution 64/29|3,', 'the Assembly’s resolution 64/29|3,'])
    assert.deepEqual(
      actionsAt(words).filter((it) => it.title.startsWith('Write “its')),
      [],
      words,
    );
});

test('in a text of the Security Council no date is put in', () => {
  const around = ['*The Security Council*,\n\n*Recalling* ', '\n\n1. *Decides* to remain seized of the matter.\n'];
  assert.deepEqual(actionsAt('its resolution 13|25 (2000),', around), []);
  assert.deepEqual(
    actionsAt('its resolution 13|25 (2000) of 31 October 2000,', around).map((it) => it.title),
    ['Remove the date'],
  );
});

test('a text in French is left alone, and a cursor that merely moves asks nothing', () => {
  const french = ['*L’Assemblée générale*,\n\n*Rappelant* ', '\n\n1. *Prie* le Secrétaire général d’agir.\n'];
  assert.deepEqual(actionsAt('sa résolution 64/2|93,', french), []);
  const { resolution, position } = cursor(`${lead}its resolution 64/2|93,${rest}`);
  const range = { start: position, end: position };
  assert.deepEqual(citationActions(resolution, 'a', range, { diagnostics: [], triggerKind: 2 }), []);
});
