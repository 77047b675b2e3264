import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { enterEdits } from '../../server/drafting/enter';
import { isIbid, readings } from '../../server/drafting/ibid';
import { isRefusal } from '../../server/drafting/operation';
import { operationOf } from '../../server/drafting/operations';
import { typedLabelEdits } from '../../server/drafting/typedLabel';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import type { Paragraph } from '../../server/model/structure';
import { allParagraphs, isLabelled } from '../../server/model/walk';
import { parse } from '../../server/syntax/parse';
import { applyEdits } from '../../server/text/span';
import { type Bearings, bearings, furnished } from '../support/furnished';
import { pick, random } from '../support/random';
import { corpus, seeds } from '../support/shared';
import { examples } from '../support/texts';

const texts = [...examples(), ...seeds(), ...corpus()].filter(({ text }) => text.length < 20_000);
const placesEach = 4;

/** The ways in which drafters lay out and spell the same text. */
const layouts: readonly (readonly [string, (text: string) => string])[] = [
  ['as printed', (text) => text],
  ['other line ends', (text) => text.replace(/\r?\n/g, '\r\n')],
  ['tabs', (text) => text.replace(/^(\s*(?:\d+\.|\([a-z]+\))) +/gm, '$1\t')],
  ['no blank lines', (text) => text.replace(/\n\n+(?=\s*(?:\d+\. |\([a-z]+\) ))/g, '\n')],
  ['bold numbers', (text) => text.replace(/^(\d+\.)(?= )/gm, '**$1**')],
  ['French labels', (text) => text.replace(/^(\s*)\(([a-z]+\)) /gm, '$1$2 ')],
  ['no indentation', (text) => text.replace(/^[ \t]+/gm, '')],
  ['hard-wrapped', (text) => text.replace(/^(?=\S).{100,}$/gm, (line) => line.replace(/(.{60,80}?) /g, '$1\n'))],
  ['no line end at the end', (text) => text.trimEnd()],
];

const counts = { texts: 0, opened: 0, alone: 0, closed: 0, marks: 0, references: 0, open: 0 };

describe(`Enter in ${texts.length} texts`, { skip: texts.length < 100 }, () => {
  test('opens a number that is right, leaves every reference and mark with its own, and can be taken back', () => {
    texts.forEach((document, i) => {
      const next = random(i + 2031);
      const [layout, laidOut] = pick(layouts, next);
      const text = laidOut(put(furnished(put(document.text, 'renumber'), next), 'renumber'));
      const resolution = resolutionOf(parse(text));
      if (put(text, 'renumber') !== text || !isSound(resolution)) return;
      counts.texts++;
      const before = bearings(text);
      const all = allParagraphs(resolution.structure).filter((it) => isLabelled(it) || it.number === '1');
      for (let place = 0; place < placesEach && all.length > 0; place++) {
        const paragraph = pick(all, next);
        const what = `${document.name}, ${layout}, behind ${paragraph.number}`;
        enterBehind(text, before, endOf(resolution, paragraph), next() < 0.7, what, paragraph);
      }
    });
    const { opened, alone, closed, marks, references, open } = counts;
    console.log(
      `Enter: ${opened} paragraphs opened in ${counts.texts} texts (${alone} left alone), ${closed} taken back, ${marks} marks and ${references} references checked, ${open} left open`,
    );
    assert.ok(opened >= 1500 && alone < opened / 20, `${opened} opened, ${alone} left alone`);
    assert.ok(marks >= 10_000 && references >= 10_000 && open < references / 500);
  });
});

describe(`a number or label typed in ${texts.length} texts`, { skip: texts.length < 100 }, () => {
  test('renumbers what follows and leaves every reference and mark with its own', () => {
    let typed = 0;
    texts.forEach((document, i) => {
      const next = random(i + 4031);
      const text = put(furnished(put(document.text, 'renumber'), next), 'renumber');
      const resolution = resolutionOf(parse(text));
      if (put(text, 'renumber') !== text || !isSound(resolution)) return;
      const before = bearings(text);
      // A label in front of (i) may be a letter or a numeral.
      const all = allParagraphs(resolution.structure).filter((it) => /^(?:\d+\.?|\([a-g]\))$/.test(it.label ?? ''));
      for (let place = 0; place < placesEach && all.length > 0; place++) {
        const { pieces, number } = pick(all, next);
        const { marker } = resolution.tree.blocks[pieces[0]!]!;
        const start = resolution.tree.starts[pieces[0]!]!;
        const label = text.slice(start + marker!.from, start + marker!.to);
        if (!/^(?:\d+\.|\([a-g]\))$/.test(label)) continue;
        const cursor = start + label.length;
        const line = `${text.slice(0, start)}${label}\n\n${text.slice(start)}`;
        const edits = typedLabelEdits(resolutionOf(parse(line)), cursor, true);
        let at = cursor;
        for (const { from, to, insert } of edits) if (to <= cursor) at += insert.length - (to - from);
        const words = /\d/.test(label) ? ' *Decides* pq9000;' : ' To pq9000;';
        const result = applyEdits(line, edits);
        const done = result.slice(0, at) + words + result.slice(at);
        const what = `${document.name}: ${label} in front of ${number}`;
        assert.ok(put(done, 'renumber') === done, `${what}: other numbers are right`);
        hold(before, bearings(done), done, what);
        typed++;
      }
    });
    console.log(`numbers and labels typed: ${typed}`);
    assert.ok(typed >= 1000, `${typed} typed`);
  });
});

