import type { Span } from '../text/span';

const reachBefore = 140;
const reachBehind = 100;
const item = '(?:[IVX]{1,5}|[A-Z]|\\d{1,3})(?!\\w)(?:\\s\\([a-z]{1,3}\\))?';
const items = `${item}(?:(?:,\\s+(?:and\\s+)?|\\s+(?:and|to)\\s+|[–-])${item}){0,6}`;
const unit = `(?:sect(?:ion|\\.)s?|sects\\.|parts?|annex(?:es)?|chap(?:ter|\\.)s?|appendix|paras?\\.|paragraphs?)`;
const before = new RegExp(
  `\\b(${unit}\\s+${items}(?:,?\\s+(?:${unit}\\s+)?${items}){0,3})\\s+(?:of|to)\\s+(?:the\\s+|its\\s+)?(?:(?:[A-Z][\\w’'-]*|and|on|of|for|the)\\s+){0,14}(?:resolution|decision)s?[\\s*_]+$`,
);
// The look ahead takes all items or none: ", paragraphs 1 and 2 of" belongs to what follows.
const behind = new RegExp(`(?:,[\\s*_]+${unit}(?=((?:\\s+${items})?))\\1(?!\\w|\\s+(?:of|to)\\s)){1,4}`, 'y');

/** The words beside a resolution cited by number that say which part of it is meant: "section II of …", "…, annex I". */
export function partOf(text: string, from: number, to: number): Span | undefined {
  const after = text.slice(to, to + reachBehind);
  if (/^,[\s*_]+[a-z]/.test(after)) {
    behind.lastIndex = 0;
    const found = behind.exec(after);
    if (found) return { from: to, to: to + found[0].length };
  }
  const base = Math.max(0, from - reachBefore);
  const lead = text.slice(base, from);
  if (!/\b(?:sect|part|annex|chap|append|para)/.test(lead)) return undefined;
  const found = before.exec(lead);
  return found ? { from: base + found.index, to: base + found.index + found[1]!.length } : undefined;
}
