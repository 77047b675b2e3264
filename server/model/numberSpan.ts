import type { Span } from '../text/span';
import type { Resolution } from './resolution';
import type { Paragraph } from './structure';

/** Where the number or label of a paragraph stands, relative to its first block, brackets and points left out; undefined where it bears none. */
export function numberSpan({ tree }: Resolution, { pieces }: Paragraph): Span | undefined {
  const { text, marker } = tree.blocks[pieces[0]!]!;
  if (!marker || marker.style === 'bullet') return undefined;
  const found = /^(\(?)(\d+(?:\s*[a-z]+)?|[a-z]+)/.exec(text.slice(marker.from, marker.to));
  if (!found) return undefined;
  const from = marker.from + found[1]!.length;
  return { from, to: from + found[2]!.length };
}
