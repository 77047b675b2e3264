import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline } from '../../server/model/outline';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';

function preambular(text: string): string[] {
  const { parts } = outline(resolutionOf(parse(`The Security Council,\n\n${text}`)));
  return parts.flatMap((part) => part.preambular.map((it) => it.text));
}

const notes = ['1', '2', '3', '4'];
const caret = notes.map((it) => `[^${it}]: See ${it}.\n`).join('\n');
const superscript = '¹ See one.\n\n² See two.\n\n³ See three.\n\n⁴ See four.\n';

test('several marks at one place leave the comma before them', () => {
  assert.deepEqual(preambular(`Noting the report,[^1],[^2]\n\n${caret}`), ['Noting the report,']);
  assert.deepEqual(preambular(`Noting the wells;<sup>1,3</sup>\n\n${superscript}`), ['Noting the wells;']);
  assert.deepEqual(preambular(`Noting the wells,³,⁴\n\n${superscript}`), ['Noting the wells,']);
  assert.deepEqual(preambular(`Noting the wells¹, ² and roads,³\n\n${superscript}`), ['Noting the wells and roads,']);
});

test('a comma that stands between words is the text’s own', () => {
  assert.deepEqual(preambular(`Noting the wells,¹ roads,² and the like,\n\n${superscript}`), [
    'Noting the wells, roads, and the like,',
  ]);
});

test('marks of old prints are left out where they have a note', () => {
  const old =
    'Noting the report, 1/ the wells 2/ and the roads 1/, *as listed*,\n\n---\n\n1/ See one.\n\n2/ See two.\n';
  assert.deepEqual(preambular(old), ['Noting the report, the wells and the roads, as listed,']);
  const brackets = 'Noting the report,(1) the list (2) and item (7),\n\n## Footnotes\n\n(1) See one.\n\n(2) See two.\n';
  assert.deepEqual(preambular(brackets), ['Noting the report, the list and item (7),']);
});

test('a figure that only looks like an old mark stays', () => {
  assert.deepEqual(preambular('Noting chapter (3) and list 4/ of it,\n'), ['Noting chapter (3) and list 4/ of it,']);
});

test('comments are left out, an unclosed one is kept', () => {
  assert.deepEqual(preambular('Noting <!-- who? -->the wells <!-- why? --> again,\n'), ['Noting the wells again,']);
});

test('titles of texts, sections and annexes bear no marks', () => {
  const text =
    '2031/3. Wells 1/\n\nThe Economic and Social Council,\n\n## I. Digging 2/\n\n1. Decides to dig;\n\n2. Asks for spades.\n\n# Annex I: Spades[^3]\n\n1. Dig.\n\n1/ See one.\n\n2/ See two.\n\n[^3]: See three.\n';
  const { title, parts, annexes } = outline(resolutionOf(parse(text)));
  assert.deepEqual([title, parts[0]!.sections[0]!.title, annexes[0]!.title], ['Wells', 'Digging', 'Spades']);
});
