import type { InlayHint, Range } from 'vscode-languageserver-types';
import { factsOf } from '../model/facts';
import { positionIn } from '../model/positions';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import { type ItemTarget, type ResolvedReference, resolvedReference } from '../model/targets';
import { firstWordsOf } from './firstWords';
import { shortened } from './markdown';

const longest = 28;

/** What the paragraphs are about that the references on the lines of `range` name: "Requests …" behind "paragraph 3 above". Ranges of paragraphs and headings get none. */
export function inlayHints(resolution: Resolution, { start, end }: Range): InlayHint[] {
  const { tree } = resolution;
  const hints: InlayHint[] = [];
  for (let block = firstBlock(tree.lines, start.line); block < tree.blocks.length; block++) {
    if (tree.lines[block]! > end.line) break;
    const { references } = factsOf(tree.blocks[block]!);
    for (let ordinal = 0; ordinal < references.length; ordinal++) {
      const reference = resolvedReference(resolution, block, ordinal);
      if (reference) hints.push(...hintsOf(resolution, reference));
    }
  }
  return hints.filter(({ position: { line } }) => start.line <= line && line <= end.line);
}

/** The last block that begins at or before a line. */
function firstBlock(lines: Uint32Array, line: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]! <= line) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function hintsOf(resolution: Resolution, { block, phrase, items }: ResolvedReference): InlayHint[] {
  return items.flatMap((target, i): InlayHint[] => {
    const paragraph = only(target, items[i + 1]);
    if (!paragraph) return [];
    const words = firstWordsOf(resolution, paragraph);
    const at = items.length === 1 ? phrase.to : target.item.to;
    const position = positionIn(resolution.tree, block, at);
    return [{ position, label: shortForm(resolution, paragraph, words), tooltip: words, paddingLeft: true }];
  });
}

/** The one paragraph that an item names; undefined at both ends of a range, and where it names none. */
function only({ item, paragraphs, missing }: ItemTarget, next: ItemTarget | undefined): Paragraph | undefined {
  if (missing || item.closesRange || next?.item.closesRange || paragraphs.length !== 1) return undefined;
  return paragraphs[0];
}

/** "Requests …": the phrase that opens the paragraph, else its first words. */
function shortForm({ tree }: Resolution, { pieces }: Paragraph, words: string): string {
  const { opening } = factsOf(tree.blocks[pieces[0]!]!);
  const short = opening && words.startsWith(opening.phrase) ? opening.phrase : shortened(words, longest);
  return short === words ? words : `${short.replace(/…$/, '').trimEnd()} …`;
}
