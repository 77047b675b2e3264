import type { Span } from '../text/span';
import type { ReferencePhrase } from './referencePhrases';
import type { Paragraph } from './structure';
import type { ItemTarget } from './targets';

/** One number or label of a reference and the paragraph that bears it; offsets are relative to the block, brackets left out. */
export interface ReferenceLabel extends Span {
  readonly paragraph: Paragraph;
}

/** The number and the labels that one item writes, each with its paragraph: three for "5 (b) (ii)"; those of no paragraph are left out. */
export function referenceLabels(text: string, { item, paragraphs, missing, inline }: ItemTarget): ReferenceLabel[] {
  const target = paragraphs[paragraphs.length - 1];
  if (!target || missing || (inline && item.kind === 'subparagraph')) return [];
  const chain = lineOf(target);
  const written = labelsIn(text, item);
  const count = item.path.split(' (').length;
  // "5 (a) and (b)": the path has the number that the item leaves out; "(b)" alone has no number at all.
  const first = item.kind === 'subparagraph' ? chain.length - written.length : count - written.length;
  return written.flatMap((span, i) => {
    const paragraph = chain[first + i];
    return paragraph ? [{ ...span, paragraph }] : [];
  });
}

/** Where a phrase such as "paragraph 3 of section II above" names the section, part or annex around its paragraphs. */
export function containerLabel(text: string, { from, items, within }: ReferencePhrase): Span | undefined {
  if (within === undefined) return undefined;
  const end = items[items.length - 1]!.to;
  const behind = containerBehind.exec(text.slice(end, end + farthest));
  const start = Math.max(0, from - farthest);
  const before = behind ? undefined : containerBefore.exec(text.slice(start, from));
  const found = behind ?? before;
  if (!found || found[2]!.toUpperCase() !== within) return undefined;
  const at = (behind ? end : start + found.index) + found[1]!.length;
  return { from: at, to: at + found[2]!.length };
}

const farthest = 80;
const container = '(?:section|part|annexe?|partie|sección|parte|anexo)[ \\u00a0\\n\\r]+';
const containerBehind = new RegExp(`^(,?\\s+(?:of|in|de|du|dans|en)\\s+(?:la\\s+|l['’])?${container})(\\w+)`, 'i');
const containerBefore = new RegExp(`(\\b${container})(\\w+)[^,]{0,40},\\s*$`, 'i');

function lineOf(paragraph: Paragraph): Paragraph[] {
  return paragraph.parent ? [...lineOf(paragraph.parent), paragraph] : [paragraph];
}

function labelsIn(text: string, { from, to }: Span): Span[] {
  return [...text.slice(from, to).matchAll(written)].map((it) => {
    const start = from + it.index + (it[0].startsWith('(') ? 1 : 0);
    return { from: start, to: start + (it[1] ?? it[2]!).length };
  });
}

const written = /(\d+(?:[ \u00a0][a-z]+\b(?!\)))?)|\(?([a-z]{1,4})\)/g;
