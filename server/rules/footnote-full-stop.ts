import { factsOf } from '../model/facts';
import { closingOf } from '../model/noteSource';
import type { Note } from '../model/structure';
import type { Context, DocumentRule, Fix } from './rule';

/** Every footnote ends with a full stop. */
export const footnoteFullStop: DocumentRule = {
  id: 'footnote-full-stop',
  summary: 'Every footnote ends with a full stop.',
  severity: 'info',
  authority: 'United Nations Editorial Manual Online, Footnotes and other references',
  fix: 'safe',
  per: 'document',
  *check({ resolution: { structure, tree } }) {
    for (const note of structure.notes) {
      const block = note.pieces[note.pieces.length - 1]!;
      const own = tree.blocks[block]!;
      const facts = factsOf(own);
      const whole = note.pieces.length === 1 ? facts.notes[note.ordinal] : undefined;
      // A note without words is still to be written.
      const closing = whole ? closingOf(own, whole) : facts.ending.mark;
      if (closing === undefined || stops.has(closing)) continue;
      // What a note in pieces ends with may be the end of a paragraph that a page has cut.
      if (closing !== '' && note.pieces.length > 1) continue;
      const ordinal = note.pieces.length === 1 ? note.ordinal : -1;
      yield {
        at: ordinal < 0 ? { block, part: 'lastWord' } : { block, part: 'noteEnd', ordinal },
        message: `Note ${note.label} does not end with a full stop: add one`,
        // What stands behind a comma may have been lost rather than forgotten.
        ...(closing === '' ? { fixes: (now: Context) => stopped(now, note) } : {}),
      };
    }
  },
};

const stops: ReadonlySet<string> = new Set(['.', '?', '!']);

function stopped({ resolution }: Context, note: Note): readonly Fix[] {
  const block = note.pieces[note.pieces.length - 1]!;
  const own = resolution.tree.blocks[block]!;
  const head = note.pieces.length === 1 ? factsOf(own).notes[note.ordinal] : undefined;
  const text = own.text.slice(0, head?.to ?? own.end).replace(/(?:\s|<!--(?:(?!-->)[\s\S])*-->)+$/, '');
  return [{ title: 'Add a full stop', edits: [{ block, from: text.length, to: text.length, insert: '.' }] }];
}
