import { insertedWords } from '../syntax/marker';
import { labelOf, type Sequence } from './labels';
import { sequenceOf } from './sequence';
import type { Paragraph, Structure } from './structure';
import { bareLabel, isLabelled } from './walk';

/** The label that the place of each paragraph of the body asks for, without brackets and points; quoted parts have none. */
export function newLabels(structure: Structure): ReadonlyMap<Paragraph, string> {
  let labels = known.get(structure);
  if (!labels) {
    labels = workOut(structure);
    known.set(structure, labels);
  }
  return labels;
}

/** Every reference to a number that several paragraphs bear asks for them. */
const known = new WeakMap<Structure, ReadonlyMap<Paragraph, string>>();

function workOut(structure: Structure): ReadonlyMap<Paragraph, string> {
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

function successor(last: string, label: string | null): string {
  const inserted = label?.split(' ')[1];
  const base = Number.parseInt(last, 10);
  if (inserted === 'alt') return `${base} alt`;
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
