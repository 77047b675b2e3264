import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationsOf } from '../../server/model/citations';
import { parse } from '../../server/syntax/parse';
import { allCited, cited, ids } from '../support/cited';

const ecosoc = 'Economic and Social Council';
const council = 'Human Rights Council';
const security = 'Security Council';

/** Sentence, ids; the organ that says it. */
type Row = readonly [sentence: string, ids: readonly string[], organ?: string];

const numbers: readonly Row[] = [
  ['its resolutions 3411 A and B (XXX) and 3419 A to D (XXX)', ['A/RES/3411 A (XXX)', 'A/RES/3419 A (XXX)']],
  ['its resolutions 31/6 A and B, 31/16 A and 31/406 A to E', ['A/RES/31/6 A', 'A/RES/31/16 A', 'A/RES/31/406 A']],
  ['its resolution 31/16 A. It went on', ['A/RES/31/16 A']],
  [
    'its resolutions 3362 (S-VII), S-8/1, 997 (ES-I) and ES-10/15',
    ['A/RES/3362 (S-VII)', 'A/RES/S-8/1', 'A/RES/997 (ES-I)', 'A/RES/ES-10/15'],
  ],
  ['resolution 2200\nA (XXI)', ['A/RES/2200 A (XXI)']],
  ['its decisions 31/301 and 74/543', ['A/DEC/31/301', 'A/DEC/74/543']],
  ['its resolutions 34/20–34/25', ['A/RES/34/20', 'A/RES/34/25']],
  ['its resolution 68 / 3 of 23 September 2013', ['A/RES/68/3']],
  ['its resolutions 61/1, 62/2 as well as 63/3', ['A/RES/61/1', 'A/RES/62/2', 'A/RES/63/3']],
  ['its resolution\u00a066/181 and resolution 217\u00a0A\u00a0(III)', ['A/RES/66/181', 'A/RES/217 A (III)']],
  ['adopted by the\u00a0Assembly in its resolution\u00a058/4', ['A/RES/58/4'], ecosoc],
  ['its *resolutions* 66/181,¹ 67/190[^2] and 68/1<sup>3</sup>', ['A/RES/66/181', 'A/RES/67/190', 'A/RES/68/1']],
  ['its resolutions 1325 and 1820', ['S/RES/1325 (2000)', 'S/RES/1820 (2008)'], security],
  ['its call in 2462 (2019) for more', ['S/RES/2462 (2019)'], security],
  ['the list under UNSCR 2140', ['S/RES/2140 (2014)'], security],
  [
    'its resolutions 1818 (LV), 663 C (XXIV) and 2012/19',
    ['E/RES/1818 (LV)', 'E/RES/663 C (XXIV)', 'E/RES/2012/19'],
    ecosoc,
  ],
  ['Council decision 2004/233', ['E/DEC/2004/233']],
  ['its resolutions S-17/1 of 23 August 2011 and 5/1', ['A/HRC/RES/S-17/1', 'A/HRC/RES/5/1'], council],
  ['Council resolutions 5/1, on building, and 5/2, on conduct', ['A/HRC/RES/5/1', 'A/HRC/RES/5/2'], council],
  ['Commission on Population and Development resolution 2013/1', ['E/CN.9/RES/2013/1']],
  ['Commission on Human Rights resolutions 2005/1 and 8 (XXIII)', ['E/CN.4/RES/2005/1', 'E/CN.4/RES/8 (XXIII)']],
  ['Trusteeship Council resolution 2183 (LIII)', ['T/RES/2183 (LIII)']],
  ['UNEA resolution 5/14 and UN-Habitat Assembly resolution 2/1', ['UNEP/EA/RES/5/14', 'HSP/HA/RES/2/1']],
  ['decisions 1/CP.21 and 1/CMA.3', ['1/CP.21', '1/CMA.3']],
  [
    'decision XI/16 C of the Conference of the Parties to the Convention on Biological Diversity',
    ['CBD/COP/DEC/XI/16 C'],
  ],
  ['resolution WHA63.22 and World Health Assembly decision WHA71(9)', ['WHA63.22', 'WHA71(9)']],
];

