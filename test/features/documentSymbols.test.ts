import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { documentSymbols, flatSymbols } from '../../server/features/documentSymbols';
import { draft } from './draft';
import { marked, wordsIn } from './marked';

/** The outline of a text, indented. */
function outline(text: string): string[] {
  const lines = (symbols: readonly DocumentSymbol[], depth: number): string[] =>
    symbols.flatMap(({ name, children }) => ['  '.repeat(depth) + name, ...lines(children ?? [], depth + 1)]);
  return lines(documentSymbols(marked(text).resolution), 0);
}

test('the outline nests what the text nests', () => {
  assert.deepEqual(outline(draft), [
    'Lamps on the coast',
    'Preamble',
    '  Recalling its resolution 66/181 of 19 December 2011,',
    '  Noting with concern that lamps go out,',
    '1. Requests the Secretary-General:',
    '  (a) To light the lamps;',
    '  (b) To keep a list of:',
    '    (i) Lamps that burn;',
    '    (ii) Lamps that do not;',
    '2. Decides to publish the list described in paragraph 1 (b) above.',
    'Footnotes',
    '  1 See A/66/9, “Lamps”.',
    '  2 See A/66/10.',
  ]);
});

test('parts, sections and annexes stand above their paragraphs', () => {
  const part = (label: string) =>
    `## ${label}\n\n*The General Assembly*,\n\n*Recalling* its past,\n\n1. *Decides* so;\n\n2. *Decides* more.\n\n`;
  assert.deepEqual(
    outline(`# Lamps and harbours\n\n${part('A')}${part('B')}`).filter((it) => !it.startsWith('    ')),
    [
      'Lamps and harbours',
      'Part A',
      '  Preamble',
      '  1. Decides so;',
      '  2. Decides more.',
      'Part B',
      '  Preamble',
      '  1. Decides so;',
      '  2. Decides more.',
    ],
  );
  assert.deepEqual(
    outline(
      '*The General Assembly*,\n\n*Recalling* its past,\n\n## I. Lamps\n\n1. *Decides* so;\n\n## II. Harbours\n\n2. *Decides* more.\n\n# Annex\n\n1. The rules are these.\n\n2. There are no others.\n',
    ),
    [
      'Preamble',
      '  Recalling its past,',
      'I. Lamps',
      '  1. Decides so;',
      'II. Harbours',
      '  2. Decides more.',
      'Annex',
      '  1. The rules are these.',
      '  2. There are no others.',
    ],
  );
});

test('a long paragraph is named by its first words', () => {
  const [preamble] = documentSymbols(
    marked(`*The General Assembly*,\n\n*Recalling* ${'its long and varied history, '.repeat(9)}\n`).resolution,
  );
  const name = preamble!.children![0]!.name;
  assert.ok(name.length <= 73 && name.endsWith('…') && name.startsWith('Recalling its long'), name);
});

test('a selection lies in its range, and every child in its parent', () => {
  const { resolution } = marked(draft);
  const within = (inner: Range, outer: Range) => before(outer.start, inner.start) && before(inner.end, outer.end);
  const visit = (symbol: DocumentSymbol) => {
    assert.ok(symbol.name.trim(), 'an empty name');
    assert.ok(within(symbol.selectionRange, symbol.range), symbol.name);
    for (const child of symbol.children ?? []) {
      assert.ok(within(child.range, symbol.range), `${child.name} in ${symbol.name}`);
      visit(child);
    }
  };
  documentSymbols(resolution).forEach(visit);
});

test('a paragraph is selected by its number and opening', () => {
  const { resolution } = marked(draft);
  const requests = documentSymbols(resolution).find((it) => it.name.startsWith('1.'))!;
  assert.equal(wordsIn(resolution, requests.selectionRange), '1. *Requests');
});

test('a paragraph that a page cuts is one symbol over both pieces', () => {
  const { resolution } = marked('*The General Assembly*,\n\n*Noting* that the lamps of\n\n---\n\nthe coast go out,\n');
  const [preamble] = documentSymbols(resolution);
  assert.deepEqual(
    preamble!.children!.map(({ name, range }) => [name, range.start.line, range.end.line]),
    [['Noting that the lamps of the coast go out,', 2, 6]],
  );
});

test('clients that know no tree get a list', () => {
  const flat = flatSymbols(marked(draft).resolution, 'file:///a');
  assert.equal(flat.length, 13);
  assert.equal(flat.find((it) => it.name.startsWith('(i)'))?.containerName, '(b) To keep a list of:');
});

test('an empty text has no outline, and any text has one', () => {
  assert.deepEqual(outline(''), []);
  assert.deepEqual(outline('Just words.\n'), ['Masthead']);
});

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
