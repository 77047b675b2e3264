import assert from 'node:assert/strict';
import { test } from 'node:test';
import { treaties } from '../../server/knowledge/treaties';
import { citations, citationsOf } from '../../server/model/citations';
import { outline } from '../../server/model/outline';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';
import { cited, ids } from '../support/cited';

const ecosoc = 'Economic and Social Council';

test('General Assembly resolutions of every era', () => {
  assert.deepEqual(ids('resolution 217 A (III) of 10 December 1948'), ['A/RES/217 A (III)']);
  assert.deepEqual(ids('its resolutions 3201 (S-VI) and 3362 (S-VII)'), ['A/RES/3201 (S-VI)', 'A/RES/3362 (S-VII)']);
  assert.deepEqual(ids('resolutions ES-10/15 and S-26/2'), ['A/RES/ES-10/15', 'A/RES/S-26/2']);
  assert.deepEqual(ids('its resolution 66/181'), ['A/RES/66/181']);
  assert.deepEqual(ids('resolution 2200 A (XXI)'), ['A/RES/2200 A (XXI)']);
  assert.deepEqual(ids('its decision 75/561'), ['A/DEC/75/561']);
});

test('a resolution of several parts is one citation, its id that of the first', () => {
  const [only, ...others] = cited('resolution 31/406 A to E of 17 December 1976');
  assert.equal(others.length, 0);
  assert.equal(only!.id, 'A/RES/31/406 A');
  assert.equal(only!.text, '31/406 A to E');
  assert.equal(only!.date, '1976-12-17');
});

test('each member of a list has its own date', () => {
  const list = cited('General Assembly resolutions 66/181 of 19 December 2011 and 67/190 of 20 December 2012', ecosoc);
  assert.deepEqual(
    list.map(({ id, text, date }) => [id, text, date]),
    [
      ['A/RES/66/181', '66/181', '2011-12-19'],
      ['A/RES/67/190', '67/190', '2012-12-20'],
    ],
  );
});

test('later members of a list may stand behind their own subjects', () => {
  const sentence = 'resolutions 1325 (2000) on women, 1820 (2008) on sexual violence and 2250 (2015) on youth';
  assert.deepEqual(ids(sentence), ['S/RES/1325 (2000)', 'S/RES/1820 (2008)', 'S/RES/2250 (2015)']);
  assert.deepEqual(ids('Security Council resolutions 1325 (2000),\n1889 (2009), and 2242 (2015)').length, 3);
});

test('the title is taken, and what it names is no citation', () => {
  const [only, ...others] = cited(
    'General Assembly resolution 58/4 of 31 October 2003, entitled “United Nations Convention against Corruption”,[^1] and',
  );
  assert.equal(only!.title, 'United Nations Convention against Corruption');
  assert.equal(others.length, 0);
  assert.equal(cited('resolution 64/292, entitled "The human right to water",')[0]!.title, 'The human right to water');
});

test('the body before the number decides, in full or in short', () => {
  assert.deepEqual(ids('Commission on Crime Prevention and Criminal Justice resolution 20/3', ecosoc), [
    'E/CN.15/RES/20/3',
  ]);
  assert.deepEqual(
    ids('Commission on Narcotic Drugs resolution 58/4 of 17 March 2015, and Commission decision 58/1', ecosoc),
    ['E/CN.7/RES/58/4', 'E/CN.7/DEC/58/1'],
  );
  assert.deepEqual(ids('Human Rights Council resolution 48/13 and Council resolution 2012/19'), [
    'A/HRC/RES/48/13',
    'E/RES/2012/19',
  ]);
  assert.deepEqual(ids('Assembly resolution 65/232', ecosoc), ['A/RES/65/232']);
  assert.deepEqual(ids('Economic and Social Council resolutions 2012/18 and 663 C (XXIV)'), [
    'E/RES/2012/18',
    'E/RES/663 C (XXIV)',
  ]);
});

test('a short form keeps the body named in an earlier paragraph', () => {
  const text = `*The ${ecosoc}*,\n\n*Noting* the work of the Commission on Crime Prevention and Criminal Justice,\n\n*Recalling* Commission resolution 19/2,\n`;
  assert.equal(citations(resolutionOf(parse(text)))[0]!.id, 'E/CN.15/RES/19/2');
});

test('the body may follow the number', () => {
  const name = 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime';
  assert.deepEqual(ids(`resolution 5/5 of 22 October 2010 of the ${name}`, ecosoc), ['CTOC/COP/RES/5/5']);
  assert.deepEqual(ids('resolution 63.22 of the World Health Assembly'), ['WHA63.22']);
  assert.deepEqual(ids('resolution WHA63.22'), ['WHA63.22']);
});

