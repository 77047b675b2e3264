import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { referencePhrases } from '../../server/model/referencePhrases';
import { writtenLike } from '../../server/model/referenceStyle';
import { resolutionOf } from '../../server/model/resolution';
import { resolvedReferences } from '../../server/model/targets';
import { check } from '../../server/rules/check';
import { safeEdits } from '../../server/rules/fix';
import { parse } from '../../server/syntax/parse';
import { applyEdits } from '../../server/text/span';

/** A sentence and its references: their paths, `-` before the end of a range, and where they say that the place is. */
const phrases: Record<string, string> = {
  'as set out in paragraph 3 above': '3 above',
  'as set out in paragraphs 3, 4 (b) and (c) and 6 to 8 below': '3,4 (b),4 (c),6,-8 below',
  'in paragraph 2 bis of the present resolution': '2 bis present',
  'au paragraphe 3 ci-dessus': '3 above',
  'aux paragraphes 2 et 3 b) ci-dessus': '2,3 (b) above',
  'aux paragraphes 3 a) à c) ci-après': '3 (a),-3 (c) below',
  'aux paragraphes 4 à 6 ou 9 ci-dessous': '4,-6,9 below',
  'du paragraphe 3 (b) ii) de la présente résolution': '3 (b) (ii) present',
  'à l’alinéa a) ci-dessus': '(a) above',
  'aux alinéas a) et c) ci-dessus': '(a),(c) above',
  'à la section II ci-dessus': 'II above',
  'à l’annexe I à la présente résolution': 'I present',
  'dans l’annexe à la présente résolution': ' present',
  'en el párrafo 3 supra': '3 above',
  'en los párrafos 2 y 3 b) infra': '2,3 (b) below',
  'en los párrafos 3 a 6 anteriores': '3,-6 above',
  'en el apartado a) supra': '(a) above',
  'en el párrafo 7 de la presente resolución': '7 present',
  'en la sección II supra': 'II above',
  'en el anexo II de la presente resolución': 'II present',
  'section II above, paragraph 9,': '9 above in II; II above',
  'section II, paragraph 9, above': '9 above in II',
  'paragraph 9 of section II above': '9 above in II; II above',
  'du paragraphe 4 de la section I ci-dessus': '4 above in I; I above',
  'paragraph 12 of General Assembly resolution 66/181': '',
  'section I of its resolution 66/181, paragraph 2,': '',
  'le paragraphe 12 de la résolution 66/181': '',
  'le paragraphe 4 du rapport': '',
  'le paragraphe 2 d’une lettre': '',
  'el párrafo 4 del informe': '',
  'el párrafo 4 de la resolución 66/181': '',
  'article 47, paragraphe 2, de la Convention': '',
  'anexo II, párrafo 3, del informe': '',
  'les paragraphes suivants': '',
  'as paragraphs 2 and/or 3 above say': '2,3 above',
  'paragraphs 2 above and 4 below': '2 above; 4 below',
  'paragraph 2 of the current resolution': '2 present',
  'subparagraphs (b) and (c) of paragraph 5 above': '(b) of 5,(c) of 5 none; 5 above',
  'subparagraph (ii) of paragraph 5 (b)': '(ii) of 5 (b) none; 5 (b) none',
  'paragraph 5, subparagraph (b), above': '(b) of 5 above; 5 none',
  'aux alinéas b) et c) du paragraphe 5 ci-dessus': '(b) of 5,(c) of 5 none; 5 above',
  'el apartado b) del párrafo 5 supra': '(b) of 5 none; 5 above',
  'subparagraph (b) of paragraph 5 of its resolution 66/181': '',
  'subparagraph (b) of paragraph 2 of article 5': '',
  'paragraph 5, subparagraphs (a) and (b), of its resolution 66/181': '',
  'article 47, paragraph 2, subparagraph (b)': '',
  'paragraphs 5 and 6, respectively, of resolution 66/181': '',
  'paragraph 2, third sentence, of resolution 66/181': '',
  'paragraphs 3 and 4 contained in resolution 66/181': '',
  'pursuant to resolution 66/181, operative paragraph 2': '',
  'its resolution 66/181 and its paragraph 2': '',
  'the note by the Secretary-General, paragraph 2': '',
  'A/66/10 (paragraphs 2 to 4)': '',
  'the report (paragraph 2)': '',
  'resolution 1267 (1999) (paragraph 4 (b))': '',
  'as agreed (paragraph 2)': '2 none',
};

