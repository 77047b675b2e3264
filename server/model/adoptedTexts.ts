import { speaksAsWe } from './beginnings';
import type { Draft, DraftParagraph, DraftPart } from './draft';

/**
 * Marks the paragraphs of other texts that a resolution adopts in its own body: a declaration, a plan, an agenda, terms of reference.
 *
 * Such a text stands behind a paragraph that ends in a colon and opens with no verb of the organ, or it says "We". It ends where the
 * numbers of the resolution go on with such a verb.
 */
export function markAdoptedTexts(draft: Draft): void {
  for (const part of draft.parts) if (!part.quoted) markIn(draft, part);
}

function markIn(draft: Draft, part: DraftPart): void {
  const paragraphs = [...part.preambular, ...part.operative].sort((a, b) => a.pieces[0]! - b.pieces[0]!);
  let outer: DraftParagraph | undefined;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (outer && goesOnFrom(draft, outer, paragraph)) outer = undefined;
    if (!outer && speaksAsWe(draft.blocks[paragraph.pieces[0]!]!)) outer = paragraphs[i - 1] ?? paragraph;
    if (outer) adopt(paragraph);
    else if (introducesOther(draft, paragraph, paragraphs[i + 1])) {
      outer = paragraph;
      for (const child of paragraph.children) adopt(child);
    }
  }
}

function adopt(paragraph: DraftParagraph): void {
  paragraph.adopted = true;
  for (const child of paragraph.children) adopt(child);
}

/** Sub-paragraphs with labels are the paragraph's own; mere words below it are the beginning of the other text. */
function introducesOther(draft: Draft, paragraph: DraftParagraph, next: DraftParagraph | undefined): boolean {
  const { kind, pieces, children } = paragraph;
  if (kind !== 'operative' || children.some((child) => child.label !== null)) return false;
  if (draft.facts[pieces[pieces.length - 1]!]!.ending.mark !== ':') return false;
  if (children.some((child) => speaksAsWe(draft.blocks[child.pieces[0]!]!))) return true;
  return next !== undefined && !acts(draft, next) && (next.kind === 'preambular' || next.label === '1');
}

/** Whether the resolution goes on behind the other text: with its own next number, or without numbers as before. */
function goesOnFrom(draft: Draft, outer: DraftParagraph, paragraph: DraftParagraph): boolean {
  if (!acts(draft, paragraph)) return false;
  if (outer.label === null) return paragraph.label === null || paragraph.label === '1';
  return Number.parseInt(paragraph.label ?? '', 10) === Number.parseInt(outer.label, 10) + 1;
}

function acts(draft: Draft, { kind, pieces }: DraftParagraph): boolean {
  return kind === 'operative' && draft.facts[pieces[0]!]!.opening?.kind === 'operative';
}
