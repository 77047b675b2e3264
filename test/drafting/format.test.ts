import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatEdits, formatText } from '../../server/drafting/format';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';
import { applyEdits } from '../../server/text/span';

const head = '*The General Assembly*,\n\n*Noting* that cables break,\n\n';

/** `text` becomes `expected` under the head of a resolution, and stays so. */
function becomes(text: string, expected: string): void {
  assert.equal(formatText(head + text), head + expected);
  assert.equal(formatText(head + expected), head + expected);
}

function isKept(text: string): void {
  assert.equal(formatText(text), text);
}

describe('layout', () => {
  test('one blank line between blocks, one line end at the end, none at the beginning', () => {
    assert.equal(
      formatText('\n \n*The General Assembly*,\n*Noting* that cables break,\n\n\n1. *Decides* to mend them.\n\n\n'),
      `${head}1. *Decides* to mend them.\n`,
    );
    assert.equal(formatText(`${head}1. *Decides* to mend them.`), `${head}1. *Decides* to mend them.\n`);
  });

  test('one space behind numbers, labels, marks and bullets', () => {
    becomes(
      '1.\t*Requests* States:¹\n\n(a)   To mend cables;\n\n(b)\tTo report on:\n\n-   Depth;\n\n2.   *Decides* to wait.\n\n¹  See A/66/9.\n',
      '1. *Requests* States:¹\n\n   (a) To mend cables;\n\n   (b) To report on:\n\n      - Depth;\n\n2. *Decides* to wait.\n\n¹ See A/66/9.\n',
    );
  });

  test('a number that touches its words is set apart, unless its asterisks hold on to them', () => {
    becomes('1.*Requests* a ship;\n\n2.*Decides* to wait.\n', '1. *Requests* a ship;\n\n2. *Decides* to wait.\n');
    becomes(
      '**1.***Requests* a ship;\n\n**2.** *Decides* to wait.\n',
      '**1.***Requests* a ship;\n\n**2.** *Decides* to wait.\n',
    );
  });

  test('sub-paragraphs stand in by three spaces a level', () => {
    becomes(
      '1. *Requests* States:\n(a) To mend:\n(i) Cables;\n(ii) Ships:\n        a. Large;\n(b) To report;\n2. *Decides* to wait.\n',
      '1. *Requests* States:\n\n   (a) To mend:\n\n      (i) Cables;\n\n      (ii) Ships:\n\n         a. Large;\n\n   (b) To report;\n\n2. *Decides* to wait.\n',
    );
  });

  test('words below sub-paragraphs stand in only where they did', () => {
    becomes(
      '1. *Requests* States:\n\n(a) To mend cables;\n\n  They may hire ships.\n\nShips are dear.\n\n2. *Decides* to wait.\n',
      '1. *Requests* States:\n\n   (a) To mend cables;\n\n   They may hire ships.\n\nShips are dear.\n\n2. *Decides* to wait.\n',
    );
  });

  test('wrapped paragraphs stay wrapped; only their lines are straightened', () => {
    becomes(
      '1. *Requests* States  \n     to mend the cables \n   that they own;\n\n(a) This line \n  is wrapped too;\n\n2. *Decides* to wait.\n',
      '1. *Requests* States\nto mend the cables\nthat they own;\n\n   (a) This line\n   is wrapped too;\n\n2. *Decides* to wait.\n',
    );
  });

  test('hard breaks stay in masthead and end matter, inside a block alone and as two blanks', () => {
    assert.equal(
      formatText(
        `Distr.: General  \n18 October 2031   \n\nAgenda item 4    \n2031 session \n\n${head}1. *Decides* to wait.  \n\n*4th plenary meeting  \n5 June 2031*  \n`,
      ),
      `Distr.: General  \n18 October 2031\n\nAgenda item 4  \n2031 session\n\n${head}1. *Decides* to wait.\n\n*4th plenary meeting  \n5 June 2031*\n`,
    );
  });

  test('headings and rules are left alone but for blank lines', () => {
    becomes(
      '---\n1. *Decides* to wait;\n###   II.   Ships\n2. *Requests* a ship.\n* * *\n',
      '---\n\n1. *Decides* to wait;\n\n###   II.   Ships\n\n2. *Requests* a ship.\n\n* * *\n',
    );
  });

  test('what stands in comments and front matter is untouched', () => {
    isKept('---\norgan:   General Assembly\n\n# a   comment\nsession:  2031 \n---\n\n# Title\n');
    becomes(
      '1. *Decides* to <!-- or:\n   not   \n  to --> wait;\n<!-- An   old\n\n\n   draft.   -->\n2. *Requests* a ship.\n',
      '1. *Decides* to <!-- or:\n   not   \n  to --> wait;\n\n<!-- An   old\n\n\n   draft.   -->\n\n2. *Requests* a ship.\n',
    );
  });

  test('line ends and the byte order mark stay', () => {
    const text = `${head}1. *Requests* States:\n(a) To mend;\n\n\n2. *Decides* to wait.`;
    const expected = `${head}1. *Requests* States:\n\n   (a) To mend;\n\n2. *Decides* to wait.\n`;
    for (const eol of ['\n', '\r\n', '\r']) {
      const [before, after] = [text, expected].map((it) => it.replaceAll('\n', eol));
      assert.equal(formatText(before!), after);
      assert.equal(formatText(`\ufeff${eol}${before}`), `\ufeff${after}`);
    }
  });

  test('a text without words becomes an empty one', () => {
    for (const [text, expected] of [
      ['', ''],
      ['\n  \n', ''],
      ['\ufeff\n', '\ufeff'],
    ]) {
      assert.equal(formatText(text!), expected);
    }
  });

  test('a comment that silences a rule goes on silencing it in the block behind it', () => {
    becomes(
      '1. *Decides* to wait;\n<!-- rapporteur-ignore clause-ending -->\n2. *Requests* a ship,\n3. *Decides* to sail.\n',
      '1. *Decides* to wait;\n\n<!-- rapporteur-ignore clause-ending -->\n\n2. *Requests* a ship,\n\n3. *Decides* to sail.\n',
    );
  });
});

