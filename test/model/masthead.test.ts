import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Masthead, mastheadOf, symbolOf } from '../../server/model/masthead';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';

const body = '\n\nThe Economic and Social Council,\n\nRecalling its earlier work,\n\n1. Requests a report.\n';

function masthead(text: string): Masthead {
  return mastheadOf(resolutionOf(parse(text)));
}

test('printed lines are read line by line, also within one block', () => {
  const text = `Economic and Social Council\n\nDistr.: General\n3 July 2031\n\n2031 session\n\nAgenda item 12 (d)\n\nResolution adopted by the Economic and Social Council on 9 June 2031\n\n[on the recommendation of the Statistical Commission (E/2031/24 and Corr.1)]\n\n2031/8. Counting of wells${body}`;
  assert.deepEqual(masthead(text), {
    organ: 'Economic and Social Council',
    symbol: 'E/RES/2031/8',
    title: 'Counting of wells',
    adopted: '2031-06-09',
    recommendation: 'on the recommendation of the Statistical Commission (E/2031/24 and Corr.1)',
    meeting: null,
    issued: '2031-07-03',
    session: '2031 session',
    agendaItem: '12 (d)',
    distribution: 'General',
  });
});

test('the bracket line may run over lines and cross its emphasis', () => {
  const wanted = 'on the recommendation of the Commission on Population and Development (E/2031/25)';
  for (const line of [
    '[*on the recommendation of the Commission on Population and Development (E/2031/25)]*',
    '*[on the recommendation of the Commission\non Population and Development (E/2031/25)]*',
    '**[on the recommendation of the Commission on\nPopulation and Development\n(E/2031/25)]**',
  ])
    assert.equal(masthead(`Economic and Social Council\n\n${line}\n\n2031/4. Title${body}`).recommendation, wanted);
});

test('the adoption may run over two blocks and name the meeting', () => {
  const head = 'Resolution 1250 (1999)\n\nAdopted by the Security Council at its 4018th meeting,\n\non 29 June 1999';
  const found = masthead(`${head}\n\nThe Security Council,\n\nRecalling its efforts,\n\n1. Decides to meet again.\n`);
  assert.equal(found.adopted, '1999-06-29');
  assert.equal(found.meeting, '4018th meeting');
  assert.equal(found.symbol, 'S/RES/1250 (1999)');
  assert.equal(found.title, null);
  assert.equal(found.issued, null);
});

test('end matter tells the date and the meeting where the masthead does not', () => {
  const found = masthead(`2031/5. Title${body.trimEnd()}\n\n*46th plenary meeting\n26 July 2031*\n`);
  assert.equal(found.adopted, '2031-07-26');
  assert.equal(found.meeting, '46th plenary meeting');
});

test('front matter goes before printed lines', () => {
  const front = '---\norgan: General Assembly\nsymbol: A/RES/86/3\nadopted: 4 November 2031\nagendaItem: 9\n---\n\n';
  const found = masthead(`${front}Agenda item 12\n\n# Title\n\n*The General Assembly*,\n\n1. *Decides* to rest.\n`);
  assert.equal(found.symbol, 'A/RES/86/3');
  assert.equal(found.adopted, '2031-11-04');
  assert.equal(found.agendaItem, '9');
  assert.equal(found.title, 'Title');
});

test('a body that is not in the registry is named all the same', () => {
  assert.equal(masthead('---\norgan: Council of Lighthouses\n---\n\n# Fog\n').organ, 'Council of Lighthouses');
});

test('a printed symbol of an adopted text is taken, that of a draft is not', () => {
  const text = (symbol: string) =>
    `United Nations ${symbol}\n\nGeneral Assembly  Distr.: Limited\n\nThe General Assembly,\n`;
  assert.equal(masthead(text('A/RES/86/12')).symbol, 'A/RES/86/12');
  assert.equal(masthead(text('A/C.3/86/L.12')).symbol, null);
  assert.equal(masthead(text('A/RES/86/12')).distribution, 'Limited');
});

test('an empty text has an empty masthead', () => {
  assert.deepEqual([...new Set(Object.values(masthead('')))], [null]);
});

