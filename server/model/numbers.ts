import { insertedWords } from '../syntax/marker';
import type { Draft, DraftAnnex, DraftParagraph, DraftPart, DraftSection } from './draft';
import { plainWords, titleNumber } from './lineKinds';
import { sequenceOf } from './sequence';
import type { Paragraph } from './structure';

/** Gives every paragraph its unique number, and the number that its place asks for where another is written. */
export function numberParagraphs(draft: Draft): void {
  const taken = new Map<string, number>();
  const several = draft.parts.filter((part) => part.operative.length > 0).length > 1;
  draft.parts.forEach((part, index) => {
    markRestarts(part.operative);
    const prefix = several ? `${part.label ?? `part ${index + 1}`}.` : '';
    numberPreamble(part, prefix, taken);
    numberSequence(draft, part.operative, sections(part), prefix, taken, !part.quoted);
    if (!part.quoted) markUnnumbered(draft, part);
  });
  for (const annex of draft.annexes) {
    markRestarts(annex.paragraphs);
    numberSequence(
      draft,
      annex.paragraphs,
      sections(annex),
      annex.label ? `annex ${annex.label}.` : 'annex.',
      taken,
      false,
    );
  }
}

/** Tells the paragraphs that lack their number from those that go without by right. */
function markUnnumbered(draft: Draft, part: DraftPart): void {
  const practice = new Map<readonly Paragraph[], boolean>();
  for (const paragraph of part.operative) {
    if (paragraph.label !== null || paragraph.quoted) continue;
    const sequence = sequenceOf(part.operative, paragraph);
    if (sequence.length < 2) continue;
    let old = practice.get(sequence);
    if (old === undefined) practice.set(sequence, (old = isOldPractice(draft, part, sequence)));
    paragraph.lacksNumber = !old;
  }
}

/**
 * Beside a numbered text that does not act (terms of reference, a declaration), and in the years of Roman session numbers,
 * operative paragraphs could go without.
 */
function isOldPractice(draft: Draft, part: DraftPart, sequence: readonly Paragraph[]): boolean {
  const numbered = sequence.filter((it) => it.label !== null);
  if (numbered.some((it) => draft.facts[it.pieces[0]!]!.opening?.kind === 'operative')) return false;
  const title = draft.blocks[part.title >= 0 ? part.title : draft.title];
  return (
    numbered.length > 0 || (title !== undefined && /\((?:S-|ES-)?[IVXLC]+\)/.test(titleNumber(plainWords(title)) ?? ''))
  );
}

function sections(owner: DraftPart | DraftAnnex): readonly DraftSection[] {
  return owner.sections;
}

/** A section restarts the numbers where its first paragraph is a 1 and paragraphs with numbers stand before it. */
function markRestarts(paragraphs: readonly DraftParagraph[]): void {
  let numbered = false;
  for (const paragraph of paragraphs) {
    if (numbered && paragraph.section?.first === paragraph && base(paragraph.label) === 1) {
      for (const it of paragraphs) if (it.section) it.section.restarts = true;
    }
    if (paragraph.label) numbered = true;
  }
}

function numberPreamble(part: DraftPart, prefix: string, taken: Map<string, number>): void {
  part.preambular.forEach((paragraph, i) => {
    paragraph.number = unique(`${prefix}PP${i + 1}`, taken);
    numberChildren(paragraph, taken);
  });
}

function numberSequence(
  draft: Draft,
  paragraphs: readonly DraftParagraph[],
  sections: readonly DraftSection[],
  prefix: string,
  taken: Map<string, number>,
  checked: boolean,
): void {
  let last: string | null = null;
  let asked: string | null = null;
  let before: DraftParagraph | undefined;
  let section: DraftSection | undefined;
  let unnumbered = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    paragraph.introduces = introduces(draft, paragraph, paragraphs[i + 1], i === 0);
    if (paragraph.section?.restarts && paragraph.section !== section) last = asked = null;
    section = paragraph.section;
    const own = section?.restarts ? `${section.label ?? `section ${sections.indexOf(section) + 1}`}.` : '';
    if (paragraph.label === null) {
      unnumbered++;
      const alone = paragraphs.length === 1;
      paragraph.number = unique(prefix + own + (alone ? '1' : `${last ?? '0'}+${unnumbered}`), taken);
    } else {
      const digits = paragraph.label.replace(/[().]/g, '');
      // A paragraph without a number may or may not have taken a place in the series.
      const counted = unnumbered > 0 && follows(String(base(last) + unnumbered), digits);
      const excused = counted || isExcerpt(paragraph) || isOtherText(draft, paragraph, before);
      // Behind a slip of the pen the numbers may go on from what should have been written.
      const right = follows(last, digits) || (asked !== null && follows(asked, digits));
      if (checked && !excused && !right) paragraph.expected = next(last, digits);
      asked = paragraph.expected ?? null;
      last = digits;
      before = paragraph;
      unnumbered = 0;
      paragraph.number = unique(prefix + own + digits, taken);
    }
    numberChildren(paragraph, taken);
  }
}

function introduces(
  draft: Draft,
  paragraph: DraftParagraph,
  next: DraftParagraph | undefined,
  first: boolean,
): boolean {
  if (paragraph.label !== null || next?.label !== '1') return false;
  return first || draft.facts[paragraph.pieces[paragraph.pieces.length - 1]!]!.ending.mark === ':';
}

/** Pages taken out of a volume begin in the middle of a resolution: no organ line, no preamble, any number. */
function isExcerpt({ part }: DraftParagraph): boolean {
  return part.organ < 0 && part.preambular.length === 0;
}

/** Paragraphs that open with no operative verb are those of another text: a declaration, terms of reference. */
function isOtherText(draft: Draft, paragraph: DraftParagraph, before: DraftParagraph | undefined): boolean {
  const acts = (it: DraftParagraph | undefined) =>
    it !== undefined && draft.facts[it.pieces[0]!]!.opening?.kind === 'operative';
  return !acts(paragraph) && (!acts(before) || base(paragraph.label) === 1);
}

function numberChildren(parent: DraftParagraph, taken: Map<string, number>): void {
  parent.children.forEach((child, i) => {
    // Bullets and mere words are told apart by their place among their neighbours.
    const own =
      child.label === null ? `+${i + 1}` : /[0-9a-z]/i.test(child.label) ? child.label : `${child.label}${i + 1}`;
    child.number = unique(`${parent.number} ${own}`, taken);
    numberChildren(child, taken);
  });
}

function unique(number: string, taken: Map<string, number>): string {
  const count = (taken.get(number) ?? 0) + 1;
  taken.set(number, count);
  return count === 1 ? number : unique(`${number} #${count}`, taken);
}

function base(label: string | null): number {
  return label === null ? 0 : Number.parseInt(label.replace('(', ''), 10);
}

function word(label: string | null): number {
  const inserted = label?.split(' ')[1];
  return inserted === undefined ? -1 : insertedWords.indexOf(inserted);
}

/** 3 follows 2 and 2 bis; 2 bis follows 2, 2 ter follows 2 bis. */
function follows(last: string | null, label: string): boolean {
  if (label.endsWith(' alt')) return base(label) === base(last);
  if (word(label) >= 0) return base(label) === base(last) && word(label) === word(last) + 1;
  return base(label) === base(last) + 1;
}

function next(last: string | null, label: string): string {
  const inserted = word(label) >= 0 && base(last) > 0 ? insertedWords[word(last) + 1] : undefined;
  return inserted ? `${base(last)} ${inserted}` : String(base(last) + 1);
}
