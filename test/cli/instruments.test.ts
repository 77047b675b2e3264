import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, rapporteur } from '../support/commandLine';

const OWN = `treaties:
  - name: Compact on Quiet Harbours
    acronym: CQH
    note: United Nations, *Treaty Series*, vol. 9001, No. 70001
resolutions:
  - symbol: A/RES/85/12
    date: 2030-12-15
    title: Care of lighthouses
`;
const DRAFT =
  'The General Assembly,\n\n*Recalling* the Compact on Quiet Harbours,\n\n1. *Decides* to remain seized of the matter.\n';

interface Found {
  readonly version: number;
  readonly instruments: readonly Record<string, unknown>[];
}

const json = (...args: string[]) =>
  JSON.parse(rapporteur(['instruments', '--format', 'json', ...args]).stdout) as Found;

test('instruments are found by number, name and date, the best first', () => {
  const { version, instruments } = json('64/293');
  assert.equal(version, 1);
  assert.deepEqual(instruments[0], {
    id: 'A/RES/64/293',
    kind: 'resolution',
    number: '64/293',
    title: 'United Nations Global Plan of Action to Combat Trafficking in Persons',
    date: '2010-07-30',
    body: 'General Assembly',
    note: null,
    confidence: 'high',
    witnesses: 24,
    source: 'the document itself',
  });
  const first = (...query: string[]) => json(...query).instruments[0]?.id;
  assert.equal(first('sc', '1325'), 'S/RES/1325 (2000)');
  assert.equal(first('trafficing plan of action'), 'A/RES/64/293');
  assert.equal(first('wha63.22'), 'WHA63.22');
  assert.deepEqual([json('palermo').instruments[0]?.id, json('palermo').instruments[0]?.kind], ['untoc', 'treaty']);
  assert.match(String(json('palermo').instruments[0]?.note), /^United Nations, Treaty Series, vol\. 2225, /);
  assert.ok(json('26 july 2012').instruments.every((it) => it.date === '2012-07-26'));
});

test('it ends with 0 where something is found, 1 where nothing is, and 2 for wrong usage', () => {
  const found = rapporteur(['instruments', 'untoc']);
  assert.equal(found.status, 0);
  assert.match(
    found.stdout,
    /^untoc {2}2000-11-15 {2}United Nations Convention against Transnational Organized Crime\n {4}United Nations, /,
  );
  const none = rapporteur(['instruments', 'qqqqx']);
  assert.deepEqual([none.status, none.stdout], [1, '']);
  assert.match(none.stderr, /^rapporteur: no instrument/);
  const empty = rapporteur(['instruments', '--format', 'json', 'qqqqx']);
  assert.deepEqual([empty.status, JSON.parse(empty.stdout)], [1, { version: 1, instruments: [] }]);
  for (const args of [
    ['instruments'],
    ['instruments', '--format', 'xml', 'untoc'],
    ['instruments', '--instruments', 'nowhere.yaml', 'untoc'],
  ]) {
    const { status, stderr } = rapporteur(args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /^rapporteur: .*\n$/);
  }
});

test('instruments of one’s own are found from the folder upwards, or where they are said to be', () => {
  const folder = folderWith({ 'rapporteur.instruments.yaml': OWN, 'drafts/a.resolution': DRAFT });
  const ask = (cwd: string, ...args: string[]) => rapporteur(['instruments', '--format', 'json', ...args], { cwd });
  const { instruments } = JSON.parse(ask(`${folder}/drafts`, 'cqh').stdout) as Found;
  assert.deepEqual(
    [instruments[0]?.id, instruments[0]?.note, instruments[0]?.source],
    [
      'compact-on-quiet-harbours',
      'United Nations, Treaty Series, vol. 9001, No. 70001.',
      'rapporteur.instruments.yaml',
    ],
  );
  assert.equal(ask('/', 'cqh').status, 1);
  assert.equal(ask('/', '--instruments', `${folder}/rapporteur.instruments.yaml`, '85/12').status, 0);
  const outline = JSON.parse(rapporteur(['outline', '--format', 'json', `${folder}/drafts/a.resolution`]).stdout);
  assert.deepEqual(
    outline.files[0].citations.map((it: { kind: string; id: string }) => [it.kind, it.id]),
    [['treaty', 'compact-on-quiet-harbours']],
  );
});

test('what is wrong in the file is told, and the rest counts', () => {
  const folder = folderWith({ 'rapporteur.instruments.yaml': `${OWN}decisions: 7\n`, 'a.resolution': DRAFT });
  const { status, stderr } = rapporteur(['check', 'a.resolution'], { cwd: folder });
  assert.equal(status, 0);
  assert.match(stderr, /rapporteur\.instruments\.yaml:9:12: “decisions” is a list/);
  assert.equal(rapporteur(['instruments', 'cqh'], { cwd: folder }).status, 0);
});
