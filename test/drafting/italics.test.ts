import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Operation } from '../../server/drafting/operation';
import { isRefusal } from '../../server/drafting/operation';
import { pastedItalics } from '../../server/drafting/pastedItalics';
import { repairItalics } from '../../server/drafting/repairItalics';
import { toggleItalic } from '../../server/drafting/toggleItalic';
import { factsOf } from '../../server/model/facts';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';
import { applyEdits } from '../../server/text/span';
import { corpus } from '../support/shared';

const head = '*The General Assembly*,\n\n*Recalling* the lamps,\n\n';

/** The text after an operation on what stands between `«` and `»`, or at `|`; the reason where it is refused. */
function done({ run }: Operation, source: string): string {
  const [open, close] = [source.indexOf('«'), source.indexOf('»') - 1];
  const cursor = source.indexOf('|');
  const text = source.replace(/[«»|]/g, '');
  const selection = open >= 0 ? { from: open, to: close } : { from: cursor, to: cursor };
  const outcome = run({ resolution: resolutionOf(parse(text)), selection });
  return isRefusal(outcome) ? outcome.refused : applyEdits(text, outcome.edits);
}

/** The same for one paragraph behind a fixed head. */
const toggled = (body: string) => done(toggleItalic, head + body).replace(head, '');

describe('toggle italic', () => {
  test('at the cursor, exactly the opening phrase is set, and unset again', () => {
    assert.equal(toggled('Takes note of the |report.'), '*Takes note* of the report.');
    assert.equal(toggled('*Takes note* of the |report.'), 'Takes note of the report.');
    assert.equal(toggled('*Takes |note of the report.*'), '*Takes note* of the report.');
    assert.equal(toggled('*Takes* note |of the report.'), '*Takes note* of the report.');
    assert.equal(toggled('_Takes_ note |of the report.'), '_Takes note_ of the report.');
    assert.equal(toggled('_Takes note of| the report._'), '_Takes note_ of the report.');
    assert.equal(toggled('**Takes note** of| the report.'), '*Takes note* of the report.');
    assert.equal(toggled('1. Requests:\n\n   (a) That |lamps burn.'), '1. *Requests*:\n\n   (a) That lamps burn.');
  });

  test('at the cursor in other italics, these are taken off', () => {
    assert.equal(toggled('*Notes* the *Star of| Bergen*.'), '*Notes* the Star of Bergen.');
  });

  test('the name in the organ line is set and unset', () => {
    const text = 'The General |Assembly,\n\nDecides so.\n';
    const set = '*The General Assembly*,\n\nDecides so.\n';
    assert.equal(done(toggleItalic, text), set);
    assert.equal(done(toggleItalic, set.replace('General', 'General|')), text.replace('|', ''));
  });

  test('the selected words are set: whole words, without blanks and footnote marks at their ends', () => {
    assert.equal(toggled('Notes the« Star »at sea.'), 'Notes the *Star* at sea.');
    assert.equal(toggled('Notes the S«ta»r at sea.'), 'Notes the *Star* at sea.');
    assert.equal(toggled('Notes a well-«be»ing.'), 'Notes a *well-being*.');
    assert.equal(toggled('Notes paragraphs 1 «to 3 above».'), 'Notes *paragraphs 1 to 3 above*.');
    assert.equal(toggled('Notes ‘«Star»’ at sea.'), 'Notes ‘*Star*’ at sea.');
    assert.equal(
      toggled('Notes the «Star,[^1]» at sea.\n\n[^1]: See A/66/9.'),
      'Notes the *Star,*[^1] at sea.\n\n[^1]: See A/66/9.',
    );
    assert.equal(toggled('«1. Notes» the Star.'), '1. *Notes* the Star.');
    assert.equal(toggled('_Notes_ the «Star».'), '_Notes_ the *Star*.');
  });

  test('italics that the selection touches become one with it', () => {
    assert.equal(toggled('Notes «the *Star* of» sea.'), 'Notes *the Star of* sea.');
    assert.equal(toggled('Notes the *St«ar* of» sea.'), 'Notes the *Star of* sea.');
    assert.equal(toggled('Notes **«the»** Star.'), 'Notes ***the*** Star.');
  });

  test('what is selected in italics is taken out of them', () => {
    assert.equal(toggled('Notes *«the Star»* of.'), 'Notes the Star of.');
    assert.equal(toggled('Notes «*the Star*» of.'), 'Notes the Star of.');
    assert.equal(toggled('Notes *the «old» Star* of.'), 'Notes *the* old *Star* of.');
    assert.equal(toggled('Notes *«the» old Star* of.'), 'Notes the *old Star* of.');
    assert.equal(toggled('Notes _the old «Star»_ of.'), 'Notes _the old_ Star of.');
  });

  test('a selection over several paragraphs sets the words of each, and sets all where one is roman', () => {
    assert.equal(toggled('1. «Notes one;\n\n2. *Notes* two».'), '1. *Notes one;*\n\n2. *Notes two*.');
  });

  test('where there are no words, it says so', () => {
    assert.match(toggled('Lamps «[^1]» burn.'), /no words/);
    assert.match(toggled('Lamps are |to burn.'), /Select the words/);
  });

  test('on any words of any text: no word is lost, nothing is nested, and italics again give the text before', () => {
    const words = fc.array(fc.constantFrom('the', 'Star', 'of', 'Bergen', '*at sea*', '_lamp_', 'burns,', '[^1]'), {
      minLength: 3,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, one, two) => {
        const text = `Notes ${list.join(' ')}.\n\n[^1]: See A/66/9.\n`;
        const end = text.indexOf('.\n');
        const [from, to] = [one % end, two % end].sort((a, b) => a - b) as [number, number];
        const step = (before: string, span: { from: number; to: number }) => {
          const outcome = toggleItalic.run({ resolution: resolutionOf(parse(before)), selection: span });
          return isRefusal(outcome) ? undefined : applyEdits(before, outcome.edits);
        };
        const made = from < to ? step(text, { from, to }) : undefined;
        if (made === undefined) return;
        const bare = (it: string) => it.replace(/[*_]/g, '');
        assert.equal(bare(made), bare(text));
        const { emphasis } = factsOf(parse(made).blocks[0]!).inlines;
        const signs = made.slice(0, made.indexOf('\n')).replace(/[^*_]/g, '').length;
        assert.equal(signs, 2 * emphasis.length, made);
        for (const [at, it] of emphasis.entries()) assert.ok(at === 0 || emphasis[at - 1]!.to <= it.from, made);
      }),
      { numRuns: 2000 },
    );
  });
});

