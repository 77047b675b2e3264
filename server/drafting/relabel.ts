import { bindings, skeleton } from '../model/bindings';
import { type HeadingPlace, headingPlaces } from '../model/headingPlaces';
import { type Resolution, resolutionOf } from '../model/resolution';
import type { Note, Paragraph } from '../model/structure';
import { folded } from '../model/text';
import { bareLabel } from '../model/walk';
import { parse } from '../syntax/parse';
import { type PlacedEdit, textOf, wholeEdits } from '../syntax/tree';
import { applyEdits, type Edit, sortedEdits } from '../text/span';
import type { Outcome, Refusal } from './operation';
import { relabelHeading } from './relabelHeading';
import { relabelNote } from './relabelNote';
import { relabelParagraph } from './relabelParagraph';

/** What bears a label: a note, a paragraph, or the heading of a section, a part or an annex. */
export type Labelled =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'heading'; readonly heading: HeadingPlace };

/**
 * Gives something another label, and every mark and reference that names it the same one, each in its own spelling.
 *
 * Nothing is done by halves: the result is read again, and where anything would be read otherwise or point elsewhere it is refused.
 */
export function relabel(resolution: Resolution, labelled: Labelled, label: string): Outcome {
  const changes = changesFor(resolution, labelled, label.trim());
  if ('refused' in changes) return changes;
  // "section II above, paragraph 3" names the section in two references at one place.
  const edits = sortedEdits(wholeEdits(resolution.tree, changes));
  return faultOf(resolution, edits, labelled, label.trim()) ?? { edits };
}

function changesFor(resolution: Resolution, labelled: Labelled, label: string): readonly PlacedEdit[] | Refusal {
  switch (labelled.kind) {
    case 'note':
      return relabelNote(resolution, labelled.note, label);
    case 'paragraph':
      return relabelParagraph(resolution, labelled.paragraph, label);
    case 'heading':
      return relabelHeading(resolution, labelled.heading, label);
  }
}

function faultOf(
  resolution: Resolution,
  edits: readonly Edit[],
  labelled: Labelled,
  label: string,
): Refusal | undefined {
  const after = resolutionOf(parse(applyEdits(textOf(resolution.tree), edits)));
  if (skeleton(after) !== skeleton(resolution) || !bears(after, labelled, label))
    return { refused: `“${label}” would be read as something else here: choose another label` };
  const now = bindings(after);
  const before = bindings(resolution);
  const moved = before.findIndex(({ target }, i) => now[i]?.target !== target);
  const [told, version] = moved >= 0 ? [before[moved], resolution] : [now[before.length], after];
  if (!told) return undefined;
  const words = folded(version.tree.blocks[told.block]!.text.slice(told.from, told.to));
  return { refused: `“${words}” would then point elsewhere: choose another label, or change those words first` };
}

/** Whether what was given the label is read as bearing it. */
function bears(resolution: Resolution, labelled: Labelled, label: string): boolean {
  const { structure } = resolution;
  switch (labelled.kind) {
    case 'note':
      return structure.notes.some((it) => it.label === label && it.block === labelled.note.block);
    case 'paragraph':
      return bareLabel(structure.owner[labelled.paragraph.pieces[0]!]?.label ?? null) === bareLabel(label);
    case 'heading': {
      const { kind, block } = labelled.heading;
      return headingPlaces(resolution).some((it) => it.kind === kind && it.block === block && it.label === label);
    }
  }
}
