import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { resolutionOf } from '../../server/model/resolution';
import { check } from '../../server/rules/check';
import { safeEdits } from '../../server/rules/fix';
import { rules } from '../../server/rules/index';
import type { Finding, Rule } from '../../server/rules/rule';
import { parse } from '../../server/syntax/parse';
import { positionAt, type Tree, wholeEdits } from '../../server/syntax/tree';
import { applyEdits } from '../../server/text/span';
import { type PageText, rulePage } from '../support/rulePage';

test('every rule has a page and every page a rule', () => {
  const pages = readdirSync('docs/rules').map((name) => name.replace('.md', ''));
  assert.deepEqual(pages.filter((name) => name !== 'README').sort(), rules.map((rule) => rule.id).sort());
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
        assert.deepEqual(marked(rule, text), text.expected);
      });
    }
    for (const text of page.silent) {
      test(`silent: line ${text.line}`, () => assert.deepEqual(marked(rule, text), []));
    }
    for (const { before, after } of page.repaired) {
      test(`repaired: line ${before.line}`, () => {
        const fixed = repaired(rule, before.text);
        assert.equal(fixed, after.text);
        if (rule.fix === 'safe') assert.equal(repaired(rule, fixed), fixed, 'a second run changes nothing');
      });
    }
  });
}

function found(rule: Rule, text: string): { tree: Tree; findings: Finding[] } {
  const tree = parse(text);
  return { tree, findings: check(resolutionOf(tree)).filter((finding) => finding.rule.id === rule.id) };
}

function marked(rule: Rule, { text }: PageText): string[] {
  const { tree, findings } = found(rule, text);
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
function repaired(rule: Rule, text: string): string {
  const { tree, findings } = found(rule, text);
  if (rule.fix === 'safe') return applyEdits(text, safeEdits(tree, findings));
  const fix = findings[0]?.fixes()[0];
  return fix ? applyEdits(text, wholeEdits(tree, fix.edits)) : text;
}
