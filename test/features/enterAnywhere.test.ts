import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { corpus, type SharedDocument, seeds } from '../support/shared';
import { typed } from '../support/typed';

/** How many places of a document are tried. */
const places = 12;

describe('Enter at the end of any line of a published text', () => {
  const documents = [...seeds(), ...corpus().filter((_, n) => n % 40 === 0)];
  const found = documents.flatMap(tried);

  test('loses and moves no word, and the cursor stays on the next line of its own', () => {
    const wrong = found.filter((it) => it.wrong);
    assert.deepEqual(wrong.slice(0, 5), [], `${wrong.length} of ${found.length}`);
  });

  test('opens a number at some of them', { skip: documents.length === 0 }, () => {
    const opened = found.filter((it) => it.opened).length;
    assert.ok(opened > found.length / 20, `${opened} of ${found.length}`);
  });
});

interface Trial {
  readonly name: string;
  readonly line: string;
  readonly opened: boolean;
  readonly wrong: string;
}

function tried({ name, text }: SharedDocument): Trial[] {
  const ends = [...text.matchAll(/\S[ \t]*$/gm)].map((it) => it.index + 1);
  const step = Math.max(1, Math.floor(ends.length / places));
  return ends.filter((_, n) => n % step === step >> 1).map((end) => trial(name, text, end));
}

function trial(name: string, text: string, end: number): Trial {
  const before = `${text.slice(0, end).replaceAll('|', '¦')}|${text.slice(end).replaceAll('|', '¦')}`;
  const after = typed(before, '\n');
  const [head = '', tail = ''] = after.split('|');
  const line = /[^\r\n]*$/.exec(text.slice(0, end))![0];
  const own = /[^\r\n]*$/.exec(head)![0];
  const same = (a: string, b: string) => JSON.stringify(words(a)) === JSON.stringify(words(b));
  const wrong = [
    !same(head, text.slice(0, end)) && 'words before the cursor',
    !same(tail, text.slice(end)) && 'words behind the cursor',
    !/^\s*(?:[\p{L}\d]+\.|\(?[\p{L}\d]+\))?\s*$/u.test(own) && `the line ${own}`,
    !/^[ \t]*(?:[\r\n]|$)/.test(tail) && 'the line does not end at the cursor',
  ].filter(Boolean);
  return { name, line: line.slice(-60), opened: own.trim() !== '', wrong: wrong.join(', ') };
}

/** The words of a text, what may be a number or a label left out. */
function words(text: string): string[] {
  return (text.match(/\p{L}{2,}/gu) ?? []).filter((it) => !/^[ivxl]+$|^[a-z]{1,2}$/i.test(it));
}