test('“its resolution” is the organ’s own, unless another body is its subject', () => {
  assert.deepEqual(ids('its resolution 2008/33 of 25 July 2008', ecosoc), ['E/RES/2008/33']);
  assert.deepEqual(ids('its resolution 48/13', 'Human Rights Council'), ['A/HRC/RES/48/13']);
  assert.deepEqual(ids('the plan adopted by the General Assembly in its resolution 64/293', 'Human Rights Council'), [
    'A/RES/64/293',
  ]);
  assert.deepEqual(ids('the guidelines endorsed by the World Health Assembly in its resolution 63.22', ecosoc), [
    'WHA63.22',
  ]);
});

test('“its resolution” is not the organ’s own where a body that is not known is its subject', () => {
  const [of] = cited('that the Trade and Development Board, in its decision 75 (X) of 18 March 1972, chose a theme');
  assert.deepEqual([of?.id, of?.body], ['75 (X)', 'unknown']);
  assert.deepEqual(ids('the 2030 Agenda for Sustainable Development, adopted in its resolution 70/1'), ['A/RES/70/1']);
});

test('special sessions of the Commission on Human Rights are its own', () => {
  assert.deepEqual(ids('Commission on Human Rights resolutions 2005/80 and S-5/1 of 19 October 2000'), [
    'E/CN.4/RES/2005/80',
    'E/CN.4/RES/S-5/1',
  ]);
});

test('without a body the date tells the Assembly from the Human Rights Council', () => {
  assert.deepEqual(ids('resolution 47/1 of 12 July 2021'), ['A/HRC/RES/47/1']);
  assert.deepEqual(ids('resolution 47/1 of 22 September 1992'), ['A/RES/47/1']);
});

test('a number without its year means the one that the text cites in full', () => {
  assert.deepEqual(ids('resolution 2250 (2015), and in particular resolution 2250', 'Security Council'), [
    'S/RES/2250 (2015)',
    'S/RES/2250 (2015)',
  ]);
});

test('French and Spanish', () => {
  const french = cited('la résolution 66/181 de l’Assemblée générale, en date du 19 décembre 2011')[0]!;
  assert.equal(french.id, 'A/RES/66/181');
  assert.equal(cited('sa résolution 66/181 du 19 décembre 2011')[0]!.date, '2011-12-19');
  assert.equal(cited('su resolución 66/181, de 19 de diciembre de 2011')[0]!.date, '2011-12-19');
});

test('documents by symbol, as printed', () => {
  const symbols = [
    'A/73/334',
    'E/CN.15/2012/15',
    'S/2016/1061',
    'CTOC/COP/2010/17',
    'A/75/93-E/2020/64',
    'S/PRST/2017/1',
  ];
  for (const symbol of [...symbols, 'A/CONF.157/24 (Part I)', 'WHA63/2010/REC/1']) {
    const [only] = cited(`the report (${symbol})`);
    assert.deepEqual([only!.kind, only!.id], ['document', symbol]);
  }
  assert.deepEqual(ids('S/RES/1325(2000), A/RES/217(III)A and A/HRC/RES/16/21'), [
    'S/RES/1325 (2000)',
    'A/RES/217 A (III)',
    'A/HRC/RES/16/21',
  ]);
  assert.deepEqual(ids('persons living with HIV/AIDS and/or 3/4 of them in the 2012/13 season'), []);
});

test('Official Records, Treaty Series and the Charter', () => {
  const records = cited(
    '*Official Records of the Economic and Social Council, 2010, Supplement No. 10 (E/2010/30)*, chap. I',
  );
  assert.deepEqual(
    records.map(({ kind, id }) => [kind, id]),
    [['officialRecords', 'E/2010/30']],
  );
  assert.deepEqual(ids('United Nations, *Treaty Series*, vols. 2225, 2237, 2241 and 2326, No. 39574'), ['untoc']);
  assert.deepEqual(ids('Ibid., vol. 2237, No. 39574'), ['untoc-trafficking-protocol']);
  assert.deepEqual(ids('United Nations, *Treaty Series*, vol. 9999, No. 99999'), ['UNTS 99999']);
  const charter = cited(
    'Article 41 of the Charter of the United Nations, Chapter VII of the Charter and the charter',
  )[0]!;
  assert.equal(charter.kind, 'charter');
  assert.equal(charter.text, 'Article 41 of the Charter of the United Nations');
});

