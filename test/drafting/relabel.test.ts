import assert from 'node:assert/strict';
import { isRefusal } from '../../server/drafting/operation';
import { type Labelled, relabel } from '../../server/drafting/relabel';
import { bindings } from '../../server/model/bindings';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import { bareLabel } from '../../server/model/walk';
import { parse } from '../../server/syntax/parse';
import { textOf } from '../../server/syntax/tree';
import { applyEdits } from '../../server/text/span';
import { corpus, seeds, testShared } from '../support/shared';

const longest = 20_000;

testShared(
  'corpus',
  'what is renamed in a published text points where it did, and renamed back is the text as it was',
  () => {
    const count = { done: 0, refused: 0 };
    for (const { name, text } of [...corpus(), ...seeds()]) {
      // Reading each text several times over takes its time: short ones show as much.
      if (text.length > longest) continue;
      const resolution = resolutionOf(parse(text));
      const { parts, notes } = resolution.structure;
      const top = parts.at(-1)?.operative.findLast((it) => it.label !== null);
      const sub = parts
        .flatMap((part) => part.operative)
        .findLast((it) => it.children.length > 0)
        ?.children.at(-1);
      for (const paragraph of [top, sub]) {
        const label = bareLabel(paragraph?.label ?? null);
        const to = paragraph === top ? `${Number.parseInt(label, 10)} bis` : label.repeat(2);
        if (paragraph && label) add({ kind: 'paragraph', paragraph }, label, to, name);
      }
      // Of two notes that bear one label neither can be given it again.
      const own = notes.filter(({ label }) => notes.filter((it) => it.label === label).length === 1);
      for (const note of own.slice(0, 4)) add({ kind: 'note', note }, note.label, '987', name);

      function add(labelled: Labelled, label: string, to: string, name: string): void {
        count[thereAndBack(resolution, labelled, label, to, name) ? 'done' : 'refused']++;
      }
    }
    if (process.env.VERBOSE) console.log('renamed', JSON.stringify(count));
    assert.ok(count.done > 10 * count.refused, JSON.stringify(count));
  },
);

/** Whether the rename was done; where it was, it is done back. */
function thereAndBack(resolution: Resolution, labelled: Labelled, label: string, to: string, name: string): boolean {
  const text = textOf(resolution.tree);
  const there = relabel(resolution, labelled, to);
  if (isRefusal(there)) return false;
  assert.ok(there.edits.length > 0 || label === to, name);
  const after = resolutionOf(parse(applyEdits(text, there.edits)));
  const targets = (it: Resolution) => bindings(it).map(({ block, target }) => `${block} ${target}`);
  assert.deepEqual(targets(after), targets(resolution), name);
  const back = relabel(after, sameIn(after, labelled), label);
  assert.ok(!isRefusal(back), `${name}: ${JSON.stringify(back)}`);
  assert.equal(applyEdits(textOf(after.tree), back.edits), text, name);
  return true;
}

/** The same thing in another version of the text. */
function sameIn({ structure }: Resolution, labelled: Labelled): Labelled {
  if (labelled.kind === 'heading') return labelled;
  if (labelled.kind === 'paragraph')
    return { kind: 'paragraph', paragraph: structure.owner[labelled.paragraph.pieces[0]!]! };
  const { block, ordinal } = labelled.note;
  return { kind: 'note', note: structure.notes.find((it) => it.block === block && it.ordinal === ordinal)! };
}
