import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftSymbols } from '../../server/model/draftSymbols';
import { foreignId, foreignReferencesOf, paragraphsNamed } from '../../server/model/foreignReferences';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';

const head = '*The Economic and Social Council*,\n\n';

/** The references to other texts in a paragraph of these words: what they name, and where. */
function found(words: string): string[] {
  const resolution = resolutionOf(parse(`${head}1. *Recalls* ${words}.\n`));
  return resolution.tree.blocks.flatMap((block) =>
    foreignReferencesOf(block).map((it) => `${it.paths.join(', ')} of ${foreignId(resolution, it)}`),
  );
}

const references: Readonly<Record<string, readonly string[]>> = {
  'paragraph 4 of resolution 2030/7': ['4 of E/RES/2030/7'],
  'paragraph 3 (b) of General Assembly resolution 85/12': ['3 (b) of A/RES/85/12'],
  'operative paragraph 2 of draft resolution A/85/L.3': ['2 of A/85/L.3'],
  'paragraphs 2, 4 and 5 bis of its resolution 2030/7 of 3 June 2030': ['2, 4, 5 bis of E/RES/2030/7'],
  'paragraphs 2 to 4 of Security Council resolution 2345 (2017)': ['2, 3, 4 of S/RES/2345 (2017)'],
  'paragraphs 2 through 4 of resolution 2030/7': ['2, 3, 4 of E/RES/2030/7'],
  'paragraphs 5 (a) and (c) of its resolution 2030/7': ['5 (a), 5 (c) of E/RES/2030/7'],
  'paragraphs 5 (a) to (c) of its resolution 2030/7': ['5 (a), 5 (b), 5 (c) of E/RES/2030/7'],
  'paragraph 1 of resolution 2030/7 and paragraph 2 of resolution 2029/4': ['1 of E/RES/2030/7', '2 of E/RES/2029/4'],
  'le paragraphe 4 de la résolution 2030/7': ['4 of E/RES/2030/7'],
  'el párrafo 4 de la resolución 2030/7': ['4 of E/RES/2030/7'],
};

for (const [words, told] of Object.entries(references)) {
  test(`“${words}” names paragraphs of another text`, () => {
    assert.deepEqual(found(words), told);
  });
}

const others = [
  'paragraph 4 above',
  'paragraph 4 of the annex to resolution 2030/7',
  'article 47, paragraph 2, of resolution 2030/7',
  'paragraph 4 of the report on resolution 2030/7',
  'paragraph 4 of decision 2030/201',
  'paragraph 12 of document E/2030/30',
  'paragraph 4 of the present resolution and resolution 2030/7',
];

for (const words of others) {
  test(`“${words}” names none of a resolution`, () => {
    assert.deepEqual(found(words), []);
  });
}

test('a paragraph of another text is found by its path', () => {
  const resolution = resolutionOf(
    parse(`${head}1. *Requests* all:\n\n   (a) To go;\n\n   (b) To stay;\n\n2. *Decides* so.\n`),
  );
  const numbers = (...paths: string[]) => paragraphsNamed(resolution, paths).map((it) => it.number);
  assert.deepEqual(numbers('2', '1 (b)'), ['2', '1 (b)']);
  assert.deepEqual(numbers('3', '1 (c)'), []);
});

test('a draft is known by its symbol, in the front matter or as printed', () => {
  const symbols = (text: string) => draftSymbols(resolutionOf(parse(text)));
  assert.deepEqual(symbols('---\nsymbol: E/RES/2030/7\ndraftSymbol: E/2030/L.4\n---\n\n# Lamps\n'), [
    'E/RES/2030/7',
    'E/2030/L.4',
  ]);
  assert.deepEqual(symbols(`2030/7. Lamps on the coast\n\n${head}1. *Decides* so.\n`), ['E/RES/2030/7']);
  assert.deepEqual(symbols(`United Nations A/85/L.3/Rev.1\n\n# Lamps\n\n*The General Assembly*,\n`), [
    'A/85/L.3/Rev.1',
  ]);
  assert.deepEqual(symbols(`${head}*Recalling* E/2030/L.4,\n`), []);
  assert.deepEqual(symbols(''), []);
});
