import type { Paragraph, Structure } from './structure';

/** The paragraphs of one kind that the organ itself speaks, without their sub-paragraphs: no quoted and no adopted text. */
export function ownParagraphs(structure: Structure, kind: 'preambular' | 'operative'): readonly Paragraph[] {
  let known = found.get(structure);
  if (!known)
    found.set(
      structure,
      (known = { preambular: own(structure, 'preambular'), operative: own(structure, 'operative') }),
    );
  return known[kind];
}

/** Several rules ask for them. */
const found = new WeakMap<Structure, Readonly<Record<'preambular' | 'operative', readonly Paragraph[]>>>();

function own({ parts }: Structure, kind: 'preambular' | 'operative'): readonly Paragraph[] {
  return parts
    .filter((part) => !part.quoted)
    .flatMap((part) => part[kind].filter((paragraph) => !paragraph.quoted && !paragraph.adopted));
}
