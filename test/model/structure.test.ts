import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import type { Paragraph } from '../../server/model/structure';
import { paragraphText } from '../../server/model/text';
import { check } from '../../server/rules/check';
import { parse } from '../../server/syntax/parse';

const head = '*The General Assembly*,\n\n*Noting* the tides,\n\n';

/** Each paragraph on a line: its unique number and its words, sub-paragraphs too. */
function read(text: string): string[] {
  const resolution = resolutionOf(parse(text));
  const { parts, annexes } = resolution.structure;
  return [
    ...parts.flatMap((part) => [...part.preambular, ...part.operative]),
    ...annexes.flatMap((annex) => annex.paragraphs),
  ].flatMap((it) => lines(resolution, it));
}

function lines(resolution: Resolution, paragraph: Paragraph): string[] {
  return [
    `${paragraph.number}: ${paragraphText(resolution, paragraph)}`,
    ...paragraph.children.flatMap((child) => lines(resolution, child)),
  ];
}

const body = (text: string) => read(head + text).filter((line) => !line.startsWith('PP'));
const errors = (text: string) =>
  check(resolutionOf(parse(text)))
    .filter((it) => it.severity === 'error')
    .map((it) => it.message);

describe('numbers', () => {
  test('a number without its full stop is a number, and the full stop is asked for', () => {
    const text = '1. *Requests* a table;\n\n2 *Invites* comments;\n\n3. *Decides* to wait.\n';
    assert.deepEqual(body(text), ['1: Requests a table;', '2: Invites comments;', '3: Decides to wait.']);
    assert.deepEqual(errors(head + text), ['The number 2 lacks its full stop: write “2.”']);
  });

  test('one slip of the pen is one finding', () => {
    assert.equal(
      errors(`${head}1. *Requests* a;\n\n3. *Invites* b;\n\n3. *Notes* the c;\n\n4. *Decides* to wait.\n`).length,
      1,
    );
    assert.equal(errors(`${head}1. *Requests*:\n\n(a) A;\n\n(c) B;\n\n(c) C;\n\n(d) D.\n`).length, 1);
  });

  test('inserted paragraphs and alternatives stand in brackets too', () => {
    const text =
      '1. *Requests* a;\n\n[1 bis. *Also requests* b;]\n\n[2. *Decides* to wait;]\n\n[2 alt. *Decides* to go.]\n';
    assert.deepEqual(
      body(text).map((line) => line.split(':')[0]),
      ['1', '1 bis', '2', '2 alt'],
    );
  });

  test('bold, escaped and list numbers are numbers', () => {
    assert.deepEqual(body('**1.** *Requests* a;\n\n2\\. *Invites* b;\n\n### 3. *Decides* to wait.\n'), [
      '1: Requests a;',
      '2: Invites b;',
      '3: Decides to wait.',
    ]);
  });

  test('items counted 1.1, 1.2, 1.a are items of a list', () => {
    const text =
      '1. *Adopts* the aims:\n\n1.1 By 2030, dry feet\n\n1.2 By 2035, warm feet\n\n1.a Boots\n\n2. *Decides* to wait.\n';
    assert.deepEqual(
      body(text).map((line) => line.split(':')[0]),
      ['1', '1 1.1', '1 1.2', '1 1.a', '2'],
    );
  });
});

describe('labels', () => {
  test('letters run on through numerals', () => {
    const text =
      '1. *Decides* on:\n\n(i) Boats\n\n(a) Oars;\n\n(b) Sails;\n\n(ii) Crews\n\n(c) Captains;\n\n(d) Cooks;\n\n2. *Decides* to wait.\n';
    assert.deepEqual(errors(head + text), []);
  });

  test('c is a letter and not the hundredth of a series of numerals', () => {
    const text = '1. *Decides* on:\n\n(a) Boats;\n\n(b) Crews:\n\n(i) Captains;\n\n(ii) Cooks;\n\n(c) Ports.\n';
    assert.deepEqual(
      body(text).map((line) => line.split(':')[0]),
      ['1', '1 (a)', '1 (b)', '1 (b) (i)', '1 (b) (ii)', '1 (c)'],
    );
  });

  test('the page of a source at the beginning of a line is no label', () => {
    const text =
      '1. *Recalls* the list of boats, volume II,\np. 13, and that of crews,\npp. 14 and 15;\n\n2. *Decides* to wait.\n';
    assert.deepEqual(
      body(text).map((line) => line.split(':')[0]),
      ['1', '2'],
    );
  });

  test('an annex may number its paragraphs by letters', () => {
    const text = '*Adopts* the list.\n\n# Annex\n\n(a) Oars:\n\n(i) Of ash;\n\n(ii) Of oak;\n\n(b) Sails.\n';
    assert.deepEqual(
      body(text).map((line) => line.split(':')[0]),
      ['1', 'annex.a', 'annex.a (i)', 'annex.a (ii)', 'annex.b'],
    );
  });
});

