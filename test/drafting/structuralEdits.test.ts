import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { isIbid, readings } from '../../server/drafting/ibid';
import { type Change, isRefusal, type OperationRequest } from '../../server/drafting/operation';
import { operationOf } from '../../server/drafting/operations';
import { resolutionOf } from '../../server/model/resolution';
import { bodyParagraphs } from '../../server/model/walk';
import { parse } from '../../server/syntax/parse';
import { applyEdits } from '../../server/text/span';
import { type Bearings, bearings, furnished } from '../support/furnished';
import { pick, random } from '../support/random';
import { corpus, seeds } from '../support/shared';

const examples = readdirSync('examples').map((name) => ({ name, text: readFileSync(`examples/${name}`, 'utf8') }));
const texts = [...examples, ...seeds(), ...corpus()].filter(({ text }) => text.length < 60_000);
const editsEach = 8;

const structural = [
  'moveParagraphUp',
  'moveParagraphDown',
  'moveParagraph',
  'insertParagraphAbove',
  'insertParagraphBelow',
  'deleteParagraph',
  'promoteParagraph',
  'demoteParagraph',
  'renumber',
];

const counts = { texts: 0, edits: 0, refused: 0, marks: 0, ibids: 0, references: 0, broken: 0 };

describe(`structural edits of ${texts.length} texts`, { skip: texts.length < 100 }, () => {
  test('leave every reference with its paragraph, every mark with its note and every Ibid. with its source', () => {
    const faults: string[] = [];
    texts.forEach((document, i) => {
      const next = random(i + 1);
      let text = furnished(put(document.text, { id: 'renumber' }), next);
      // What a page has torn out of a note in two columns belongs to nobody for certain.
      const resolution = resolutionOf(parse(text));
      if (resolution.structure.roles.includes('noteContinuation')) return;
      // An "Ibid." that nothing stands before has no source that it could keep.
      if ([...readings(resolution).values()].some((it) => isIbid(it.reading))) return;
      // Where the numbers of a text are not in order even so, there is nothing to hold it to.
      if (put(text, { id: 'renumber' }) !== text) return;
      counts.texts++;
      let before = bearings(text);
      for (let edit = 0; edit < editsEach; edit++) {
        const done = randomEdit(text, next);
        if (done === undefined) continue;
        counts.edits++;
        // Behind (h) the format reads (i) as the next letter, whatever was meant.
        if (/^\s*\(h\)(?:(?!^\s*\().)*^\s*\(i\)/ms.test(done.text) && !/^\s*\(h\)/m.test(text)) break;
        const after = bearings(done.text);
        try {
          hold(before, after, `${document.name}: ${done.what}`, done.text, done.told);
          assert.equal(
            put(done.text, { id: 'renumber' }),
            done.text,
            `${document.name}: ${done.what}: renumbered again`,
          );
        } catch (fault) {
          faults.push((fault as Error).message);
          break;
        }
        text = done.text;
        before = after;
      }
    });
    const { edits, refused, marks, ibids, references, broken } = counts;
    console.log(
      `structural edits: ${edits} (${refused} refused) in ${counts.texts} texts, ${marks} marks, ${ibids} Ibid. and ${references} references checked, ${broken} references reported broken`,
    );
    assert.equal(faults.length, 0, faults[0]);
    assert.ok(edits >= 2000, `${edits} edits`);
    assert.ok(marks >= 10_000 && ibids >= 1000 && references >= 1000);
  });
});

function randomEdit(text: string, next: () => number): { text: string; what: string; told: number } | undefined {
  const resolution = resolutionOf(parse(text));
  const paragraphs = bodyParagraphs(resolution.structure);
  if (paragraphs.length === 0) return undefined;
  const { starts, blocks } = resolution.tree;
  const placeOf = () => {
    const block = pick(paragraphs, next).pieces[0]!;
    return starts[block]! + blocks[block]!.content;
  };
  const id = pick(structural, next);
  const at = placeOf();
  const target = { offset: placeOf(), side: pick(['above', 'below', 'inside'] as const, next) };
  const outcome = operationOf(id)!.run({ resolution, selection: { from: at, to: at }, target });
  if (isRefusal(outcome)) {
    counts.refused++;
    return undefined;
  }
  const what = `${id} at “${text.slice(at, at + 30)}”${id === 'moveParagraph' ? ` ${target.side} “${text.slice(target.offset, target.offset + 30)}”` : ''}`;
  return { text: typed(applyEdits(text, outcome.edits), outcome, id), what, told: outcome.warnings?.length ?? 0 };
}

/** A paragraph that was put in is given words, as it would be by a drafter. */
function typed(text: string, { selection }: Change, id: string): string {
  if (!selection || !id.startsWith('insert')) return text;
  const line = text.slice(text.lastIndexOf('\n', selection.from - 1) + 1, selection.from);
  const own = `pq${1000 + counts.edits}`;
  const words = /^\s*$/.test(line) ? `*Noting* ${own},` : /\d/.test(line) ? `*Decides* ${own};` : `To ${own};`;
  return text.slice(0, selection.from) + words + text.slice(selection.from);
}

/** `told` is how many references the operation said that it would break. */
function hold(before: Bearings, after: Bearings, what: string, text: string, told: number): void {
  let open = 0;
  for (const [mark, reading] of after.marks) {
    counts.marks++;
    assert.equal(
      reading,
      before.marks.get(mark),
      `${what}: mark ${mark}: ${reading} for ${before.marks.get(mark)}\n${text}`,
    );
  }
  for (const mark of before.marks.keys()) {
    const gone = !new RegExp(`\\b${mark.split('.')[0]}\\b`).test(text);
    assert.ok(after.marks.has(mark) || gone, `${what}: mark ${mark} is lost\n${text}`);
  }
  counts.ibids += after.ibids;
  for (const [word, { targets, broken }] of before.references) {
    const now = after.references.get(word);
    if (!new RegExp(`\\b${word}\\b`).test(text)) continue;
    counts.references++;
    const left = [...targets].filter((it) => after.paragraphs.has(it)).sort();
    const added = [...(now?.targets ?? [])].filter((it) => !before.paragraphs.has(it));
    assert.ok(now, `${what}: reference ${word} is no longer one\n${text}`);
    if (now.broken) counts.broken++;
    if (now.broken && !broken) open++;
    // Where nothing is said of a reference it names what it named.
    if (now.broken && !broken && told > 0) continue;
    assert.ok(!now.broken || broken, `${what}: reference ${word} is broken\n${text}`);
    const same = [...left, ...added].sort().join() === [...now.targets].sort().join();
    assert.ok(same, `${what}: reference ${word}: ${[...now.targets]} for ${left}\n${text}`);
  }
  assert.ok(open <= told, `${what}: ${open} references broken, ${told} told\n${text}`);
}

function put(text: string, { id, ...request }: { id: string } & Partial<OperationRequest>): string {
  const resolution = resolutionOf(parse(text));
  const outcome = operationOf(id)!.run({ resolution, selection: { from: 0, to: 0 }, ...request });
  return isRefusal(outcome) ? text : applyEdits(text, outcome.edits);
}
