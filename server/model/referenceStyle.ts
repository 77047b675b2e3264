/**
 * A path such as `4 (b) (ii)` in the style of the reference that it replaces: `4 b) ii)` for `3 a) i)`, `(c)` for `(b)`.
 *
 * Where no number is written, only as many labels as are written stay; labels that the old words do not show are written ` (b)`.
 */
export function writtenLike(old: string, path: string): string {
  const count = old.split(')').length - 1;
  const [number, ...all] = path.split(' (').map((it) => it.replace(/[()]/g, ''));
  const numbered = /^\d/.test(old);
  const labels = numbered ? all : (path.startsWith('(') ? [number!, ...all] : all).slice(-count);
  const open = count === 0 || old.includes('(') ? '(' : '';
  const gaps = [...old.matchAll(/([ \u00a0]?)\(?[a-z]{1,4}\)/g)].map((it) => it[1]!);
  let words = numbered ? number! : '';
  for (const [i, label] of labels.entries()) {
    const gap = i === 0 && !numbered ? '' : (gaps[i] ?? gaps[gaps.length - 1] ?? ' ');
    words += `${gap}${open}${label})`;
  }
  return words;
}
