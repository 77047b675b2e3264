import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canonicalText, convertToCanonical } from '../../server/drafting/canonical';
import { isRefusal } from '../../server/drafting/operation';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';
import { applyEdits } from '../../server/text/span';

const head = `*The General Assembly*,\n\n*Noting* that cables break,\n\n`;

/** `text` becomes `expected`, and stays so. */
function becomes(text: string, expected: string): void {
  assert.equal(canonicalText(text), expected);
  assert.equal(canonicalText(expected), expected);
}

/** The same of what stands below the preamble. */
function bodyBecomes(text: string, expected: string): void {
  becomes(`The General Assembly,\n\n*Noting* that cables break,\n\n${text}`, head + expected);
}

describe('masthead', () => {
  const body = 'The Economic and Social Council,\n\nNoting that cables break,\n\nDecides to wait.\n';
  const canonicalBody = '*The Economic and Social Council*,\n\nNoting that cables break,\n\nDecides to wait.\n';

  test('lines become front matter, the printed number the symbol', () => {
    becomes(
      `Economic and Social Council\n\nDistr.: General\n9 July 2031\n\n2031 session\n\nAgenda item 18 (e)\n\nResolution adopted by the Economic and Social Council on 5 June 2031\n\n*[on the recommendation of the Statistical Commission\n(E/2031/24)]*\n\n2031/7. Cables\n\n${body}\n46th plenary meeting\n5 June 2031\n`,
      `---\norgan: Economic and Social Council\nsymbol: E/RES/2031/7\nsession: 2031 session\nagendaItem: 18 (e)\nadopted: 2031-06-05\nmeeting: 46th plenary meeting\nissued: 2031-07-09\ndistribution: General\nrecommendation: on the recommendation of the Statistical Commission (E/2031/24)\n---\n\n# Cables\n\n${canonicalBody}\n*46th plenary meeting*\n\n*5 June 2031*\n`,
    );
  });

  test('on lines of their own or together, and set as headings', () => {
    becomes(
      `United Nations  E/RES/2031/7\nEconomic and Social Council  Distr.: General\n9 July 2031\n\n## 2031 session, agenda item 18 (e)\n\n### **2031/7. Cables *and* ships**\n\n${body}`,
      `---\norgan: Economic and Social Council\nsymbol: E/RES/2031/7\nsession: 2031 session\nagendaItem: 18 (e)\nissued: 2031-07-09\ndistribution: General\n---\n\n# Cables *and* ships\n\n${canonicalBody}`,
    );
  });

  test('lines that are no metadata, or more than that, stay above the title', () => {
    becomes(
      `Economic and Social Council\n\nVienna, 3–7 June 2031\n\nAgenda item 18 (e): cables\n\nOriginal: French\n\n2031/7. Cables\n\n${body}`,
      `---\norgan: Economic and Social Council\nsymbol: E/RES/2031/7\nagendaItem: 18 (e)\n---\n\nVienna, 3–7 June 2031\n\nAgenda item 18 (e): cables\n\nOriginal: French\n\n# Cables\n\n${canonicalBody}`,
    );
  });

  test('a line with a note stays', () => {
    becomes(
      `2031 session¹\n\n2031/7. Cables\n\n${body}\n¹ Held in Geneva.\n`,
      `---\norgan: Economic and Social Council\nsymbol: E/RES/2031/7\nsession: 2031 session\n---\n\n2031 session[^1]\n\n# Cables\n\n${canonicalBody}\n[^1]: Held in Geneva.\n`,
    );
  });

  test('front matter that is there keeps its keys, its comments and its order', () => {
    becomes(
      `---\n# drafted in May\nlanguage: en # for now\nsession: First session\norgan: Economic and Social Council\n---\n\n2031 session\n\nAgenda item 9\n\n2031/7. Cables\n\n${body}`,
      `---\n# drafted in May\nlanguage: en # for now\nsession: First session\norgan: Economic and Social Council\nsymbol: E/RES/2031/7\nagendaItem: 9\n---\n\n2031 session\n\n# Cables\n\n${canonicalBody}`,
    );
  });

  test('front matter that cannot be read is left alone, and so is the masthead', () => {
    const text = `---\norgan: [\n---\n\nAgenda item 9\n\n# 2031/7. Cables\n\n${canonicalBody}`;
    becomes(text, text);
  });

  test('a value that YAML would read otherwise is quoted', () => {
    becomes(
      `Session: the first of the Ninth Cycle of 2031 session\n\n2031/7. Cables\n\n${body}`,
      `---\norgan: Economic and Social Council\nsymbol: E/RES/2031/7\nsession: "Session: the first of the Ninth Cycle of 2031 session"\n---\n\n# Cables\n\n${canonicalBody}`,
    );
  });

  test('the symbol of a draft is that of a draft', () => {
    becomes(
      `E/2031/L.5\n\nCables of the deep sea\n\n${body}`,
      `---\norgan: Economic and Social Council\ndraftSymbol: E/2031/L.5\n---\n\n# Cables of the deep sea\n\n${canonicalBody}`,
    );
  });

  test('an organ that only the organ line names needs no front matter', () => {
    becomes('The General Assembly,\n\n1. Decides to wait.\n', '*The General Assembly*,\n\n1. Decides to wait.\n');
    becomes(
      'GENERAL ASSEMBLY\n\nThe General Assembly,\n\n1. Decides to wait.\n',
      '---\norgan: General Assembly\n---\n\n*The General Assembly*,\n\n1. Decides to wait.\n',
    );
  });

  test('a number that no symbol says stays in the title, and the byte order mark at the top', () => {
    becomes(
      '\ufeff12/31. Cables\n\nThe Joint Board of the Observatories,\n\nNoting that cables break,\n\nDecides to wait.\n',
      '\ufeff# 12/31. Cables\n\n*The Joint Board of the Observatories*,\n\nNoting that cables break,\n\nDecides to wait.\n',
    );
  });

  test('a title that names the United Nations or a session is still the title', () => {
    for (const title of ['United Nations Decade of Cables', 'Outcome of the second session of the Forum on Cables'])
      becomes(
        `2031/7. ${title}\n\n${body}`,
        `---\norgan: Economic and Social Council\nsymbol: E/RES/2031/7\n---\n\n# ${title}\n\n${canonicalBody}`,
      );
  });
});

