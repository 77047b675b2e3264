import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertSource } from '../../server/drafting/insertSource';
import { isRefusal } from '../../server/drafting/operation';
import { completionAt } from '../../server/features/completionAt';
import { completionResolve } from '../../server/features/completionResolve';
import { officialNote, treaties } from '../../server/knowledge/treaties';
import { resolutionOf } from '../../server/model/resolution';
import { alone } from '../../server/model/surroundings';
import { parse } from '../../server/syntax/parse';
import { applyEdits } from '../../server/text/span';
import { cursor, edited, wordsIn } from './marked';

const assembly =
  '*The General Assembly*,\n\n*Recalling* its resolution 70/1 of 25 September 2015,\n\n*Recalling also* ';
const council =
  '*The Economic and Social Council*,\n\n*Recalling* its resolution 2012/19 of 26 July 2012,\n\n*Recalling also* ';
const security = '*The Security Council*,\n\n*Recalling* its resolution 2242 (2015),\n\n*Recalling also* ';
const rest = '\n\n1. *Decides* so.\n';

function offered(
  words: string,
  { before = assembly, behind = rest, asks = false, trigger = undefined as string | undefined } = {},
) {
  const { resolution, position } = cursor(before + words + behind);
  const list = completionAt({ tree: resolution.tree, resolution }, position, 'auto', trigger, true, alone, asks);
  const items = (list?.items ?? []).filter((it) => it.data && ('cites' in it.data || 'treaty' in it.data));
  const texts = items.map((it) => {
    assert.ok(it.textEdit && 'range' in it.textEdit);
    // The editor holds what is replaced against the filter.
    const replaced = wordsIn(resolution, { start: it.textEdit.range.start, end: position });
    assert.ok(it.filterText!.toLowerCase().startsWith(replaced.toLowerCase()), `${it.filterText} for ${replaced}`);
    assert.equal(it.commitCharacters, undefined);
    const text = edited(resolution, [it.textEdit, ...(it.additionalTextEdits ?? [])]);
    return text.slice(before.length, text.endsWith(behind) ? -behind.length : undefined);
  });
  return { list, items, texts };
}

const plan = '“United Nations Global Plan of Action to Combat Trafficking in Persons”';
const first: readonly (readonly [typed: string, chosen: string, options?: Parameters<typeof offered>[1]])[] = [
  ['res 64/293|', `its resolution 64/293 of 30 July 2010, entitled ${plan},`],
  ['res. 64/293|', `its resolution 64/293 of 30 July 2010, entitled ${plan},`],
  ['GA 64/293|', `its resolution 64/293 of 30 July 2010, entitled ${plan},`],
  ['64/293|', `its resolution 64/293 of 30 July 2010, entitled ${plan},`],
  ['A/RES/64/293|', `its resolution 64/293 of 30 July 2010, entitled ${plan},`],
  ['its resolution 64/29|', `its resolution 64/293 of 30 July 2010, entitled ${plan},`],
  ['General Assembly resolution 64/293|', `General Assembly resolution 64/293 of 30 July 2010, entitled ${plan},`],
  ['res 64/293| and more', `its resolution 64/293 of 30 July 2010, entitled ${plan}, and more`],
  ['res 64/293|, and more', `its resolution 64/293 of 30 July 2010, entitled ${plan}, and more`],
  ['resolution 70/|', 'resolution 70/1'],
  ['res 70/1|', 'its resolution 70/1'],
  ['its resolution |', 'its resolution 70/1'],
  ['res 1325|', 'Security Council resolution 1325 (2000) of 31 October 2000'],
  ['1325|', 'Security Council resolution 1325 (2000) of 31 October 2000'],
  ['S/RES/1325|', 'Security Council resolution 1325 (2000) of 31 October 2000'],
  ['dec. 65/543|', 'its decision 65/543 of 24 December 2010'],
  ['hrc 5/1|', 'Human Rights Council resolution 5/1 of 18 June 2007'],
  [
    'resolutions 66/181 of 19 December 2011 and 67/1|',
    'resolutions 66/181 of 19 December 2011 and 67/1 of 24 September 2012',
  ],
  [
    'the Human Rights Council, in its resolution 5/1|',
    'the Human Rights Council, in its resolution 5/1 of 18 June 2007',
  ],
  ['trafficking plan of action|', `its resolution 64/293 of 30 July 2010, entitled ${plan},`, { asks: true }],
  ['res trafficking plan of|', `its resolution 64/293 of 30 July 2010, entitled ${plan},`],
  ['untoc|', 'the United Nations Convention against Transnational Organized Crime'],
  ['palermo|', 'the United Nations Convention against Transnational Organized Crime'],
  ['the UNCAC|', 'the United Nations Convention against Corruption'],
  ['the Convention on the Ri|', 'the Convention on the Rights of the Child'],
  ['1325|', 'its resolution 1325 (2000)', { before: security }],
  ['res 64/293|', `General Assembly resolution 64/293 of 30 July 2010, entitled ${plan},`, { before: council }],
  [
    'res 64/293|',
    'Assembly resolution 64/293 of 30 July 2010',
    { before: council.replace('*Recalling also*', 'and Assembly resolution 60/1,\n\n*Recalling also*') },
  ],
];

