import type { Paragraph, Structure } from './structure';

const bodies = new WeakMap<Structure, readonly Paragraph[]>();

/** All paragraphs of the body in text order, each before its sub-paragraphs; annexes left out. */
export function bodyParagraphs(structure: Structure): readonly Paragraph[] {
  let all = bodies.get(structure);
  if (!all) {
    const found: Paragraph[] = [];
    for (const part of structure.parts) {
      for (const paragraph of part.preambular) collect(paragraph, found);
      for (const paragraph of part.operative) collect(paragraph, found);
    }
    all = found;
    bodies.set(structure, all);
  }
  return all;
}

/** All paragraphs of the body and then of the annexes. */
export function allParagraphs(structure: Structure): readonly Paragraph[] {
  const all = [...bodyParagraphs(structure)];
  for (const annex of structure.annexes) for (const paragraph of annex.paragraphs) collect(paragraph, all);
  return all;
}

/** A paragraph and everything below it. */
export function withChildren(paragraph: Paragraph): readonly Paragraph[] {
  if (paragraph.children.length === 0) return [paragraph];
  const all: Paragraph[] = [];
  collect(paragraph, all);
  return all;
}

function collect(paragraph: Paragraph, into: Paragraph[]): void {
  into.push(paragraph);
  for (const child of paragraph.children) collect(child, into);
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
  if (label === null) return '';
  const open = label.charCodeAt(0) === 40 ? 1 : 0;
  const last = label.charCodeAt(label.length - 1);
  return last === 41 || last === 46 ? label.slice(open, -1) : label;
}