describe('parts and sections', () => {
  test('a numeral and its title on two lines are one section', () => {
    const text =
      '## I\n\n## Boats\n\n1. *Requests* a;\n\n## II\n\n## Crews\n\n1. *Requests* b;\n\n2. *Decides* to wait.\n';
    assert.deepEqual(
      body(text).map((line) => line.split(':')[0]),
      ['I.1', 'II.1', 'II.2'],
    );
    assert.equal(resolutionOf(parse(head + text)).structure.parts[0]!.sections.length, 2);
  });

  test('bare letters name the parts', () => {
    const part = (letter: string) =>
      `${letter}\n\nTides of the ${letter === 'A' ? 'north' : 'south'}\n\nThe General Assembly,\n\nNoting the tides,\n\n1. Requests a;\n\n2. Requests b.\n\n`;
    const { parts } = resolutionOf(parse(`66/301. Tides\n\n${part('A')}${part('B')}`)).structure;
    assert.deepEqual(
      parts.map((it) => it.label),
      ['A', 'B'],
    );
  });

  test('behind a quoted draft the numbers of the text around it go on', () => {
    const text =
      '*The Economic and Social Council*,\n\n1. *Recommends* the adoption of the following draft resolution:\n\n“*The General Assembly*,\n\n“*Noting* the tides,\n\n“1. *Requests* a;\n\n“2. *Decides* to wait.”\n\n2. *Requests* a report.\n';
    assert.deepEqual(
      resolutionOf(parse(text)).structure.parts.map((part) => part.operative.length),
      [2, 2],
    );
    assert.deepEqual(errors(text), []);
  });

  test('an annexed declaration may name the organ', () => {
    const text = `${head}*Adopts* the declaration.\n\n# Annex\n\nThe General Assembly,\n\nSolemnly declares:\n\n1. Tides rise.\n`;
    assert.equal(resolutionOf(parse(text)).structure.parts.length, 1);
  });
});

describe('healing', () => {
  test('furniture in mid-sentence is no part of the sentence', () => {
    const text =
      '1. *Requests* the Secretary-General to describe the work of\n2/5 18-18142\nA/RES/86/7\nthe harbour masters;\n\n2. *Decides* to wait.\n';
    assert.deepEqual(body(text), [
      '1: Requests the Secretary-General to describe the work of the harbour masters;',
      '2: Decides to wait.',
    ]);
  });

  test('a running symbol above a label does not swallow it', () => {
    const text = '1. *Requests*:\n\nS/RES/2906 (2029)\n(a) Oars;\n(b) Sails.\n';
    assert.deepEqual(body(text), ['1: Requests:', '1 (a): Oars;', '1 (b): Sails.']);
  });

  test('a short title is not joined to what stands below it', () => {
    const text =
      '*Adopts* the following rules:\n\nArticle 1\n\nMember States shall count their boats.\n\nArticle 2\n\nThey shall report the count.\n';
    assert.deepEqual(
      resolutionOf(parse(head + text)).structure.roles.filter((role) => role === 'continuation'),
      [],
    );
  });

  test('end matter may be emphasised with underscores', () => {
    const { end } = resolutionOf(
      parse(`${head}*Decides* to wait.\n\n_46th plenary meeting_\n_26 July 2029_\n`),
    ).structure;
    assert.equal(end.length, 1);
  });
});

test('a resolution that begins on the organ line is not lost', () => {
  assert.equal(
    read('The Security Council, Recalling its resolution 2730 (2024), noting the tides,\n\n1. Decides to wait.\n')
      .length,
    2,
  );
});

test('a byte order mark hides no organ line', () => {
  const { structure } = resolutionOf(parse(`\ufeff${head}*Decides* to wait.\n`));
  assert.deepEqual([structure.organ?.name, structure.profile], ['General Assembly', 'ga']);
});

test('under a heading of their own, the mark that opens a note is no reference to it', () => {
  const text = `${head}1. *Decides* to wait(23) for the tide;\n\n2. *Requests* a list.\n\nFootnotes\n\n(23) See A/66/9.\n`;
  const [note] = resolutionOf(parse(text)).structure.notes;
  assert.deepEqual([note?.label, note?.references.length], ['23', 1]);
});