describe('notes', () => {
  test('are collected at the end, whole again', () => {
    becomes(
      '1. *Requests* States¹ to mend their cables;²\n\n¹ See A/66/9, which goes on\n\n---\n\nto its end.\n\n² See A/66/10.\n\n2. *Decides* to wait.\n',
      '1. *Requests* States¹ to mend their cables;²\n\n---\n\n2. *Decides* to wait.\n\n¹ See A/66/9, which goes on to its end.\n\n² See A/66/10.\n',
    );
  });

  test('stand behind the end matter and the annexes, in the order of their first marks', () => {
    becomes(
      '1. *Decides*[^b] to wait[^a] for the ship.\n\n[^a]: See A/66/9.\n\n[^b]: See A/66/10.\n\n*4th plenary meeting*\n\n# Annex\n\n1. Ships sail.[^a]\n',
      '1. *Decides*[^b] to wait[^a] for the ship.\n\n*4th plenary meeting*\n\n# Annex\n\n1. Ships sail.[^a]\n\n[^b]: See A/66/10.\n\n[^a]: See A/66/9.\n',
    );
  });

  test('keep their order where an “Ibid.” leans on it', () => {
    becomes(
      '1. *Decides*[^2] to wait[^1] for the ship.\n\n[^1]: See A/66/9.\n\n[^2]: Ibid., para. 4.\n',
      '1. *Decides*[^2] to wait[^1] for the ship.\n\n[^1]: See A/66/9.\n\n[^2]: Ibid., para. 4.\n',
    );
  });

  test('without a mark stay behind the note that they stood behind', () => {
    becomes(
      '1. *Decides*¹ to wait.³\n\n¹ See A/66/9.\n\n² See A/66/10.\n\n³ See A/66/11.\n',
      '1. *Decides*¹ to wait.³\n\n¹ See A/66/9.\n\n² See A/66/10.\n\n³ See A/66/11.\n',
    );
  });

  test('that stand on one line are a block each', () => {
    becomes(
      '1. *Decides*¹ to wait.²\n\n*4th plenary meeting*\n\n¹ See A/66/9. ² See A/66/10.\n',
      '1. *Decides*¹ to wait.²\n\n*4th plenary meeting*\n\n¹ See A/66/9.\n\n² See A/66/10.\n',
    );
  });

  test('that begin anew on each page stay on their pages', () => {
    becomes(
      '1. *Decides*¹ to wait;\n¹ See A/66/9.\n---\n2. *Requests*¹ a ship.\n¹ See A/66/10.\n*4th plenary meeting*\n',
      '1. *Decides*¹ to wait;\n\n¹ See A/66/9.\n\n---\n\n2. *Requests*¹ a ship.\n\n¹ See A/66/10.\n\n*4th plenary meeting*\n',
    );
  });

  test('take the comment above them along, and stand before one that is not closed', () => {
    becomes(
      '1. *Decides*[^1] to wait;[^2]\n\n<!-- rapporteur-ignore footnote-full-stop -->\n\n[^1]: See A/66/9\n\n[^2]: See A/66/10.\n\n2. *Requests* a ship.\n\n<!-- to be continued\n',
      '1. *Decides*[^1] to wait;[^2]\n\n2. *Requests* a ship.\n\n<!-- rapporteur-ignore footnote-full-stop -->\n\n[^1]: See A/66/9\n\n[^2]: See A/66/10.\n\n<!-- to be continued\n',
    );
  });

  test('that stand at the end stay before the furniture behind them', () => {
    isKept(`${head}1. *Decides*[^1] to wait.\n\n[^1]: See A/66/9.\n\n---\n\n31-12345\n`);
  });
});

