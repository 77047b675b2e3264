import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import { workspaceDrafts } from '../../server/protocol/workspaceDrafts';
import { parse } from '../../server/syntax/parse';

const draft = (front: string, body = '1. *Decides* so.') =>
  `---\n${front}\n---\n\n# Lamps on the coast\n\n*The Economic and Social Council*,\n\n${body}\n`;
const seventh = draft('symbol: E/RES/2030/7\ndraftSymbol: E/2030/L.4');

/** An index over files, beside documents that are open. */
function index(files: Readonly<Record<string, string>>, open: Readonly<Record<string, string>> = {}) {
  const opened = Object.entries(open).map(([uri, text]): { uri: string; resolution: Resolution } => ({
    uri,
    resolution: resolutionOf(parse(text)),
  }));
  const drafts = workspaceDrafts(() => opened);
  drafts.tell({ changed: Object.entries(files).map(([uri, text]) => ({ uri, text })), removed: [] });
  return drafts;
}

test('a draft is found by its symbol, that of its draft, and its number', () => {
  const drafts = index({ 'file:///7': seventh, 'file:///none': 'Dear neighbour,\n' });
  for (const id of ['E/RES/2030/7', 'E/2030/L.4', '2030/7', 'e/res/2030/7']) {
    assert.equal(drafts.draftOf(id)?.uri, 'file:///7', id);
  }
  assert.equal(drafts.draftOf('E/RES/2030/7')?.title, 'Lamps on the coast');
  for (const id of ['A/RES/2030/7', '2030/8', '7', '']) assert.equal(drafts.draftOf(id), undefined, id);
});

test('a file is read whole once it is asked for, and kept as it was read', () => {
  const long = draft('symbol: E/RES/2030/9', `${'1. *Decides* so;\n\n'.repeat(400)}401. *Decides* more.`);
  const drafts = index({ 'file:///9': long });
  const first = drafts.draftOf('2030/9')!;
  assert.equal(first.resolution.structure.parts[0]!.operative.length, 401);
  assert.equal(drafts.draftOf('2030/9')!.resolution, first.resolution);
});

test('a file that changes or goes is found no longer by what it was', () => {
  const drafts = index({ 'file:///7': seventh });
  drafts.tell({ changed: [{ uri: 'file:///7', text: draft('symbol: E/RES/2030/8') }], removed: [] });
  assert.equal(drafts.draftOf('2030/7'), undefined);
  assert.equal(drafts.draftOf('2030/8')?.uri, 'file:///7');
  drafts.tell({ changed: [], removed: ['file:///7', 'file:///unknown'] });
  assert.equal(drafts.draftOf('2030/8'), undefined);
});

test('an open document goes before the file of the same address', () => {
  const drafts = index({ 'file:///7': seventh }, { 'file:///7': draft('symbol: E/RES/2030/7', '1. *Decides* more.') });
  const found = drafts.draftOf('2030/7')!;
  assert.match(found.resolution.tree.blocks.at(-1)!.text, /more/);
  assert.equal(drafts.draftOf('E/2030/L.4'), undefined);
});

test('of two drafts that bear one number neither is meant', () => {
  const other = draft('organ: General Assembly\nsymbol: A/RES/2030/7');
  const drafts = index({ 'file:///7': seventh }, { 'file:///other': other });
  assert.equal(drafts.draftOf('2030/7'), undefined);
  assert.equal(drafts.draftOf('A/RES/2030/7')?.uri, 'file:///other');
  assert.equal(drafts.draftOf('E/RES/2030/7')?.uri, 'file:///7');
});
