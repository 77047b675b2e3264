import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullNamesOf } from '../../server/model/fullNames';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import { shortFormSpan, shortForms } from '../../server/model/shortForms';
import { parse } from '../../server/syntax/parse';
import { corpus, testShared } from '../support/shared';

const read = (...paragraphs: string[]): Resolution =>
  resolutionOf(parse(`*The Economic and Social Council*,\n\n${paragraphs.join('\n\n')}\n`));

/** Each short form with what it means: `the Convention = untoc`; `?` where it is not certain. */
function bound(...paragraphs: string[]): string[] {
  return shortForms(read(...paragraphs)).map(
    ({ words, antecedent, certain }) =>
      `${words} ${certain ? '=' : '?'} ${antecedent ? antecedent.id || antecedent.name : 'nothing'}`,
  );
}

const corruption = '*Recalling* the United Nations Convention against Corruption,';
const crime = '*Recalling also* the United Nations Convention against Transnational Organized Crime,';

test('a short form means what was named in full before it', () => {
  assert.deepEqual(bound(corruption, '1. *Urges* States parties to the Convention to row.'), [
    'the Convention = uncac',
  ]);
  assert.deepEqual(bound('1. *Urges* States parties to the Convention to row.', crime), ['the Convention ? nothing']);
});

test('of two that fit the same paragraph decides, then what was named last', () => {
  const both = [corruption, crime];
  assert.deepEqual(bound(...both, '1. *Urges* parties to the Convention to row.'), ['the Convention ? untoc']);
  assert.deepEqual(
    bound(
      ...both,
      '1. *Recalls* the United Nations Convention against Corruption, and urges parties to the Convention.',
    ),
    ['the Convention ? uncac'],
  );
});

test('a name introduced with a short form owns it', () => {
  assert.deepEqual(
    bound(corruption.replace(',', ' (hereinafter “the Convention”),'), crime, '1. *Urges* parties to the Convention.'),
    ['the Convention = uncac'],
  );
});

test('the organ that speaks is meant before others of its sort', () => {
  const [form] = shortForms(read('*Recalling* the Human Rights Council,', '1. *Requests* a report to the Council.'));
  assert.equal(form!.antecedent!.id, 'E/RES');
  assert.equal(form!.certain, false);
});

test('a plan named in a title is meant by less than its whole name', () => {
  const plan =
    '*Recalling* resolution 64/293, entitled “United Nations Global Plan of Action to Combat Trafficking in Persons”,';
  const name = 'United Nations Global Plan of Action to Combat Trafficking in Persons';
  assert.deepEqual(bound(plan, '1. *Welcomes* the Plan of Action and the Global Plan of Action.'), [
    `the Plan of Action = ${name}`,
    `the Global Plan of Action = ${name}`,
  ]);
});

test('a name of two plans answers to both', () => {
  assert.deepEqual(
    bound(
      '*Recalling* the Vienna Declaration and Programme of Action,',
      '1. *Welcomes* the Declaration;',
      '2. *Welcomes* the Programme of Action.',
    ),
    [
      'the Declaration = Vienna Declaration and Programme of Action',
      'the Programme of Action = Vienna Declaration and Programme of Action',
    ],
  );
});

test('bodies answer to their noun, before a resolution without an article too', () => {
  assert.deepEqual(
    bound(
      '*Recalling* the Commission on Narcotic Drugs,',
      '1. *Recalls* Commission resolution 58/4 and the Commission’s work.',
    ),
    ['Commission = E/CN.7/RES', 'the Commission = E/CN.7/RES'],
  );
});

test('what is named in full, quoted or part of another name is no short form', () => {
  for (const words of [
    'the Convention on Biological Diversity',
    'the report “On the Convention and the sea”',
    'the Council Chamber',
    'a convention',
    'the Protocols thereto',
  ])
    assert.deepEqual(bound(crime, `1. *Recalls* ${words}.`), [], words);
});

test('an annex has names of its own, and those of the resolution where it has none', () => {
  const annex = [
    '1. *Adopts* the annex.',
    '# Annex',
    '1. The Convention on Biological Diversity holds.',
    '2. The parties to the Convention row.',
  ];
  assert.deepEqual(bound(corruption, ...annex), ['the Convention = cbd']);
  assert.deepEqual(bound(corruption, ...annex.filter((it) => !it.includes('Diversity'))), ['the Convention ? uncac']);
});

test('a note is read where its mark stands', () => {
  const found = bound(
    crime.replace(',', ',[^1]'),
    corruption,
    '1. *Decides* so.',
    '[^1]: See article 5 of the Convention.',
  );
  assert.deepEqual(found, ['the Convention = untoc']);
});

test('the span holds the article', () => {
  const resolution = read(crime, '1. *Urges* parties to the *Convention* to row.');
  const [form] = shortForms(resolution);
  const { from, to } = shortFormSpan(resolution, form!);
  assert.equal(resolution.tree.blocks[form!.block]!.text.slice(from, to), 'the *Convention');
  assert.equal(form!.words, 'the Convention');
});

test('a text of a million characters in one line is read in a moment', () => {
  for (const words of ['the Convention on Aa and ', 'the Convention ', 'Committee on Aa Bb, ']) {
    const resolution = read(words.repeat(1_000_000 / words.length));
    const before = performance.now();
    shortForms(resolution);
    assert.ok(performance.now() - before < 8000, words);
  }
});

testShared('corpus', 'most short forms of published texts have one antecedent', () => {
  let all = 0;
  let bound = 0;
  let certain = 0;
  for (const { text } of corpus('official-ga')) {
    const forms = shortForms(resolutionOf(parse(text)));
    all += forms.length;
    bound += forms.filter((it) => it.antecedent).length;
    certain += forms.filter((it) => it.antecedent && it.certain).length;
  }
  assert.ok(all > 1000);
  assert.ok(bound / all > 0.97, `${bound} of ${all} bound`);
  assert.ok(certain / all > 0.75, `${certain} of ${all} certain`);
});

test('full names are told as a reader reads them', () => {
  const names = (words: string) =>
    read(`1. *Recalls* ${words}.`)
      .tree.blocks.flatMap((it) => fullNamesOf(it).map(({ name }) => name))
      .slice(1);
  assert.deepEqual(names('the Committee established pursuant to resolution 1267 (1999) and the seas'), [
    'Committee established pursuant to resolution 1267 (1999)',
  ]);
  assert.deepEqual(names('the Office of the High Commissioner and the Kyoto Protocol'), [
    'Office of the High Commissioner',
    'Kyoto Protocol',
  ]);
  assert.deepEqual(names('the *Protocol* of 12 March 1931'), ['Protocol of 12 March 1931']);
});

test('a protocol is not taken for the one that its name names', () => {
  const both = [
    '*Recalling* the Cartagena Protocol on Biosafety and the Nagoya Supplementary Protocol on Liability to the Cartagena Protocol on Biosafety,',
    '1. *Urges* parties to the Cartagena Protocol to row.',
  ];
  assert.deepEqual(bound(...both), ['the Cartagena Protocol = Cartagena Protocol on Biosafety']);
});

test('an annex goes on with what the resolution means', () => {
  const found = bound(
    '*Recalling* the Committee established pursuant to resolution 1267 (1999),',
    '1. *Requests* the Committee to row;',
    '2. *Recalls* the Committee established pursuant to resolution 1540 (2004);',
    '3. *Adopts* the annex.',
    '# Annex',
    '1. The Committee rows.',
  );
  assert.equal(found.at(-1), 'The Committee ? Committee established pursuant to resolution 1267 (1999)');
});
