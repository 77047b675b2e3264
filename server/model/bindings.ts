import type { Span } from '../text/span';
import { factsOf } from './facts';
import { headingNamed } from './headingPlaces';
import type { Resolution } from './resolution';
import { type ItemTarget, resolvedReference } from './targets';
import { allParagraphs } from './walk';

/** A reference or a mark, and what it points to in a form that can be compared with another version of the text. */
export interface Binding extends Span {
  readonly block: number;
  readonly to: number;
  readonly target: string;
}

/** What every phrase that may be a reference and every mark points to, by the blocks of its targets; equal where all point to the same things. */
export function bindings(resolution: Resolution): Binding[] {
  const { tree, structure } = resolution;
  const all: Binding[] = [];
  tree.blocks.forEach((own, block) => {
    factsOf(own).references.forEach(({ from, to }, ordinal) => {
      const found = resolvedReference(resolution, block, ordinal);
      all.push({ block, from, to, target: (found?.items ?? []).map((it) => targetOf(resolution, it)).join(';') });
    });
  });
  for (const { block, ordinal, note } of structure.marks) {
    const { from, to } = factsOf(tree.blocks[block]!).marks[ordinal]!;
    all.push({ block, from, to, target: note ? `${note.block}.${note.ordinal}` : 'none' });
  }
  return all;
}

/** What the blocks of a resolution are to one another, labels left out: equal where only labels differ. */
export function skeleton(resolution: Resolution): string {
  const { structure } = resolution;
  const paragraphs = allParagraphs(structure).map(
    ({ kind, level, pieces, parent }) => `${kind} ${level} ${pieces} ${parent?.pieces[0] ?? ''}`,
  );
  const notes = structure.notes.map(({ block, ordinal, pieces, series }) => `${block}.${ordinal} ${pieces} ${series}`);
  return [structure.roles.join(' '), ...paragraphs, ...notes].join('\n');
}

function targetOf(resolution: Resolution, target: ItemTarget): string {
  const { paragraphs, missing, inline } = target;
  const heading = headingNamed(resolution, target)?.block ?? '';
  return `${paragraphs.map((it) => it.pieces[0])} ${heading} ${missing ? 'missing' : ''}${inline ? 'inside' : ''}`;
}
