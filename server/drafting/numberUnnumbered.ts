import { changeOf, finish } from './finish';
import type { Operation } from './operation';
import { runAt, seatIn } from './rearrange';
import { sheetOf } from './sheet';

/** Gives every operative paragraph without a number its number, also where the text goes without throughout. */
export const numberUnnumbered: Operation = {
  id: 'numberUnnumbered',
  title: 'Number Unnumbered Paragraphs',
  run({ resolution }) {
    const sheet = sheetOf(resolution);
    let found = false;
    for (const lane of sheet.lanes) {
      if (lane.kind !== 'operative' || lane.nodes.length < 2 || lane.part.quoted) continue;
      for (const node of lane.nodes) {
        if (node.paragraph?.label !== null || node.paragraph.introduces) continue;
        node.seat = seatIn(node.seat.run ?? runAt(lane.nodes, node));
        found = true;
      }
    }
    if (!found) return { refused: 'Every operative paragraph bears its number already.' };
    return changeOf(sheet, finish(sheet));
  },
};
