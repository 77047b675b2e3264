import type { Block } from '../syntax/block';
import { frontMatterOf, frontMatterText } from './frontMatter';
import { perBlock } from './perBlock';
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

/** The language that more small words of a block are of than of any other; `other` where it is none whose conventions are known, or uncertain. */
export const wordsLanguage: (block: Block) => Language | 'other' = perBlock(({ text }) => {
  const words = text.slice(0, sample);
  const counts = smallWords.map(([, pattern]) => words.match(pattern)?.length ?? 0);
  const most = Math.max(...counts);
  const certain = most > 0 && counts.filter((count) => count === most).length === 1;
  return certain ? smallWords[counts.indexOf(most)]![0] : 'other';
});

const smallWords: readonly (readonly [Language | 'other', RegExp])[] = [
  ['en', /\b(?:the|of|and|to|by)\b/gi],
  ['fr', /\b(?:les?|la|des?|du|et|aux?|dans)\b/gi],
  ['es', /\b(?:el|los|las|del|y|por|en)\b/gi],
  ['other', /\b(?:der|die|das|und|von|zu|il|gli|della|di|che|dos|os|uma|em)\b/gi],
];
/** As many UTF-16 units of a paragraph as show its language. */
const sample = 600;
