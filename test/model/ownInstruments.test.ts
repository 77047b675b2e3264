import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinedInstruments, registryWith } from '../../server/knowledge/ownInstruments';
import { shippedRegistry } from '../../server/knowledge/registry';
import { search } from '../../server/knowledge/search';
import { officialNote } from '../../server/knowledge/treaties';
import { citations } from '../../server/model/citations';
import { readInstruments } from '../../server/model/ownInstruments';
import { readAmong } from '../../server/model/ownNames';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';

const FILE = `
treaties:
  - name: Compact on Quiet Harbours
    id: quiet-harbours
    aliases: [Harbour Compact, Kettleport Compact]
    acronym: CQH
    date: 2030-05-04
    note: United Nations, *Treaty Series*, vol. 9001, No. 70001
resolutions:
  - symbol: A/RES/85/12
    date: 15 December 2030
    title: Care of lighthouses
  - symbol: 5/5
    body: Conference of the Parties to the Compact on Quiet Harbours
    date: 2032-10-22
decisions:
  - symbol: 2031/205
    body: ECOSOC
bodies:
  - name: Conference of the Parties to the Compact on Quiet Harbours
    acronym: COP-QH
    series: CQH/COP
`;

const messages = (text: string) =>
  readInstruments(text).problems.map(({ from, to, message }) => `${text.slice(from, to).trim()} | ${message}`);

test('what users add is understood', () => {
  const { own, problems } = readInstruments(FILE);
  assert.deepEqual(problems, []);
  const [treaty] = own.treaties;
  assert.deepEqual(
    [treaty?.id, treaty?.aliases, treaty?.date, treaty?.volume, treaty?.number],
    ['quiet-harbours', ['Harbour Compact', 'Kettleport Compact'], '2030-05-04', '9001', '70001'],
  );
  assert.equal(officialNote(treaty!), 'United Nations, *Treaty Series*, vol. 9001, No. 70001.');
  assert.deepEqual(
    own.texts.map(({ id, kind, date, title }) => [id, kind, date, title]),
    [
      ['A/RES/85/12', 'resolution', '2030-12-15', 'Care of lighthouses'],
      ['CQH/COP/RES/5/5', 'resolution', '2032-10-22', ''],
      ['E/DEC/2031/205', 'decision', '', ''],
    ],
  );
  assert.deepEqual(own.bodies[0]?.series, ['CQH/COP/RES', 'CQH/COP/DEC']);
});

test('their own comes first in the registry and is found', () => {
  const own = readInstruments(`${FILE}
  - name: Harbour Board
treaties2: []
`).own;
  const registry = registryWith(own);
  assert.equal(registry.text('A/RES/85/12')?.title, 'Care of lighthouses');
  assert.equal(registry.text('A/RES/64/293')?.date, '2010-07-30');
  assert.equal(registry.treaties()[0]?.id, 'quiet-harbours');
  assert.equal(registry.treaty('untoc')?.acronym, 'UNTOC');
  for (const query of ['quiet harbours', 'cqh', 'kettleport', 'harbor compact'])
    assert.equal(search(registry, query, 3)[0]?.treaty?.id, 'quiet-harbours', query);
  assert.equal(search(registry, 'cop-qh resolution 5/5', 3)[0]?.text?.id, 'CQH/COP/RES/5/5');
  assert.equal(search(registry, '85/12', 3)[0]?.text?.id, 'A/RES/85/12');
  assert.equal(search(registry, '64/293', 3)[0]?.text?.id, 'A/RES/64/293');
  assert.equal(search(shippedRegistry, 'quiet harbours', 3).length, 0);
});

test('what ships gives way to what users say of it', () => {
  const own = readInstruments('resolutions:\n  - symbol: A/RES/64/293\n    title: Another title\n').own;
  const registry = registryWith(own);
  assert.equal(registry.text('A/RES/64/293')?.title, 'Another title');
  assert.equal([...registry.texts()].filter((it) => it.id === 'A/RES/64/293').length, 1);
  assert.deepEqual(
    search(registry, '64/293', 5).map((it) => it.text?.title),
    ['Another title'],
  );
  assert.equal(registryWith({ treaties: [], texts: [], bodies: [] }), shippedRegistry);
});

