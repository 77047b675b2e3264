import { shippedRegistry } from '../../server/knowledge/registry';
import { citationLeads } from '../../server/model/citationLeads';
import type { NumberCitation } from '../../server/model/citationLists';
import { citations, type ResolvedCitation, sourceOf } from '../../server/model/citations';
import { isProse } from '../../server/model/prose';
import { resolutionOf } from '../../server/model/resolution';
import { sureDate } from '../../server/rules/citedTexts';
import { parse } from '../../server/syntax/parse';

/** A citation with a date, with the offset of its block. */
export interface Dated {
  readonly it: ResolvedCitation;
  readonly cited: NumberCitation & { readonly date: NonNullable<NumberCitation['date']> };
  readonly start: number;
  /** Whether the registry is sure of the date and it is the one that stands here. */
  readonly sure: boolean;
}

/** The dated citations in the paragraphs of a text, quotations left out; those whose date is not the registry's are no correct ones. */
export function datedCitations(text: string): Dated[] {
  const resolution = resolutionOf(parse(text));
  const { tree, structure } = resolution;
  return citations(resolution).flatMap((it): Dated[] => {
    const { cited } = sourceOf(resolution, it);
    const owner = structure.owner[it.block];
    if (!cited?.date || !isProse(structure.roles[it.block]) || owner?.quoted || owner?.part.quoted) return [];
    if (citationLeads(tree.blocks[it.block]!)[it.ordinal]!.quoted) return [];
    const right = it.body === 'unknown' ? undefined : sureDate(shippedRegistry, it.id);
    if (right !== undefined && right !== it.date) return [];
    return [{ it, cited: { ...cited, date: cited.date }, start: tree.starts[it.block]!, sure: right !== undefined }];
  });
}

/** One of `items`; undefined where there are none. */
export function oneOf<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** The text with `insert` for the stretch from `from` to `to`. */
export function replaced(text: string, from: number, to: number, insert: string): string {
  return text.slice(0, from) + insert + text.slice(to);
}
