import { beginsSmall } from '../model/beginnings';
import { factsOf } from '../model/facts';
import { departures, labelledLists } from './listPractice';
import type { DocumentRule } from './rule';

/** Sub-paragraphs begin with a capital letter. */
export const subclauseCapital: DocumentRule = {
  id: 'subclause-capital',
  summary: 'A sub-paragraph begins with a capital letter.',
  severity: 'info',
  authority:
    'Practice of the published resolutions of the General Assembly, the Economic and Social Council and the Human Rights Council',
  fix: 'safe',
  per: 'document',
  *check({ resolution: { structure, tree }, profile }) {
    const blocks = labelledLists(structure).flatMap((items) => items.map((item) => item.pieces[0]!));
    const small = departures(profile, blocks, (block) => beginsSmall(tree.blocks[block]!));
    for (const block of small) {
      yield {
        at: { block, part: 'firstWord' },
        message: 'A sub-paragraph begins with a capital letter: capitalize its first word',
        fixes: ({ resolution }) => {
          const own = resolution.tree.blocks[block]!;
          const { word } = factsOf(own);
          const insert = own.text.charAt(word).toUpperCase();
          return [{ title: 'Capitalize the first word', edits: [{ block, from: word, to: word + 1, insert }] }];
        },
      };
    }
  },
};
