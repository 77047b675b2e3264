import { frontMatterOf, frontMatterText } from './frontMatter';
import type { Resolution } from './resolution';

/** The languages whose conventions are known. */
export type Language = 'en' | 'fr' | 'es';

/** The language of a text: the one that its front matter names, else that of its organ line, else English. */
export function languageOf({ tree, structure }: Resolution): Language {
  const first = tree.blocks[0];
  const named = first?.kind === 'frontMatter' ? frontMatterText(frontMatterOf(first), 'language') : undefined;
  const own = named?.slice(0, 2).toLowerCase();
  return own === 'fr' || own === 'es' || own === 'en' ? own : (structure.organ?.language ?? 'en');
}
