import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definition } from '../../server/features/definition';
import { documentHighlights } from '../../server/features/documentHighlights';
import { references } from '../../server/features/references';
import { cursor, shown } from './marked';

/** The text without its `|`, with ‹ › around the places that the definition at the `|` leads to. */
function leadsTo(source: string): string {
  const { resolution, position } = cursor(source);
  return shown(
    resolution,
    (definition(resolution, 'file:///a', position) ?? []).map((it) => it.range),
  );
}

/** The same for references; the highlights have to be the same places. */
function usedAt(source: string, includeDeclaration = true): string {
  const { resolution, position } = cursor(source);
  const found = shown(
    resolution,
    (references(resolution, 'file:///a', position, includeDeclaration) ?? []).map((it) => it.range),
  );
  const highlights = (documentHighlights(resolution, position) ?? []).map((it) => it.range);
  if (includeDeclaration) assert.equal(shown(resolution, highlights), found);
  return found;
}

const body = (first: string, second: string, note: string) =>
  `*The General Assembly*,\n\n1. *Decides* so;${first}\n\n2. *Decides* as ${second}.\n\n${note}: See A/66/9.\n`;

test('a mark leads to its note and a note to its first mark', () => {
  assert.equal(leadsTo(body('[^|1]', 'so[^1]', '[^1]')), body('[^1]', 'so[^1]', '‹[^1]›'));
  assert.equal(leadsTo(body('[^1]', 'so[^1]', '[^|1]')), body('‹[^1]›', 'so[^1]', '[^1]'));
});

test('a reference leads to its paragraphs', () => {
  const text =
    '*The General Assembly*,\n\n1. *Decides* one;\n\n2. *Decides* two;\n\n3. *Decides* as in paragraphs 1 and 2 above.\n';
  assert.equal(leadsTo(text.replace('and 2', 'and |2')), text.replace('2. *', '‹2.› *'));
  assert.equal(
    leadsTo(text.replace('paragraphs', 'para|graphs')),
    text.replace('1. *', '‹1.› *').replace('2. *', '‹2.› *'),
  );
});

test('a reference to an annex or a section leads to its heading', () => {
  const text =
    '*The General Assembly*,\n\n1. *Decides* so;\n\n2. *Adopts* the rules in the annex to the present resolution.\n\n# Annex\n\n1. The rules are these.\n';
  assert.equal(leadsTo(text.replace('the annex', 'the ann|ex')), text.replace('# Annex', '‹# Annex›'));
});

test('the uses of a note are its marks', () => {
  assert.equal(usedAt(body('[^1]', 'so[^|1]', '[^1]')), body('‹[^1]›', 'so‹[^1]›', '‹[^1]›'));
  assert.equal(usedAt(body('[^1]', 'so[^1]', '[^|1]'), false), body('‹[^1]›', 'so‹[^1]›', '[^1]'));
});

test('the uses of a paragraph are the references to it', () => {
  const text =
    '*The General Assembly*,\n\n1. *Decides* one;\n\n2. *Decides* as in paragraph 1 above;\n\n3. *Decides* as in paragraphs 1 and 2 above.\n';
  const found = text
    .replace('1. *', '‹1.› *')
    .replace('paragraph 1', 'paragraph ‹1›')
    .replace('paragraphs 1', 'paragraphs ‹1›');
  assert.equal(usedAt(text.replace('1. *', '1|. *')), found);
  assert.equal(usedAt(text.replace('paragraph 1', 'paragraph |1')), found);
});

test('plain prose leads nowhere and has no uses', () => {
  const { resolution, position } = cursor('*The General Assembly*,\n\n1. *Decides* to go on an|d on.\n');
  assert.equal(definition(resolution, 'file:///a', position), null);
  assert.equal(references(resolution, 'file:///a', position, true), null);
  assert.equal(documentHighlights(resolution, position), null);
});
