/** The ids of all rules, in the order of the catalogue; `index.ts` must have a rule for each, which the compiler checks. */
export const ruleIds = [
  'organ-line-missing',
  'clause-unnumbered',
  'clause-number-sequence',
  'subclause-label-sequence',
  'single-clause-numbered',
  'clause-ending',
  'paragraph-split',
  'front-matter',
  'text-unreadable',
  'operative-verb-italic',
  'preambular-phrase-italic',
  'organ-line-italic',
  'footnote-undefined',
  'footnote-unused',
  'footnote-duplicate',
  'footnote-order',
  'paragraph-reference-broken',
  'repeated-word',
] as const;

/** The id of a rule. */
export type RuleId = (typeof ruleIds)[number];

/** Whether a word is the id of a rule. */
export function isRuleId(word: string): word is RuleId {
  return (ruleIds as readonly string[]).includes(word);
}