test('references in three languages, and those to other texts left out', () => {
  for (const [text, expected] of Object.entries(phrases)) {
    const found = referencePhrases(text, 0, text.length).map(({ items, place, within }) => {
      const paths = items
        .map((it) => `${it.closesRange ? '-' : ''}${it.path}${it.of === undefined ? '' : ` of ${it.of}`}`)
        .join();
      return `${paths} ${place}${within ? ` in ${within}` : ''}`;
    });
    assert.equal(found.sort().join('; '), expected, text);
  }
});

test('a new path is written in the style of the old one', () => {
  const cases: [old: string, path: string, written: string][] = [
    ['3', '4', '4'],
    ['3 (b)', '4 (c)', '4 (c)'],
    ['3(b)', '4 (c)', '4(c)'],
    ['3 b)', '4 (c)', '4 c)'],
    ['3 a) i)', '4 (b) (ii)', '4 b) ii)'],
    ['3\u00a0a)', '4 (b)', '4\u00a0b)'],
    ['5 bis', '6 bis', '6 bis'],
    ['(b)', '4 (c)', '(c)'],
    ['b)', '(c)', 'c)'],
    ['3', '4 (b)', '4 (b)'],
  ];
  for (const [old, path, written] of cases) assert.equal(writtenLike(old, path), written, `${old} → ${path}`);
});

/** A resolution of those operative paragraphs, the verb left out: `2 The quay is closed`. */
function resolution(...paragraphs: string[]): string {
  const operative = paragraphs.map((it) =>
    it.replace(/^(\d+) /, '$1. *Requests* the Office: ').replace(/^- /, '*Requests* the Office: '),
  );
  return [
    '*The General Assembly*,',
    '*Noting* the tides,',
    ...operative.map((it) => `${it};`),
    '99. *Decides* to meet.',
  ]
    .join('\n\n')
    .replace('99.', `${operative.length + 1}.`);
}

function repaired(text: string): string {
  const tree = parse(text);
  return applyEdits(text, safeEdits(tree, check(resolutionOf(tree))));
}

function broken(text: string): string[] {
  return check(resolutionOf(parse(text)))
    .filter((it) => it.rule.id === 'paragraph-reference-broken')
    .map((it) => it.message);
}

