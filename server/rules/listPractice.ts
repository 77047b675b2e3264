import { conventionsOf } from '../knowledge/conventions';
import type { Profile } from '../knowledge/organs';
import type { Paragraph, Structure } from '../model/structure';
import { bodyParagraphs, isLabelled } from '../model/walk';

/** The labelled sub-paragraphs of each paragraph of the body that has some, quoted texts left out. */
export function labelledLists(structure: Structure): readonly (readonly Paragraph[])[] {
  return bodyParagraphs(structure)
    .filter((it) => !it.quoted && !it.part.quoted && it.children.length > 0)
    .map((it) => it.children.filter(isLabelled))
    .filter((items) => items.length > 0);
}

/**
 * What of the lists of a text departs from the practice of the three organs whose practice is known.
 *
 * Any other body has the practice that most of its text shows; the Security Council and Model United Nations have none.
 */
export function departures<T>(profile: Profile, all: readonly T[], departs: (one: T) => boolean): readonly T[] {
  const { listConnector } = conventionsOf(profile);
  if (listConnector === 'any') return [];
  const found = all.filter(departs);
  return listConnector === 'none' || found.length * 2 < all.length ? found : [];
}