const symbols: readonly Row[] = [
  [
    'A/S-27/19, A/CONF.157/24 (Part I) and A/C.3/71/L.5/Rev.1/Corr.1',
    ['A/S-27/19', 'A/CONF.157/24 (Part I)', 'A/C.3/71/L.5/Rev.1/Corr.1'],
  ],
  [
    'A/AC.109/2019/L.18, A/520/Rev.20 and E/2015/L.5/Rev.1*',
    ['A/AC.109/2019/L.18', 'A/520/Rev.20', 'E/2015/L.5/Rev.1'],
  ],
  ['E/CN.7/2024/2-E/CN.15/2024/2', ['E/CN.7/2024/2-E/CN.15/2024/2']],
  ['S/AC.44/2004/(02)/1 and S/PRST/ 2020/5', ['S/AC.44/2004/(02)/1', 'S/PRST/2020/5']],
  [
    'LC/G.2318(SES.31/16), ICCD/COP(8)/16/Add.1, TD/519 and IDB.32/12',
    ['LC/G.2318(SES.31/16)', 'ICCD/COP(8)/16/Add.1', 'TD/519', 'IDB.32/12'],
  ],
  ['UNEP/EA.5/Res.14 and GC(60)/RES/12', ['UNEP/EA/RES/5/14', 'GC(60)/RES/12']],
  ['President’s statement PRST OS/13/1', ['A/HRC/PRST/OS/13/1']],
  ['the seasons 2020/2021, COVID-19/2 and 24/7, and general comment No. 22 (1993)', []],
];

test('numbers of every organ and era', () => {
  for (const [sentence, expected, organ] of numbers) assert.deepEqual(ids(sentence, organ), expected, sentence);
});

test('document symbols of all series', () => {
  for (const [sentence, expected] of symbols) assert.deepEqual(ids(sentence), expected, sentence);
});

test('a number without a body is what its date, its form or the text before makes of it, or is left open', () => {
  const known = (sentence: string, organ?: string) => cited(sentence, organ).map((it) => [it.id, it.body]);
  assert.deepEqual(known('resolution 54/4 of 11 October 2023, and resolution 54/4'), [
    ['A/HRC/RES/54/4', 'inferred'],
    ['A/HRC/RES/54/4', 'inferred'],
  ]);
  // No body that counts so sat on that day, and sixty is more than any but the Assembly adopts.
  assert.deepEqual(known('resolution 58/4 of 17 March 2015'), [['58/4', 'unknown']]);
  assert.deepEqual(known('resolution 66/181 of 19 December 2014'), [['A/RES/66/181', 'inferred']]);
  assert.deepEqual(known('decisions 2/3 of 20 October 2005 and 3/3 of 18 October 2006'), [
    ['2/3', 'unknown'],
    ['3/3', 'unknown'],
  ]);
  assert.deepEqual(known('Commission resolution 2003/1'), [['2003/1', 'unknown']]);
  assert.deepEqual(known('resolution 44/2', council), [['44/2', 'unknown']]);
  assert.deepEqual(known('resolutions 250/2002 and 428/12'), [
    ['250/2002', 'unknown'],
    ['428/12', 'unknown'],
  ]);
  assert.deepEqual(
    known('General Assembly resolution 54/4, Human Rights Council resolution 54/4 and resolution 54/4'),
    [
      ['A/RES/54/4', 'said'],
      ['A/HRC/RES/54/4', 'said'],
      ['54/4', 'unknown'],
    ],
  );
});

test('Roman numerals are of the Assembly or the Council as far as each had counted', () => {
  assert.deepEqual(ids('resolutions 2858 (XXVI), 663 C (XXIV) and 1818 (LV)', ecosoc), [
    'A/RES/2858 (XXVI)',
    'E/RES/663 C (XXIV)',
    'E/RES/1818 (LV)',
  ]);
  assert.deepEqual(ids('its resolution 1714 (XVI)', ecosoc), ['A/RES/1714 (XVI)']);
  const western = 'the Economic and Social Commission for Western Asia, and its follow-up in resolution 314 (XXVIII)';
  assert.deepEqual(ids(`${western} of 18 September 2014`, ecosoc), ['ESCWA/RES/314 (XXVIII)']);
  assert.deepEqual(ids('resolution 908 (XLVI) of 26 March 2013', ecosoc), ['908 (XLVI)']);
});