const pasted = [
  'Noting that archives hold records,',
  '*Noting with concern that many are lost,*',
  '1. *Takes note of* the list;',
  '2. Requests the Secretary-General:',
  '   *(a) To publish it;*',
  '   (b) To keep it;',
  '3. *Decides to wait.*',
].join('\n\n');
const repaired = [
  '*Noting* that archives hold records,',
  '*Noting with concern* that many are lost,',
  '1. *Takes note* of the list;',
  '2. *Requests* the Secretary-General:',
  '   (a) To publish it;',
  '   (b) To keep it;',
  '3. *Decides* to wait.',
].join('\n\n');

describe('italics repaired', () => {
  test('over the whole text, and only in what is selected', () => {
    const organ = 'The General Assembly,\n\n';
    assert.equal(done(repairItalics, `|${organ}${pasted}\n`), `*The General Assembly*,\n\n${repaired}\n`);
    assert.equal(
      done(repairItalics, '*The General Assembly*,\n\nNoting one,\n\n«Noting two,\n\nNoting» three,\n\nDecides so.\n'),
      '*The General Assembly*,\n\nNoting one,\n\n*Noting* two,\n\n*Noting* three,\n\nDecides so.\n',
    );
  });

  test('in the spelling of the text', () => {
    assert.equal(
      done(repairItalics, '|_The General Assembly_,\n\nNoting one,\n\n_Noting two,_\n\nDecides so.\n'),
      '_The General Assembly_,\n\n_Noting_ one,\n\n_Noting_ two,\n\n_Decides_ so.\n',
    );
  });

  test('lines of a printed page, each in italics of its own, are set right together', () => {
    assert.equal(
      done(repairItalics, '|*The General Assembly*,\n\n*Noting that many*\n*are lost*,\n\n*Decides* so.\n'),
      '*The General Assembly*,\n\n*Noting* that many\nare lost,\n\n*Decides* so.\n',
    );
  });

  test('published texts are left as they are the second time', () => {
    for (const { text, name } of corpus('ga-pdf')) {
      const once = done(repairItalics, `|${text}`);
      assert.ok(done(repairItalics, `|${once}`) === once, name);
    }
  });
});

describe('a text that is pasted', () => {
  const paste = (source: string, words: string) => {
    const from = source.indexOf('|');
    return pastedItalics(resolutionOf(parse(source.replace('|', ''))), { from, to: from }, words, 'auto');
  };

  test('has exactly its opening phrases in italics, with too much and too little of them at once', () => {
    assert.equal(paste('*The General Assembly*,\n\n|', pasted), repaired);
    assert.equal(paste('|', `The General Assembly,\n\n${pasted}`), `*The General Assembly*,\n\n${repaired}`);
  });

  test('is read where it comes to stand', () => {
    assert.equal(paste(`${head}1. |\n\n2. *Decides* so.\n`, 'Invites comments;'), '*Invites* comments;');
    assert.equal(paste(`${head}1. *Decides* as it |\n`, 'Invites comments;'), null);
    assert.equal(paste('_The General Assembly_,\n\n|', 'Noting lamps,'), '_Noting_ lamps,');
  });

  test('is left alone where it is right, where there is nothing to set and where a phrase goes beyond it', () => {
    assert.equal(paste('*The General Assembly*,\n\n|', repaired), null);
    assert.equal(paste(`${head}1. *Decides* to buy |.\n`, 'lamps'), null);
    assert.equal(paste(`${head}1. Takes | of it;\n\n2. *Decides* so.\n`, 'note'), null);
  });
});
