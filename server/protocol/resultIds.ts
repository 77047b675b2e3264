/** Names for answers that stay right as long as what they were worked out from is the same object. */
export interface ResultIds {
  /** The name of what `snapshot` gives under `settings` among `surroundings`: the same for the same three objects, and used for nothing else. */
  of(snapshot: object, settings: object, surroundings: object): string;
}

/** Result ids in a series of their own. */
export function resultIds(): ResultIds {
  const known = new WeakMap<
    object,
    { readonly settings: object; readonly surroundings: object; readonly id: string }
  >();
  let last = 0;
  return {
    of(snapshot, settings, surroundings) {
      const before = known.get(snapshot);
      if (before?.settings === settings && before.surroundings === surroundings) return before.id;
      const id = String(++last);
      known.set(snapshot, { settings, surroundings, id });
      return id;
    },
  };
}
