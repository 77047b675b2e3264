import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { convertPractice } from '../../server/drafting/convertPractice';
import { isRefusal } from '../../server/drafting/operation';
import { turned } from '../../server/drafting/placeWords';
import { factsOf } from '../../server/model/facts';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import { resolvedReferences } from '../../server/model/targets';
import { check } from '../../server/rules/check';
import type { Finding } from '../../server/rules/rule';
import type { RuleId } from '../../server/rules/ruleIds';
import { parse } from '../../server/syntax/parse';
import { textOf, wholeEdits } from '../../server/syntax/tree';
import { applyEdits } from '../../server/text/span';
import { furnished } from '../support/furnished';
import { random } from '../support/random';
import { corpus, seeds } from '../support/shared';

const texts = [...corpus(), ...seeds()];
const planted = texts.map(({ name, text }, i) => ({ name, resolution: read(furnished(text, random(i))) }));

function read(text: string): Resolution {
  return resolutionOf(parse(text));
}

function findings(resolution: Resolution, id: RuleId): Finding[] {
  return check(resolution).filter((it) => it.rule.id === id);
}

function repaired(resolution: Resolution, finding: Finding): string {
  return applyEdits(textOf(resolution.tree), wholeEdits(resolution.tree, finding.fixes()[0]?.edits ?? []));
}

describe('faults planted in published texts', { skip: texts.length === 0 }, () => {
  test('the texts themselves, and what is planted rightly, have none of them', () => {
    for (const { name, text } of texts) {
      const found = check(read(text)).map((it) => it.rule.id);
      for (const id of ['ibid-antecedent', 'footnote-practice', 'paragraph-reference-direction'] as const)
        assert.ok(!found.includes(id), `${name}: ${id}`);
    }
    for (const { name, resolution } of planted)
      assert.deepEqual(findings(resolution, 'paragraph-reference-direction'), [], name);
  });

  test('a direction that is turned in the body is found, and turned back', () => {
    let count = 0;
    for (const { name, text } of texts) {
      const resolution = read(text);
      for (const { block, phrase } of resolvedReferences(resolution)) {
        const { tree, structure } = resolution;
        const from = phrase.items.at(-1)!.to;
        const words = turned(tree.blocks[block]!.text.slice(from, phrase.to));
        if (!words || phrase.within !== undefined || structure.owner[block]?.kind === 'annex') continue;
        const start = tree.starts[block]!;
        const wrong = read(applyEdits(text, [{ from: start + from, to: start + phrase.to, insert: words }]));
        const [finding, ...more] = findings(wrong, 'paragraph-reference-direction');
        assert.ok(finding && more.length === 0, name);
        assert.equal(repaired(wrong, finding), text, name);
        count++;
      }
    }
    assert.ok(count > 100, `${count} directions`);
  });

  test('a volume of a document is found wherever it is planted, and nothing else', () => {
    let [ibids, wrong] = [0, 0];
    for (const { name, resolution } of planted) {
      const found = new Set(findings(resolution, 'ibid-antecedent').map((it) => it.place.block));
      const due = wrongVolumes(resolution);
      ibids += due.ibids;
      wrong += due.blocks.size;
      for (const block of found) assert.ok(due.blocks.has(block), name);
      // Labels in words beside numbers of the text's own leave the order open.
      const words = resolution.structure.notes.some((it) => !/^\d+$/.test(it.label));
      if (!words) assert.equal(found.size, due.blocks.size, name);
    }
    console.log(`“Ibid.”: ${ibids} notes, ${wrong} of them wrong`);
    assert.ok(ibids > 1000 && wrong > 200);
  });

  test('the practice is converted as the command converts it', () => {
    let count = 0;
    for (const { name, resolution } of planted) {
      if (resolution.tree.blocks[0]!.kind === 'frontMatter') continue;
      const text = `---\nfootnotes: current\n---\n\n${textOf(resolution.tree)}`;
      const stated = read(text);
      const [finding, ...more] = findings(stated, 'footnote-practice');
      assert.equal(more.length, 0, name);
      const outcome = convertPractice.run({ resolution: stated, selection: { from: 0, to: 0 }, choice: 'current' });
      if (!finding) continue;
      assert.ok(!isRefusal(outcome), name);
      assert.equal(repaired(stated, finding), applyEdits(text, outcome.edits), name);
      count++;
    }
    assert.ok(count > 200, `${count} texts`);
  });
});

/** The notes that ask for a volume behind a document, by what was planted. */
function wrongVolumes({ tree, structure }: Resolution): { readonly ibids: number; readonly blocks: Set<number> } {
  const blocks = new Set<number>();
  let [source, ibids] = ['', 0];
  for (const { block, ordinal } of structure.notes) {
    const head = factsOf(tree.blocks[block]!).notes[ordinal];
    const words = head ? tree.blocks[block]!.text.slice(head.content, head.to) : '';
    if (!words.startsWith('Ibid.')) source = words;
    else ibids++;
    if (!words.startsWith('Ibid., vol.') || !source.startsWith('See A/70/')) continue;
    blocks.add(block);
    source = '';
  }
  return { ibids, blocks };
}
