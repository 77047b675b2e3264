import { frontMatterOf, frontMatterText } from './frontMatter';
import type { Resolution } from './resolution';

/** The language that the front matter says a text is in; undefined where it says none. */
export function statedLanguage({ tree }: Resolution): string | undefined {
  const first = tree.blocks[0];
  return first?.kind === 'frontMatter' ? frontMatterText(frontMatterOf(first), 'language') : undefined;
}
