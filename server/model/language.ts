import { frontMatterOf, frontMatterText } from './frontMatter';
import type { Resolution } from './resolution';

/** The languages whose conventions are known. */
export type Language = 'en' | 'fr' | 'es';

/** The language that the front matter says a text is in; undefined where it says none. */
export function statedLanguage({ tree }: Resolution): string | undefined {
  const first = tree.blocks[0];
  return first?.kind === 'frontMatter' ? frontMatterText(frontMatterOf(first), 'language') : undefined;
}

/** The language of a text: the one that its front matter names, else that of its organ line, else English. */
export function languageOf(resolution: Resolution): Language {
  const own = statedLanguage(resolution)?.slice(0, 2).toLowerCase();
  return own === 'fr' || own === 'es' || own === 'en' ? own : (resolution.structure.organ?.language ?? 'en');
}
