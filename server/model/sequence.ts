import type { Paragraph } from './structure';

/** The operative paragraphs that are numbered in one sequence with `paragraph`: those of its part or, where sections count anew, of its section. */
export function sequenceOf(operative: readonly Paragraph[], paragraph: Paragraph): readonly Paragraph[] {
  if (paragraph.introduces) return [paragraph];
  const { section } = paragraph;
  const alone = section && operative.filter((it) => it.section === section);
  if (section?.restarts || (alone?.length === 1 && paragraph.label === null)) return alone!;
  return operative.filter((it) => !it.section?.restarts);
}
