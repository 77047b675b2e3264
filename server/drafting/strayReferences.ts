import { factsOf } from '../model/facts';
import { type Resolution, resolutionOf } from '../model/resolution';
import { resolvedReference } from '../model/targets';
import { parse } from '../syntax/parse';
import { blockIndexAt } from '../syntax/tree';
import type { Finished } from './finish';
import type { Pointed } from './pointReferences';

/**
 * The references that name other paragraphs in the finished text than they are to name: where sections count anew, a paragraph that has
 * moved to another section is no longer "paragraph 2" to those that it left.
 */
export function strayReferences(pointed: readonly Pointed[], finished: Omit<Finished, 'broken'>): Pointed[] {
  if (pointed.length === 0) return [];
  const resolution = resolutionOf(parse(finished.text));
  return pointed.filter(
    (it) => !it.gone && !it.phrase.items.some((item) => item.relative) && isStray(resolution, it, finished),
  );
}

/** Puts the numbers of a reference in brackets, as they stood: what it names cannot be said from where it stands. */
export function leaveOpen({ item, phrase }: Pointed): void {
  const kept = item.edits.filter((it) => it.to <= phrase.from || it.from >= phrase.to);
  item.edits.splice(0, item.edits.length, ...kept);
  for (const { from, to, open } of phrase.items) {
    if (!open) item.edits.push({ from, to, insert: `[${item.block.text.slice(from, to)}]` });
  }
}

function isStray(
  resolution: Resolution,
  { item, phrase, nodes }: Pointed,
  { placeOf }: Omit<Finished, 'broken'>,
): boolean {
  const { tree, structure } = resolution;
  const wanted = new Set(nodes.filter((it) => !it.removed).map((it) => placeOf(it.items[0]!, it.items[0]!.from)));
  const at = placeOf(item, phrase.from);
  const block = blockIndexAt(tree, at);
  const start = tree.starts[block]!;
  const ordinal = factsOf(tree.blocks[block]!).references.findIndex((it) => it.from === at - start);
  const found = ordinal < 0 ? undefined : resolvedReference(resolution, block, ordinal);
  const named = new Set((found?.items ?? []).flatMap((it) => it.paragraphs));
  const places = new Set([...named].map((it) => tree.starts[it.pieces[0]!]!));
  const owned = [...wanted].map((offset) => structure.owner[blockIndexAt(tree, offset)]);
  return owned.some((it) => it === undefined || !places.has(tree.starts[it.pieces[0]!]!));
}
