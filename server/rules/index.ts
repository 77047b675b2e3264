import { abbreviation } from './abbreviation';
import { adverbCycleRule } from './adverb-cycle';
import { adverbPlace } from './adverb-place';
import { bracketsLeft } from './brackets-left';
import { capitals } from './capitals';
import { citationDate } from './citation-date';
import { citationFirstDate } from './citation-first-date';
import { citationFuture } from './citation-future';
import { citationMalformed } from './citation-malformed';
import { citationSessionDate } from './citation-session-date';
import { citationTitle } from './citation-title';
import { citationUnresolvedLocal } from './citation-unresolved-local';
import { clauseEnding } from './clause-ending';
import { clauseNumberSequence } from './clause-number-sequence';
import { clauseUnnumbered } from './clause-unnumbered';
import { closingDate } from './closing-date';
import { entitledComma } from './entitled-comma';
import { footnoteDuplicate } from './footnote-duplicate';
import { footnoteFullStop } from './footnote-full-stop';
import { footnoteMarkPlace } from './footnote-mark-place';
import { footnoteOrder } from './footnote-order';
import { footnotePractice } from './footnote-practice';
import { footnoteUndefined } from './footnote-undefined';
import { footnoteUnused } from './footnote-unused';
import { frontMatter } from './front-matter';
import { ibidAntecedent } from './ibid-antecedent';
import { instrumentNoteMissing } from './instrument-note-missing';
import { noteInstrumentMismatch } from './note-instrument-mismatch';
import { numberStyle } from './number-style';
import { officialRecordsYear } from './official-records-year';
import { openingUnknown } from './opening-unknown';
import { openingWrongPart } from './opening-wrong-part';
import { operativeParagraphPhrase } from './operative-paragraph-phrase';
import { operativeVerbItalic } from './operative-verb-italic';
import { organLineItalic } from './organ-line-italic';
import { organLineMissing } from './organ-line-missing';
import { ownOrganNamed } from './own-organ-named';
import { paragraphReferenceBroken } from './paragraph-reference-broken';
import { paragraphReferenceDirection } from './paragraph-reference-direction';
import { paragraphSplit } from './paragraph-split';
import { partOrder } from './part-order';
import { preambularNumbered } from './preambular-numbered';
import { preambularPhraseItalic } from './preambular-phrase-italic';
import { presentResolution } from './present-resolution';
import { quotes } from './quotes';
import { repeatedWord } from './repeated-word';
import type { BlockRule, DocumentRule, Rule } from './rule';
import { type RuleId, ruleIds } from './ruleIds';
import { seized } from './seized';
import { sessionBeforeText } from './session-before-text';
import { singleClauseNumbered } from './single-clause-numbered';
import { spellingUn } from './spelling-un';
import { subclauseAnd } from './subclause-and';
import { subclauseCapital } from './subclause-capital';
import { subclauseLabelSequence } from './subclause-label-sequence';
import { symbolMalformed } from './symbol-malformed';
import { textUnreadable } from './text-unreadable';
import { treatyNumber } from './treaty-number';

const byId: Readonly<Record<RuleId, Rule>> = {
  'adverb-cycle': adverbCycleRule,
  'adverb-place': adverbPlace,
  abbreviation,
  'brackets-left': bracketsLeft,
  capitals,
  'citation-date': citationDate,
  'citation-first-date': citationFirstDate,
  'citation-future': citationFuture,
  'citation-malformed': citationMalformed,
  'citation-session-date': citationSessionDate,
  'citation-title': citationTitle,
  'clause-ending': clauseEnding,
  'clause-number-sequence': clauseNumberSequence,
  'clause-unnumbered': clauseUnnumbered,
  'closing-date': closingDate,
  'entitled-comma': entitledComma,
  'footnote-duplicate': footnoteDuplicate,
  'footnote-full-stop': footnoteFullStop,
  'footnote-mark-place': footnoteMarkPlace,
  'footnote-order': footnoteOrder,
  'footnote-practice': footnotePractice,
  'footnote-undefined': footnoteUndefined,
  'footnote-unused': footnoteUnused,
  'front-matter': frontMatter,
  'ibid-antecedent': ibidAntecedent,
  'opening-unknown': openingUnknown,
  'opening-wrong-part': openingWrongPart,
  'number-style': numberStyle,
  'operative-paragraph-phrase': operativeParagraphPhrase,
  'operative-verb-italic': operativeVerbItalic,
  'organ-line-italic': organLineItalic,
  'organ-line-missing': organLineMissing,
  'own-organ-named': ownOrganNamed,
  'paragraph-reference-broken': paragraphReferenceBroken,
  'paragraph-reference-direction': paragraphReferenceDirection,
  'paragraph-split': paragraphSplit,
  'part-order': partOrder,
  'preambular-numbered': preambularNumbered,
  'preambular-phrase-italic': preambularPhraseItalic,
  'present-resolution': presentResolution,
  quotes,
  'repeated-word': repeatedWord,
  seized,
  'session-before-text': sessionBeforeText,
  'single-clause-numbered': singleClauseNumbered,
  'spelling-un': spellingUn,
  'subclause-and': subclauseAnd,
  'subclause-capital': subclauseCapital,
  'subclause-label-sequence': subclauseLabelSequence,
  'text-unreadable': textUnreadable,
  'treaty-number': treatyNumber,
  'symbol-malformed': symbolMalformed,
  'official-records-year': officialRecordsYear,
  'note-instrument-mismatch': noteInstrumentMismatch,
  'instrument-note-missing': instrumentNoteMissing,
  'citation-unresolved-local': citationUnresolvedLocal,
};

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = ruleIds.map((id) => byId[id]);

/** The rules about single blocks. */
export const blockRules: readonly BlockRule[] = rules.filter((rule) => rule.per === 'block');

/** The rules about the whole. */
export const documentRules: readonly DocumentRule[] = rules.filter((rule) => rule.per === 'document');
