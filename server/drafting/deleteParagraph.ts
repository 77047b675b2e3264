import { noSeat } from '../model/runs';
import { changeOf, finishMoved, warningsOf } from './finish';
import type { Operation } from './operation';
import { onParagraph } from './place';
import { removeUnmarked } from './placeNotes';
import { endingOf, exchangeEndings, takeOut } from './rearrange';
import { type Lane, withDescendants } from './sheet';

/**
 * Deletes the paragraph at the cursor with everything below it and the notes that only it marks.
 * References to it are named before; they keep their number in brackets, which is a finding until the drafter decides.
 */
export const deleteParagraph: Operation = {
  id: 'deleteParagraph',
  title: 'Delete Paragraph',
  run: (request) =>
    onParagraph(request, (sheet, node) => {
      const { lane } = node;
      const closing = node === lane.nodes.at(-1) && lane.kind === 'operative';
      for (const it of withDescendants(node)) it.removed = true;
      const gone = new Set(takeOut(sheet, node));
      for (const mark of sheet.marks) if (gone.has(mark.item)) mark.removed = true;
      removeUnmarked(sheet);
      if (closing) closeWith(lane, gone);
      // The only operative paragraph that is left bears no number.
      const [only, second] = lane.nodes;
      if (only && !second && lane.kind === 'operative' && !lane.part.quoted && only.seat.run?.start === 1)
        only.seat = noSeat;
      const finished = finishMoved(sheet);
      return { ...changeOf(sheet, finished), ...warningsOf(finished.broken) };
    }),
};

/** The paragraph that is the last now takes over the full stop. */
function closeWith({ nodes }: Lane, gone: ReadonlySet<unknown>): void {
  const last = nodes.at(-1);
  const item = last && withDescendants(last).at(-1)!.items.at(-1);
  const before = [...gone].at(-1) as Parameters<typeof endingOf>[0] | undefined;
  if (item && before && endingOf(before)?.mark === '.') exchangeEndings(before, item);
}