test('treaties by name, the longest name taken', () => {
  const protocol =
    'the Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United Nations Convention against Transnational Organized Crime';
  assert.deepEqual(ids(protocol), ['untoc-smuggling-protocol']);
  assert.deepEqual(ids('the Convention on the\nRights of the Child and the Convention'), ['crc']);
  assert.deepEqual(ids('the *Rome Statute*'), ['rome-statute']);
  const treaties = 'the Vienna Convention on the Law of Treaties';
  assert.deepEqual(ids(`${treaties}, and ${treaties} between States and International Organizations`), [
    'vienna-treaties',
  ]);
});

test('ids and names of treaties are unique, and every row has a source', () => {
  const rows = treaties();
  assert.equal(new Set(rows.map((it) => it.id)).size, rows.length);
  const names = rows.flatMap((it) => [it.name, ...it.aliases]);
  assert.equal(new Set(names).size, names.length);
  for (const row of rows) {
    assert.match(row.id, /^[a-z][a-z\d-]+$/);
    assert.match(row.status, /^[VRM]$/);
    assert.notEqual(row.source, '');
  }
});

test('the number that a title bears is the text’s own; other citations in titles and brackets count', () => {
  const text =
    'General Assembly\n\n[on the report of the Third Committee (A/86/470)]\n\n86/3. Follow-up to resolution 55/2\n\nThe General Assembly,\n';
  const found = citations(resolutionOf(parse(text)));
  assert.deepEqual(
    found.map((it) => it.id),
    ['A/86/470', 'A/RES/55/2'],
  );
});

test('a huge block is scanned to its end', () => {
  const sentence =
    'General Assembly resolution 66/181 of 19 December 2011, (E/2012/30), the Convention on the Rights of the Child ';
  assert.equal(citationsOf(parse(`*Recalling* ${sentence.repeat(8000)}`).blocks[0]!).length, 24_000);
});

test('a quoted title bears no marks', () => {
  assert.equal(cited('resolution 66/181 entitled “*Wells*[^1] and roads<sup>2</sup>”')[0]!.title, 'Wells and roads');
});

test('a line of very many citations is read to its end', () => {
  // Any look over the whole line for each of them would take minutes.
  const shapes = ['its resolution 66/181 of 19 December 2011, and ', 'resolution *66/181* entitled *“the* '];
  for (const shape of shapes) {
    for (const head of ['[on ', '# Title ', 'The General Assembly,\n\nRecalling ']) {
      const found = outline(resolutionOf(parse(head + shape.repeat(20_000)))).citations;
      if (head.includes('Recalling') || head.startsWith('#')) assert.ok(found.length > 19_000, head + shape);
      else assert.ok(found.length < 100, head + shape);
    }
  }
});

test('a note is read where it is marked, and its citations come behind those of the text', () => {
  const note = '¹ See Statistical Commission resolution 40/1.\n\n';
  const marked = 'Recalling Commission on Narcotic Drugs resolution 55/1¹ and Commission resolution 55/2,\n\n';
  const later = 'Recalling also Commission resolution 55/3,\n\n';
  const texts = [marked + note + later, marked + later + note];
  const found = texts.map((text) =>
    citations(resolutionOf(parse(`The ${ecosoc},\n\n${text}1. Decides to go on.\n`))).map((it) => it.id),
  );
  assert.deepEqual(found[0], ['E/CN.7/RES/55/1', 'E/CN.7/RES/55/2', 'E/CN.7/RES/55/3', 'E/CN.3/RES/40/1']);
  assert.deepEqual(found[1], found[0]);
});

test('the bracket of a masthead cites, printed or in the front matter', () => {
  const words = 'on the recommendation of the Statistical Commission (E/2031/24)';
  const body = `The ${ecosoc},\n\nRecalling Commission resolution 40/1,\n\n1. Decides to go on.\n`;
  for (const text of [
    `[${words}]\n\n2031/7. Title\n\n${body}`,
    `---\nrecommendation: ${words}\n---\n\n# Title\n\n${body}`,
  ]) {
    assert.deepEqual(
      citations(resolutionOf(parse(text))).map((it) => it.id),
      ['E/2031/24', 'E/CN.3/RES/40/1'],
    );
  }
});

test('a title cites the treaty that it begins with, but not its own number', () => {
  const body = `*The ${ecosoc}*,\n\n1. *Decides* to go on.\n`;
  const of = (title: string) => citations(resolutionOf(parse(`# ${title}\n\n${body}`))).map((it) => it.id);
  assert.deepEqual(of('2031/7. Convention on the Rights of the Child'), ['crc']);
  assert.deepEqual(of('Convention on the Rights of the Child'), ['crc']);
});
