import { factsOf } from '../model/facts';
import { isNumeric, withLabel } from '../model/markLabels';
import type { Note, Structure } from '../model/structure';
import type { DocumentRule } from './rule';

/** One mark leads to one footnote. */
export const footnoteDuplicate: DocumentRule = {
  id: 'footnote-duplicate',
  summary: 'Each footnote mark leads to one footnote only.',
  severity: 'error',
  authority: 'United Nations Editorial Manual Online, Footnotes and other references',
  fix: 'choice',
  per: 'document',
  *check({ resolution: { structure } }) {
    for (const [first, note] of duplicates(structure)) {
      yield {
        at: { block: note.block, part: 'noteMark', ordinal: note.ordinal },
        message: `A second note bears the mark ${note.label}: give it a number of its own`,
        related: [
          {
            at: { block: first.block, part: 'noteMark', ordinal: first.ordinal },
            message: 'The first note of that mark',
          },
        ],
        fixes: ({ resolution }) => {
          const head = factsOf(resolution.tree.blocks[note.block]!).notes[note.ordinal];
          const label = freeLabel(resolution.structure);
          if (!head) return [];
          const mark = resolution.tree.blocks[note.block]!.text.slice(head.from, head.markTo);
          const edit = { block: note.block, from: head.from, to: head.markTo, insert: withLabel(mark, label) };
          return [{ title: `Give the note the number ${label}`, edits: [edit] }];
        },
      };
    }
  },
};

function* duplicates(structure: Structure): Generator<readonly [Note, Note]> {
  const first = new Map<string, Note>();
  const repeated: [Note, Note][] = [];
  for (const note of structure.notes) {
    const key = note.series === 0 ? note.label : `${note.series}:${note.label}`;
    const before = first.get(key);
    if (before) repeated.push([before, note]);
    else first.set(key, note);
  }
  if (repeated.length === 0) return;
  const marks = counts(structure.marks);
  const notes = counts(structure.notes);
  // Where another mark waits for its note, one of the two may be that note.
  const waiting = structure.marks.some((mark) => !mark.note && isNumeric(mark.label));
  // As many marks as notes: the pages of an old print, or two languages side by side.
  const excused = ({ style, label }: Note) =>
    !waiting && style !== 'caret' && (marks.get(label) ?? 0) >= notes.get(label)!;
  for (const pair of repeated) if (!excused(pair[1])) yield pair;
}

function counts(all: readonly { readonly label: string }[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { label } of all) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
}

/** The lowest number that is marked and has no note; where there is none, the one behind the last. */
function freeLabel({ marks, notes }: Structure): string {
  const waiting = marks.filter((mark) => !mark.note && isNumeric(mark.label)).map((mark) => Number(mark.label));
  if (waiting.length > 0) return String(waiting.reduce((least, it) => Math.min(least, it)));
  return String(notes.reduce((last, note) => Math.max(last, Number.parseInt(note.label, 10) || 0), 0) + 1);
}
