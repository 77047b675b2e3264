interface Letters {
  [letter: string]: Letters;
}

/**
 * The source of an expression that matches the first `depth` letters of any of the words, a tree tried letter by letter and not word by word.
 *
 * `anyCase` lets the first letter be a capital. A blank of a phrase may be a no-break space or a line end, a hyphen a non-breaking one.
 */
export function prefixTree(words: Iterable<string>, depth: number, anyCase: boolean): string {
  const root: Letters = {};
  const heads = new Set([...words].map((word) => word.slice(0, depth)));
  for (const head of heads) {
    // A shorter word that begins the same finds the longer one too.
    const end = [...head].findIndex((_, i) => i > 0 && heads.has(head.slice(0, i)));
    let node = root;
    for (const letter of end < 0 ? head : head.slice(0, end)) node = node[letter] ??= {};
  }
  return written(root, anyCase);
}

function written(node: Letters, anyCase: boolean): string {
  const parts = Object.entries(node).map(([letter, rest]) => letterIn(letter, anyCase) + written(rest, false));
  return parts.length > 1 ? `(?:${parts.join('|')})` : (parts[0] ?? '');
}

function letterIn(letter: string, anyCase: boolean): string {
  if (anyCase) return `[${letter}${letter.toUpperCase()}]`;
  if (letter === '-') return '[-\\u2011]';
  return letter === ' ' ? '[ \\u00a0\\n]' : letter;
}