test('names of their own are citations, and their bodies tell whose resolution is meant', () => {
  const text = `The General Assembly,

*Recalling* the Compact on Quiet Harbours and the United Nations Convention against Corruption,

*Recalling also* resolution 5/5 of 22 October 2032 of the Conference of the Parties to the Compact on Quiet Harbours,
`;
  const cited = (own?: ReturnType<typeof readInstruments>['own']) => {
    const tree = parse(text);
    readAmong(tree.blocks, own);
    return citations(resolutionOf(tree)).map(({ kind, id }) => `${kind} ${id}`);
  };
  const { own } = readInstruments(FILE);
  const among = cited(own);
  assert.ok(among.includes('treaty quiet-harbours') && among.includes('treaty uncac'), among.join(', '));
  assert.ok(among.includes('resolution CQH/COP/RES/5/5'), among.join(', '));
  assert.ok(!cited().includes('treaty quiet-harbours'));
});

test('a bad entry is told where it stands, and the others count', () => {
  const text = `treaties:
  - name: Compact on Quiet Harbours
    date: 2030-02-31
  - id: Bad Id
    name: Compact on Loud Harbours
  - aliases: [X]
  - 7
  - name: Compact on Quiet Harbours
    colour: blue
resolutions:
  symbol: A/RES/85/12
decisions:
  - symbol: nonsense
  - symbol: A/DEC/66/501
    date: 1999-01-01
  - symbol: 4/4
    body: Nobody
extra: 1
`;
  assert.deepEqual(
    messages(text).map((it) => it.replace(/\n[^|]*/, ' …')),
    [
      '2030-02-31 | “2030-02-31” is no date: write it as “2030-05-04”',
      'Bad Id | “Bad Id” is no id: write small letters, digits and hyphens, such as “quiet-harbours”',
      'aliases: [X] | The entry of a treaty has no name: write “name: …”',
      '7 | An entry of “treaties” has the keys id, name, nameFr, aliases, acronym, also, date, adoptedBy, parent and note',
      'name: Compact on Quiet Harbours …| “compact-on-quiet-harbours” stands here a second time: the first counts',
      'colour | There is no key “colour” here: there are id, name, nameFr, aliases, acronym, also, date, adoptedBy, parent and note',
      'symbol: A/RES/85/12 | “resolutions” is a list: each entry begins with a hyphen',
      'nonsense | “nonsense” is no symbol of a decision: write a whole symbol such as “A/RES/85/12”, or a number and its “body”',
      '1999-01-01 | A/DEC/66/501 cannot have been adopted on 1999-01-01: by its number it is of 2011-09 to 2012-09',
      'Nobody | “Nobody” is no body with decisions that is known: add it to “bodies” with its “series”, or write the whole symbol',
      'extra | There is no key “extra” here: there are treaties, resolutions, decisions and bodies',
    ],
  );
  const { own } = readInstruments(text);
  assert.deepEqual(
    own.treaties.map((it) => it.id),
    ['compact-on-quiet-harbours'],
  );
  assert.deepEqual(
    own.texts.map((it) => [it.id, it.date]),
    [['A/DEC/66/501', '']],
  );
});

test('a name that any word would be taken for is told, and does not count', () => {
  const text =
    'treaties:\n  - name: Compact on Quiet Harbours\n    aliases: [the, Harbour Compact]\n    acronym: and\n';
  assert.deepEqual(messages(text), [
    '[the, Harbour Compact] | “the” begins with a small letter: write it as texts have it, or under “also”',
    'and | “and” begins with a small letter: write it as texts have it, or under “also”',
  ]);
  const [treaty] = readInstruments(text).own.treaties;
  assert.deepEqual([treaty?.aliases, treaty?.acronym], [['Harbour Compact'], '']);
});

test('any text at all is read', () => {
  for (const text of [
    '',
    '\n',
    'null',
    '- 1',
    'treaties:',
    'treaties: 1',
    '{',
    ':\n:',
    '\u0000',
    'a: &a [*a]',
    'treaties: &t\n  - *t',
    '? [1]\n: 2',
    'treaties: [{name: {a: 1}}]',
    '%YAML 9\n---\nx',
    'a\n'.repeat(5000),
  ]) {
    const { own, problems } = readInstruments(text);
    assert.equal(own.treaties.length, 0, text);
    for (const { from, to } of problems)
      assert.ok(from >= 0 && to >= from && to <= text.length, `${JSON.stringify(text)} ${from} ${to}`);
  }
  const whole = FILE;
  for (let end = 0; end < whole.length; end++) readInstruments(whole.slice(0, end));
});

test('of two files the first counts', () => {
  const [one, two] = ['One', 'Two'].map(
    (it) => readInstruments(`treaties:\n  - id: x\n    name: ${it}\n  - name: Other ${it}\n`).own,
  );
  const joined = joinedInstruments([one!, two!]);
  assert.deepEqual(
    joined.treaties.map((it) => it.name),
    ['One', 'Other One', 'Other Two'],
  );
});
