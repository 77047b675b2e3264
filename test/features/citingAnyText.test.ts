import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Range } from 'vscode-languageserver-types';
import { citationActions } from '../../server/features/citationActions';
import { completionAt } from '../../server/features/completionAt';
import { resolutionOf } from '../../server/model/resolution';
import { alone } from '../../server/model/surroundings';
import { parse } from '../../server/syntax/parse';
import { lengthOf, offsetAt, positionAt, type Tree } from '../../server/syntax/tree';
import { pick, random } from '../support/random';
import { corpus } from '../support/shared';

const pieces = [
  'res ',
  'res 64/2',
  'untoc',
  '[^',
  '*',
  '\n',
  '“',
  'A/RES/',
  'resolutions 1/1 and ',
  'the Convention on ',
  '\ud83d',
  '(XX',
];

/** What is put in at a place and what is changed elsewhere keep apart and stay in the text. */
function apart(tree: Tree, own: Range, others: readonly Range[]): void {
  assert.equal(own.start.line, own.end.line);
  const spans = [own, ...others]
    .map(({ start, end }) => ({ from: offsetAt(tree, start), to: offsetAt(tree, end) }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  spans.forEach((it, i) => {
    assert.ok(it.from <= it.to && it.to <= lengthOf(tree));
    assert.ok(i === 0 || spans[i - 1]!.to <= it.from, 'edits overlap');
  });
}

test('whatever a text is, what is offered at any place of it can be carried out', () => {
  const next = random(11);
  const own = ['unfinished.resolution', 'as-pasted.resolution.txt'].map((it) => readFileSync(`examples/${it}`, 'utf8'));
  const texts = [
    ...own,
    ...corpus('official-ecosoc')
      .slice(0, 12)
      .map((it) => it.text),
  ];
  let offers = 0;
  for (let round = 0; round < 150; round++) {
    const base = pick(texts, next).slice(0, 20_000);
    const at = Math.floor(next() * base.length);
    const typed = pick(pieces, next);
    const text = base.slice(0, at) + typed + base.slice(at);
    const resolution = resolutionOf(parse(text));
    const { tree } = resolution;
    const position = positionAt(tree, at + typed.length);
    for (const explicitly of [false, true]) {
      const list = completionAt({ tree, resolution }, position, 'auto', undefined, true, alone, explicitly);
      for (const { textEdit, additionalTextEdits = [] } of list?.items ?? []) {
        assert.ok(textEdit && 'range' in textEdit);
        apart(
          tree,
          textEdit.range,
          additionalTextEdits.map((it) => it.range),
        );
        offers++;
      }
    }
    const range = { start: position, end: position };
    for (const { title, edit } of citationActions(resolution, 'a', range, { diagnostics: [], triggerKind: 1 })) {
      const edits = edit!.changes!.a!;
      assert.ok(edits.length > 0, title);
      for (const it of edits) assert.ok(offsetAt(tree, it.range.end) <= lengthOf(tree));
    }
  }
  assert.ok(offers > 200, String(offers));
});

test('a line of a megabyte is no reason to wait', () => {
  const long = 'resolution 64/293 of 30 July 2010 and the Convention on the Rights of the Child, '.repeat(12_000);
  const text = `*The General Assembly*,\n\n*Recalling* ${long}\n`;
  const resolution = resolutionOf(parse(text));
  const position = positionAt(resolution.tree, text.length - 2);
  completionAt({ tree: resolution.tree, resolution }, position, 'auto', ' ');
  const start = performance.now();
  for (let i = 0; i < 20; i++) completionAt({ tree: resolution.tree, resolution }, position, 'auto', ' ');
  assert.ok(performance.now() - start < 4000, String(performance.now() - start));
});
