import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Position, Range } from 'vscode-languageserver-types';
import { outgoingCalls, prepareCallHierarchy } from '../../server/features/callHierarchy';
import { codeActions } from '../../server/features/codeActions';
import { completionAt } from '../../server/features/completionAt';
import { definition } from '../../server/features/definition';
import { diagnostics } from '../../server/features/diagnostics';
import { documentHighlights } from '../../server/features/documentHighlights';
import { documentLinks } from '../../server/features/documentLinks';
import { documentSymbols, flatSymbols } from '../../server/features/documentSymbols';
import { draftEntry } from '../../server/features/draftEntry';
import { foldingRanges } from '../../server/features/foldingRanges';
import { formatting } from '../../server/features/formatting';
import { hover } from '../../server/features/hover';
import { inlayHints } from '../../server/features/inlayHints';
import { instruments } from '../../server/features/instruments';
import { linkedEditing } from '../../server/features/linkedEditing';
import { references } from '../../server/features/references';
import { isRefused, prepareRename, rename } from '../../server/features/rename';
import { selectionRanges } from '../../server/features/selectionRanges';
import { semanticTokens } from '../../server/features/semanticTokens';
import { recognisedOrgan, status } from '../../server/features/status';
import { symbolSearch } from '../../server/features/workspaceSymbols';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import { alone } from '../../server/model/surroundings';
import { check } from '../../server/rules/check';
import { defaultRuleSettings } from '../../server/rules/ruleSettings';
import { parse } from '../../server/syntax/parse';
import { lengthOf, positionAt } from '../../server/syntax/tree';
import { pick, random } from '../support/random';

const uri = 'file:///a.resolution';
const pieces = [
  '',
  '*',
  '\n',
  '\n\n',
  '\r',
  '\0',
  '\ud83d',
  '[^',
  '<!-- ',
  '“',
  '1. ',
  '(a) ',
  '---\n',
  'Re',
  '¹',
  '\ufeff',
];
const bad = [
  '',
  '\n',
  '\r\n\r',
  '\ufeff',
  '\0\0\0',
  '\ud83d\n\ude00',
  '---\n: : :\n',
  '---\nrules: [',
  '[^1]:\n[^1]:\n',
  '(a) '.repeat(50),
  '1. 2. 3.\n'.repeat(20),
  '<!-- \n\n',
  '# \n## \n',
];

test('every feature answers at every place of any text', () => {
  const next = random(5);
  const seeds = ['unfinished.resolution', 'as-pasted.resolution.txt'].map((it) =>
    readFileSync(`examples/${it}`, 'utf8'),
  );
  for (let round = 0; round < 120; round++) {
    const seed = pick(seeds, next);
    const at = Math.floor(next() * seed.length);
    const text =
      round < bad.length
        ? bad[round]!
        : seed.slice(next() < 0.3 ? at : 0, at + 2000) + pick(pieces, next) + seed.slice(at + 2010, at + 3000);
    const resolution = resolutionOf(parse(text));
    const places = Array.from({ length: 8 }, () =>
      positionAt(resolution.tree, Math.floor(next() * (lengthOf(resolution.tree) + 1))),
    );
    askEverything(resolution, text, places);
  }
});

function askEverything(resolution: Resolution, text: string, places: readonly Position[]): void {
  const { tree } = resolution;
  const findings = check(resolution);
  const last = positionAt(tree, lengthOf(tree));
  const holds = ({ start, end }: Range, about: string) => {
    assert.ok(
      before({ line: 0, character: 0 }, start) && before(start, end) && before(end, last),
      `${about} in ${JSON.stringify(text)}`,
    );
  };
  for (const { range } of diagnostics(tree, uri, findings)) holds(range, 'a problem');
  for (const { name, location } of flatSymbols(resolution, uri)) {
    holds(location.range, 'a symbol');
    assert.ok(name.trim(), 'a symbol without a name');
  }
  assert.ok(documentSymbols(resolution));
  for (const { range } of formatting(resolution)) holds(range, 'an edit of the layout');
  for (const { startLine, endLine } of foldingRanges(resolution))
    assert.ok(startLine < endLine && endLine <= last.line);
  assert.equal(semanticTokens(resolution).length % 5, 0);
  assert.ok(status(resolution, findings, defaultRuleSettings));
  assert.ok(recognisedOrgan(text) === undefined || recognisedOrgan(text));
  for (const { position } of inlayHints(resolution, { start: places[0]!, end: last }))
    holds({ start: position, end: position }, 'a hint');
  for (const { range, target } of documentLinks(resolution)) {
    holds(range, 'a link');
    assert.ok(target!.startsWith('https://undocs.org/'), target);
  }
  for (const { places } of instruments(resolution).flatMap((it) => it.instruments))
    for (const { range, label } of places) {
      holds(range, 'a citation');
      assert.ok(label);
    }
  const search = symbolSearch('e', alone.registry);
  search.add({ ...draftEntry(resolution), uri });
  for (const { name, location } of search.found()) {
    holds(location.range, 'a symbol of the workspace');
    assert.ok(name.trim(), 'a symbol of the workspace without a name');
  }
  for (const place of places) {
    const range = { start: place, end: place };
    for (const it of definition(resolution, uri, place) ?? []) holds(it.range, 'a definition');
    for (const it of references(resolution, uri, place, true) ?? []) holds(it.range, 'a reference');
    for (const it of documentHighlights(resolution, place) ?? []) holds(it.range, 'a highlight');
    for (const it of selectionRanges(resolution, [place])) holds(it.range, 'a selection');
    for (const it of formatting(resolution, { start: places[0]!, end: place })) holds(it.range, 'an edit of a range');
    const shown = hover(resolution, place);
    if (shown) holds(shown.range!, 'a hover');
    for (const item of prepareCallHierarchy(resolution, uri, place, alone) ?? []) {
      holds(item.range, 'an item of the hierarchy');
      for (const { to } of outgoingCalls(item, resolution, alone)) holds(to.range, 'what is cited');
    }
    for (const { textEdit } of completionAt({ tree, resolution }, place)?.items ?? []) {
      assert.ok(textEdit && 'range' in textEdit);
      holds(textEdit.range, 'a completion');
      assert.equal(textEdit.range.start.line, textEdit.range.end.line);
    }
    askForLabels(resolution, place, holds);
    const context = { diagnostics: [], triggerKind: 2 as const };
    for (const { edit } of codeActions(resolution, uri, findings, defaultRuleSettings, range, context))
      for (const it of edit!.changes![uri]!) holds(it.range, 'an edit');
  }
}

function askForLabels(resolution: Resolution, place: Position, holds: (range: Range, about: string) => void): void {
  for (const it of linkedEditing(resolution, place)?.ranges ?? []) holds(it, 'a linked label');
  const prepared = prepareRename(resolution, place);
  if (!isRefused(prepared)) holds(prepared.range, 'a label');
  for (const name of ['7', 'b', 'II', '5 bis']) {
    const answer = rename(resolution, uri, place, name);
    assert.ok(!isRefused(prepared) || isRefused(answer));
    if (isRefused(answer)) assert.match(answer.refused, /\w/);
    else for (const it of answer.changes![uri]!) holds(it.range, 'a renamed label');
  }
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
