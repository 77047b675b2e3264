import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Outline, type OutlineParagraph, outline } from '../../server/model/outline';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';
import { offsetAt, textOf } from '../../server/syntax/tree';
import { testShared } from '../support/shared';

const goldens = 'test/model/goldens';

function outlineOf(text: string): Outline {
  return outline(resolutionOf(parse(text)));
}

for (const name of readdirSync('examples').filter((it) => it.includes('.resolution'))) {
  test(`examples/${name} is understood as its golden says`, () => {
    const golden = join(goldens, `${name}.json`);
    const understood = outlineOf(readFileSync(join('examples', name), 'utf8'));
    if (process.env.UPDATE) {
      writeFileSync(golden, JSON.stringify(understood));
      spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', golden]);
    }
    assert.ok(existsSync(golden), `${golden} is missing: UPDATE=1 npm test writes it`);
    assert.deepEqual(understood, JSON.parse(readFileSync(golden, 'utf8')));
  });
}

test('an empty text has an empty outline', () => {
  const { parts, annexes, footnotes, citations, references, profile } = outlineOf('');
  assert.deepEqual([parts, annexes, footnotes, citations, references, profile], [[], [], [], [], [], 'un']);
});

test('a range begins at the number and ends behind the last piece', () => {
  const text =
    'The Security Council,\n\n  1. *Decides* to meet at once in\n\n---\n\nthe hall by the river;\n\n2. *Asks* why.\n';
  const tree = parse(text);
  const [first] = outline(resolutionOf(tree)).parts[0]!.operative;
  assert.equal(first!.text, 'Decides to meet at once in the hall by the river;');
  const { start, end } = first!.range;
  assert.equal(
    textOf(tree, offsetAt(tree, start), offsetAt(tree, end)),
    '1. *Decides* to meet at once in\n\n---\n\nthe hall by the river;',
  );
});

test('parts, sections and annexes have numbers of their own', () => {
  const text = [
    '# Title\n\n## A\n\n*The General Assembly*,\n\n1. *Decides* to count;\n\n2. *Requests* a list.',
    '## B\n\n*The General Assembly*,\n\n1. *Takes note* of the list;\n\n2. *Decides* to stop.',
    '# Annex I\n\n## Rules of the count\n\n1. Count twice.\n\n2. Write it down.\n\n# Annex II\n\n1. Rest.\n',
  ].join('\n\n');
  const { parts, annexes } = outlineOf(text);
  assert.deepEqual(
    parts.map((part) => [part.label, part.operative.map((it) => it.number)]),
    [
      ['A', ['A.1', 'A.2']],
      ['B', ['B.1', 'B.2']],
    ],
  );
  assert.deepEqual(
    annexes.map((annex) => [annex.title, annex.paragraphs.map((it) => it.number)]),
    [
      ['Rules of the count', ['annex I.1', 'annex I.2']],
      ['Annex II', ['annex II.1']],
    ],
  );
});

test('a section tells the number of its first operative paragraph', () => {
  const text =
    '*The General Assembly*,\n\n## I. Wells\n\n1. *Decides* to dig;\n\n2. *Asks* for spades;\n\n## II. Roads\n\n3. *Decides* to pave.\n';
  assert.deepEqual(outlineOf(text).parts[0]!.sections, [
    { label: 'I', title: 'Wells', from: '1' },
    { label: 'II', title: 'Roads', from: '3' },
  ]);
});

test('two notes in one block have a range each', () => {
  const text = 'The Council notes¹ and hears² it.\n\n¹ See here. ² See there.\n';
  const tree = parse(text);
  const notes = outline(resolutionOf(tree)).footnotes;
  assert.deepEqual(
    notes.map(({ mark, range }) => [mark, textOf(tree, offsetAt(tree, range.start), offsetAt(tree, range.end))]),
    [
      ['1', '¹ See here.'],
      ['2', '² See there.'],
    ],
  );
});

function figures({ parts, footnotes }: Outline): Record<string, unknown> {
  const [part] = parts;
  return {
    parts: parts.length,
    preambular: part!.preambular.length,
    operative: part!.operative.map((it) => it.label).join(' '),
    children: part!.operative.filter((it) => it.children.length > 0).map((it) => [it.number, it.children.length]),
    footnotes: footnotes.length,
    marks: footnotes.reduce((sum, it) => sum + it.references.length, 0),
    unmarked: footnotes.filter((it) => it.references.length === 0).length,
  };
}

