import { labelsOf, noSeat, type Seat, seatsOf } from './runs';
import type { Paragraph, Structure } from './structure';

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
  const seats = seatsOf(structure);
  for (const part of structure.parts) {
    if (part.quoted) continue;
    for (const paragraph of part.preambular) labelList(paragraph.children, seats, labels);
    labelList(part.operative, seats, labels);
  }
  return labels;
}

function labelList(
  list: readonly Paragraph[],
  seats: ReadonlyMap<Paragraph, Seat>,
  labels: Map<Paragraph, string>,
): void {
  if (list.length === 0) return;
  const seated = list.map((paragraph) => ({ paragraph, seat: seats.get(paragraph) ?? noSeat }));
  for (const [{ paragraph }, label] of labelsOf(seated)) labels.set(paragraph, label);
  for (const { children } of list) labelList(children, seats, labels);
}
