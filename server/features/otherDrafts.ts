import { type ForeignReference, foreignId, paragraphsNamed } from '../model/foreignReferences';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import type { DraftOf } from '../model/surroundings';

/** The draft and the paragraphs that a reference names; undefined where the draft is not known or has no such paragraph. */
export function foreignTarget(resolution: Resolution, reference: ForeignReference, draftOf: DraftOf) {
  const id = foreignId(resolution, reference);
  const draft = draftOf(id);
  const paragraphs = draft ? paragraphsNamed(draft.resolution, reference.paths) : [];
  return draft && paragraphs.length > 0 ? { draft, id, paragraphs: paragraphs as readonly Paragraph[] } : undefined;
}
