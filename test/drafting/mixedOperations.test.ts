import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatEdits } from '../../server/drafting/format';
import { isIbid, readings } from '../../server/drafting/ibid';
import { isRefusal, type Outcome } from '../../server/drafting/operation';
import { operationOf, operations } from '../../server/drafting/operations';
import { phrases } from '../../server/knowledge/phrases';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import type { Role } from '../../server/model/structure';
import { bodyParagraphs } from '../../server/model/walk';
import { parse } from '../../server/syntax/parse';
import { applyEdits } from '../../server/text/span';
import { type Bearings, bearings, furnished } from '../support/furnished';
import { pick, random } from '../support/random';
import { corpus, seeds } from '../support/shared';
import { examples } from '../support/texts';

// Pages set in columns are torn in ways that leave words to nobody.
const texts = [...examples(), ...seeds(), ...corpus()].filter(
  ({ name, text }) => text.length < 15_000 && !name.includes('ga-pdf'),
);
const stepsEach = 12;
const counts = { texts: 0, done: 0, refused: 0, marks: 0, references: 0 };

describe(`any operation after any other in ${texts.length} texts`, { skip: texts.length < 100 }, () => {
  test('loses no word, mark or reference, leaves numbers that are right, and is refused in one sentence', () => {
    texts.forEach((document, i) => {
      const next = random(i + 3031);
      let text = put(furnished(put(document.text, 'renumber'), next), 'renumber');
      if (put(text, 'renumber') !== text || !isSound(resolutionOf(parse(text)))) return;
      counts.texts++;
      for (let step = 0; step < stepsEach; step++) {
        const after = stepped(text, step, next, document.name);
        // Behind (h) the format reads (i) as the next letter, whatever was meant.
        if (after === undefined || /^\s*\(h\)(?:(?!^\s*\().)*^\s*\(i\)/ms.test(after)) break;
        text = after;
      }
    });
    const { done, refused, marks, references } = counts;
    console.log(
      `mixed operations: ${done} (${refused} refused) in ${counts.texts} texts, ${marks} marks and ${references} references checked`,
    );
    assert.ok(done >= 1500 && refused >= 500, `${done} done, ${refused} refused`);
    assert.ok(marks >= 10_000 && references >= 10_000, `${marks} marks, ${references} references`);
  });
});

/** What a page has torn apart, a mark whose note is lost and an "Ibid." behind nothing belong to nobody for certain. */
function isSound(resolution: Resolution): boolean {
  const { roles, marks } = resolution.structure;
  if (roles.includes('noteContinuation') || marks.some((it) => !it.note)) return false;
  if (/[\u00b9\u00b2\u00b3\u2070-\u2079]/.test(textWithoutNotes(resolution))) return false;
  return ![...readings(resolution).values()].some((it) => isIbid(it.reading));
}

/** Superscript digits that were left of lost notes become marks as soon as another note is written so. */
function textWithoutNotes({ tree, structure }: Resolution): string {
  const marked = structure.notes.some((it) => it.style === 'superscript');
  return marked ? '' : tree.blocks.map((it) => it.text).join('');
}

/** The text after one step; undefined where there is nothing to go on with. */
function stepped(text: string, step: number, next: () => number, name: string): string | undefined {
  const resolution = resolutionOf(parse(text));
  const place = () => anyPlace(resolution, text, next);
  const operation = pick(operations, next);
  const from = place();
  const to = next() < 0.2 ? Math.min(text.length, from + Math.floor(next() * 60)) : from;
  const labels = resolution.structure.notes.map((it) => it.label);
  const given = operation.choicesAt?.({ resolution, selection: { from, to } }) ?? [];
  const here = isRefusal(given) ? [] : given.map((it) => it.choice);
  const fixed = Object.keys(operation.choices ?? {});
  const choice = pick(fixed.length > 0 ? fixed : [...(here.length > 0 ? here : labels), '', '99'], next);
  const target = { offset: place(), side: pick(['above', 'below', 'inside'] as const, next) };
  const formats = next() < 0.08;
  const id = formats ? 'format' : operation.id;
  const what = `${name}: ${id} ${choice} at “${text.slice(from - 12, from)}|${text.slice(from, from + 25)}”`;
  const outcome: Outcome = formats
    ? { edits: formatEdits(resolution) }
    : operation.run({ resolution, selection: { from, to }, choice, target });
  if (isRefusal(outcome)) {
    counts.refused++;
    assert.match(outcome.refused, /^\p{Lu}.*\p{L}.*\.$/u, what);
    return text;
  }
  counts.done++;
  const done = applyEdits(text, outcome.edits);
  const { selection } = outcome;
  assert.ok(!selection || (selection.from <= selection.to && selection.to <= done.length), `${what}: selection`);
  const after = selection ? filled(done, selection, id, step) : done;
  holdMarks(text, after, id, what);
  holdReferences(bearings(text), bearings(after), after, outcome.warnings?.length ?? 0, id, what);
  holdWords(text, after, id, what);
  assert.equal(put(after, 'renumber'), after, `${what}: other numbers are right`);
  return after;
}

function anyPlace({ tree, structure }: Resolution, text: string, next: () => number): number {
  const paragraphs = bodyParagraphs(structure);
  if (paragraphs.length === 0 || next() < 0.15) return Math.floor(next() * (text.length + 1));
  const index = pick(paragraphs, next).pieces[0]!;
  const block = tree.blocks[index]!;
  const blanks = [...block.text.slice(block.content, block.end).matchAll(/ /g)].map((it) => it.index);
  return tree.starts[index]! + block.content + (next() < 0.3 || blanks.length === 0 ? 0 : pick(blanks, next));
}

/** What was opened is given words, as it would be by a drafter. */
function filled(text: string, { from, to }: { from: number; to: number }, id: string, step: number): string {
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const own = `pq${9000 + step}`;
  const paragraph = /^\s*$/.test(line) ? `*Noting* ${own},` : /\d/.test(line) ? `*Decides* ${own};` : `To ${own};`;
  const words = id === 'insertNote' ? `See E/2031/${step}.` : id.startsWith('insertParagraph') ? paragraph : undefined;
  return words === undefined ? text : text.slice(0, from) + words + text.slice(to);
}

function holdMarks(before: string, after: string, id: string, what: string): void {
  // The marks of two paragraphs in one have no word of their own any more.
  if (id === 'joinParagraphs' || id === 'splitParagraph') return;
  const now = readingsByWord(bearings(after));
  for (const [word, had] of readingsByWord(bearings(before))) {
    if (!new RegExp(`\\b${word}\\b`).test(after)) continue;
    counts.marks++;
    const left = [...(now.get(word) ?? [])];
    for (const reading of had) {
      const at = left.indexOf(reading);
      assert.ok(at >= 0 || id.startsWith('delete'), `${what}: ${word} has lost “${reading}”`);
      if (at >= 0) left.splice(at, 1);
    }
    assert.ok(left.length === 0 || id === 'insertNote' || id === 'reuseNote', `${what}: ${word} has also “${left}”`);
  }
}

function readingsByWord({ marks }: Bearings): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [place, reading] of marks) {
    const word = place.split('.')[0]!;
    // Whether they are in italics is no matter of what a mark points to.
    found.set(word, [...(found.get(word) ?? []), reading.replace(/[*_]/g, '')]);
  }
  return found;
}

