import type { Span } from '../text/span';
import { factsOf } from './facts';
import { partLabel } from './lineKinds';
import type { Resolution } from './resolution';
import type { Annex, Part, Section, Structure } from './structure';
import type { ItemTarget } from './targets';

/** A heading that opens a section, a part or an annex, and what references call it by. */
export interface HeadingPlace {
  readonly kind: 'section' | 'part' | 'annex';
  readonly block: number;
  /** Index of the block that holds its title: the same, or the next where the label stands alone. */
  readonly title: number;
  readonly label: string | null;
  /** The sections, parts or annexes that it is one of: no two of them bear one label. */
  readonly among: readonly unknown[];
  readonly opens: Section | Part | Annex;
}

/** All headings of a resolution that open a section, a part or an annex; the same objects as long as the structure is the same. */
export function headingPlaces({ tree, structure }: Resolution): readonly HeadingPlace[] {
  let places = known.get(structure);
  if (!places) {
    places = [
      ...structure.parts.flatMap((part) => sectionPlaces(part.sections)),
      ...structure.parts.flatMap((part): HeadingPlace[] => {
        const block = partHeading({ tree, structure }, part);
        const { label } = part;
        return block < 0 ? [] : [{ kind: 'part', block, title: block, label, among: structure.parts, opens: part }];
      }),
      ...structure.annexes.flatMap((annex): HeadingPlace[] => {
        const { block, label } = annex;
        const own: HeadingPlace = { kind: 'annex', block, title: block, label, among: structure.annexes, opens: annex };
        return [...(block < 0 ? [] : [own]), ...sectionPlaces(annex.sections)];
      }),
    ];
    known.set(structure, places);
  }
  return places;
}

/** A heading that changes in any way makes a new structure. */
const known = new WeakMap<Structure, readonly HeadingPlace[]>();

/** The heading that one item of a reference names; undefined where it names a paragraph, or nothing. */
export function headingNamed(resolution: Resolution, { item, section, annex, missing }: ItemTarget) {
  if (missing || (item.kind !== 'section' && item.kind !== 'annex')) return undefined;
  const places = headingPlaces(resolution);
  const opened = annex ?? section;
  if (opened) return places.find((it) => it.opens === opened);
  return places.find((it) => it.kind !== 'section' && it.label === item.path);
}

/** Where the label of a heading stands, relative to its block; undefined where it bears none. */
export function headingLabel({ tree }: Resolution, { block, label }: HeadingPlace): Span | undefined {
  if (label === null) return undefined;
  const { text, content } = tree.blocks[block]!;
  const from = content + lead.exec(text.slice(content))![0].length;
  const to = from + label.length;
  return text.slice(from, to).toUpperCase() === label.toUpperCase() ? { from, to } : undefined;
}

const lead = /^[\s#*_]*(?:(?:section|part|annex(?:es|e)?|appendi(?:x|ces)|anexo)[\s\u00a0*_]+(?=\w))?/i;

function sectionPlaces(sections: readonly Section[]): HeadingPlace[] {
  return sections.map((section) => {
    const { block, title, label } = section;
    return { kind: 'section', block, title, label, among: sections, opens: section };
  });
}

/** The letter above the title and the organ line of a part; -1 where the part bears none. */
function partHeading({ tree, structure }: Resolution, { label, organ }: Part): number {
  if (label === null) return -1;
  for (let block = organ - 1; block >= 0 && structure.owner[block] === undefined; block--)
    if (structure.roles[block] === 'heading' && partLabel(factsOf(tree.blocks[block]!).line) === label) return block;
  return -1;
}
