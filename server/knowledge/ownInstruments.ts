import type { KnownBody } from './bodies';
import { type Registry, shippedRegistry } from './registry';
import type { RegisteredText } from './resolutions';
import type { Treaty } from './treaties';

/** What users have added to what ships; a value: when anything in it changes it is another object. */
export interface OwnInstruments {
  readonly treaties: readonly Treaty[];
  readonly texts: readonly RegisteredText[];
  readonly bodies: readonly KnownBody[];
}

/** Nothing of one's own. */
export const noInstruments: OwnInstruments = { treaties: [], texts: [], bodies: [] };

/** What ships with what users have added, which comes first and goes before what has the same id. */
export function registryWith(own: OwnInstruments): Registry {
  if (own.treaties.length + own.texts.length + own.bodies.length === 0) return shippedRegistry;
  const texts = new Map(own.texts.map((it) => [it.id, it]));
  const treaties = new Map(own.treaties.map((it) => [it.id, it]));
  const allTreaties = [...own.treaties, ...shippedRegistry.treaties().filter((it) => !treaties.has(it.id))];
  return {
    text: (id) => texts.get(id) ?? shippedRegistry.text(id),
    *texts() {
      yield* own.texts;
      for (const it of shippedRegistry.texts()) if (!texts.has(it.id)) yield it;
    },
    treaty: (id) => treaties.get(id) ?? shippedRegistry.treaty(id),
    treaties: () => allTreaties,
    added: { texts: () => own.texts, treaties: () => own.treaties, bodies: () => own.bodies },
  };
}

/** Several files of instruments as one; of what two of them name the first counts. */
export function joinedInstruments(files: readonly OwnInstruments[]): OwnInstruments {
  if (files.length < 2) return files[0] ?? noInstruments;
  return {
    treaties: once(
      files.flatMap((it) => it.treaties),
      (it) => it.id,
    ),
    texts: once(
      files.flatMap((it) => it.texts),
      (it) => it.id,
    ),
    bodies: once(
      files.flatMap((it) => it.bodies),
      (it) => it.name,
    ),
  };
}

function once<T>(all: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((it) => !seen.has(key(it)) && seen.add(key(it)));
}
