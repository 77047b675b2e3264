import type { Block } from '../syntax/block';
import { insideQuotation } from '../syntax/quotation';
import { hasWords } from './facts';
import { perBlock } from './perBlock';

/** A phrase by which a resolution speaks of itself; offsets are relative to the block and leave out "resolution". */
export interface SelfName {
  readonly from: number;
  readonly to: number;
  readonly form: 'present' | 'this';
}

const none: readonly never[] = [];
/** Quick to look for: most blocks have none. */
const hint = /(?:resent|his)[ \u00a0\r\n]+resolution\b/;
const phrase = /\b(?:(the[ \u00a0\r\n]+present)|this)(?=[ \u00a0\r\n]+resolution\b)/gi;
/** Behind another resolution, "this resolution" may be that one. */
const another =
  /\b(?:resolutions?|decisions?)[ \u00a0\r\n]+(?:[A-Z]\S*[ \u00a0\r\n]+)?\d|\/RES\/|\b(?:a|draft|each|its|such)[ \u00a0\r\n]+resolution\b/i;

const reach = 2000;

/** Where a block says "the present resolution" or "this resolution" of the text itself, in English; quotations are left out. */
export const selfNamesOf: (block: Block) => readonly SelfName[] = perBlock((block) =>
  hasWords(block) && hint.test(block.text) ? find(block.text, block.content, block.end) : none,
);

function find(text: string, from: number, to: number): readonly SelfName[] {
  const found: SelfName[] = [];
  phrase.lastIndex = from;
  for (let it = phrase.exec(text); it && it.index < to; it = phrase.exec(text)) {
    if (insideQuotation(text, it.index)) continue;
    const form = it[1] ? 'present' : 'this';
    if (form === 'this' && another.test(text.slice(Math.max(from, it.index - reach), it.index))) continue;
    found.push({ from: it.index, to: it.index + it[0].length, form });
  }
  return found;
}