describe('body', () => {
  test('organ lines, headings, and paragraphs set as headings', () => {
    bodyBecomes(
      '**I**\n\n**Ships**\n\n### 1. *Requests* a ship;\n\n- (a) Large;\n\nAnnex I\nRules for ships\n\n1. Ships sail.\n',
      '## I\n\n## Ships\n\n1. *Requests* a ship;\n\n   (a) Large;\n\n# Annex I\n\n## Rules for ships\n\n1. Ships sail.\n',
    );
  });

  test('pieces of a paragraph are joined, rules go, other furniture is kept as a comment', () => {
    bodyBecomes(
      '1. *Requests* States¹ to mend\n\n¹ See A/66/9.\n\n---\n\n31-12345\n\nA/RES/86/3\n\ntheir cables;\n\n2. *Decides* to wait.\n',
      '1. *Requests* States[^1] to mend their cables;\n\n<!-- 31-12345 -->\n\n<!-- A/RES/86/3 -->\n\n2. *Decides* to wait.\n\n[^1]: See A/66/9.\n',
    );
  });

  test('wrapped and widely set paragraphs become one line; a divided word, a list and a table stay', () => {
    bodyBecomes(
      '1. *Requests*  States  to  mend  the  cables  that  they\nown and to tell the Secretary-General of it;\n\n2. *Requests* the Secretary-General to tell States of the re-\nmaining cables;\n\n3. *Elects*:\nFrance\nPeru\n\n4. *Decides* to wait.\n',
      '1. *Requests* States to mend the cables that they own and to tell the Secretary-General of it;\n\n2. *Requests* the Secretary-General to tell States of the re-\nmaining cables;\n\n3. *Elects*:\nFrance\nPeru\n\n4. *Decides* to wait.\n',
    );
  });

  test('italics are left as they are', () => {
    bodyBecomes(
      '1. *Requests States to mend their cables;*\n\n2. Decides to wait.\n',
      '1. *Requests States to mend their cables;*\n\n2. Decides to wait.\n',
    );
  });

  test('records of votes in the end matter are not touched', () => {
    const body = `${head}1. *Requests* a ship;\n\n2. *Decides* to wait.\n\n`;
    becomes(
      `${body}12th plenary meeting\n5 June 2031\n\n[Adopted by 20 votes to 3.]\n`,
      `---\norgan: General Assembly\nadopted: 2031-06-05\nmeeting: 12th plenary meeting\n---\n\n${body}*12th plenary meeting*\n\n*5 June 2031*\n\n[Adopted by 20 votes to 3.]\n`,
    );
  });
});

