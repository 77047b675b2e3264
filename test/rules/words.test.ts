import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { conventionsOf } from '../../server/knowledge/conventions';
import { adoptedBefore } from '../../server/model/adoptionYear';
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
    .filter(({ resolution }) => !adoptedBefore(resolution, 2000));

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
