import { clauseEnding } from './clause-ending';
import { clauseNumberSequence } from './clause-number-sequence';
import { clauseUnnumbered } from './clause-unnumbered';
import { footnoteDuplicate } from './footnote-duplicate';
import { footnoteOrder } from './footnote-order';
import { footnoteUndefined } from './footnote-undefined';
import { footnoteUnused } from './footnote-unused';
import { frontMatter } from './front-matter';
import { operativeVerbItalic } from './operative-verb-italic';
import { organLineItalic } from './organ-line-italic';
import { organLineMissing } from './organ-line-missing';
import { paragraphReferenceBroken } from './paragraph-reference-broken';
import { paragraphSplit } from './paragraph-split';
import { preambularPhraseItalic } from './preambular-phrase-italic';
import { repeatedWord } from './repeated-word';
import type { BlockRule, DocumentRule, Rule } from './rule';
import { type RuleId, ruleIds } from './ruleIds';
import { singleClauseNumbered } from './single-clause-numbered';
import { subclauseLabelSequence } from './subclause-label-sequence';
import { textUnreadable } from './text-unreadable';

const byId: Readonly<Record<RuleId, Rule>> = {
  'clause-ending': clauseEnding,
  'clause-number-sequence': clauseNumberSequence,
  'clause-unnumbered': clauseUnnumbered,
  'footnote-duplicate': footnoteDuplicate,
  'footnote-order': footnoteOrder,
  'footnote-undefined': footnoteUndefined,
  'footnote-unused': footnoteUnused,
  'front-matter': frontMatter,
  'operative-verb-italic': operativeVerbItalic,
  'organ-line-italic': organLineItalic,
  'organ-line-missing': organLineMissing,
  'paragraph-reference-broken': paragraphReferenceBroken,
  'paragraph-split': paragraphSplit,
  'preambular-phrase-italic': preambularPhraseItalic,
  'repeated-word': repeatedWord,
  'single-clause-numbered': singleClauseNumbered,
  'subclause-label-sequence': subclauseLabelSequence,
  'text-unreadable': textUnreadable,
};

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = ruleIds.map((id) => byId[id]);

/** The rules about single blocks. */
export const blockRules: readonly BlockRule[] = rules.filter((rule) => rule.per === 'block');

/** The rules about the whole. */
export const documentRules: readonly DocumentRule[] = rules.filter((rule) => rule.per === 'document');