describe('renumbering and references', () => {
  /** Numbers as written, the reference, and the reference behind the repair. */
  const cases: [paragraphs: string[], before: string, after: string][] = [
    [['1 a', '2 b', '3 c', '3 d', '5 e'], 'paragraph 3 above', 'paragraph 3 above'],
    [['1 a', '3 b', '3 c', '4 d', '5 e'], 'paragraph 3 above', 'paragraph 3 above'],
    [['1 a', '3 b', '3 c', '4 d', '5 e'], 'paragraphs 2 and 3 above', 'paragraphs 2 and 3 above'],
    [['1 a', '1 b', '2 c', '3 d', '4 e'], 'paragraphs 1 and 2 above', 'paragraphs 1 and 3 above'],
    [['1 a', '2 b', '4 c', '5 d', '6 e'], 'paragraph 4 above', 'paragraph 3 above'],
    [['1 a', '2 b', '4 c', '5 d', '6 e'], 'paragraphs 4 to 6 above', 'paragraphs 3 to 5 above'],
    [['1 a', '2 b', '4 c', '5 d', '6 e'], 'paragraphs 2 to 5 above', 'paragraphs 2 to 4 above'],
    [['1 a', '2 b', '4 c', '5 d', '6 e'], 'paragraphs 3 and 4 above', 'paragraphs 3 and 4 above'],
    [['1 a', '2 b', '3 c', '5 d', '5 e'], 'paragraphs 4 and 5 above', 'paragraphs 4 and 5 above'],
    [['1 a', '- b', '2 c', '3 d', '4 e'], 'paragraphs 1 and 2 above', 'paragraphs 1 and 3 above'],
    [['1 a', '5 b', '5 c', '6 d', '7 e'], 'paragraph 5 above', 'paragraph 2 above'],
    [
      ['1 a', '2 b', '4 c\n\n(a) To dredge;\n\n(b) To dig', '5 d', '6 e'],
      'paragraph 4(b) above',
      'paragraph 3(b) above',
    ],
    [
      ['1 a', '2 b', '4 c\n\na) To dredge;\n\nb) To dig', '5 d', '6 e'],
      'paragraphe 4 b) ci-dessus',
      'paragraphe 3 b) ci-dessus',
    ],
    [['1 a', '2 b', '4 c', '5 d', '6 e'], 'párrafos 4 y 5 supra', 'párrafos 3 y 4 supra'],
    [['1 a', '2 b', '4 to (a) dig; (b) dredge', '5 d', '6 e'], 'paragraph 4 (b) above', 'paragraph 3 (b) above'],
  ];
  for (const [paragraphs, before, after] of cases) {
    test(`${paragraphs.map((it) => it.split(' ')[0]).join()}: ${before}`, () => {
      const fixed = repaired(resolution(...paragraphs, `6 see ${before}`));
      assert.equal(/see (.*);/.exec(fixed)?.[1], after);
      assert.deepEqual(fixed.match(/^\d+/gm), ['1', '2', '3', '4', '5', '6', '7']);
    });
  }

  test('a label that stands twice means the one that is right', () => {
    const list = '\n\n(a) To dredge;\n\n(c) To dig;\n\n(c) To sail';
    const text = resolution(`1 a${list}`, '2 see paragraph 1 (c) above and paragraph 1 (b) above');
    assert.deepEqual(broken(text), []);
    assert.match(repaired(text), /paragraph 1 \(c\) above and paragraph 1 \(b\) above/);
  });

  test('numbers that exist once the numbers are right are not missing', () => {
    assert.deepEqual(broken(resolution('1 a', '3 b', '3 c', '4 see paragraph 2 above')), []);
    assert.deepEqual(broken(resolution('1 a', '- b', '3 see paragraph 2 above')), []);
    assert.deepEqual(broken(resolution('1 a', '2 b', '3 see paragraph 9 above')).length, 1);
  });
});

describe('places inside paragraphs and sections', () => {
  test('a sub-paragraph that begins no line is there', () => {
    const text = resolution('1 (a) to act; (b) to report', '2 see paragraph 1 (b) above');
    assert.deepEqual(broken(text), []);
    const [reference] = resolvedReferences(resolutionOf(parse(text)));
    assert.deepEqual(reference?.targets, ['1']);
    assert.equal(broken(text.replace('paragraph 1 (b)', 'paragraph 1 (c)')).length, 1);
    assert.deepEqual(broken(resolution('1 a) de agir; b) de reportar', '2 véase el párrafo 1 b) supra')), []);
    assert.deepEqual(broken(resolution('1 (a) to act; (b) to do as subparagraph (a) above says')), []);
  });

  test('the label of a reference is no sub-paragraph', () => {
    const text = resolution(
      '1 act',
      '2 see paragraph 3 (b) below',
      '3 (a) to act; (b) to report; see paragraph 2 (b) above',
    );
    assert.deepEqual(broken(text), ['There is no paragraph 2 (b) here: name one that exists']);
  });

  const sections = (reference: string) =>
    [
      '*The General Assembly*,',
      '*Noting* the tides,',
      '## I',
      '1. *Requests* the Office to dredge;',
      '2. *Requests* the Office to dig;',
      '## II',
      `1. *Requests* the Office to act on ${reference};`,
      '2. *Decides* to meet.',
    ].join('\n\n');

  test('a paragraph of a section that is named is looked for there', () => {
    for (const reference of [
      'section I above, paragraph 2,',
      'section I, paragraph 2, above',
      'paragraph 2 of section I above',
    ]) {
      const resolved = resolvedReferences(resolutionOf(parse(sections(reference))));
      assert.deepEqual(
        resolved.flatMap((it) => it.targets),
        ['I.2'],
        reference,
      );
    }
    assert.deepEqual(broken(sections('section I above, paragraph 9,')), []);
    assert.deepEqual(broken(sections('paragraph 9 of section I above')), []);
    assert.equal(broken(sections('paragraph 9 above')).length, 1);
  });
});
