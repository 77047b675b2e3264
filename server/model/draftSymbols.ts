import { frontMatterOf, frontMatterText } from './frontMatter';
import { mastheadOf } from './masthead';
import { blockLines } from './mastheadTitle';
import type { Resolution } from './resolution';
import { folded } from './text';

/** The symbols that a text is cited by: that of the adopted text, `A/RES/85/12`, and that of the draft, `A/85/L.3`; none where it bears none. */
export function draftSymbols(resolution: Resolution): readonly string[] {
  const { tree, structure } = resolution;
  const first = tree.blocks[0];
  const front = first?.kind === 'frontMatter' ? frontMatterText(frontMatterOf(first), 'draftSymbol') : undefined;
  const organ = structure.parts[0]?.organ ?? -1;
  const printed = structure.masthead
    .filter((block) => organ < 0 || block < organ)
    .flatMap((block) => blockLines(resolution, block))
    .flatMap((line) => draftSymbol.exec(line)?.[0] ?? []);
  const all = [mastheadOf(resolution).symbol, front, ...printed];
  return [...new Set(all.flatMap((it) => (it ? [folded(it)] : [])))];
}

/** `85/12` of `A/RES/85/12`, which is how a text names a resolution of its own organ; undefined for the symbol of a draft. */
export function numberOf(symbol: string): string | undefined {
  return /\/(?:RES|DEC)\/(.+)$/.exec(symbol)?.[1];
}

const draftSymbol = /(?<![\w/])[A-Z]{1,5}(?:\/[\w.-]+)*\/L\.\d+(?:\/Rev\.\d+)?(?![\w/])/;
