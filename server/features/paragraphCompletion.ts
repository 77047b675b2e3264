import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import { isProse } from '../model/prose';
import type { Resolution } from '../model/resolution';
import type { Paragraph, Structure } from '../model/structure';
import { bareLabel, isLabelled, topOf } from '../model/walk';
import { offsetAt } from '../syntax/tree';
import { firstWordsOf } from './firstWords';
import { type ParagraphPlace, paragraphPlace } from './paragraphPlace';
import { rangeOf } from './ranges';

/** What is typed to be offered paragraphs: the blank behind "paragraph", the bracket behind a number. */
export const paragraphTriggers = [' ', '('] as const;

/** The paragraphs that a reference begun at `position` may name, with "above" or "below" as they stand; null everywhere else. */
export function paragraphCompletion(resolution: Resolution, position: Position): CompletionList | null {
  const { tree } = resolution;
  // Asked at every blank that is typed: what the words before it say goes before what the text means.
  const place = paragraphPlace(tree, offsetAt(tree, position));
  const { structure } = resolution;
  if (!place || !isProse(structure.roles[place.block])) return null;
  const owner = structure.owner[place.block];
  const found = candidates(structure, owner, place);
  if (found.length === 0) return null;
  const range = rangeOf(tree, place);
  return { isIncomplete: false, items: found.map((it, rank) => itemOf(resolution, owner, place, it, range, rank)) };
}

/** The paragraphs of the own text, or the sub-paragraphs below the number that is written. */
function candidates(structure: Structure, owner: Paragraph | undefined, place: ParagraphPlace): readonly Paragraph[] {
  let found = place.kind === 'subparagraph' ? (owner ? topOf(owner).children : []) : scopeOf(structure, owner);
  for (const label of place.above) found = found.find((it) => bareLabel(it.label) === label)?.children ?? [];
  return found.filter((it) => isLabelled(it) && (place.kind === 'paragraph' || it !== owner));
}

/** The paragraphs that a bare number means here: those of the own annex or part, of the own section where sections count anew. */
function scopeOf({ parts }: Structure, owner: Paragraph | undefined): readonly Paragraph[] {
  if (!owner) return parts.length === 1 ? parts[0]!.operative : [];
  const all = owner.annex ? owner.annex.paragraphs : owner.part.operative;
  const { section } = topOf(owner);
  return section?.restarts ? all.filter((it) => it.section === section) : all;
}

function itemOf(
  resolution: Resolution,
  owner: Paragraph | undefined,
  place: ParagraphPlace,
  paragraph: Paragraph,
  range: Range,
  rank: number,
): CompletionItem {
  const bare = bareLabel(paragraph.label);
  const label = paragraph.level > 0 ? `(${bare})` : bare;
  const side = sideFor(resolution.structure, owner, place, paragraph);
  const words = firstWordsOf(resolution, paragraph);
  return {
    label,
    labelDetails: { description: words },
    detail: words,
    kind: CompletionItemKind.Reference,
    filterText: label,
    sortText: String(rank).padStart(4, '0'),
    textEdit: { range, newText: side ? `${label} ${side}` : label },
  };
}

/** "above" or "below" where all paragraphs of the phrase stand on that side of the own one. */
function sideFor(
  structure: Structure,
  owner: Paragraph | undefined,
  { last, sides, earlier }: ParagraphPlace,
  paragraph: Paragraph,
): string {
  if (!last || !sides || !owner) return '';
  const scope = scopeOf(structure, owner);
  const others = earlier.map((number) => scope.find((it) => bareLabel(it.label) === number));
  const all = [paragraph, ...others].map((it) => (it ? sideOf(it, owner) : 0));
  if (all.every((it) => it < 0)) return sides[0];
  return all.every((it) => it > 0) ? sides[1] : '';
}

/** Negative above `owner`, positive below it; a paragraph that `owner` stands in is neither. */
function sideOf(paragraph: Paragraph, owner: Paragraph): number {
  for (let around: Paragraph | undefined = owner; around; around = around.parent) if (around === paragraph) return 0;
  return paragraph.pieces[0]! - owner.pieces[0]!;
}