function all({ parts }: Outline): readonly OutlineParagraph[] {
  return parts.flatMap((part) => [...part.preambular, ...part.operative]);
}

/** Paragraphs that something cuts: their range holds more lines than they have words for. */
function healed(it: Outline, text: string): number {
  const tree = parse(text);
  return all(it).filter(({ range }) =>
    /\n\s*\n/.test(textOf(tree, offsetAt(tree, range.start), offsetAt(tree, range.end))),
  ).length;
}

testShared('seeds', 'the first seed is understood as it is', (folder) => {
  const text = readFileSync(join(folder, '000_fa6bf6bc4f9858a7.txt'), 'utf8');
  const it = outlineOf(text);
  assert.deepEqual(figures(it), {
    parts: 1,
    preambular: 17,
    operative: '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17',
    children: [],
    footnotes: 10,
    marks: 16,
    unmarked: 0,
  });
  assert.equal(healed(it, text), 2);
  const openings = all(it).map(({ opening }) => opening);
  for (const phrase of [
    'Reiterates its call upon',
    'Takes note with appreciation',
    'Also invites',
    'Recalling further',
  ])
    assert.ok(openings.includes(phrase), phrase);
  assert.ok(!openings.includes(null));
  assert.deepEqual(
    it.parts[0]!.operative.map(({ italic }) => italic),
    Array(17).fill(true),
  );
  assert.deepEqual(
    [it.organ, it.profile, it.symbol, it.adopted, it.issued, it.agendaItem, it.distribution, it.meeting, it.session],
    [
      'Economic and Social Council',
      'ecosoc',
      'E/RES/2012/19',
      '2012-07-26',
      '2012-09-17',
      '14 (c)',
      'General',
      '46th plenary meeting',
      'Substantive session of 2012',
    ],
  );
  assert.match(it.title!, /^Strengthening international cooperation in combating transnational organized crime/);
  assert.match(it.recommendation!, /^on the recommendation of the Commission on .* \(E\/2012\/30 and Corr\.1 and 2\)$/);
  const ids = it.citations.map(({ id }) => id);
  for (const id of ['A/RES/66/181', 'E/CN.15/RES/19/1', 'E/CN.15/RES/19/2', 'E/CN.15/DEC/19/1', 'E/RES/2012/18'])
    assert.ok(ids.includes(id), id);
  for (const id of ['CTOC/COP/RES/5/5', 'E/2010/30', 'CTOC/COP/2010/17', 'E/CN.15/2012/15', 'untoc', 'uncac'])
    assert.ok(ids.includes(id), id);
});

testShared('seeds', 'the second seed is understood as it is', (folder) => {
  const text = readFileSync(join(folder, '004_a2c4abc107a868c6.txt'), 'utf8');
  const it = outlineOf(text);
  assert.deepEqual(figures(it), {
    parts: 1,
    preambular: 12,
    operative: '1 2 3 4 5 6 7 8 9 10 11 12 13 14',
    children: [['2', 6]],
    footnotes: 7,
    marks: 9,
    unmarked: 0,
  });
  const [first] = it.parts[0]!.operative[1]!.children;
  assert.equal(first!.number, '2 (a)');
  assert.doesNotMatch(first!.text, /[*<>]|Treaty Series/);
  assert.ok(first!.range.end.line > first!.range.start.line + 10);
  const openings = all(it).map(({ opening }) => opening);
  for (const phrase of ['Expressing its serious concern', 'Emphasizing also', 'Also requests', 'Acknowledges'])
    assert.ok(openings.includes(phrase), phrase);
  assert.ok(!openings.includes(null));
  assert.deepEqual(
    [it.symbol, it.adopted, it.issued, it.agendaItem, it.meeting],
    ['E/RES/2013/41', '2013-07-25', '2013-10-18', '14 (c)', '47th plenary meeting'],
  );
  assert.match(it.recommendation!, /^on the recommendation of the [^*[\]]* \(E\/2013\/30 and Corr\.1\)$/);
  const ids = it.citations.map(({ id }) => id);
  for (const id of ['E/RES/2008/33', 'E/CN.15/RES/20/3', 'A/RES/67/190', 'WHA63.22', 'CTOC/COP/WG.4/2011/8'])
    assert.ok(ids.includes(id), id);
});
