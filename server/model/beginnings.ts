import { sameWords } from '../knowledge/nearestPhrases';
import { openingAt } from '../knowledge/openings';
import type { Block } from '../syntax/block';
import { isLower } from '../syntax/characters';
import { factsOf } from './facts';
import type { Resolution } from './resolution';
import type { Paragraph } from './structure';

/** Whether the first word behind a number is an ordinary one in lower case: no address, no name such as "iPhone", no label. */
export function beginsSmall(block: Block): boolean {
  const { text, marker } = block;
  const { word } = factsOf(block);
  if (!marker || text[word - 1] === '(' || !isLower(text, word)) return false;
  smallWord.lastIndex = word;
  return smallWord.test(text);
}

const smallWord = /\p{Ll}+(?:[-’']\p{L}+)*(?=[\s,;:*_”"»)]|$)(?!:\S)/uy;

/** Whether a principal organ is named near the beginning: old texts do so in each paragraph. */
export function namesOrgan({ text }: Block): boolean {
  return principalOrgan.test(text.slice(0, nearBeginning));
}

const nearBeginning = 200;
const principalOrgan = /\bThe (?:General Assembly|(?:Security|Economic and Social|Human Rights) Council)\b/;

/**
 * Whether a later piece of a paragraph may be meant for one of its own: it stands right behind a piece that has closed, and opens with a
 * phrase of the same kind in lower case.
 */
export function opensSmall(
  { tree, structure }: Resolution,
  { kind, level, pieces }: Paragraph,
  place: number,
): boolean {
  const index = pieces[place]!;
  const before = pieces[place - 1];
  if (before === undefined || level > 0) return false;
  const { lower, word } = factsOf(tree.blocks[index]!);
  const { mark } = factsOf(tree.blocks[before]!).ending;
  if (!lower || (mark !== ',' && mark !== ';')) return false;
  for (let i = before + 1; i < index; i++) if (structure.roles[i] !== 'blank') return false;
  return openingAt(tree.blocks[index]!.text, word, true)?.kind === kind;
}

/** The phrases that the block may open with but for its case, as a text to compare. */
export function meantOpening(block: Block): string {
  const { opening, word } = factsOf(block);
  if (opening) return '';
  const kind = openingAt(block.text, word, true)?.kind;
  const phrases = (['preambular', 'operative'] as const).map((it) => sameWords(block.text, word, it, 'un')?.phrase);
  return [kind, ...phrases].join();
}

/** Whether the block begins with a square bracket: what it says is not agreed yet. */
export function opensBracket({ text }: Block): boolean {
  return bracketed.test(text);
}

const bracketed = /^[\s*]*\[/;

/** Whether the block speaks as "We", as the Heads of State of a declaration do and an organ never does. */
export function speaksAsWe(block: Block): boolean {
  const { word } = factsOf(block);
  return block.kind !== 'note' && block.text.startsWith('We', word) && asWe.test(block.text.slice(word, word + 8));
}

const asWe = /^We(?:, | \p{Ll})/u;

/** Whether the block begins with a word that could be meant for an opening phrase: no figure, no "To …" of a list, no source. */
export function mayOpen(block: Block): boolean {
  const { word } = factsOf(block);
  return /^\p{L}/u.test(block.text.slice(word, word + 2)) && !opensOtherwise.test(block.text.slice(word, word + 12));
}

const opensOtherwise = /^(?:To|That|Ibid|See|In)\b/;