test('whose “its” it is the clause tells', () => {
  assert.deepEqual(ids('that, in its resolution 72/171, the General Assembly requested a report', council), [
    'A/RES/72/171',
  ]);
  assert.deepEqual(ids('that the General Assembly, also in its resolution 57/12, requested a report', council), [
    'A/RES/57/12',
  ]);
  assert.deepEqual(ids('the decision of the Human Rights Council to act pursuant to its resolution 34/22'), [
    'A/HRC/RES/34/22',
  ]);
  assert.deepEqual(ids('the report of the Human Rights Council, and its resolution 65/26'), ['A/RES/65/26']);
  assert.deepEqual(ids('its resolution 5/1, the General Assembly resolution 60/251', council), [
    'A/HRC/RES/5/1',
    'A/RES/60/251',
  ]);
  assert.deepEqual(ids('UN-Habitat Governing Council resolution 26/8'), ['HSP/GC/RES/26/8']);
  assert.deepEqual(ids('decision 20/17, adopted on 5 February 1999 by the Commission on Narcotic Drugs'), [
    'E/CN.7/DEC/20/17',
  ]);
});

test('a list that a page cuts goes on', () => {
  const text =
    'The General Assembly,\n\nRecalling its resolutions 57/11 of 12 November 2002,\n\n58/7 of 4 November 2003 and 59/11 of 28 October 2004,\n';
  assert.deepEqual(
    allCited(text).map((it) => it.id),
    ['A/RES/57/11', 'A/RES/58/7', 'A/RES/59/11'],
  );
  assert.deepEqual(ids('its agreed conclusions 1997/2 of 18 July 1997'), []);
});

test('the words beside a citation that name a part of it belong to it', () => {
  const parts = (sentence: string) => cited(sentence).map((it) => [it.text, it.part]);
  assert.deepEqual(parts('section II of its resolution 61/1, and resolution 55/25, annexes I and II'), [
    ['61/1', 'section II'],
    ['55/25', ', annexes I and II'],
  ]);
  assert.deepEqual(parts('its resolutions 60/254 of 8 May 2006, section I of its resolution 60/260'), [
    ['60/254', undefined],
    ['60/260', 'section I'],
  ]);
  assert.deepEqual(parts('E/2012/30 and Corr.1 and 2, A/60/100 and Add.1–3, and A/60/1'), [
    ['E/2012/30', ' and Corr.1 and 2'],
    ['A/60/100', ' and Add.1–3'],
    ['A/60/1', undefined],
  ]);
  assert.deepEqual(parts('articles 1, 2 and 3 of the Convention on the Rights of the Child'), [
    ['Convention on the Rights of the Child', 'articles 1, 2 and 3'],
  ]);
  assert.deepEqual(parts('article 47, paragraph 2, of the *Rome Statute*'), [
    ['Rome Statute', 'article 47, paragraph 2'],
  ]);
});

test('Articles of the Charter', () => {
  const texts = cited(
    'Article 2 (4) of the Charter, Articles 1 and 2 of the Charter of the United Nations, Article 73 *e* of the Charter, Article 13, paragraph 1 (a), of the Charter and Chapters VI and VII of the Charter',
  ).map((it) => it.text);
  assert.deepEqual(texts, [
    'Article 2 (4) of the Charter',
    'Articles 1 and 2 of the Charter of the United Nations',
    'Article 73 e of the Charter',
    'Article 13, paragraph 1 (a), of the Charter',
    'Chapters VI and VII of the Charter',
  ]);
});

