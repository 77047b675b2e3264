import { frontMatterOf, frontMatterText } from './frontMatter';
import { mastheadOf } from './masthead';
import type { Resolution } from './resolution';

/** Whether a text is an adopted one: it says when it was, bears the symbol of one, or has end matter; a draft symbol alone makes a draft. */
export function isFinal(resolution: Resolution): boolean {
  const first = resolution.tree.blocks[0];
  const front = first?.kind === 'frontMatter' ? frontMatterOf(first) : undefined;
  if (front && frontMatterText(front, 'adopted')) return true;
  if (front && frontMatterText(front, 'draftSymbol')) return false;
  return resolution.structure.end.length > 0 || adopted.test(mastheadOf(resolution).symbol ?? '');
}

const adopted = /\/(?:RES|DEC|PRST)\/|^WHA/;
