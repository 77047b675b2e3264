import { noSeat } from '../model/runs';
import { changeOf, finish } from './finish';
import type { Operation } from './operation';
import { paragraphOf } from './place';
import { seatIn } from './rearrange';
import { sheetOf } from './sheet';

/** Takes the number off the only operative paragraph, or puts it on where more are to follow. */
export const convertSingle: Operation = {
  id: 'convertSingle',
  title: 'Number or Unnumber the Only Paragraph',
  run(request) {
    const sheet = sheetOf(request.resolution);
    const at = paragraphOf(sheet, request);
    const own = at?.lane.kind === 'operative' ? at.lane : undefined;
    const lane = own ?? sheet.lanes.find((it) => it.kind === 'operative' && it.nodes.length > 0);
    const [only, second] = lane?.nodes ?? [];
    if (!only) return { refused: 'There is no operative paragraph yet.' };
    if (second) {
      return {
        refused: `There are ${lane!.nodes.length} operative paragraphs, which are numbered: join or delete the others first.`,
      };
    }
    only.seat = only.seat.run ? noSeat : seatIn({ script: 'digit', start: 1 });
    return changeOf(sheet, finish(sheet));
  },
};
