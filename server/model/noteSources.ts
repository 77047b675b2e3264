import type { Block } from '../syntax/block';
import { citations, citationsOf } from './citations';
import { factsOf, type NoteHead } from './facts';
import { type NamedSource, noteNames } from './noteNames';
import { type SourceKind, sourceKind } from './noteSource';
import { perBlock } from './perBlock';
import type { Resolution } from './resolution';
import type { Note, Structure } from './structure';

/** What a note names as one of its sources, an "Ibid." read as what it repeats; it holds no offsets. */
export interface NoteSource {
  readonly kind: 'series' | 'resolution' | 'document' | 'other';
  /** Which of the sources of its note it is, as `noteNames` has them. */
  readonly ordinal: number;
  readonly league: boolean;
  readonly volumes: readonly string[];
  readonly numbers: readonly string[];
  /** The canonical id of a resolution or decision, the symbol of a document; empty for all others. */
  readonly id: string;
  readonly annex: boolean;
}

const known = new WeakMap<Structure, ReadonlyMap<Note, readonly NoteSource[]>>();

/** What every note names; worked out once for each structure. A note that a page has cut names nothing that is certain. */
export function noteSources(resolution: Resolution): ReadonlyMap<Note, readonly NoteSource[]> {
  let all = known.get(resolution.structure);
  if (!all) known.set(resolution.structure, (all = allSources(resolution)));
  return all;
}

/** What one note names. */
export function sourcesOf(resolution: Resolution, note: Note): readonly NoteSource[] {
  return noteSources(resolution).get(note) ?? none;
}

const none: readonly never[] = [];

/** What `noteSources` asks of each source in the notes of a block beyond its names, as a text to compare. */
export const noteSourcesShape: (block: Block) => string = perBlock((block) => {
  const { notes } = factsOf(block);
  if (notes.length === 0) return '';
  const cited = citationsOf(block);
  const told = noteNames(block).flatMap((sources, i) =>
    sources.map((it) => `${kindOf(block, notes[i]!, it)} ${cited.findIndex(({ from }) => isIn(it, from))}`),
  );
  return told.join();
});

function isIn({ from, to }: NamedSource, at: number): boolean {
  return at >= from && at < to;
}

function kindOf(block: Block, head: NoteHead, { from, to }: NamedSource): SourceKind {
  return sourceKind(block, { ...head, content: from, to });
}

function allSources(resolution: Resolution): ReadonlyMap<Note, readonly NoteSource[]> {
  const found = new Map<Note, readonly NoteSource[]>();
  const { notes } = resolution.structure;
  if (notes.length === 0) return found;
  const cited = citedIn(resolution);
  const last = new Map<number, NoteSource | undefined>();
  for (const note of notes) {
    const sources = note.pieces.length > 1 ? none : ofNote(resolution, note, cited, last.get(note.series));
    found.set(note, sources);
    last.set(note.series, sources.at(-1));
  }
  return found;
}

interface Cited {
  readonly kind: string;
  readonly id: string;
  readonly from: number;
}

/** What the blocks of notes cite, in text order. */
function citedIn(resolution: Resolution): ReadonlyMap<number, readonly Cited[]> {
  const { roles } = resolution.structure;
  const found = new Map<number, Cited[]>();
  for (const { kind, id, block, ordinal } of citations(resolution)) {
    if (roles[block] !== 'note') continue;
    const { from } = citationsOf(resolution.tree.blocks[block]!)[ordinal]!;
    const list = found.get(block);
    if (list) list.push({ kind, id, from });
    else found.set(block, [{ kind, id, from }]);
  }
  return found;
}

function ofNote(
  { tree }: Resolution,
  { block, ordinal }: Note,
  cited: ReadonlyMap<number, readonly Cited[]>,
  before: NoteSource | undefined,
): NoteSource[] {
  const own = tree.blocks[block]!;
  const head = factsOf(own).notes[ordinal];
  if (!head) return [];
  const found: NoteSource[] = [];
  let previous = before;
  for (const [i, named] of (noteNames(own)[ordinal] ?? []).entries()) {
    const { series, ibid, annex } = named;
    const first = cited.get(block)?.find((it) => isIn(named, it.from));
    let source: NoteSource = { kind: 'other', ordinal: i, league: false, volumes: [], numbers: [], id: '', annex };
    if (series) {
      const { league = previous?.league ?? false, volumes, numbers } = series;
      // "Ibid., vol. 3" behind a document is no treaty.
      if (!ibid || previous?.kind === 'series') source = { ...source, kind: 'series', league, volumes, numbers };
    } else if (ibid) {
      if (previous) source = { ...previous, ordinal: i, annex: annex || previous.annex };
    } else if (first && (first.kind === 'resolution' || first.kind === 'decision')) {
      source = { ...source, kind: 'resolution', id: first.id };
    } else if (first && (first.kind === 'document' || first.kind === 'officialRecords')) {
      const kind = kindOf(own, head, named);
      if (kind === 'symbol' || kind === 'records') source = { ...source, kind: 'document', id: first.id };
    }
    found.push(source);
    previous = source;
  }
  return found;
}
