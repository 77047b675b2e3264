import type { Registry } from '../knowledge/registry';
import { officialNote, type Treaty } from '../knowledge/treaties';
import { familyOf, numbersOf, volumesOf } from '../knowledge/treatyFamily';
import { languageOf } from '../model/language';
import { namedSources, seriesPlace, sourceOrdinal } from '../model/noteNames';
import { type NoteSource, sourcesOf } from '../model/noteSources';
import type { Resolution } from '../model/resolution';
import type { Note } from '../model/structure';
import type { Anchor, Context, DocumentRule, Fix, Report } from './rule';
import { type SetMark, setMarks, type Verdict, verdictOf } from './treatyNotes';

/** A note of the Treaty Series has the number of the instrument that it is set to, and one of its volumes. */
export const treatyNumber: DocumentRule = {
  id: 'treaty-number',
  summary: 'A note of the Treaty Series has the volume and the number of its instrument.',
  severity: 'warning',
  authority: 'United Nations Treaty Series; Multilateral Treaties Deposited with the Secretary-General',
  fix: 'choice',
  per: 'document',
  *check({ resolution, surroundings }) {
    const { registry } = surroundings;
    if (resolution.structure.notes.length === 0) return;
    const judged = new Map<Note, { readonly set: SetMark; readonly verdict: Verdict }[]>();
    for (const set of setMarks(resolution)) {
      const verdict = verdictOf(resolution, registry, set);
      const list = judged.get(set.note);
      if (list) list.push({ set, verdict });
      else judged.set(set.note, [{ set, verdict }]);
    }
    for (const note of resolution.structure.notes) {
      const marks = judged.get(note) ?? [];
      const wrong = marks.find(({ verdict }) => verdict.kind === 'number' || verdict.kind === 'volume');
      if (!wrong) {
        if (marks.every(({ verdict }) => verdict.kind !== 'right')) yield* contradictions(resolution, registry, note);
      } else if (!marks.some(({ verdict }) => verdict.kind === 'right')) yield* wrongPlace(resolution, wrong);
    }
  },
};

/** The note of another instrument, whole and right, is another fault: `note-instrument-mismatch`. */
function* wrongPlace(
  resolution: Resolution,
  { set, verdict }: { readonly set: SetMark; readonly verdict: Verdict },
): Generator<Report> {
  const { treaty } = set.to;
  if (verdict.kind === 'number' && !verdict.other) {
    const asked = listed('No.', 'Nos.', numbersOf(treaty));
    const found = listed('No.', 'Nos.', verdict.source.numbers);
    yield report(
      resolution,
      set.note,
      verdict.source,
      treaty,
      `${found} is not that of the ${treaty.name}, which is registered as ${asked}`,
    );
  } else if (verdict.kind === 'volume') {
    const asked = listed('vol.', 'vols.', volumesOf(treaty));
    const found = listed('vol.', 'vols.', verdict.source.volumes);
    yield report(
      resolution,
      set.note,
      verdict.source,
      treaty,
      `The ${treaty.name} stands in ${asked} of the Treaty Series, not in ${found}`,
    );
  }
}

/** Where no instrument stands before the mark, a number of one instrument in the volume of another is a fault all the same. */
function* contradictions(resolution: Resolution, registry: Registry, note: Note): Generator<Report> {
  const [source, more] = sourcesOf(resolution, note);
  if (!source || more || source.kind !== 'series' || source.league || languageOf(resolution) !== 'en') return;
  const [number, another] = source.numbers;
  if (!number || another || note.references.length === 0) return;
  const owner = registry.treaties().find((it) => numbersOf(it).includes(number) && it.status === 'V');
  const kin = owner && familyOf(owner, registry);
  if (!owner || !kin || volumesOf(owner).length === 0) return;
  const volumes = new Set(kin.flatMap(volumesOf));
  if (source.volumes.some((it) => volumes.has(it))) return;
  const neighbour = registry.treaties().find((it) => source.volumes.every((volume) => volumesOf(it).includes(volume)));
  if (!neighbour || kin.includes(neighbour)) return;
  const found = listed('vol.', 'vols.', source.volumes);
  const message = `No. ${number} is the ${owner.name}, and ${found} holds the ${neighbour.name}`;
  const first = report(resolution, note, source, owner, message);
  yield {
    ...first,
    fixes: (context) => [owner, neighbour].flatMap((it) => repairs(context, first.at, it)),
  };
}

function report({ tree }: Resolution, note: Note, source: NoteSource, treaty: Treaty, message: string): Report {
  const ordinal = sourceOrdinal(tree.blocks[note.block]!, note.ordinal, source.ordinal);
  const at: Anchor = { block: note.block, part: 'noteSource', ordinal };
  const [mark] = note.references;
  return {
    at,
    message,
    related: mark ? [{ at: { ...mark, part: 'mark' }, message: 'Its mark' }] : [],
    fixes: (context) => repairs(context, at, treaty),
  };
}

/** The volume and number as the official note has them; in other languages, which have volumes of their own, the number alone. */
function repairs({ resolution }: Context, { block, ordinal = 0 }: Anchor, treaty: Treaty): Fix[] {
  const { text } = resolution.tree.blocks[block]!;
  const named = namedSources(resolution.tree.blocks[block]!)[ordinal]?.series;
  if (!named || numbersOf(treaty).length === 0) return [];
  const note = officialNote(treaty);
  const official = note && seriesPlace(note, 0, note.length);
  const own = new Set(volumesOf(treaty));
  const keepsVolumes = named.volumes.every((it) => own.has(it));
  const whole = languageOf(resolution) === 'en' && official && !(keepsVolumes && numbersOf(treaty).length === 1);
  const { from, to } = whole ? named.span : named.digits;
  const insert = whole ? note.slice(official.span.from, official.span.to) : treaty.number;
  if (insert === text.slice(from, to)) return [];
  return [{ title: `Write ${whole ? insert : `No. ${insert}`}: ${treaty.name}`, edits: [{ block, from, to, insert }] }];
}

function listed(one: string, several: string, items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? `${one} ${last}` : `${several} ${items.slice(0, -1).join(', ')} and ${last}`;
}
