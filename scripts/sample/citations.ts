import { citations, type ResolvedCitation, sourceOf } from '../../server/model/citations';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';

const before = 330;
const behind = 200;

/** Every citation of `texts` with the words around it and what is understood of it, two lines each. */
export function citationLines(texts: readonly { readonly name: string; readonly text: string }[]): string[] {
  return texts.flatMap(({ name, text }) => {
    const resolution = resolutionOf(parse(text));
    return citations(resolution).map((it) => lineOf(name, resolution, it));
  });
}

function lineOf(name: string, resolution: Resolution, it: ResolvedCitation): string {
  const { text } = resolution.tree.blocks[it.block]!;
  const { from, to, part } = sourceOf(resolution, it);
  const understood = [
    it.kind,
    it.id,
    it.body,
    it.date,
    it.title && `“${it.title}”`,
    part && `part: ${text.slice(part.from, part.to)}`,
  ];
  const words = `…${text.slice(Math.max(0, from - before), from)}⟦${text.slice(from, to)}⟧${text.slice(to, to + behind)}…`;
  return `${name}: ${understood.filter(Boolean).join(' | ')}\n    ${words}`.replace(/\s*\n(?! {4}…)/g, ' ');
}