for (const [typed, chosen, options] of first) {
  test(`“${typed}” gives “${chosen}”${options?.before ? ' in another house' : ''}`, () => {
    const { texts } = offered(typed, options);
    assert.ok(texts.slice(0, 2).includes(chosen), JSON.stringify(texts.slice(0, 4)));
  });
}

const nowhere: readonly string[] = [
  'the growing number of act|',
  'the present resolution |',
  'resolution of |',
  'a peaceful resolution through dia|',
  'in 2015|',
  'paragraph 1325|',
  'narrow economic base|',
  'the Geneva Conventions|',
  '<!-- res 64/293| -->',
];

for (const words of nowhere) {
  test(`no instrument is offered at “${words}”`, () => {
    assert.deepEqual(offered(words).texts, []);
  });
}

test('none is offered in the front matter, the masthead, a title or another language', () => {
  for (const source of [
    '---\ntitle: res 64/293|\n---\n\n*The General Assembly*,\n',
    '# On res 64/293|\n\n*The General Assembly*,\n\n*Recalling* so,\n',
    '*L’Assemblée générale*,\n\n*Rappelant* sa résolution 70/1, et res 64/293|\n\n1. *Prie* le Secrétaire général d’agir.\n',
  ]) {
    const { resolution, position } = cursor(source);
    const list = completionAt({ tree: resolution.tree, resolution }, position);
    assert.ok(!list?.items.some((it) => it.data && 'cites' in it.data), source);
  }
});

test('a citation that stands as it should is no reason for a list', () => {
  assert.equal(offered('its resolution 3362 (S-VII) of 16 September 1975 and resolution 3362 (S-VII)|').list, null);
});

test('a blank and a figure open a list only behind the words that ask for it', () => {
  assert.equal(offered('its resolution |', { trigger: ' ' }).texts.length > 0, true);
  assert.equal(offered('res 64/|', { trigger: '/' }).texts.length > 0, true);
  assert.equal(offered('some lamps |', { trigger: ' ' }).list, null);
  assert.equal(offered('some 64|', { trigger: '4' }).list, null);
});

test('a note cites without date and title', () => {
  const behind = `\n\n1. *Decides* so.[^1]\n`;
  const { texts } = offered(`lamps,\n\n[^1]: See res 64/293|`, { before: council, behind });
  assert.equal(texts[0], 'lamps,\n\n[^1]: See General Assembly resolution 64/293');
  const own = offered(`lamps,\n\n[^1]: res 64/293|`, { behind });
  assert.equal(own.texts[0], 'lamps,\n\n[^1]: Resolution 64/293');
});

