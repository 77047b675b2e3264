/** The words that say on which side a place stands, in pairs: the first of each is above. */
const pairs: readonly (readonly [above: string, below: string])[] = [
  ['above', 'below'],
  ['ci-dessus', 'ci-dessous'],
  ['ci\u2011dessus', 'ci\u2011dessous'],
  ['ci-dessus', 'ci-après'],
  ['ci\u2011dessus', 'ci\u2011après'],
  ['supra', 'infra'],
  ['anteriores', 'posteriores'],
  ['anterior', 'posterior'],
  ['precedentes', 'posteriores'],
  ['precedente', 'posterior'],
];

/** Words such as " above" with the word for the other side; undefined where they say no side. */
export function turned(words: string): string | undefined {
  for (const [above, below] of pairs) {
    for (const [own, other] of [
      [above, below],
      [below, above],
    ] as const) {
      const at = words.toLowerCase().lastIndexOf(own);
      if (at >= 0 && at + own.length === words.length) return words.slice(0, at) + other;
    }
  }
  return undefined;
}

/** What "the preceding paragraph" becomes where it is named by its number, in its own language: "paragraph 3 above". */
export function preposition(words: string, path: string, side: 'above' | 'below'): string {
  const label = path.startsWith('(') || path.startsWith('[(');
  if (/paragraphe|alinéa/i.test(words))
    return `${/^d/i.test(words) ? 'du' : 'le'} ${label ? 'alinéa' : 'paragraphe'} ${path} ${side === 'above' ? 'ci-dessus' : 'ci-dessous'}`;
  if (/párrafo|apartado/i.test(words))
    return `${words.split(' ')[0]} ${label ? 'apartado' : 'párrafo'} ${path} ${side === 'above' ? 'supra' : 'infra'}`;
  return `paragraph ${path} ${side}`;
}
