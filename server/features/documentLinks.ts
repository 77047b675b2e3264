import type { DocumentLink } from 'vscode-languageserver-types';
import { officialPage } from '../knowledge/officialPages';
import { citations, type ResolvedCitation, sourceOf } from '../model/citations';
import { foreignReferencesOf } from '../model/foreignReferences';
import type { Resolution } from '../model/resolution';
import { alone, type OtherDraft, type Surroundings } from '../model/surroundings';
import type { Span } from '../text/span';
import { foreignTarget, rangeOfHead } from './otherDrafts';
import { positionOf, rangeIn } from './ranges';
import { spanOfNumber } from './symbolAt';

/**
 * Links from references to paragraphs of other drafts of the workspace to the first paragraph that each names, and from resolutions and documents that
 * are cited to the draft of the workspace, else to their official page, which only the reader opens. Nothing where neither is known.
 */
export function documentLinks(resolution: Resolution, { draftOf }: Surroundings = alone): DocumentLink[] {
  const { tree } = resolution;
  const taken = new Map<number, Span[]>();
  const toParagraphs = tree.blocks.flatMap((own, block) =>
    foreignReferencesOf(own).flatMap((reference): DocumentLink[] => {
      const found = foreignTarget(resolution, reference, draftOf);
      if (!found) return [];
      const { draft, id, paragraphs } = found;
      const { from } = spanOfNumber(draft.resolution, paragraphs[0]!);
      taken.set(block, [...(taken.get(block) ?? []), reference]);
      return [linkTo(draft, id, rangeIn(tree, block, reference), positionOf(draft.resolution.tree, from))];
    }),
  );
  const toTexts = citations(resolution).flatMap((citation): DocumentLink[] => {
    const span = linked(resolution, citation);
    const { id, block } = citation;
    if (!span || taken.get(block)?.some((it) => it.from < span.to && span.from < it.to)) return [];
    const range = rangeIn(tree, block, span);
    const draft = draftOf(id);
    if (draft) return [linkTo(draft, id, range, rangeOfHead(draft.resolution).start)];
    const target = citation.body === 'unknown' ? undefined : officialPage(id);
    return target ? [{ range, target, tooltip: `${id}: official page` }] : [];
  });
  return [...toParagraphs, ...toTexts].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

function linkTo(
  { uri, title }: OtherDraft,
  id: string,
  range: DocumentLink['range'],
  { line, character }: DocumentLink['range']['start'],
): DocumentLink {
  return { range, target: `${uri}#L${line + 1},${character + 1}`, tooltip: title ? `${id}: ${title}` : id };
}

/** The words that bear the link: the number or the symbol; of an item of Official Records its symbol alone; undefined for what has no page. */
function linked(resolution: Resolution, citation: ResolvedCitation): Span | undefined {
  const { kind, id, block } = citation;
  if (kind === 'treaty' || kind === 'charter' || kind === 'other') return undefined;
  const { from, to } = sourceOf(resolution, citation);
  if (kind !== 'officialRecords') return { from, to };
  const at = resolution.tree.blocks[block]!.text.lastIndexOf(id, to);
  return at >= from ? { from: at, to: at + id.length } : undefined;
}
