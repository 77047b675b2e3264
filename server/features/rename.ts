import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { isRefusal, type Refusal } from '../drafting/operation';
import { type Labelled, relabel } from '../drafting/relabel';
import { headingLabel, headingNamed } from '../model/headingPlaces';
import { labelInMark, plainLabel } from '../model/markLabels';
import { numberSpan } from '../model/numberSpan';
import { referenceLabels } from '../model/referenceLabels';
import type { Resolution } from '../model/resolution';
import type { ItemTarget } from '../model/targets';
import { bareLabel } from '../model/walk';
import { blockIndexAt, offsetAt, textOf } from '../syntax/tree';
import type { Span } from '../text/span';
import { rangeOf, textEditsOf } from './ranges';
import { type SymbolAt, symbolAt } from './symbolAt';

/** What stands in the field in which a new label is typed, and which words of the text it is about. */
export interface PreparedRename {
  readonly range: Range;
  readonly placeholder: string;
}

/** The label at `position` that can be changed, or in one sentence why there is none. */
export function prepareRename(resolution: Resolution, position: Position): PreparedRename | Refusal {
  const place = placeAt(resolution, offsetAt(resolution.tree, position));
  if (isRefused(place)) return place;
  const { tree } = resolution;
  const { from, to } = place.span;
  return { range: rangeOf(tree, place.span), placeholder: plainLabel(textOf(tree, from, to)) };
}

/** The edits that give the note, paragraph, section, part or annex at `position` another label wherever it is named, or why that cannot be. */
export function rename(
  resolution: Resolution,
  uri: string,
  position: Position,
  newName: string,
): WorkspaceEdit | Refusal {
  const place = placeAt(resolution, offsetAt(resolution.tree, position));
  if (isRefused(place)) return place;
  const outcome = relabel(resolution, place.labelled, newName);
  return isRefusal(outcome) ? outcome : { changes: { [uri]: textEditsOf(resolution.tree, outcome.edits) } };
}

/** Whether a rename was refused. */
export function isRefused<T extends object>(answer: T | Refusal): answer is Refusal {
  return 'refused' in answer;
}

interface LabelPlace {
  readonly labelled: Labelled;
  /** In offsets of the whole text. */
  readonly span: Span;
}

function placeAt(resolution: Resolution, offset: number): LabelPlace | Refusal {
  const symbol = symbolAt(resolution, offset);
  switch (symbol?.kind) {
    case 'mark':
    case 'noteHead': {
      const { note } = symbol;
      if (!note) return { refused: 'This mark has no note: write the note first' };
      const { from, to } = symbol.span;
      const own = labelInMark(textOf(resolution.tree, from, to), { from: 0, to: to - from });
      return { labelled: { kind: 'note', note }, span: { from: from + own.from, to: from + own.to } };
    }
    case 'number': {
      const { paragraph } = symbol;
      const own = numberSpan(resolution, paragraph);
      if (!own) return nothing;
      return { labelled: { kind: 'paragraph', paragraph }, span: shifted(resolution, paragraph.pieces[0]!, own) };
    }
    case 'heading': {
      const { heading } = symbol;
      const own = headingLabel(resolution, heading);
      const span = own && shifted(resolution, heading.block, own);
      return span && offset <= span.to ? { labelled: { kind: 'heading', heading }, span } : nothing;
    }
    case 'reference':
      return inReference(resolution, symbol, offset);
  }
  return nothing;
}

const nothing: Refusal = {
  refused: 'There is no label here: put the cursor on a footnote mark, a number, or the label of a heading',
};

function inReference(
  resolution: Resolution,
  { items }: Extract<SymbolAt, { kind: 'reference' }>,
  offset: number,
): LabelPlace | Refusal {
  const index = blockIndexAt(resolution.tree, offset);
  const { text } = resolution.tree.blocks[index]!;
  const at = offset - resolution.tree.starts[index]!;
  const item = items.find((it) => it.item.from <= at && at <= it.item.to);
  if (!item) return nothing;
  if (item.missing || item.inline) return { refused: 'This reference names nothing that bears a label of its own' };
  const heading = headingNamed(resolution, item);
  if (heading && item.item.path)
    return { labelled: { kind: 'heading', heading }, span: shifted(resolution, index, item.item) };
  const label = labelAt(text, item, at);
  if (!label) return nothing;
  const { paragraph } = label;
  if (bareLabel(paragraph.label) !== text.slice(label.from, label.to).replace(/\s+/g, ' '))
    return { refused: 'The numbers are out of order here: renumber the paragraphs first' };
  return { labelled: { kind: 'paragraph', paragraph }, span: shifted(resolution, index, label) };
}

/** The label of a path that the cursor touches; between two of them the one before. */
function labelAt(text: string, item: ItemTarget, at: number) {
  const labels = referenceLabels(text, item);
  return labels.find((it) => at <= it.to + (text[it.to] === ')' ? 1 : 0)) ?? labels[labels.length - 1];
}

function shifted({ tree }: Resolution, block: number, { from, to }: Span): Span {
  return { from: tree.starts[block]! + from, to: tree.starts[block]! + to };
}
