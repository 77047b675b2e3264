import type { Block } from '../syntax/block';
import { insideQuotation } from '../syntax/quotation';
import type { Span } from '../text/span';
import { hasWords } from './facts';
import { perBlock } from './perBlock';

const none: readonly never[] = [];
/** What editors put in brackets in a text of any age: `[sic]`, a note mark `[12]`, the record of the adoption. */
const editorial = /^\[(?:sic\b|\d{1,3}\]|[*†‡]+\]|[ xX_]?\]|Adopted\b|Adoptée?\b|Aprobad[ao]\b)/;

/** More than anybody means: a text of nothing but brackets is no text under negotiation. */
const most = 40;

/** Quick to look for: in most blocks brackets are those of footnote marks. */
const hint = /\[(?!\^)/;

/** The square brackets of a block that may hold text under negotiation: no footnote marks, links, remarks of an editor or quotations. */
export const bracketsOf: (block: Block) => readonly Span[] = perBlock((block) => {
  const { text, content, marker, end } = block;
  return hasWords(block) && hint.test(text) ? find(text, Math.min(content, marker?.from ?? content), end) : none;
});

function find(text: string, from: number, to: number): readonly Span[] {
  const found: Span[] = [];
  for (const span of pairs(text, from, to)) {
    if (found.length === most) break;
    const inner = found.length > 0 && span.from < found[found.length - 1]!.to;
    // One that nothing closes is the beginning of a bracket around paragraphs, or a slip of a scanner.
    const alone = span.to === span.from + 1 && span.from > from;
    if (!inner && !alone && isOwn(text, span) && !insideQuotation(text, span.from)) found.push(span);
  }
  return found;
}

function isOwn(text: string, { from, to }: Span): boolean {
  const link = to > from + 1 && '([:'.includes(text[to] || ' ');
  return !link && text[from + 1] !== '^' && !editorial.test(text.slice(from, from + 12));
}

/** Every opening bracket with the one that closes it, or alone where none does; in text order. */
function pairs(text: string, from: number, to: number): readonly Span[] {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 91) {
      open.push(at);
      ends.set(at, at + 1);
    } else if (code === 93) {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at + 1);
    }
  }
  return [...ends].map(([start, end]) => ({ from: start, to: end }));
}
