import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { draftSymbols } from '../../server/model/draftSymbols';
import { mastheadOf } from '../../server/model/masthead';
import { resolutionOf } from '../../server/model/resolution';
import { alone, type Surroundings } from '../../server/model/surroundings';
import { check } from '../../server/rules/check';
import { safeEdits } from '../../server/rules/fix';
import { rules } from '../../server/rules/index';
import type { Finding, Rule } from '../../server/rules/rule';
import { defaultRuleSettings } from '../../server/rules/ruleSettings';
import { parse } from '../../server/syntax/parse';
import { positionAt, type Tree, wholeEdits } from '../../server/syntax/tree';
import { applyEdits } from '../../server/text/span';
import { type PageText, rulePage } from '../support/rulePage';

test('every rule has a page and every page a rule', () => {
  const pages = readdirSync('docs/rules').map((name) => name.replace('.md', ''));
  assert.deepEqual(pages.filter((name) => name !== 'README').sort(), rules.map((rule) => rule.id).sort());
});

test('both lists of the rules have all of them, each with its severity', () => {
  for (const [list, folder] of [
    ['README.md', 'docs/rules/'],
    ['docs/rules/README.md', ''],
  ] as const) {
    const rows = [...readFileSync(list, 'utf8').matchAll(/^\| \[([a-z-]+)\]\(([^)]+)\) \| (\w+) \|/gm)];
    const told = rows.map(([, id, page, severity]) => `${id} ${page} ${severity}`);
    const own = rules.map(({ id, severity }) => `${id} ${folder}${id}.md ${severity}`);
    assert.deepEqual(told.sort(), own.sort(), list);
  }
});

for (const rule of rules) {
  const page = rulePage(rule.id);
  describe(rule.id, () => {
    test('says of itself what its page says', () => {
      assert.deepEqual(
        { summary: rule.summary, severity: rule.severity, fix: rule.fix, authority: rule.authority },
        { summary: page.summary, severity: page.severity, fix: page.fix.split(':')[0], authority: page.authority },
      );
      assert.ok(page.fires.length >= 2 && page.silent.length >= 2, 'a page has two texts of each kind');
      assert.equal(page.repaired.length > 0, rule.fix !== 'none', 'a page shows a repair where there is one');
    });
    for (const text of page.fires) {
      test(`fires: line ${text.line}`, () => {
        assert.ok(text.expected.length > 0);
        assert.deepEqual(marked(rule, text, page.drafts), text.expected);
      });
    }
    for (const text of page.silent) {
      test(`silent: line ${text.line}`, () => assert.deepEqual(marked(rule, text, page.drafts), []));
    }
    for (const { before, after } of page.repaired) {
      test(`repaired: line ${before.line}`, () => {
        const fixed = repaired(rule, before.text, page.drafts);
        assert.equal(fixed, after.text);
        if (rule.fix === 'safe')
          assert.equal(repaired(rule, fixed, page.drafts), fixed, 'a second run changes nothing');
      });
    }
  });
}

function found(rule: Rule, text: string, drafts: readonly string[]): { tree: Tree; findings: Finding[] } {
  const tree = parse(text);
  const all = check(resolutionOf(tree), defaultRuleSettings, among(drafts));
  return { tree, findings: all.filter((finding) => finding.rule.id === rule.id) };
}

/** What ships is known, and the drafts of the page by their symbols. */
function among(drafts: readonly string[]): Surroundings {
  const others = drafts.map((text, i) => {
    const resolution = resolutionOf(parse(text));
    const { title, adopted } = mastheadOf(resolution);
    return { uri: `file:///drafts/draft-${i + 1}.md`, title, adopted, resolution };
  });
  return { ...alone, draftOf: (id) => others.find((it) => draftSymbols(it.resolution).includes(id)) };
}

function marked(rule: Rule, { text }: PageText, drafts: readonly string[]): string[] {
  const { tree, findings } = found(rule, text, drafts);
  return findings
    .map(({ place }) => {
      const start = tree.starts[place.block]!;
      const from = positionAt(tree, start + place.from);
      const to = positionAt(tree, start + place.to);
      const end = to.line === from.line ? to.character : text.split('\n')[from.line]!.length;
      return `${from.line}:${from.character}-${end}`;
    })
    .sort();
}

/** What the safe fixes of the rule make of a text, or the first quick fix where the drafter has to choose. */
function repaired(rule: Rule, text: string, drafts: readonly string[]): string {
  const { tree, findings } = found(rule, text, drafts);
  if (rule.fix === 'safe') return applyEdits(text, safeEdits(tree, findings));
  const fix = findings[0]?.fixes()[0];
  return fix ? applyEdits(text, wholeEdits(tree, fix.edits)) : text;
}
