/** Fails with `message` unless `value` is truthy; a web worker has no node:assert. */
export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Fails unless the two are the same, or are lists and objects that print the same. */
export function equal(actual: unknown, expected: unknown, about = ''): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${about}\n  expected ${wanted}\n  found    ${found}`);
}