test('notes of the Treaty Series in all their forms', () => {
  const notes: readonly Row[] = [
    ['United Nations, *Treaty Series*, vol. 75, Nos. 970–973', ['geneva-conventions']],
    ['United Nations, *Treaty Series*, vol. 189, No. 2545, p. 137', ['refugee-convention']],
    ['United Nations, *Treaty Series*. vol. 520, No. 7515', ['narcotics-1961']],
    ['United Nations, *Treaty Series*, vol. 9998, Nos. 99998 and 99999', ['UNTS 99998']],
    ['United Nations, *Treaty Series*, vol. 9998, p. 95', ['UNTS vol. 9998, p. 95']],
    ['League of Nations, *Treaty Series*, vol. XCIV (1929), No. 2138', ['geneva-protocol-1925']],
    ['League of Nations, *Treaty Series*, vol. XC, No. 9999', ['LNTS 9999']],
    ['*Ibid*., vol. 78, No. 1021; ibid., No. 42146, annex II; ibid., vol. II, p. 3', ['genocide-convention', 'uncac']],
  ];
  for (const [sentence, expected] of notes) assert.deepEqual(ids(sentence), expected, sentence);
});

test('Official Records with a symbol and without', () => {
  const session = '*Official Records of the General Assembly, Sixty-fourth Session';
  const rows: readonly Row[] = [
    [`${session}, Supplement No. 16* and corrigendum (A/64/16 and Corr.1), chap. II`, ['A/64/16']],
    [`${session}, Supplement No. 53A (A/53/53/Add.1)*`, ['A/53/53/Add.1']],
    [
      `${session}, Annexes*, document A/64/297`,
      ['Official Records of the General Assembly, Sixty-fourth Session, Annexes', 'A/64/297'],
    ],
    [
      '*Official Records of the Security Council, Third Year, Supplement for October, November and December 1948*',
      ['Official Records of the Security Council, Third Year, Supplement for October, November and December 1948'],
    ],
    [
      '*Official Records of the Conference on Human Rights, vol. I*',
      ['Official Records of the Conference on Human Rights, vol. I'],
    ],
  ];
  for (const [sentence, expected] of rows) assert.deepEqual(ids(sentence), expected, sentence);
});

test('publications, reports of conferences and of the International Court of Justice', () => {
  const report =
    '*Report of the Conference on Wells, Arica, 3–14 June 1991*, vol. I, *Resolutions* (United Nations publication, Sales No. E.93.I.8 and corrigendum), resolution 1, annex I';
  const [only, ...others] = cited(report);
  assert.equal(others.length, 0);
  assert.deepEqual([only!.kind, only!.id, only!.part], ['other', 'Sales No. E.93.I.8', ', resolution 1, annex I']);
  assert.match(only!.text, /^Report of the Conference on Wells.*corrigendum\)$/);
  assert.deepEqual(ids('United Nations publication, Sales No.: 62.II.B.2'), ['Sales No. 62.II.B.2']);
  assert.deepEqual(ids('*On Walls, Advisory Opinion, I.C.J. Reports 2004*, p. 136'), ['I.C.J. Reports 2004, p. 136']);
});

test('huge blocks of any of these are read to their end', () => {
  const shapes: readonly [string, number][] = [
    ['in 2462 (2019) and 58/7 of 4 November 2003, ', 2],
    ['section II of its resolution 61/1, annex I, ', 1],
    ['Report of the Wells (United Nations publication, Sales No. E.93.I.8), ', 1],
    ['Official Records of the General Assembly, Annexes, ', 1],
    ['E/2012/30 and Corr.1 and 2 and 3, and ', 1],
    ['Article 1 and 2 and Article 3 of the ', 0],
    ['Ibid., vol. 1, 2, 3, 4, 5 and ', 0],
  ];
  for (const [shape, each] of shapes) {
    const count = Math.ceil(400_000 / shape.length);
    const start = performance.now();
    const found = citationsOf(parse(`*Recalling* ${shape.repeat(count)}`).blocks[0]!).length;
    assert.ok(Math.abs(found - each * count) <= 1, `${shape} ${found}`);
    assert.ok(performance.now() - start < 5_000, shape);
  }
});
