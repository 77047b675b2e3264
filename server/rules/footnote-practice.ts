import { convertPractice } from '../drafting/convertPractice';
import { readings } from '../drafting/ibid';
import { isRefusal } from '../drafting/operation';
import { mastheadOf } from '../model/masthead';
import type { Resolution } from '../model/resolution';
import type { MarkUse, Note, Structure } from '../model/structure';
import { placedEdits } from './placedEdits';
import type { Anchor, Context, DocumentRule, Fix, Report } from './rule';

/** A source that is named again has a note of its own in the current practice; in the older one its mark is repeated. */
export const footnotePractice: DocumentRule = {
  id: 'footnote-practice',
  summary: 'A text follows one practice of repeated footnotes: a new note for each mark, or the same mark again.',
  severity: 'hint',
  authority: 'United Nations Editorial Manual Online, Footnotes and other references',
  fix: 'choice',
  per: 'document',
  *check({ resolution, profile }) {
    const practice = resolution.structure.footnotes ?? practiceOf(resolution, profile);
    if (practice === 'current') yield* repeatedMarks(resolution.structure);
    else if (practice === 'legacy') yield* equalNotes(resolution);
  },
};

/** The practice that a text is sure to follow without saying so: the Assembly came to the current one with its seventy-fourth session. */
function practiceOf(resolution: Resolution, profile: Context['profile']): Structure['footnotes'] {
  if (profile !== 'ga' || resolution.structure.notes.every((it) => it.references.length < 2)) return undefined;
  return Number(mastheadOf(resolution).adopted?.slice(0, 4)) >= sinceCurrent ? 'current' : undefined;
}

const sinceCurrent = 2020;

function* repeatedMarks({ marks, roles }: Structure): Generator<Report> {
  const first = new Map<Note, MarkUse>();
  const repeats: MarkUse[] = [];
  for (const mark of marks) {
    if (!mark.note || mark.label.startsWith('*') || roles[mark.block] === 'note') continue;
    if (first.has(mark.note)) repeats.push(mark);
    else first.set(mark.note, mark);
  }
  const [shown, ...others] = repeats;
  if (!shown) return;
  yield {
    at: markAnchor(shown),
    message: `Mark ${shown.label} is repeated: in the current practice every mark has a note of its own`,
    related: [
      { at: markAnchor(first.get(shown.note!)!), message: 'Its first place' },
      ...others.map((mark) => ({ at: markAnchor(mark), message: `Mark ${mark.label} is repeated here` })),
    ],
    fixes: ({ resolution }) => converted(resolution, 'current', 'Give every repeated mark a note of its own'),
  };
}

function* equalNotes(resolution: Resolution): Generator<Report> {
  // Pages that count their notes anew repeat the note of another page.
  if (resolution.structure.notes.some((it) => it.series > 0)) return;
  const first = new Map<string, Note>();
  const again: { readonly note: Note; readonly before: Note }[] = [];
  for (const [note, { body, reading, source }] of readings(resolution)) {
    // An "Ibid." is a good note in either practice.
    if (body === '' || source !== note || note.references.length === 0 || note.label.startsWith('*')) continue;
    const before = first.get(reading);
    if (before) again.push({ note, before });
    else first.set(reading, note);
  }
  const [shown, ...others] = again;
  if (!shown) return;
  yield {
    at: noteAnchor(shown.note),
    message: `Note ${shown.note.label} says what note ${shown.before.label} says: in the older practice the mark of that note is repeated`,
    related: [
      { at: noteAnchor(shown.before), message: 'The first note of these words' },
      ...others.map(({ note, before }) => ({
        at: noteAnchor(note),
        message: `Note ${note.label} repeats note ${before.label}`,
      })),
    ],
    fixes: ({ resolution: now }) => converted(now, 'legacy', 'Make one note of those that say the same'),
  };
}

function markAnchor({ block, ordinal }: MarkUse): Anchor {
  return { block, part: 'mark', ordinal };
}

function noteAnchor({ block, ordinal }: Note): Anchor {
  return { block, part: 'note', ordinal };
}

function converted(resolution: Resolution, choice: 'current' | 'legacy', title: string): readonly Fix[] {
  const outcome = convertPractice.run({ resolution, selection: { from: 0, to: 0 }, choice });
  return isRefusal(outcome) ? [] : [{ title, edits: placedEdits(resolution.tree, outcome.edits) }];
}
