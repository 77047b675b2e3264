import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definition } from '../../server/features/definition';
import { documentHighlights } from '../../server/features/documentHighlights';
import { documentLinks } from '../../server/features/documentLinks';
import { hover } from '../../server/features/hover';
import { references } from '../../server/features/references';
import { resolutionOf } from '../../server/model/resolution';
import { alone, type DraftOf } from '../../server/model/surroundings';
import { parse } from '../../server/syntax/parse';
import { cursor, shown, wordsIn } from './marked';

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

const parts = `*The General Assembly*,

## I. Lamps

1. *Requests* two:

   (a) To go;

   (b) To stay, as in subparagraph (a) above;

2. *Decides* as in section II below and in annex I to the present resolution;

## II. Ropes

3. *Decides* as in section I above and in section II of the present resolution.

# Annex I

1. The rules are these.
`;

test('a section, an annex and a sub-paragraph are symbols from either end', () => {
  const second = parts
    .replace('section II below', 'section ‹II› below')
    .replace('section II of', 'section ‹II› of')
    .replace('## II. Ropes', '‹## II. Ropes›');
  assert.equal(usedAt(parts.replace('section II below', 'section I|I below')), second);
  assert.equal(usedAt(parts.replace('II. Ropes', 'II. Ro|pes')), second);
  const annex = parts.replace('annex I to', 'annex ‹I› to').replace('# Annex I', '‹# Annex I›');
  assert.equal(usedAt(parts.replace('annex I to', 'annex |I to')), annex);
  assert.equal(usedAt(parts.replace('# Annex', '# An|nex')), annex);
  assert.equal(
    usedAt(parts.replace('subparagraph (a)', 'subparagraph (|a)')),
    parts.replace('   (a) To', '   ‹(a)› To').replace('subparagraph (a)', 'subparagraph ‹(a)›'),
  );
});

test('the preceding paragraph is a use of the paragraph before', () => {
  const text = '*The General Assembly*,\n\n1. *Decides* one;\n\n2. *Decides* as in the preceding paragraph.\n';
  assert.equal(leadsTo(text.replace('preceding', 'prece|ding')), text.replace('1.', '‹1.›'));
  assert.equal(
    usedAt(text.replace('1.', '1|.')),
    text.replace('1.', '‹1.›').replace('the preceding paragraph', '‹the preceding paragraph›'),
  );
});

test('a section reference leads to its heading, and a heading to the first reference', () => {
  assert.equal(
    leadsTo(parts.replace('section II below', 'section I|I below')),
    parts.replace('## II. Ropes', '‹## II. Ropes›'),
  );
  assert.equal(
    leadsTo(parts.replace('II. Ropes', 'II. Ro|pes')),
    parts.replace('section II below', 'section ‹II› below'),
  );
  assert.equal(leadsTo(parts.replace('(a) above', '(|a) above')), parts.replace('   (a) To', '   ‹(a)› To'));
});

test('a reference may lead to the part that bears the letter', () => {
  const text =
    '# Lamps and ropes\n\n## A\n\n*The General Assembly*,\n\n1. *Decides* as in section B below;\n\n2. *Decides* so.\n\n## B\n\n*The General Assembly*,\n\n1. *Decides* more;\n\n2. *Decides* less.\n';
  assert.equal(leadsTo(text.replace('section B', 'section |B')), text.replace('## B', '‹## B›'));
  assert.equal(
    usedAt(text.replace('## B', '## |B')),
    text.replace('## B', '‹## B›').replace('section B', 'section ‹B›'),
  );
});

test('a reference to another draft leads to the paragraph there, and nowhere while that is not known', () => {
  const other = resolutionOf(
    parse('2030/7. Lamps\n\n*The Economic and Social Council*,\n\n1. *Decides* one;\n\n2. *Decides* two.\n'),
  );
  const draftOf: DraftOf = (id) =>
    id === 'E/RES/2030/7' ? { uri: 'file:///other', title: 'Lamps', adopted: null, resolution: other } : undefined;
  const among = { ...alone, draftOf };
  const at = (words: string) => {
    const { resolution, position } = cursor(`*The Economic and Social Council*,\n\n1. *Recalls* ${words}.\n`);
    return { resolution, position };
  };
  const lead = (words: string, known = among) => {
    const { resolution, position } = at(words);
    return (definition(resolution, 'file:///a', position, known) ?? []).map(
      ({ uri, range }) => `${uri} ${wordsIn(other, range)}`,
    );
  };
  assert.deepEqual(lead('paragraphs 1 and |2 of resolution 2030/7'), ['file:///other 1.', 'file:///other 2.']);
  assert.deepEqual(lead('paragraph |2 of resolution 2030/7', alone), []);
  assert.deepEqual(lead('paragraph |9 of resolution 2030/7'), []);
  const links = documentLinks(
    at('paragraph |2 of resolution 2030/7 and paragraph 2 of resolution 2030/8').resolution,
    among,
  );
  assert.deepEqual(
    links.map((it) => [it.target, it.tooltip, it.range.start.line]),
    [
      ['file:///other#L7,1', 'E/RES/2030/7: Lamps', 2],
      ['https://undocs.org/E/RES/2030/8', 'E/RES/2030/8: official page', 2],
    ],
  );
  const { resolution, position } = at('paragraph |2 of resolution 2030/7');
  const shownThere = hover(resolution, position, among)?.contents as { value: string };
  assert.equal(shownThere.value, '**E/RES/2030/7** Lamps\n\n**2** Decides two.');
  assert.equal(hover(resolution, position), null);
});

test('plain prose leads nowhere and has no uses', () => {
  const { resolution, position } = cursor('*The General Assembly*,\n\n1. *Decides* to go on an|d on.\n');
  assert.equal(definition(resolution, 'file:///a', position), null);
  assert.equal(references(resolution, 'file:///a', position, true), null);
  assert.equal(documentHighlights(resolution, position), null);
});
