import type { Paragraph, Section } from './structure';

/** The operative paragraphs that are numbered in one sequence with `paragraph`: those of its part or, where sections count anew, of its section. */
export function sequenceOf(operative: readonly Paragraph[], paragraph: Paragraph): readonly Paragraph[] {
  if (paragraph.introduces) return [paragraph];
  const { section } = paragraph;
  const { running, bySection } = sequencesOf(operative);
  const own = section && bySection.get(section);
  return own && (section.restarts || (own.length === 1 && paragraph.label === null)) ? own : running;
}

interface Sequences {
  /** The paragraphs outside sections that count anew. */
  readonly running: readonly Paragraph[];
  readonly bySection: ReadonlyMap<Section, readonly Paragraph[]>;
}

/** Every paragraph without a number asks: its part is gone through once. */
const known = new WeakMap<readonly Paragraph[], Sequences>();

function sequencesOf(operative: readonly Paragraph[]): Sequences {
  let sequences = known.get(operative);
  if (!sequences) {
    const bySection = new Map<Section, Paragraph[]>();
    for (const paragraph of operative) {
      if (!paragraph.section) continue;
      const list = bySection.get(paragraph.section);
      if (list) list.push(paragraph);
      else bySection.set(paragraph.section, [paragraph]);
    }
    sequences = { running: operative.filter((it) => !it.section?.restarts), bySection };
    known.set(operative, sequences);
  }
  return sequences;
}
