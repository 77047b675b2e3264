import type { Span } from '../text/span';
import type { Mention } from './citationNames';
import type { PlainCitation } from './citationSymbols';

/** Instruments cited by name; the Charter also by an Article or Chapter, which its span then begins with. */
export function nameCitations(text: string, from: number, mentions: readonly Mention[]): PlainCitation[] {
  const found: PlainCitation[] = [];
  for (const { treaty, from: start, to } of mentions) {
    if (!treaty) continue;
    const part = articleBefore(text, from, start);
    const charter = treaty.id === 'un-charter';
    const kind = charter ? 'charter' : 'treaty';
    found.push({ kind, id: treaty.id, from: charter ? (part?.from ?? start) : start, to, part });
  }
  charters.lastIndex = from;
  for (let it = charters.exec(text); it; it = charters.exec(text)) {
    const part = articleBefore(text, from, it.index);
    if (part) found.push({ kind: 'charter', id: 'un-charter', from: part.from, to: it.index + it[0].length, part });
  }
  return found;
}

const charters = /\bCharter\b(?!\s+of\b)/g;
const longestArticles = 120;
const gap = '[\\s\\u00a0]+';
const joint = `(?:,${gap}(?:and${gap}|or${gap})?|${gap}(?:and|or|to)${gap}|[–-])`;
const paragraphs = `,?${gap}(?:paragraphs?|paras?\\.)${gap}\\d{1,2}(?:${gap}?\\([a-z\\d]{1,3}\\))*(?:${joint}\\d{1,2}(?:${gap}?\\([a-z\\d]{1,3}\\))*){0,4}`;
const item = `(?:\\d{1,3}|[IVXL]{1,6})(?:${gap}?\\([a-z\\d]{1,4}\\))*(?:${gap}[*_]?[a-z][*_]?(?!\\w))?(?:${paragraphs})?`;
const articles = new RegExp(
  `(?<![\\w-])(?:[Aa]rticles?|Chapters?)${gap}${item}(?:${joint}(?:(?:[Aa]rticles?|Chapters?)${gap})?${item}){0,8},?${gap}(?:of|to)${gap}(?:the${gap})?[*_]{0,3}$`,
);

/** "Article 2 (4) of the", "articles 1 and 2 of the": the words without the last ones. */
function articleBefore(text: string, from: number, name: number): Span | undefined {
  const base = Math.max(from, name - longestArticles);
  const before = text.slice(base, name);
  if (!/(?:rticle|hapter)s?\s/.test(before)) return undefined;
  const found = articles.exec(before);
  if (!found) return undefined;
  const words = found[0].replace(/,?\s+(?:of|to)\s+(?:the\s+)?[*_]{0,3}$/, '');
  return { from: base + found.index, to: base + found.index + words.length };
}