/** What a page has torn apart, and an "Ibid." behind nothing, belong to nobody for certain. */
function isSound(resolution: Resolution): boolean {
  if (resolution.structure.roles.includes('noteContinuation')) return false;
  return ![...readings(resolution).values()].some((it) => isIbid(it.reading));
}

function endOf({ tree }: Resolution, { pieces }: Paragraph): number {
  const last = pieces.at(-1)!;
  return tree.starts[last]! + tree.blocks[last]!.end;
}

/** Enter at `at`, where the editor may repeat the indentation of the line; words behind the number; and the same taken back in two ways. */
function enterBehind(
  text: string,
  before: Bearings,
  at: number,
  indents: boolean,
  what: string,
  { label, level, part }: Paragraph,
): void {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const opened = enter(text, at, lineEnd + (indents ? /^[ \t]*/.exec(line)![0] : ''));
  if (!opened) {
    counts.alone++;
    return;
  }
  counts.opened++;
  const { cursor } = opened;
  const own = opened.text.slice(opened.text.lastIndexOf('\n', cursor - 1) + 1, cursor);
  assert.match(own, /^\s*\S+ $/, `${what}: the cursor is not behind a number`);
  const words = /\d/.test(own) ? '*Decides* pq9000;' : 'To pq9000;';
  const done = opened.text.slice(0, cursor) + words + opened.text.slice(cursor);
  // Behind (h) the format reads (i) as the next letter, whatever was meant.
  if (/\((?:h|i)\)|\bh\)/.test(own)) return;
  assert.equal(put(done, 'renumber'), done, `${what}: other numbers are right`);
  hold(before, bearings(done), done, what);
  const resolution = resolutionOf(parse(done));
  const removal = operationOf('deleteParagraph')!.run({ resolution, selection: { from: cursor, to: cursor } });
  assert.ok(!isRefusal(removal), `${what}: cannot be deleted`);
  if (counts.open > 0 && /\[\d+\]/.test(done) && !/\[\d+\]/.test(text)) return;
  // The only paragraph that is left loses its number, which it should not have borne.
  const alone = level === 0 && label !== null && part.operative.length === 1;
  if (!alone) assert.equal(lines(applyEdits(done, removal.edits)), lines(text), `${what}: deleted`);
  const ended = enter(opened.text, cursor, lineEnd);
  assert.ok(ended, `${what}: Enter on the empty number does nothing`);
  // The number that the only paragraph has received stays: the drafter may go on behind other words.
  if (label === null) return;
  assert.equal(lines(ended.text), lines(text), `${what}: ended`);
  counts.closed++;
}

/** The text and the cursor behind Enter; undefined where it is a mere line end. */
function enter(text: string, at: number, insert: string): { text: string; cursor: number } | undefined {
  const typed = text.slice(0, at) + insert + text.slice(at);
  let cursor = at + insert.length;
  const edits = enterEdits(resolutionOf(parse(typed)), cursor);
  if (edits.length === 0) return undefined;
  for (const { from, to, insert: put } of edits) if (to <= at + insert.length) cursor += put.length - (to - from);
  return { text: applyEdits(typed, edits), cursor };
}

function hold(before: Bearings, after: Bearings, text: string, what: string): void {
  const restarts = resolutionOf(parse(text)).structure.parts.some((it) => it.sections.some((own) => own.restarts));
  for (const [mark, reading] of before.marks) {
    counts.marks++;
    assert.equal(after.marks.get(mark), reading, `${what}: mark ${mark}`);
  }
  for (const [word, { targets, broken }] of before.references) {
    // A range from the numbers of one section to those of another means nothing.
    if (restarts && new RegExp(` to \\d+ ${word}\\b`).test(text)) continue;
    counts.references++;
    const now = after.references.get(word);
    assert.ok(now, `${what}: reference ${word} is no longer one`);
    if (now.broken && !broken) {
      // Where sections count anew, the new paragraph may have taken the number by which another is named.
      counts.open++;
      continue;
    }
    const named = [...now.targets].filter((it) => it !== 'pq9000');
    assert.equal(named.sort().join(), [...targets].sort().join(), `${what}: reference ${word}`);
  }
}

/** A text without regard to blank lines. */
function lines(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/(?:\r?\n)+/g, '\n')
    .trim();
}

function put(text: string, id: string): string {
  const outcome = operationOf(id)!.run({ resolution: resolutionOf(parse(text)), selection: { from: 0, to: 0 } });
  return isRefusal(outcome) ? text : applyEdits(text, outcome.edits);
}
