import { misplacedMarks, noteOrderEdits } from '../model/noteOrder';
import { renumberEdits } from '../model/renumber';
import type { Edit } from '../text/span';
import { sortedEdits } from '../text/span';
import type { Operation } from './operation';

/** Gives every paragraph, sub-paragraph and note the number of its place, and every reference the number of what it points to. */
export const renumber: Operation = {
  id: 'renumber',
  title: 'Renumber Paragraphs and Footnotes',
  run({ resolution }) {
    const { starts } = resolution.tree;
    const notes = misplacedMarks(resolution.structure).flatMap(({ series }) => noteOrderEdits(resolution, series));
    const edits = [...renumberEdits(resolution), ...notes].map(
      ({ block, from, to, insert }): Edit => ({ from: starts[block]! + from, to: starts[block]! + to, insert }),
    );
    return { edits: sortedEdits(edits) };
  },
};
