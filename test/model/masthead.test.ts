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

test('symbols are derived from organ and printed number', () => {
  const of = (symbol: string, number: string) => symbolOf({ name: 'X', profile: 'un', language: 'en', symbol }, number);
  assert.equal(of('A/RES', '66/181'), 'A/RES/66/181');
  assert.equal(of('A/RES', '217 A (III)'), 'A/RES/217 A (III)');
  assert.equal(of('A/RES', '217A(III)'), 'A/RES/217 A (III)');
  assert.equal(of('S/RES', 'RESOLUTION 1250 (1999)'), 'S/RES/1250 (1999)');
  assert.equal(of('A/HRC/RES', '48/13'), 'A/HRC/RES/48/13');
  assert.equal(of('WHA', '63.22'), 'WHA63.22');
  assert.equal(symbolOf(undefined, '5/5'), null);
});
