import type { Range } from 'vscode-languageserver-types';
import { type ForeignReference, foreignId, paragraphsNamed } from '../model/foreignReferences';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import type { DraftOf } from '../model/surroundings';
import { rangeOf, spanOfBlock } from './ranges';

/** The draft and the paragraphs that a reference names; undefined where the draft is not known or has no such paragraph. */
export function foreignTarget(resolution: Resolution, reference: ForeignReference, draftOf: DraftOf) {
  const id = foreignId(resolution, reference);
  const draft = draftOf(id);
  const paragraphs = draft ? paragraphsNamed(draft.resolution, reference.paths) : [];
  return draft && paragraphs.length > 0 ? { draft, id, paragraphs: paragraphs as readonly Paragraph[] } : undefined;
}

/** Where a draft says what it is: its title, else its organ line, else its first line. */
export function rangeOfHead({ tree, structure }: Resolution): Range {
  const block = [structure.title, structure.parts[0]?.organ ?? -1].find((it) => it >= 0);
  return block === undefined ? rangeOf(tree, { from: 0, to: 0 }) : rangeOf(tree, spanOfBlock(tree, block));
}
