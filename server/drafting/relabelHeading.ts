import { type HeadingPlace, headingLabel, headingNamed, headingPlaces } from '../model/headingPlaces';
import { containerLabel } from '../model/referenceLabels';
import type { Resolution } from '../model/resolution';
import { type ResolvedReference, resolvedReferences } from '../model/targets';
import { topOf } from '../model/walk';
import type { PlacedEdit } from '../syntax/tree';
import type { Refusal } from './operation';

/** The changes that give a section, a part or an annex another label, in its heading and in every reference that names it. */
export function relabelHeading(
  resolution: Resolution,
  heading: HeadingPlace,
  label: string,
): readonly PlacedEdit[] | Refusal {
  const { kind, block, among } = heading;
  const own = headingLabel(resolution, heading);
  if (!own) return { refused: `This ${kind} bears no label` };
  if (label === '') return { refused: `${kind === 'annex' ? 'An' : 'A'} ${kind} needs a label here` };
  if (!/^(?:[IVXLC]+|[A-Z]|\d{1,2})$/.test(label))
    return { refused: `“${label}” is no label of ${kind === 'annex' ? 'an' : 'a'} ${kind}: write II or B` };
  if (headingPlaces(resolution).some((it) => it !== heading && it.among === among && it.label === label))
    return {
      refused: `There is ${kind === 'annex' ? 'an' : 'a'} ${kind} ${label} already: choose a label that is free`,
    };
  return [
    { block, ...own, insert: label },
    ...resolvedReferences(resolution).flatMap((it) => inReference(resolution, it, heading, label)),
  ];
}

function inReference(
  resolution: Resolution,
  { block, phrase, items }: ResolvedReference,
  heading: HeadingPlace,
  insert: string,
): PlacedEdit[] {
  const { text } = resolution.tree.blocks[block]!;
  const changes: PlacedEdit[] = items
    .filter((it) => it.item.path !== '' && headingNamed(resolution, it) === heading)
    .map(({ item: { from, to } }) => ({ block, from, to, insert }));
  const around = containerLabel(text, phrase);
  if (around && items.some(({ paragraphs }) => paragraphs.some((it) => standsIn(it, heading, phrase.within))))
    changes.push({ block, ...around, insert });
  return changes;
}

function standsIn(paragraph: Parameters<typeof topOf>[0], { opens, label }: HeadingPlace, within?: string): boolean {
  const { section, part, annex } = topOf(paragraph);
  return label === within && (opens === section || opens === part || opens === annex);
}