const council = '\nThe Security Council,\n\nRecalling its efforts,\n\n1. Decides to meet again.\n';

test('an adoption line right below the number is no title', () => {
  for (const gap of ['\n', ' ', '\r\n', '\r', ',\n']) {
    const head = `Resolution 9240 (2031)${gap}Adopted by the Security Council at its 9931st meeting, on 9 October 2031\n`;
    const found = masthead(head + council);
    assert.equal(found.title, null);
    assert.equal(found.symbol, 'S/RES/9240 (2031)');
    assert.equal(found.adopted, '2031-10-09');
    assert.equal(found.meeting, '9931st meeting');
  }
});

test('the numbered line of a block is the title, whatever masthead lines stand above it', () => {
  const bracket = masthead(
    `[on the recommendation of the Statistical Commission (E/2031/24)]\n2031/14. Counting\nof wells${body}`,
  );
  assert.equal(bracket.title, 'Counting of wells');
  assert.equal(bracket.symbol, 'E/RES/2031/14');
  assert.equal(bracket.recommendation, 'on the recommendation of the Statistical Commission (E/2031/24)');
  const date = masthead(
    `Resolution adopted by the General Assembly\n\non 9 October 2031\n87/1. Roads\n\nThe General Assembly,\n\nNoting wells,\n\n1. Decides to dig.\n`,
  );
  assert.deepEqual([date.title, date.symbol, date.adopted], ['Roads', 'A/RES/87/1', '2031-10-09']);
});

test('a title goes on over dates and the like that belong to it', () => {
  const title = '2031/14. Follow-up to the Convention on Wells of\n10 December 2030\nadopted by the Conference';
  assert.equal(
    masthead(title + body).title,
    'Follow-up to the Convention on Wells of 10 December 2030 adopted by the Conference',
  );
});

test('a line that cites the text is no title', () => {
  const cite = 'Security Council, Resolution 9240 (2031), 9 October 2031, S/RES/9240 (2031), available at: example.org';
  assert.equal(masthead(`# ${cite}\n${council}`).title, null);
  assert.equal(masthead(`**Security Council, Resolution 9240\n${cite}**\n${council}`).title, null);
  assert.equal(masthead(`**${'Wells and roads '.repeat(15)}**\n${council}`).title, null);
  assert.equal(masthead(`2031/3. ${'Wells and roads '.repeat(15)}${body}`).title, 'Wells and roads '.repeat(15).trim());
});

test('distribution, date of issue, session and item stand apart though they share a line', () => {
  const found = masthead(`Distr.: General 9 October 2031\n\nEighty-sixth session Agenda item 129 (b)\n${council}`);
  assert.deepEqual(
    [found.distribution, found.issued, found.session, found.agendaItem],
    ['General', '2031-10-09', 'Eighty-sixth session', '129 (b)'],
  );
});

test('French and Spanish mastheads are read', () => {
  const fields = ({ distribution, session, agendaItem, adopted, recommendation, title, symbol, meeting }: Masthead) => [
    distribution,
    session,
    agendaItem,
    adopted,
    recommendation,
    title,
    symbol,
    meeting,
  ];
  const french =
    'Distr. générale\n9 octobre 2031\n\nQuatre-vingt-sixième session\nPoint 14 c) de l’ordre du jour\n\nRésolution adoptée par l’Assemblée générale le 4 octobre 2031\n\n[sur recommandation de la Première Commission (A/86/7)]\n\n86/3. Les puits\n\nL’Assemblée générale,\n\nRappelant ses travaux,\n\n1. Décide de creuser.\n\n64e séance plénière\n4 octobre 2031\n';
  assert.deepEqual(fields(masthead(french)), [
    'Générale',
    'Quatre-vingt-sixième session',
    '14 c)',
    '2031-10-04',
    'sur recommandation de la Première Commission (A/86/7)',
    'Les puits',
    'A/RES/86/3',
    '64e séance plénière',
  ]);
  const spanish =
    'Distr. limitada\n\nOctogésimo sexto período de sesiones Tema 70 b) del programa\n\nResolución aprobada por la Asamblea General el 4 de octubre de 2031\n\n[sobre la base del informe de la Tercera Comisión (A/86/8)]\n\n86/4. Los pozos\n\nLa Asamblea General,\n\nRecordando su labor,\n\n1. Decide cavar.\n\n64ª sesión plenaria\n4 de octubre de 2031\n';
  assert.deepEqual(fields(masthead(spanish)), [
    'Limitada',
    'Octogésimo sexto período de sesiones',
    '70 b)',
    '2031-10-04',
    'sobre la base del informe de la Tercera Comisión (A/86/8)',
    'Los pozos',
    'A/RES/86/4',
    '64ª sesión plenaria',
  ]);
});

