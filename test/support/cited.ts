import { citations, citedText, type ResolvedCitation, sourceOf } from '../../server/model/citations';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';

/** A citation with its words and those that say which part of it is meant. */
export type Cited = ResolvedCitation & { readonly text: string; readonly part: string | undefined };

/** What a paragraph of a resolution cites, as its organ would say it. */
export function cited(sentence: string, organ = 'General Assembly'): Cited[] {
  return allCited(`*The ${organ}*,\n\n*Recalling* ${sentence},\n\n1. *Decides* to go on.\n`);
}

/** What a text cites. */
export function allCited(text: string): Cited[] {
  const resolution = resolutionOf(parse(text));
  return citations(resolution).map((it) => {
    const { part } = sourceOf(resolution, it);
    const words = part && resolution.tree.blocks[it.block]!.text.slice(part.from, part.to);
    return { ...it, text: citedText(resolution, it), part: words };
  });
}

/** The ids of what a paragraph cites. */
export function ids(sentence: string, organ?: string): string[] {
  return cited(sentence, organ).map((it) => it.id);
}
