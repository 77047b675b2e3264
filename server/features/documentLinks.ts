import type { DocumentLink } from 'vscode-languageserver-types';
import { foreignReferencesOf } from '../model/foreignReferences';
import type { Resolution } from '../model/resolution';
import { alone, type Surroundings } from '../model/surroundings';
import { foreignTarget } from './otherDrafts';
import { positionOf, rangeIn } from './ranges';
import { spanOfNumber } from './symbolAt';

/** The references to paragraphs of other drafts of the workspace as links to the first paragraph that each names; none where a draft is not known. */
export function documentLinks(resolution: Resolution, { draftOf }: Surroundings = alone): DocumentLink[] {
  const { tree } = resolution;
  return tree.blocks.flatMap((own, block) =>
    foreignReferencesOf(own).flatMap((reference): DocumentLink[] => {
      const found = foreignTarget(resolution, reference, draftOf);
      if (!found) return [];
      const { draft, id, paragraphs } = found;
      const { from } = spanOfNumber(draft.resolution, paragraphs[0]!);
      const { line, character } = positionOf(draft.resolution.tree, from);
      const target = `${draft.uri}#L${line + 1},${character + 1}`;
      return [{ range: rangeIn(tree, block, reference), target, tooltip: draft.title ? `${id}: ${draft.title}` : id }];
    }),
  );
}
