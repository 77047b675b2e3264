import type { KnownBody } from './bodies';
import { type RegisteredText, shippedText, shippedTexts } from './resolutions';
import { type Treaty, treaties } from './treaties';

/** Every instrument that is known: those that ship, and those that users have added, which come first. */
export interface Registry {
  /** The resolution or decision of a canonical id such as `A/RES/66/181`; undefined where it is not known. */
  text(id: string): RegisteredText | undefined;
  /** All resolutions and decisions, in no order that matters. */
  texts(): Iterable<RegisteredText>;
  /** The treaty of an id such as `untoc`. */
  treaty(id: string): Treaty | undefined;
  treaties(): readonly Treaty[];
  /** What users have added to what ships; nothing where the registry is what ships. */
  readonly added?: Added;
}

/** Instruments and bodies that users have added. */
export interface Added extends Pick<Registry, 'texts' | 'treaties'> {
  bodies(): readonly KnownBody[];
}

/** What ships. Nothing of it is read before it is asked for. */
export const shippedRegistry: Registry = {
  text: shippedText,
  texts: shippedTexts,
  treaty: (id) => treaties().find((it) => it.id === id),
  treaties,
};
