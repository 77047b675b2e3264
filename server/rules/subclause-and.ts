import { factsOf } from '../model/facts';
import type { Paragraph } from '../model/structure';
import { departures, labelledLists } from './listPractice';
import type { Context, DocumentRule, Fix } from './rule';

/** Sub-paragraphs are joined by their semicolons alone. */
export const subclauseAnd: DocumentRule = {
  id: 'subclause-and',
  summary: 'No “and” or “or” stands after the last but one sub-paragraph.',
  severity: 'info',
  authority:
    'Practice of the published resolutions of the General Assembly, the Economic and Social Council and the Human Rights Council',
  fix: 'choice',
  per: 'document',
  *check({ resolution: { structure, tree }, profile }) {
    const lists = labelledLists(structure).filter((items) => items.length > 1);
    const joined = (item: Paragraph) => factsOf(tree.blocks[lastBlock(item)]!).ending.connector >= 0;
    for (const items of departures(profile, lists, (list) => list.slice(0, -1).some(joined))) {
      for (const item of items.slice(0, -1)) {
        if (!joined(item)) continue;
        const block = lastBlock(item);
        yield {
          at: { block, part: 'connector' },
          message: 'A semicolon alone joins sub-paragraphs: remove the word behind it',
          fixes: (now) => withoutConnector(now, block),
        };
      }
    }
  },
};

function lastBlock(paragraph: Paragraph): number {
  let last = paragraph;
  while (last.children.length > 0) last = last.children[last.children.length - 1]!;
  return last.pieces[last.pieces.length - 1]!;
}

function withoutConnector({ resolution }: Context, block: number): readonly Fix[] {
  const { text } = resolution.tree.blocks[block]!;
  const from = factsOf(resolution.tree.blocks[block]!).ending.connector;
  const word = /^\p{L}+/u.exec(text.slice(from))?.[0];
  if (from < 0 || !word) return [];
  const start = text.slice(0, from).trimEnd().length;
  return [{ title: `Remove “${word}”`, edits: [{ block, from: start, to: from + word.length, insert: '' }] }];
}
