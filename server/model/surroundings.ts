import { type Registry, shippedRegistry } from '../knowledge/registry';
import type { Resolution } from './resolution';

/** Another draft of the workspace; its head is known, the rest may be read only when it is asked for. */
export interface OtherDraft {
  readonly uri: string;
  readonly title: string | null;
  /** When it was adopted, in ISO form; the year alone where no more is known. */
  readonly adopted: string | null;
  readonly resolution: Resolution;
}

/** The name of the file at an address, as a reader sees it. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What the head of another draft says of it. */
export interface DraftHead {
  readonly uri: string;
  /** That of the adopted text, `E/RES/2030/7`, and that of the draft, `E/2030/L.4`; one at least. */
  readonly symbols: readonly string[];
  readonly title: string | null;
  /** When it was adopted, in ISO form. */
  readonly adopted: string | null;
}

/** Finds the draft that bears a symbol such as `E/RES/2030/7` or `A/85/L.3`, or a number such as `2030/7`; undefined where none is known. */
export type DraftOf = (id: string) => OtherDraft | undefined;

/** Knows no other draft. */
export const noDraft: DraftOf = () => undefined;

/** What a text is read among: the instruments that are known, and the other drafts. A value: when anything in it changes it is another object. */
export interface Surroundings {
  readonly registry: Registry;
  readonly draftOf: DraftOf;
  /** The heads of all drafts of the workspace, cheaply; the text that asks may be among them. */
  drafts(): Iterable<DraftHead>;
}

/** A text by itself: what ships is known, and no other draft. */
export const alone: Surroundings = { registry: shippedRegistry, draftOf: noDraft, drafts: () => [] };
