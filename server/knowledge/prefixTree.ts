interface Letters {
  [letter: string]: Letters;
}

/**
 * The source of an expression that matches any of the beginnings of words, a tree tried letter by letter and not word by word.
 *
 * A blank of a phrase may be a no-break space or a line end, a hyphen a non-breaking one.
 */
export function prefixTree(words: Iterable<string>): string {
  const root: Letters = {};
  const heads = new Set(words);
  for (const head of heads) {
    // A shorter word that begins the same finds the longer one too.
    const end = [...head].findIndex((_, i) => i > 0 && heads.has(head.slice(0, i)));
    let node = root;
    for (const letter of end < 0 ? head : head.slice(0, end)) node = node[letter] ??= {};
  }
  return written(root);
}

function written(node: Letters): string {
  const parts = Object.entries(node).map(([letter, rest]) => letterIn(letter) + written(rest));
  return parts.length > 1 ? `(?:${parts.join('|')})` : (parts[0] ?? '');
}

function letterIn(letter: string): string {
  if (letter === '-') return '[-\\u2011]';
  return letter === ' ' ? '[ \\u00a0\\n]' : letter;
}