test('a masthead line right above the organ line is no title', () => {
  const french = '\n\nL’Assemblée générale,\n\nRappelant ses travaux,\n\n1. Décide de creuser.\n';
  for (const line of [
    'Point 14 c) de l’ordre du jour',
    'Quatre-vingt-sixième session',
    'Assemblée générale Distr. : limitée',
  ])
    assert.equal(masthead(line + french).title, null, line);
});

test('the Human Rights Council prints some numbers without a full stop', () => {
  const rights = '\n\nThe Human Rights Council,\n\nRecalling its efforts,\n\n1. Decides to meet again.\n';
  const found = masthead(`# 85/5 Wells and human rights${rights}`);
  assert.deepEqual([found.symbol, found.title], ['A/HRC/RES/85/5', 'Wells and human rights']);
  assert.equal(masthead(`PRST OS/82/1. Reports${rights}`).symbol, 'A/HRC/PRST/OS/82/1');
});

test('a text that begins with the last lines of another has the organ further down', () => {
  const found = masthead(`7. Decides to remain seized of the matter.\n\n2031/8. Counting of wells${body}`);
  assert.equal(found.organ, 'Economic and Social Council');
});

test('the meeting may be set off by underscores', () => {
  const found = masthead(`2031/5. Title${body.trimEnd()}\n\n_46th plenary meeting\n26 July 2031_\n`);
  assert.deepEqual([found.meeting, found.adopted], ['46th plenary meeting', '2031-07-26']);
});

test('front matter tells dates that exist and no true or false, whatever ends its lines', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text =
      '---\norgan: Security Council\nadopted: 2031-06-31\nissued: 2031-06-30\nmeeting: true\nrecommendation: 12\n---\n\n1. Decides.\n';
    const found = masthead(text.replaceAll('\n', end));
    assert.deepEqual(
      [found.organ, found.adopted, found.issued, found.meeting, found.recommendation],
      ['Security Council', null, '2031-06-30', null, '12'],
    );
  }
  assert.equal(masthead('---\nadopted: 2024-13-45\n---\n\n1. Decides.\n').adopted, null);
});

test('symbols are derived from organ and printed number', () => {
  const of = (symbol: string, number: string) => symbolOf({ name: 'X', profile: 'un', language: 'en', symbol }, number);
  assert.equal(of('A/RES', '66/181'), 'A/RES/66/181');
  assert.equal(of('A/RES', '217 A (III)'), 'A/RES/217 A (III)');
  assert.equal(of('A/RES', '217A(III)'), 'A/RES/217 A (III)');
  assert.equal(of('S/RES', 'RESOLUTION 1250 (1999)'), 'S/RES/1250 (1999)');
  assert.equal(of('A/HRC/RES', '48/13'), 'A/HRC/RES/48/13');
  assert.equal(of('A/HRC/RES', 'PRST OS/12/1'), 'A/HRC/PRST/OS/12/1');
  assert.equal(of('WHA', '63.22'), 'WHA63.22');
  assert.equal(symbolOf(undefined, '5/5'), null);
});

test('behind front matter a heading of the first level is the title, whatever its words', () => {
  for (const title of ['United Nations Decade of Wells', 'Outcome of the second session of the Forum on Wells']) {
    const front = '---\norgan: Economic and Social Council\n---\n\n';
    assert.equal(masthead(`${front}# ${title}${body}`).title, title);
    assert.equal(masthead(`# ${title}${body}`).title, null);
  }
});
