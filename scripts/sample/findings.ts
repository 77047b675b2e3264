import { adoptionYear } from '../../server/model/adoptionYear';
import { resolutionOf } from '../../server/model/resolution';
import { check } from '../../server/rules/check';
import type { Finding } from '../../server/rules/rule';
import type { RuleId } from '../../server/rules/ruleIds';
import type { Block } from '../../server/syntax/block';
import { parse } from '../../server/syntax/parse';

const since = 2000;
/** The rules on openings and on words, but for italics: the texts have lost theirs. */
const rules: ReadonlySet<RuleId> = new Set<RuleId>([
  'opening-unknown',
  'opening-wrong-part',
  'adverb-place',
  'adverb-cycle',
  'spelling-un',
  'capitals',
  'abbreviation',
  'repeated-word',
  'quotes',
  'number-style',
  'entitled-comma',
  'seized',
]);

/** How many of `texts` are of 2000 or later, and what the rules on openings and words find in these, a line each. */
export function publishedFindings(texts: readonly { readonly name: string; readonly text: string }[]) {
  const recent = texts
    .map(({ name, text }) => ({ name, resolution: resolutionOf(parse(text)) }))
    .filter(({ resolution }) => (adoptionYear(resolution) ?? 0) >= since);
  const findings = recent.flatMap(({ name, resolution }) =>
    check(resolution)
      .filter(({ rule }) => rules.has(rule.id))
      .map((finding) => lineOf(finding, name, resolution.tree.blocks[finding.place.block]!)),
  );
  return { documents: recent.length, findings };
}

const around = 60;

function lineOf({ rule, severity, message, place: { from, to } }: Finding, name: string, { text }: Block): string {
  const before = text.slice(Math.max(0, from - around), from);
  const behind = text.slice(to, to + around);
  return `${rule.id} (${severity}) ${name}: ${message}\n    …${before}⟦${text.slice(from, to)}⟧${behind}…`.replace(
    /\s*\n(?! {4}…)/g,
    ' ',
  );
}
