import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { isIbid, readings } from '../../server/drafting/ibid';
import { isRefusal, type OperationRequest } from '../../server/drafting/operation';
import { operationOf } from '../../server/drafting/operations';
import { factsOf } from '../../server/model/facts';
import { resolutionOf } from '../../server/model/resolution';
import { bodyParagraphs } from '../../server/model/walk';
import { parse } from '../../server/syntax/parse';
import { applyEdits } from '../../server/text/span';
import { bearings, furnished } from '../support/furnished';
import { pick, random } from '../support/random';
import { corpus, seeds } from '../support/shared';

const examples = readdirSync('examples').map((name) => ({ name, text: readFileSync(`examples/${name}`, 'utf8') }));
const texts = [...examples, ...seeds(), ...corpus()].filter(({ text }) => text.length < 40_000 && !hasNotes(text));

describe(`footnotes put into ${texts.length} texts`, { skip: texts.length < 100 }, () => {
  test('go to the current practice and back: a text without equal notes is as it was', () => {
    let marks = 0;
    let repeats = 0;
    texts.forEach(({ name, text }, i) => {
      const legacy = furnished(text, random(i + 1), 'distinct');
      const before = bearings(legacy);
      const current = put(legacy, 'convertPractice', { choice: 'current' });
      const now = bearings(current);
      assert.deepEqual([...now.marks], [...before.marks], `${name}: a mark reads otherwise`);
      for (const note of resolutionOf(parse(current)).structure.notes) {
        assert.equal(note.references.length, 1, `${name}: note ${note.label} is still repeated`);
      }
      assert.equal(put(current, 'convertPractice', { choice: 'legacy' }), legacy, name);
      marks += before.marks.size;
      repeats += before.marks.size - new Set(before.marks.values()).size;
    });
    console.log(`practice: ${marks} marks, ${repeats} of them repeats, there and back in ${texts.length} texts`);
    assert.ok(marks > 3000 && repeats > 1000);
  });

  test('lose no word and no mark on the way, whatever the notes say', () => {
    texts.forEach(({ name, text }, i) => {
      const legacy = furnished(text, random(i + 1));
      for (const choice of ['current', 'legacy']) {
        const there = put(legacy, 'convertPractice', { choice });
        assert.deepEqual([...bearings(there).marks], [...bearings(legacy).marks], `${name}: ${choice}`);
        assert.deepEqual(body(there), body(legacy), `${name}: ${choice}`);
      }
    });
  });

  test('keep what every mark reads through any sequence of operations on notes', () => {
    let edits = 0;
    let ibids = 0;
    texts.forEach(({ name, text: plain }, i) => {
      const next = random(i + 1);
      let text = furnished(plain, next);
      let before = bearings(text);
      for (let edit = 0; edit < 6; edit++) {
        const done = randomEdit(text, next);
        if (done.text === text) continue;
        edits++;
        const after = bearings(done.text);
        const [was, is] = [byWord(before.marks), byWord(after.marks)];
        for (const [word, said] of was) {
          const now = is.get(word) ?? [];
          if (!done.takes) assert.deepEqual(now, said, `${name}: ${done.what}: ${word}\n${done.text}`);
          else assert.ok(isPartOf(now, said), `${name}: ${done.what}: ${word}: ${now} for ${said}\n${done.text}`);
        }
        assert.equal(firstOther(body(done.text), body(text)), '', `${name}: ${done.what}\n${done.text}`);
        ibids += after.ibids;
        text = done.text;
        before = after;
      }
    });
    console.log(`operations on notes: ${edits}, ${ibids} Ibid. checked`);
    assert.ok(edits > 1500 && ibids > 1000);
  });
});

function randomEdit(text: string, next: () => number): { text: string; what: string; takes: boolean } {
  const resolution = resolutionOf(parse(text));
  const { starts, blocks } = resolution.tree;
  const { marks, notes } = resolution.structure;
  const id = pick(kinds, next);
  const mark = marks.length > 0 ? pick(marks, next) : undefined;
  const long = bodyParagraphs(resolution.structure).filter((it) => blocks[it.pieces[0]!]!.end > 80);
  const own = (long.length > 0 ? pick(long, next) : bodyParagraphs(resolution.structure)[0]!).pieces[0]!;
  const atMark = mark && starts[mark.block]! + factsOf(blocks[mark.block]!).marks[mark.ordinal]!.from;
  const at = id === 'insertNote' || id === 'reuseNote' ? starts[own]! + factsOf(blocks[own]!).word : (atMark ?? 0);
  const choices = Object.keys(operationOf(id)!.choices ?? {});
  const choice = id === 'reuseNote' ? notes[0]?.label : choices.length > 0 ? pick(choices, next) : undefined;
  const done = put(text, id, { selection: { from: at, to: at }, choice });
  const takes = id === 'deleteMark' || id === 'deleteNote';
  // As a drafter would: a note that was put in is given words.
  return {
    text: done.replace(/^(\[\^[^\]]+\]:) ?$/m, '$1 See B/1.').replace('[source]', 'See B/1.'),
    what: `${id} ${choice ?? ''} at ${at}`,
    takes,
  };
}

const kinds = [
  'insertNote',
  'reuseNote',
  'deleteMark',
  'deleteNote',
  'mergeEqualNotes',
  'splitSharedNote',
  'renumberNotes',
  'collectNotes',
  'convertMarks',
  'convertPractice',
];

/** What the marks behind each word read. */
function byWord(marks: ReadonlyMap<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [mark, reading] of marks) {
    const word = mark.split('.')[0]!;
    found.set(word, [...(found.get(word) ?? []), reading]);
  }
  return found;
}

/** Whether a list is what is left of another when some of it is taken away. */
function isPartOf(list: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const item of whole) if (item === list[at]) at++;
  return at === list.length;
}

/** The words around the first place where two lists differ; empty where they do not. */
function firstOther(one: readonly string[], other: readonly string[]): string {
  const at = one.findIndex((word, i) => word !== other[i]);
  if (at < 0 && one.length === other.length) return '';
  return `${one.slice(at - 3, at + 5).join(' ')} | ${other.slice(at - 3, at + 5).join(' ')}`;
}

/** The words of the text without notes, marks and numbers. */
function body(text: string): string[] {
  const { tree, structure } = resolutionOf(parse(text));
  const words = tree.blocks.filter((_, i) => !/^note/.test(structure.roles[i]!)).map((it) => it.text);
  return (
    words
      .join(' ')
      .replace(/\[\^[^\]]+\]|<sup>[^<]*<\/sup>/g, ' ')
      .match(/\p{L}{2,}/gu) ?? []
  );
}

function hasNotes(text: string): boolean {
  const resolution = resolutionOf(parse(text));
  const said = [...readings(resolution).values()];
  return said.length > 0 || said.some((it) => isIbid(it.reading)) || bodyParagraphs(resolution.structure).length === 0;
}

function put(text: string, id: string, request: Partial<OperationRequest>): string {
  const resolution = resolutionOf(parse(text));
  const outcome = operationOf(id)!.run({ resolution, selection: { from: 0, to: 0 }, ...request });
  return isRefusal(outcome) ? text : applyEdits(text, outcome.edits);
}
