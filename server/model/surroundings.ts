import { type Registry, shippedRegistry } from '../knowledge/registry';
import type { Resolution } from './resolution';

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

/** What a text is read among: the instruments that are known, and the other drafts. A value: when anything in it changes it is another object. */
export interface Surroundings {
  readonly registry: Registry;
  readonly draftOf: DraftOf;
}

/** A text by itself: what ships is known, and no other draft. */
export const alone: Surroundings = { registry: shippedRegistry, draftOf: noDraft };
