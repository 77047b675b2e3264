import { type CitationLead, citationLeads } from '../../server/model/citationLeads';
import type { NumberCitation } from '../../server/model/citationLists';
import { citations, type ResolvedCitation, sourceOf } from '../../server/model/citations';
import { isProse } from '../../server/model/prose';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';

/** A resolution or decision cited by number, with the offset of its block. */
export interface Cited {
  readonly it: ResolvedCitation;
  readonly cited: NumberCitation;
  readonly start: number;
  readonly lead: CitationLead;
}

/** The resolutions and decisions cited by number in the paragraphs of a text, quotations left out. */
export function citedCitations(text: string): Cited[] {
  const resolution = resolutionOf(parse(text));
  const { tree, structure } = resolution;
  return citations(resolution).flatMap((it): Cited[] => {
    const { cited } = sourceOf(resolution, it);
    const owner = structure.owner[it.block];
    if (!cited || !isProse(structure.roles[it.block]) || owner?.quoted || owner?.part.quoted) return [];
    const lead = citationLeads(tree.blocks[it.block]!)[it.ordinal]!;
    return lead.quoted ? [] : [{ it, cited, start: tree.starts[it.block]!, lead }];
  });
}

/** Whether the body of a citation stands right in front of its number, so that nothing else can be meant. */
export function isToldInFront({ it, lead }: Cited): boolean {
  return it.body === 'said' && lead.right !== undefined && (!lead.right.own || lead.first);
}