describe('what would be read otherwise stays as it is', () => {
  test('a line in which blanks part what without them would be one citation', () => {
    becomes(
      '*Recalling* Security Council resolution 1325   \n(2000),\n\n1.  *Decides* to wait.\n',
      '*Recalling* Security Council resolution 1325   \n(2000),\n\n1. *Decides* to wait.\n',
    );
  });

  test('notes without which a line between them becomes a heading', () => {
    const text = `${head}1. *Decides*¹ to wait;\n\nShips of the line\n\n¹ See A/66/9.\n\n2. *Requests* a ship.\n`;
    assert.equal(formatText(text), text);
  });
});

describe('a range', () => {
  const text = `${head}1.  *Decides*[^1] to wait;\n\n\n2.  *Requests* a ship;\n\n[^1]:   See A/66/9.\n\n3.  *Decides* to sail.\n`;
  const inRange = (from: string, to: string) => {
    const within = { from: text.indexOf(from), to: text.indexOf(to) + to.length };
    return applyEdits(text, formatEdits(resolutionOf(parse(text)), within));
  };

  test('only blocks that lie in it, no blank lines outside, and no note moves', () => {
    assert.equal(inRange('2.', 'ship;'), text.replace('2.  ', '2. '));
    assert.equal(inRange('1.', 'ship;'), text.replace('1.  ', '1. ').replace('\n\n\n', '\n\n').replace('2.  ', '2. '));
    assert.equal(inRange('[^1]:', '66/9.'), text.replace(']:   ', ']: '));
  });

  test('a paragraph that it holds but a part of is left alone', () => {
    assert.equal(inRange('*Requests*', 'sail.'), text.replace(']:   ', ']: ').replace('3.  ', '3. '));
    assert.equal(inRange('a ship', 'a ship'), text);
  });
});

test('edits touch only what differs', () => {
  const text = `${head}1.  *Decides* to wait;\n2. *Requests* a ship.\n`;
  const start = head.length;
  assert.deepEqual(formatEdits(resolutionOf(parse(text))), [
    { from: start + 3, to: start + 4, insert: '' },
    { from: text.indexOf('\n2.') + 1, to: text.indexOf('\n2.') + 1, insert: '\n' },
  ]);
});
