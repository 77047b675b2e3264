/** The part of jsdiff that is used here; the package brings no types of its own. */
declare module 'diff' {
  /** A run of items that both lists have, or that only one of them has. */
  interface ArrayChange {
    readonly count: number;
    readonly added?: boolean;
    readonly removed?: boolean;
  }
  /** The shortest way from one list to another; undefined where it takes more than `maxEditLength` steps. */
  export function diffArrays(
    before: readonly string[],
    after: readonly string[],
    options: { readonly maxEditLength: number },
  ): readonly ArrayChange[] | undefined;
}
