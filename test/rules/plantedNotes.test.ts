import assert from 'node:assert/strict';
import { ibidMoved } from '../../scripts/plant/ibidMoved';
import type { Kind, Planted } from '../../scripts/plant/kind';
import { noted } from '../../scripts/plant/noted';
import { supplementSwapped } from '../../scripts/plant/supplementSwapped';
import { treatyNumberSwapped } from '../../scripts/plant/treatyNumberSwapped';
import { resolutionOf } from '../../server/model/resolution';
import { check } from '../../server/rules/check';
import type { Finding } from '../../server/rules/rule';
import type { RuleId } from '../../server/rules/ruleIds';
import { parse } from '../../server/syntax/parse';
import { random } from '../support/random';
import { corpus, testShared } from '../support/shared';

const rules: readonly RuleId[] = [
  'ibid-antecedent',
  'note-instrument-mismatch',
  'instrument-note-missing',
  'treaty-number',
  'official-records-year',
  'symbol-malformed',
];
/** Fewer texts than `node scripts/plant.mjs` takes; the figures of all are in docs/accuracy.md. */
const kinds: readonly {
  readonly kind: string;
  readonly plant: Kind;
  readonly everyNth: number;
  readonly draws: number;
}[] = [
  { kind: 'Treaty Series number of another treaty', plant: treatyNumberSwapped, everyNth: 5, draws: 2 },
  { kind: 'number of another supplement', plant: supplementSwapped, everyNth: 8, draws: 2 },
  { kind: '“Ibid.” moved', plant: ibidMoved, everyNth: 2, draws: 3 },
];

function findings(text: string): Finding[] {
  return check(resolutionOf(parse(text))).filter((it) => rules.includes(it.rule.id));
}

function texts() {
  return ['official-ga', 'official-ecosoc', 'official-hrc'].flatMap((folder) => corpus(folder));
}

testShared('corpus', 'texts that get right notes back have no finding about them', () => {
  let count = 0;
  for (const [i, { name, text }] of texts().entries()) {
    const right = noted(text, random(i));
    if (!right) continue;
    count++;
    const before = findings(text).map((it) => it.message);
    assert.deepEqual(
      findings(right).flatMap((it) => (before.includes(it.message) ? [] : [`${it.rule.id}: ${it.message}`])),
      [],
      name,
    );
  }
  console.log(`notes: ${count} texts`);
  assert.ok(count > 60);
});

testShared('corpus', 'faults put into notes are found', () => {
  const all = texts();
  for (const { kind, plant, everyNth, draws } of kinds) {
    const share = { planted: 0, found: 0, known: 0, knownFound: 0 };
    const missed: string[] = [];
    for (const [i, { name, text }] of all.entries()) {
      if (i % everyNth !== 0) continue;
      for (let draw = 0; draw < draws; draw++) {
        const planted = plant(text, random(i * 7 + draw));
        if (!planted) continue;
        const found = isFound(planted);
        share.planted++;
        if (found) share.found++;
        if (!planted.hasRow) continue;
        share.known++;
        if (found) share.knownFound++;
        else missed.push(`${name}: ${planted.text.slice(planted.at - 80, planted.at + 90)}`);
      }
    }
    console.log(`${kind}: ${share.planted} put in, ${share.found} found; ${share.knownFound} of ${share.known} known`);
    assert.ok(
      share.known > 10 && share.knownFound >= share.known * 0.95,
      `${kind}\n${missed.slice(0, 12).join('\n---\n')}`,
    );
  }
});

/** Found is a fault that a finding names in the note itself or at its mark. */
function isFound({ text, at, rules: asked }: Planted): boolean {
  const { tree } = resolutionOf(parse(text));
  const label = /\[\^(\d+)\]/.exec(text.slice(text.lastIndexOf('\n', at) + 1))?.[1];
  return findings(text).some(({ rule, place }) => {
    const from = tree.starts[place.block]! + place.from;
    return asked.includes(rule.id) && (Math.abs(from - at) < 160 || text.startsWith(`[^${label}]`, from));
  });
}
