/** The ids of all rules, in the order of the catalogue; `index.ts` must have a rule for each, which the compiler checks. */
export const ruleIds = [
  'organ-line-missing',
  'clause-unnumbered',
  'clause-number-sequence',
  'subclause-label-sequence',
  'single-clause-numbered',
  'preambular-numbered',
  'clause-ending',
  'subclause-and',
  'subclause-capital',
  'paragraph-split',
  'brackets-left',
  'part-order',
  'closing-date',
  'front-matter',
  'text-unreadable',
  'operative-verb-italic',
  'preambular-phrase-italic',
  'organ-line-italic',
  'opening-unknown',
  'opening-wrong-part',
  'adverb-place',
  'adverb-cycle',
  'footnote-undefined',
  'footnote-unused',
  'footnote-duplicate',
  'footnote-order',
  'footnote-mark-place',
  'footnote-full-stop',
  'ibid-antecedent',
  'footnote-practice',
  'note-instrument-mismatch',
  'instrument-note-missing',
  'official-records-year',
  'symbol-malformed',
  'treaty-number',
  'citation-unresolved-local',
  'paragraph-reference-broken',
  'paragraph-reference-direction',
  'operative-paragraph-phrase',
  'present-resolution',
  'spelling-un',
  'capitals',
  'abbreviation',
  'repeated-word',
  'quotes',
  'number-style',
  'entitled-comma',
  'seized',
] as const;

/** The id of a rule. */
export type RuleId = (typeof ruleIds)[number];

/** Whether a word is the id of a rule. */
export function isRuleId(word: string): word is RuleId {
  return (ruleIds as readonly string[]).includes(word);
}
