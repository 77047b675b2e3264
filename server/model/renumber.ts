import type { Block, MarkerStyle } from '../syntax/block';
import { written } from './labels';
import { newLabels } from './newLabels';
import { canonicalPath } from './referencePhrases';
import { writtenLike } from './referenceStyle';
import type { Resolution } from './resolution';
import type { Paragraph } from './structure';
import { type ItemTarget, type ResolvedReference, resolvedReferences } from './targets';
import { bareLabel } from './walk';

/** A replacement inside a block, offsets relative to it. */
export interface LabelEdit {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The edits that give every paragraph and sub-paragraph of the body the number its place asks for, and every reference
 * the number of the paragraph it pointed to. Nothing where all is right; annexes and quoted texts are left alone.
 */
export function renumberEdits(resolution: Resolution): readonly LabelEdit[] {
  let edits = known.get(resolution);
  if (!edits) {
    edits = workOut(resolution);
    known.set(resolution, edits);
  }
  return edits;
}

/** Every wrong number offers the same repair: it is worked out once. */
const known = new WeakMap<Resolution, readonly LabelEdit[]>();

function workOut(resolution: Resolution): LabelEdit[] {
  const labels = newLabels(resolution.structure);
  const edits: LabelEdit[] = [];
  for (const [paragraph, label] of labels) {
    const edit = labelEdit(resolution.tree.blocks, paragraph, label);
    if (edit) edits.push(edit);
  }
  if (edits.length === 0) return edits;
  return [...edits, ...referenceEdits(resolution, labels)];
}

function labelEdit(blocks: readonly Block[], paragraph: Paragraph, label: string): LabelEdit | undefined {
  const index = paragraph.pieces[0]!;
  const block = blocks[index]!;
  if (paragraph.label === null) return { block: index, from: block.content, to: block.content, insert: `${label}. ` };
  const { marker } = block;
  if (!marker) return undefined;
  const style = paragraph.expected ? styleOf(paragraph.expected) : marker.style;
  if (marker.label === label && marker.style === style && style !== 'bare') return undefined;
  return { block: index, from: marker.from, to: marker.to, insert: written(style, label) };
}

function styleOf(label: string): MarkerStyle {
  if (label.startsWith('(')) return 'parentheses';
  return label.endsWith(')') ? 'parenthesis' : /^\d/.test(label) ? 'point' : 'letterPoint';
}

function referenceEdits(resolution: Resolution, labels: ReadonlyMap<Paragraph, string>): LabelEdit[] {
  const { blocks } = resolution.tree;
  return resolvedReferences(resolution).flatMap((reference) =>
    reference.phrase.place === 'none' ? [] : phraseEdits(reference, blocks[reference.block]!.text, labels),
  );
}

function phraseEdits(
  { block, items }: ResolvedReference,
  text: string,
  labels: ReadonlyMap<Paragraph, string>,
): LabelEdit[] {
  const said = items.map((it) => it.item.path);
  const due = items.map((it) => pathNow(it, labels));
  // Two numbers must not become one: then only the drafter knows what was meant.
  if (new Set(due).size < new Set(said).size) return [];
  return items.flatMap(({ item }, i) => {
    const old = text.slice(item.from, item.to);
    const insert = writtenLike(old, due[i]!);
    const same = item.path === due[i] || canonicalPath(insert) === canonicalPath(old);
    return same ? [] : [{ block, from: item.from, to: item.to, insert }];
  });
}

/** The path of what an item points to by the new labels; as it is where that is no paragraph of the body. */
function pathNow({ item, paragraphs, inline }: ItemTarget, labels: ReadonlyMap<Paragraph, string>): string {
  const target = paragraphs[paragraphs.length - 1];
  if (!target || target.annex) return item.path;
  if (item.kind === 'subparagraph') return inline ? item.path : lastLabels(pathOf(target, labels), item.path);
  return inline ? `${pathOf(target, labels)} ${lastLabels(item.path, inline)}` : pathOf(target, labels);
}

/** As many labels at the end of the path as `like` has: "(b)" of "5 (b)". */
function lastLabels(path: string, like: string): string {
  const count = like.split('(').length - 1;
  return path.split(' ').slice(-count).join(' ');
}

function pathOf(paragraph: Paragraph, labels: ReadonlyMap<Paragraph, string>): string {
  const own = labels.get(paragraph) ?? bareLabel(paragraph.label);
  return paragraph.parent ? `${pathOf(paragraph.parent, labels)} (${own})` : own;
}
