import type { Block } from '../syntax/block';
import { insideQuotation } from '../syntax/quotation';
import { addresseeOf, addresseesOf } from './addressee';
import { adverbBehind } from './adverbBehind';
import { beginsSmall, mayOpen, meantOpening, namesOrgan, opensBracket, speaksAsWe } from './beginnings';
import { bracketsOf } from './brackets';
import { leadsShape } from './citationLeads';
import { citingShape } from './citations';
import { councilShape } from './councilWords';
import { factsOf, type NoteHead } from './facts';
import { inlineLabels } from './inlineLabels';
import { wordsLanguage } from './language';
import { hasVerbBehind } from './mainVerb';
import { markedTreatiesShape } from './markedTreaties';
import { markRunsOf } from './markRuns';
import { munOpeningOf } from './munOpening';
import { noteNamesShape } from './noteNames';
import { closingOf, leaningOf, sourceKind } from './noteSource';
import { noteSourcesShape } from './noteSources';
import { quotesShape } from './quotes';
import { selfNamesOf } from './selfNames';
import { sessionsShape } from './sessionMentions';
import { treatyMentionsShape } from './treatyMentions';

/** Whether two blocks say the same of themselves in everything that the structure of a text is built from and that rules about the whole ask of it. */
export function sameShape(a: Block, b: Block): boolean {
  if (a.kind !== b.kind || a.marker?.label !== b.marker?.label || a.marker?.style !== b.marker?.style) return false;
  const one = factsOf(a);
  const two = factsOf(b);
  return (
    one.ending.mark === two.ending.mark &&
    one.ending.connector < 0 === two.ending.connector < 0 &&
    one.lower === two.lower &&
    one.quoted === two.quoted &&
    one.runIn === two.runIn &&
    one.organForm === two.organForm &&
    one.closing === two.closing &&
    one.titleLike === two.titleLike &&
    inlineLabels(a) === inlineLabels(b) &&
    one.line === two.line &&
    (one.line === '' || a.lineEnds === b.lineEnds) &&
    one.italics === two.italics &&
    one.shape === two.shape &&
    one.opening?.phrase === two.opening?.phrase &&
    one.opening?.kind === two.opening?.kind &&
    one.opening?.romance === two.opening?.romance &&
    one.organ?.organ.name === two.organ?.organ.name &&
    (one.lead === undefined) === (two.lead === undefined) &&
    sameList(one.marks, two.marks, (mark) => mark.label + mark.style) &&
    sameList(one.notes, two.notes, (note) => note.label + note.style) &&
    sameList(one.references, two.references, (it) => it.key) &&
    sameForRules(a, b)
  );
}

/** What single rules ask of a block: worked out only for those that they ask and those that are edited. */
function sameForRules(a: Block, b: Block): boolean {
  return (
    beginsSmall(a) === beginsSmall(b) &&
    addresseeOf(a) === addresseeOf(b) &&
    adverbBehind(a) === adverbBehind(b) &&
    addresseesOf(a) === addresseesOf(b) &&
    namesOrgan(a) === namesOrgan(b) &&
    mayOpen(a) === mayOpen(b) &&
    meantOpening(a) === meantOpening(b) &&
    speaksAsWe(a) === speaksAsWe(b) &&
    opensBracket(a) === opensBracket(b) &&
    hasVerbBehind(a) === hasVerbBehind(b) &&
    munOpeningOf(a) === munOpeningOf(b) &&
    bracketsOf(a).length === bracketsOf(b).length &&
    councilShape(a) === councilShape(b) &&
    quotesShape(a) === quotesShape(b) &&
    quotedReferences(a) === quotedReferences(b) &&
    sameList(selfNamesOf(a), selfNamesOf(b), (it) => it.form) &&
    marksBesidePunctuation(a) === marksBesidePunctuation(b) &&
    noteWords(a) === noteWords(b) &&
    noteNamesShape(a) === noteNamesShape(b) &&
    noteSourcesShape(a) === noteSourcesShape(b) &&
    markedTreatiesShape(a) === markedTreatiesShape(b) &&
    treatyMentionsShape(a) === treatyMentionsShape(b) &&
    citingShape(a) === citingShape(b) &&
    leadsShape(a) === leadsShape(b) &&
    sessionsShape(a) === sessionsShape(b)
  );
}

function quotedReferences(block: Block): string {
  return factsOf(block)
    .references.map((it) => insideQuotation(block.text, it.from))
    .join();
}

function marksBesidePunctuation(block: Block): string {
  const runs = markRunsOf(block);
  if (runs.length === 0) return '';
  const places = runs.map((run) => `${run.first} ${run.before !== undefined} ${run.after !== undefined}`);
  return `${wordsLanguage(block)} ${places}`;
}

function noteWords(block: Block): string {
  const told = (note: NoteHead) => `${closingOf(block, note)} ${leaningOf(block, note)} ${sourceKind(block, note)}`;
  return factsOf(block).notes.map(told).join();
}

function sameList<T>(a: readonly T[], b: readonly T[], key: (item: T) => string): boolean {
  return a.length === b.length && a.every((item, i) => key(item) === key(b[i]!));
}
