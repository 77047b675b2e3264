import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { conventionsOf } from '../../server/knowledge/conventions';
import { yearOf } from '../../server/model/era';
import { resolutionOf } from '../../server/model/resolution';
import { check } from '../../server/rules/check';
import { parse } from '../../server/syntax/parse';
import { corpus } from '../support/shared';

const official = ['official-ga', 'official-ecosoc', 'official-sc', 'official-hrc'].flatMap((folder) => corpus(folder));

/** Texts that do have such slips, each looked at: "fulfill", "incentivising", "wellbeing", "organised"; acronyms in a declaration; "heads of State". */
const trueFaults: Readonly<Record<string, readonly string[]>> = {
  'spelling-un': ['A_RES_78_1.md', 'A_RES_79_2.md', 'A_RES_79_222.md', 'A_HRC_PRST_OS_12_1.md'],
  capitals: ['A_RES_57_2.md'],
  abbreviation: ['A_RES_78_1.md', 'A_HRC_PRST_OS_12_1.md'],
};

describe('published texts since 2000', { skip: official.length === 0 }, () => {
  const recent = official
    .map(({ name, text }) => ({ name, resolution: resolutionOf(parse(text)) }))
    .filter(({ resolution }) => !(yearOf(resolution) < 2000));

  for (const [rule, faulty] of Object.entries(trueFaults)) {
    test(`${rule}: findings only where the text itself is at fault`, () => {
      const found = recent.map(({ name, resolution }) => ({
        name: name.split('/').pop()!,
        severities: check(resolution).flatMap((it) => (it.rule.id === rule ? [it.severity] : [])),
        house: conventionsOf(resolution.structure.profile).spelling,
      }));
      // In the Security Council and in unknown bodies either spelling is right; where a text has both the finding is no more than info.
      const sure = found.filter(({ severities, house }) =>
        severities.some((it) => it === 'warning' || house !== 'consistent'),
      );
      assert.deepEqual(
        sure.map(({ name }) => name).filter((name) => !faulty.includes(name)),
        [],
      );
      const count = found.reduce((sum, it) => sum + it.severities.length, 0);
      console.log(`${rule}: ${count} findings in ${recent.length} documents`);
    });
  }
});

test('the year of a text is that of its date, else that of its symbol', () => {
  const year = (text: string) => yearOf(resolutionOf(parse(text)));
  assert.equal(year('---\nadopted: 1975-12-09\n---\n'), 1975);
  assert.equal(year('---\nsymbol: A/RES/55/2\n---\n'), 2000);
  assert.equal(year('---\nsymbol: E/RES/2012/19\n---\n'), 2012);
  assert.equal(year('---\nsymbol: S/RES/1250 (1999)\n---\n'), 1999);
  assert.equal(year('---\nsymbol: A/RES/217 A (III)\n---\n'), 1976);
  assert.ok(Number.isNaN(year('*The General Assembly*,\n')));
});
