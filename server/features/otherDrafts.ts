import { type ForeignReference, foreignId, paragraphsNamed } from '../model/foreignReferences';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';

/** Another draft of the workspace. */
export interface OtherDraft {
  readonly uri: string;
  readonly title: string | null;
  readonly resolution: Resolution;
}

/** Finds the draft that bears a symbol such as `E/RES/2030/7` or `A/85/L.3`, or a number such as `2030/7`; undefined where none is known. */
export type DraftOf = (id: string) => OtherDraft | undefined;

/** Knows no other draft. */
export const noDraft: DraftOf = () => undefined;

/** The draft and the paragraphs that a reference names; undefined where the draft is not known or has no such paragraph. */
export function foreignTarget(resolution: Resolution, reference: ForeignReference, draftOf: DraftOf) {
  const id = foreignId(resolution, reference);
  const draft = draftOf(id);
  const paragraphs = draft ? paragraphsNamed(draft.resolution, reference.paths) : [];
  return draft && paragraphs.length > 0 ? { draft, id, paragraphs: paragraphs as readonly Paragraph[] } : undefined;
}
