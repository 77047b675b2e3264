import type { Paragraph, Structure } from './structure';

/** All paragraphs of the body in text order, each before its sub-paragraphs; annexes left out. */
export function* bodyParagraphs(structure: Structure): Generator<Paragraph> {
  for (const part of structure.parts) {
    for (const paragraph of part.preambular) yield* withChildren(paragraph);
    for (const paragraph of part.operative) yield* withChildren(paragraph);
  }
}

/** All paragraphs of the body and then of the annexes. */
export function* allParagraphs(structure: Structure): Generator<Paragraph> {
  yield* bodyParagraphs(structure);
  for (const annex of structure.annexes) for (const paragraph of annex.paragraphs) yield* withChildren(paragraph);
}

/** A paragraph and everything below it. */
export function* withChildren(paragraph: Paragraph): Generator<Paragraph> {
  yield paragraph;
  for (const child of paragraph.children) yield* withChildren(child);
}

/** The paragraph of level 0 that a paragraph stands in: itself, or the one above. */
export function topOf(paragraph: Paragraph): Paragraph {
  let top = paragraph;
  while (top.parent) top = top.parent;
  return top;
}

/** Whether a paragraph bears a number or label of its own, bullets and mere text left out. */
export function isLabelled(paragraph: Paragraph): boolean {
  return paragraph.label !== null && /[0-9a-z]/i.test(paragraph.label);
}

/** The letters or digits of a label: `a` of `(a)`, `5 bis` of `5 bis`. */
export function bareLabel(label: string | null): string {
  return (label ?? '').replace(/[().]/g, '');
}
