import type { Paragraph, Structure } from './structure';

/** The paragraphs of one kind that the organ itself speaks, without their sub-paragraphs: no quoted and no adopted text. */
export function ownParagraphs(structure: Structure, kind: 'preambular' | 'operative'): readonly Paragraph[] {
  return structure.parts
    .filter((part) => !part.quoted)
    .flatMap((part) => part[kind].filter((paragraph) => !paragraph.quoted && !paragraph.adopted));
}
