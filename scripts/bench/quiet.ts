import { completionAt } from '../../server/features/completionAt';
import { factsOf } from '../../server/model/facts';
import { resolutionOf } from '../../server/model/resolution';
import { bodyParagraphs } from '../../server/model/walk';
import { parse } from '../../server/syntax/parse';

/** How quiet completion is in running prose: words of paragraphs behind their opening, and those at which a list opens while they are typed. */
export interface Quiet {
  readonly words: number;
  readonly lists: number;
  /** Lists that hold the word that was printed. */
  readonly right: number;
  /** What the lists say they offer, and how often. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** Types every `every`-th word of the paragraphs of published texts anew, up to three letters of it, as it comes behind the text before it. */
export function replayedProse(texts: readonly string[], every = 1): Quiet {
  const quiet = { words: 0, lists: 0, right: 0, kinds: {} as Record<string, number> };
  let seen = 0;
  for (const text of texts) {
    const { tree, structure } = resolutionOf(parse(text));
    for (const paragraph of bodyParagraphs(structure)) {
      const block = tree.blocks[paragraph.pieces[0]!]!;
      const { opening } = factsOf(block);
      if (!opening) continue;
      for (const word of block.text.slice(0, block.end).matchAll(/(?<=[ \n])[\p{L}-]+/gu)) {
        if (word.index < opening.to || seen++ % every > 0) continue;
        quiet.words++;
        count(text, tree.starts[paragraph.pieces[0]!]! + word.index, word[0], quiet);
      }
    }
  }
  return quiet;
}

function count(
  text: string,
  from: number,
  word: string,
  quiet: { lists: number; right: number; kinds: Record<string, number> },
): void {
  for (let letters = 1; letters <= Math.min(3, word.length); letters++) {
    const typed = text.slice(0, from + letters);
    const tree = parse(typed);
    const line = typed.split('\n').length - 1;
    const character = typed.length - (typed.lastIndexOf('\n') + 1);
    const items = completionAt({ tree, resolution: resolutionOf(tree) }, { line, character })?.items ?? [];
    if (items.length === 0) continue;
    quiet.lists++;
    if (items.some(({ filterText, label }) => (filterText ?? label).split(' ')[0] === word)) quiet.right++;
    const kind = items[0]!.detail ?? 'other';
    quiet.kinds[kind] = (quiet.kinds[kind] ?? 0) + 1;
    return;
  }
}
