import type { Block, MarkerStyle } from '../syntax/block';
import { insertedWords } from '../syntax/marker';
import { labelOf, type Sequence, written } from './labels';
import type { Resolution } from './resolution';
import type { Paragraph, Structure } from './structure';
import { resolvedReferences } from './targets';
import { bareLabel, isLabelled } from './walk';

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

/** The label that each paragraph's place asks for, without brackets and points. */
function newLabels(structure: Structure): Map<Paragraph, string> {
  const labels = new Map<Paragraph, string>();
  for (const part of structure.parts) {
    if (part.quoted) continue;
    for (const paragraph of part.preambular) relabelChildren(paragraph, labels);
    let last = '0';
    let section: Paragraph['section'];
    for (const paragraph of part.operative) {
      if (paragraph.section?.restarts && paragraph.section !== section) last = '0';
      section = paragraph.section;
      relabelChildren(paragraph, labels);
      if (paragraph.label === null && standsAlone(part.operative, paragraph)) continue;
      last = successor(last, paragraph.label);
      labels.set(paragraph, last);
    }
  }
  return labels;
}

/** The only operative paragraph of a part, or of a section that counts anew, bears no number. */
function standsAlone(operative: readonly Paragraph[], paragraph: Paragraph): boolean {
  return sequenceOf(operative, paragraph).length === 1;
}

/** The operative paragraphs that are numbered in one sequence with `paragraph`: those of its part or, where sections count anew, of its section. */
export function sequenceOf(operative: readonly Paragraph[], paragraph: Paragraph): readonly Paragraph[] {
  if (paragraph.introduces) return [paragraph];
  const { section } = paragraph;
  const alone = section && operative.filter((it) => it.section === section);
  if (section?.restarts || (alone?.length === 1 && paragraph.label === null)) return alone!;
  return operative.filter((it) => !it.section?.restarts);
}

function successor(last: string, label: string | null): string {
  const inserted = label?.split(' ')[1];
  const base = Number.parseInt(last, 10);
  if (inserted && base > 0) {
    const word = insertedWords.indexOf(last.split(' ')[1] ?? '');
    return `${base} ${insertedWords[word + 1] ?? inserted}`;
  }
  return String(base + 1);
}

function relabelChildren(parent: Paragraph, labels: Map<Paragraph, string>): void {
  let value = 0;
  let script: Sequence['script'] | undefined;
  for (const child of parent.children) {
    relabelChildren(child, labels);
    if (!isLabelled(child)) continue;
    const label = bareLabel(child.label);
    const restarts =
      child.expected === undefined &&
      /^[ai1]$/.test(label) &&
      script !== undefined &&
      labelOf(script, value + 1) !== label;
    if (script === undefined || restarts) {
      script = scriptOf(parent, child);
      value = 0;
    }
    value++;
    labels.set(child, labelOf(script, value));
  }
}

/** The script that the first label of a list shows; a list whose first label is wrong has that of its level. */
function scriptOf(parent: Paragraph, child: Paragraph): Sequence['script'] {
  const label = bareLabel(child.expected ?? child.label);
  if (/^\d/.test(label)) return 'digit';
  return label === 'i' ? 'roman' : label === 'a' ? 'letter' : parent.level % 2 === 0 ? 'letter' : 'roman';
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
  const edits: LabelEdit[] = [];
  for (const { block, items, phrase } of resolvedReferences(resolution)) {
    for (const { item, paragraphs } of items) {
      const target = paragraphs[paragraphs.length - 1];
      if (!target || phrase.place === 'none' || target.annex) continue;
      const path = pathOf(target, labels);
      const written = resolution.tree.blocks[block]!.text.slice(item.from, item.to);
      const insert = item.kind === 'subparagraph' || written.startsWith('(') ? shortened(path, written) : path;
      if (
        item.path !== insert &&
        !(written.startsWith('(') && written.replace(/\s/g, '') === insert.replace(/\s/g, ''))
      ) {
        edits.push({ block, from: item.from, to: item.to, insert });
      }
    }
  }
  return edits;
}

function pathOf(paragraph: Paragraph, labels: ReadonlyMap<Paragraph, string>): string {
  const own = labels.get(paragraph) ?? bareLabel(paragraph.label);
  return paragraph.parent ? `${pathOf(paragraph.parent, labels)} (${own})` : own;
}

/** As many labels at the end of the path as are written: "(b)" of "5 (b)". */
function shortened(path: string, written: string): string {
  const count = written.split('(').length - 1;
  return path.split(' ').slice(-count).join(' ');
}