describe('marks and notes', () => {
  test('of any spelling are written [^1], those at one place with a comma', () => {
    bodyBecomes(
      '1. *Requests* States¹,² to mend cables;<sup>3, 4</sup>\n\n2. *Decides* to wait.^5^\n\n¹ A.\n\n² B.\n\n<sup>3</sup> C.\n\n<sup>4</sup> D.\n\n^5^ E.\n',
      '1. *Requests* States[^1],[^2] to mend cables;[^3],[^4]\n\n2. *Decides* to wait.[^5]\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n\n[^4]: D.\n\n[^5]: E.\n',
    );
  });

  test('a sign that leads to no note stays', () => {
    bodyBecomes(
      '1. *Requests* States¹ to mend 10⁹ cables;\n\n2. *Decides* to wait.\n\n¹ A.\n',
      '1. *Requests* States[^1] to mend 10⁹ cables;\n\n2. *Decides* to wait.\n\n[^1]: A.\n',
    );
  });

  test('old marks lose the space before them', () => {
    bodyBecomes(
      '1. *Requests* States 1/ to mend cables (2), and\n\n2. *Decides* to wait. 3/\n\n1/ A.\n\n3/ C.\n',
      '1. *Requests* States[^1] to mend cables (2), and\n\n2. *Decides* to wait.[^3]\n\n[^1]: A.\n\n[^3]: C.\n',
    );
  });

  test('below a heading of their own they stay below it', () => {
    bodyBecomes(
      '1. *Requests* States(23) to mend cables;\n\n2. *Decides* to wait.\n\nFootnotes\n\n(23) A.\n',
      '1. *Requests* States[^23] to mend cables;\n\n2. *Decides* to wait.\n\n## Footnotes\n\n[^23]: A.\n',
    );
  });

  test('several series become one, and a mark without a note goes on leading nowhere', () => {
    bodyBecomes(
      '1. *Requests* States¹ to mend cables;²\n\n¹ A.\n\n² B.\n\n---\n\n2. *Requests*¹ a ship;⁴\n\n¹ C.\n\n3. *Decides* to wait.\n',
      '1. *Requests* States[^1] to mend cables;[^2]\n\n2. *Requests*[^3] a ship;⁴\n\n3. *Decides* to wait.\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n',
    );
  });
});

test('the operation gives edits that make the canonical form, and none where nothing is to be done', () => {
  const run = (text: string) =>
    convertToCanonical.run({ resolution: resolutionOf(parse(text)), selection: { from: 0, to: 0 } });
  const text =
    'The General Assembly,\r\n\r\nNoting that cables¹ break,\r\n\r\nDecides to wait.\r\n\r\n¹ See A/66/9.\r\n';
  const change = run(text);
  assert.ok(!isRefusal(change));
  assert.equal(
    applyEdits(text, change.edits),
    `*The General Assembly*,\n\nNoting that cables[^1] break,\n\nDecides to wait.\n\n[^1]: See A/66/9.\n`.replaceAll(
      '\n',
      '\r\n',
    ),
  );
  assert.deepEqual(run(applyEdits(text, change.edits)), { edits: [] });
});