test('an annex cites anew, and by the name of the body', () => {
  const { texts } = offered('lamps,\n\n1. *Adopts* the annex.\n\n## Annex\n\n1. States shall follow res 70/1|', {
    behind: '\n',
  });
  assert.match(texts[1]!, /follow General Assembly resolution 70\/1 of 25 September 2015$/);
});

test('an uncertain date is not put in', () => {
  const { items, texts } = offered('ESCAP 70/1|');
  const at = items.findIndex((it) => it.data.cites === 'ESCAP/RES/70/1');
  assert.match(texts[at]!, /resolution 70\/1$/);
  assert.match(items[at]!.detail!, /not sure/);
});

test('the list is complete where all that fit are shown', () => {
  assert.equal(offered('res 64/293|').list?.isIncomplete, false);
  assert.equal(offered('res 64/|').list?.isIncomplete, true);
  assert.ok(offered('res 64/|').items.length <= 20);
});

const noted = '[^1]: See A/66/9.\n\n[^2]: Ibid.';
for (const [what, words, behind] of [
  ['with nothing behind', 'untoc|', rest],
  ['before other notes', 'untoc| and lamps,[^1] and more,[^2]', `${rest}\n${noted}\n`],
  ['behind other notes', 'lamps,[^1] and more,[^2] and untoc|', `${rest}\n${noted}\n`],
  ['before a comma', 'lamps,[^1] untoc|, and more,[^2]', `${rest}\n${noted}\n`],
  ['on the line above the notes', 'lamps,[^1] more[^2] and untoc|', `\n\n${noted}\n`],
] as const) {
  test(`with its note ${what}, the text is what the name and the operation make of it`, () => {
    const { items, texts } = offered(words, { behind });
    const at = items.findIndex((it) => it.label.endsWith('with note'));
    assert.ok(at > 0);
    const treaty = treaties().find((it) => it.id === 'untoc')!;
    const named = `the ${treaty.name}`;
    const plain = assembly + words.replace('untoc|', named) + behind;
    const from = plain.indexOf(named);
    const outcome = insertSource(resolutionOf(parse(plain)), { from, to: from + named.length }, officialNote(treaty)!);
    assert.ok(!isRefusal(outcome));
    const expected = applyEdits(plain, outcome.edits).slice(assembly.length);
    assert.equal(texts[at], expected.endsWith(behind) ? expected.slice(0, -behind.length) : expected);
    const own = items[at]!.textEdit as { range: { start: { line: number }; end: { line: number } } };
    assert.equal(own.range.start.line, own.range.end.line);
  });
}

test('an equal note is marked again where the text repeats marks, and not given twice where it does not', () => {
  const note = officialNote(treaties().find((it) => it.id === 'crc')!)!;
  const body = (practice: string) =>
    `---\nfootnotes: ${practice}\n---\n\n*The General Assembly*,\n\n*Recalling* the Convention on the Rights of the Child,[^1]\n\n1. *Invokes* `;
  const behind = `.\n\n[^1]: ${note}\n`;
  const legacy = offered('crc|', { before: body('legacy'), behind });
  assert.ok(
    legacy.texts.some(
      (it) =>
        it.startsWith('the Convention on the Rights of the Child.[^1]') ||
        it.startsWith('the Convention on the Rights of the Child[^1]'),
    ),
  );
  const current = offered('crc|', { before: body('current'), behind });
  assert.ok(current.items.length > 0 && current.items.every((it) => !it.label.endsWith('with note')));
});

test('what is looked at tells all that is known', () => {
  const text = completionResolve(offered('res 64/293|').items[0]!);
  assert.match(JSON.stringify(text.documentation), /General Assembly resolution 64\/293.*30 July 2010.*24 texts/s);
  const treaty = completionResolve(offered('crc|').items[0]!);
  assert.match(JSON.stringify(treaty.documentation), /Rights of the Child.*vol\. 1577, No\. 27531/s);
});
