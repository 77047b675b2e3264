/** How far, in UTF-16 units, a quotation is looked for on either side: a text of many candidates must not cost its length for each. */
const reach = 4000;

/** Whether the character at `at` stands between quotation marks, curly or straight, that open and close in `text`. */
export function insideQuotation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - reach), at);
  const after = text.slice(at, at + reach);
  if (before.lastIndexOf('“') > before.lastIndexOf('”') && after.includes('”')) return true;
  let straight = 0;
  for (let quote = before.indexOf('"'); quote >= 0; quote = before.indexOf('"', quote + 1)) straight++;
  return straight % 2 === 1 && after.includes('"');
}
