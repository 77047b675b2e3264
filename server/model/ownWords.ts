import { insideQuotation } from '../syntax/quotation';
import type { Span } from '../text/span';
import { factsOf } from './facts';
import { languageOf, wordsLanguage } from './language';
import type { Resolution } from './resolution';
import type { Role } from './structure';

/** What cites others, or is no prose. */
const foreign: ReadonlySet<Role> = new Set<Role>([
  'masthead',
  'furniture',
  'note',
  'noteContinuation',
  'end',
  'frontMatter',
  'comment',
]);

/** Whether words of a block are the text's own in English: not quoted, no part of a title in italics, no French or Spanish, no note and no masthead. */
export function areOwnWords(resolution: Resolution, index: number, { from, to }: Span): boolean {
  const { structure, tree } = resolution;
  if (foreign.has(structure.roles[index]!)) return false;
  const block = tree.blocks[index]!;
  const { inlines, lead } = factsOf(block);
  if (inlines.emphasis.some((it) => it !== lead && it.from < from && it.to > to)) return false;
  if (insideQuotation(block.text, from) || languageOf(resolution) !== 'en') return false;
  const language = wordsLanguage(block);
  return language !== 'fr' && language !== 'es';
}
