import assert from 'node:assert/strict';
import { noted } from '../../scripts/plant/noted';
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
function findings(text: string): Finding[] {
  return check(resolutionOf(parse(text))).filter((it) => rules.includes(it.rule.id));
}

function texts() {
  return ['official-ga', 'official-ecosoc', 'official-hrc'].flatMap((folder) => corpus(folder));
}

testShared('corpus', 'published texts that get right notes back have no finding about them', () => {
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
