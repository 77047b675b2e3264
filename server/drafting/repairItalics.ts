import type { Profile } from '../knowledge/organs';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import { type PlacedEdit, wholeEdits } from '../syntax/tree';
import { type Edit, type Span, sortedEdits } from '../text/span';
import { openingEdits, organEdits, romanOrgans, surveyOf } from './italics';
import type { Operation } from './operation';

/** Sets exactly the opening phrases and the name of the organ in italics: in what is selected, else in the whole text. */
export const repairItalics: Operation = {
  id: 'repairItalics',
  title: 'Set Exactly the Opening Phrases in Italics',
  suits: ({ selection }) => selection.to > selection.from,
  run: ({ resolution, selection, profile = resolution.structure.profile }) => {
    const touches = ({ from, to }: Span) =>
      selection.from === selection.to || (from < selection.to && to > selection.from);
    const groups = italicsGroups(resolution, profile);
    return { edits: sortedEdits(groups.filter((it) => touches(it.place)).flatMap((it) => it.edits)) };
  },
};

/** What sets one paragraph or organ line right: where that stands, and the edits, both in offsets of the whole text. */
export interface ItalicsGroup {
  readonly place: Span;
  readonly edits: readonly Edit[];
}

/** The edits that set exactly the opening phrases of a text in italics, one group a paragraph; quoted texts and annexes are left out. */
export function italicsGroups(resolution: Resolution, profile: Profile): ItalicsGroup[] {
  const { tree } = resolution;
  const group = (block: number, edits: readonly PlacedEdit[]): ItalicsGroup => ({
    place: { from: tree.starts[block]!, to: tree.starts[block]! + tree.blocks[block]!.end },
    edits: wholeEdits(tree, edits),
  });
  const { romanPreamble, romanOperative, misset } = surveyOf(resolution, profile);
  const paragraphs: Paragraph[] = [...romanPreamble, ...romanOperative, ...misset];
  return [
    ...romanOrgans(resolution).map((block) => group(block, organEdits(tree, block))),
    ...paragraphs.map((paragraph) => group(paragraph.pieces[0]!, openingEdits(tree, paragraph))),
  ];
}
