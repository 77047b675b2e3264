import type { Registry } from '../knowledge/registry';
import { officialNote, type Treaty } from '../knowledge/treaties';
import { familyOf, numbersOf } from '../knowledge/treatyFamily';
import { factsOf } from '../model/facts';
import { languageOf } from '../model/language';
import { canBear, withLabel } from '../model/markLabels';
import type { NoteSource } from '../model/noteSources';
import type { MarkUse, Note } from '../model/structure';
import type { Anchor, Context, DocumentRule, Fix } from './rule';
import { type SetMark, setMarks, type Verdict, verdictOf } from './treatyNotes';

/** An instrument has the note of its own source wherever it bears one. */
export const noteInstrumentMismatch: DocumentRule = {
  id: 'note-instrument-mismatch',
  summary: 'A mark behind an instrument leads to a note of that instrument.',
  severity: 'warning',
  authority: 'United Nations Editorial Manual Online, Footnotes and other references',
  fix: 'choice',
  per: 'document',
  *check({ resolution, surroundings }) {
    if (resolution.structure.notes.length === 0) return;
    const { registry } = surroundings;
    const all = setMarks(resolution);
    const sets = all.map((set) => ({ set, verdict: verdictOf(resolution, registry, set) }));
    const right = new Set(sets.filter(({ verdict }) => verdict.kind === 'right').map(({ set }) => set.note));
    const owns = new Map<Treaty, readonly SetMark[]>();
    for (const { set, verdict } of sets) {
      const { treaty } = set.to;
      const notes = owns.get(treaty) ?? ownNotes(registry, all, treaty);
      owns.set(treaty, notes);
      const own = notes.find((it) => it.note !== set.note);
      const fault = faultOf(registry, set, verdict, own, right);
      if (fault === undefined) continue;
      yield {
        at: markAnchor(set.mark),
        message: fault,
        related: own
          ? [{ at: markAnchor(own.mark), message: `Note ${own.note.label} is that of the ${treaty.name}` }]
          : [],
        fixes: (context) => repairs(context, set, own?.note),
      };
    }
  },
};

/** The first mark of each note that is the instrument's own source; those of its protocols come last. */
function ownNotes(registry: Registry, sets: readonly SetMark[], treaty: Treaty): SetMark[] {
  const found = new Map<Note, SetMark>();
  for (const it of sets) if (!found.has(it.note) && isOwn(registry, it, treaty)) found.set(it.note, it);
  const isKin = ({ to }: SetMark) => Number(to.treaty.id !== treaty.id);
  return [...found.values()].sort((a, b) => isKin(a) - isKin(b));
}

function faultOf(
  registry: Registry,
  set: SetMark,
  verdict: Verdict,
  own: SetMark | undefined,
  right: ReadonlySet<Note>,
): string | undefined {
  const { label } = set.note;
  const { treaty, within, shared } = set.to;
  if (verdict.kind === 'number') {
    if (verdict.other) return `Note ${label} is that of the ${verdict.other.name}, not of the ${treaty.name}`;
    // Where the note is right for another of its marks, it is this mark that is wrong.
    return right.has(set.note) ? `Note ${label} is not that of the ${treaty.name}` : undefined;
  }
  if (!own || within || shared || !isElsewhere(registry, set.sources, treaty)) return undefined;
  return `The ${treaty.name} has note ${own.note.label} elsewhere; note ${label} names another document`;
}

/** Whether the note of a mark is the instrument's own source: its place in the treaty series, or the resolution that adopted it. */
function isOwn(registry: Registry, { to, sources }: SetMark, treaty: Treaty): boolean {
  if (to.within === 'instrument' || (to.treaty.id !== treaty.id && !sameNumber(to.treaty, treaty))) return false;
  const [source] = sources;
  return source !== undefined && names(registry, source, treaty);
}

function sameNumber(one: Treaty, two: Treaty): boolean {
  const numbers = numbersOf(one);
  return numbersOf(two).some((it) => numbers.includes(it));
}

function names(registry: Registry, { kind, numbers, id }: NoteSource, treaty: Treaty): boolean {
  if (kind === 'resolution') return familyOf(treaty, registry).some((it) => it.adoptedBy === id);
  const own = new Set(familyOf(treaty, registry).flatMap(numbersOf));
  return kind === 'series' && numbers.length > 0 && numbers.every((it) => own.has(it));
}

/** Whether a note names documents alone that are not the instrument; its text may stand in the annex of any but a resolution that adopted another. */
function isElsewhere(registry: Registry, sources: readonly NoteSource[], treaty: Treaty): boolean {
  if (sources.length === 0) return false;
  return sources.every((it) => {
    if (names(registry, it, treaty)) return false;
    const others = it.kind === 'resolution' && registry.treaties().some((other) => other.adoptedBy === it.id);
    if (it.annex && !others) return false;
    return it.kind === 'document' || (it.kind === 'resolution' && treaty.adoptedBy !== '');
  });
}

function markAnchor({ block, ordinal }: MarkUse): Anchor {
  return { block, part: 'mark', ordinal };
}

/** The mark of the note that the instrument has elsewhere; else its official note in the place of the words of this one. */
function repairs({ resolution }: Context, { mark, note, to }: SetMark, own: Note | undefined): Fix[] {
  const block = resolution.tree.blocks[mark.block]!;
  const at = factsOf(block).marks[mark.ordinal];
  if (!at) return [];
  const written = block.text.slice(at.from, at.to);
  if (own && canBear(written, own.label)) {
    const edit = { block: mark.block, from: at.from, to: at.to, insert: withLabel(written, own.label) };
    return [{ title: `Attach note ${own.label}`, edits: [edit] }];
  }
  const official = languageOf(resolution) === 'en' ? officialNote(to.treaty, to.withProtocols) : undefined;
  const head = factsOf(resolution.tree.blocks[note.block]!).notes[note.ordinal];
  if (!official || !head || note.pieces.length > 1 || note.references.length > 1) return [];
  const text = resolution.tree.blocks[note.block]!.text.slice(head.content, head.to);
  const edit = { block: note.block, from: head.content, to: head.content + text.trimEnd().length, insert: official };
  return [{ title: `Write the note of the ${to.treaty.name}`, edits: [edit] }];
}