function holdReferences(before: Bearings, after: Bearings, text: string, told: number, id: string, what: string): void {
  let open = 0;
  for (const [word, { targets, broken }] of before.references) {
    // What stands behind a mark that was put in is no longer right behind the reference.
    if (!new RegExp(`\\d(?: (?:above|below|of the present resolution))? ${word}\\b`).test(text)) continue;
    counts.references++;
    const now = after.references.get(word);
    if (now === undefined && id === 'deleteParagraph') continue;
    assert.ok(now, `${what}: reference ${word} is no longer one`);
    if (now.broken && !broken) {
      open++;
      continue;
    }
    // The words of a paragraph that was split or joined stand in another.
    if (id === 'joinParagraphs' || id === 'splitParagraph') continue;
    const left = [...targets].filter((it) => after.paragraphs.has(it));
    const added = [...now.targets].filter((it) => !before.paragraphs.has(it));
    assert.equal([...now.targets].sort().join(), [...left, ...added].sort().join(), `${what}: reference ${word}`);
  }
  assert.ok(open <= told, `${what}: ${open} references broken, ${told} told`);
}

function holdWords(before: string, after: string, id: string, what: string): void {
  if (id === 'deleteParagraph') return;
  const [had, has] = [bodyWords(before), bodyWords(after)];
  const lost = [...had].filter(([word, count]) => (has.get(word) ?? 0) < count).map(([word]) => word);
  const made = [...has].filter(([word, count]) => (had.get(word) ?? 0) < count).map(([word]) => word);
  const opens = (word: string) => id === 'changeOpening' && openingWords.has(word.replace(/is(es|ing)$/, 'iz$1'));
  assert.deepEqual(
    lost.filter((it) => !opens(it)),
    [],
    `${what}: words lost`,
  );
  assert.deepEqual(
    made.filter((it) => it !== 'decides' && it !== 'noting' && !opens(it)),
    [],
    `${what}: words made up`,
  );
}

/** What another opening takes away and brings. */
const openingWords: ReadonlySet<string> = new Set(
  [...phrases('preambular', 'un'), ...phrases('operative', 'un')]
    .flatMap((it) => it.phrase.toLowerCase().split(' '))
    .concat('also further that to of at about by over for with on upon'.split(' ')),
);

const body: ReadonlySet<Role> = new Set([
  'paragraph',
  'continuation',
  'text',
  'organ',
  'heading',
  'annexHeading',
  'end',
]);
/** What an operation writes itself: marks with a word as their label, and what says where a paragraph is. */
const written = /\[\^[^\]]*\]|<\/?sup>|\b(?:above|below|paragraphs?|preceding)\b/gi;

function bodyWords(text: string): Map<string, number> {
  const { tree, structure } = resolutionOf(parse(text));
  const counted = new Map<string, number>();
  tree.blocks.forEach((block, i) => {
    if (!body.has(structure.roles[i]!)) return;
    const words = block.text.slice(0, block.end).replace(written, '').toLowerCase();
    for (const word of words.match(/\p{L}{4,}/gu) ?? []) counted.set(word, (counted.get(word) ?? 0) + 1);
  });
  return counted;
}

function put(text: string, id: string): string {
  const outcome = operationOf(id)!.run({ resolution: resolutionOf(parse(text)), selection: { from: 0, to: 0 } });
  return isRefusal(outcome) ? text : applyEdits(text, outcome.edits);
}
