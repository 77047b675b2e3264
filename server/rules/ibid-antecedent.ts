import { expanded, readings } from '../drafting/ibid';
import { treatyNumbered, treatySeries } from '../knowledge/treaties';
import { volumesOf } from '../knowledge/treatyFamily';
import { factsOf, type NoteHead } from '../model/facts';
import { languageOf } from '../model/language';
import { isNumeric } from '../model/markLabels';
import { noteNames } from '../model/noteNames';
import { type Leaning, leaningOf, type SourceKind, sourceKind } from '../model/noteSource';
import type { Resolution } from '../model/resolution';
import type { Note, Structure } from '../model/structure';
import type { DocumentRule, Fix } from './rule';

/** "Ibid." repeats the source of the note before it: there is one, and it has what "Ibid." goes on to name. */
export const ibidAntecedent: DocumentRule = {
  id: 'ibid-antecedent',
  summary: 'A note that begins with “Ibid.” stands behind a note of the same source.',
  severity: 'error',
  authority: 'United Nations Editorial Manual Online, Footnotes and other references',
  fix: 'choice',
  per: 'document',
  *check({ resolution }) {
    const { notes } = resolution.structure;
    // What an "Ibid." repeats is what the note before it repeats.
    let source: Note | undefined;
    for (const [i, note] of notes.entries()) {
      const leans = leaning(resolution, note);
      const before = notes[i - 1];
      if (!before || !follows(resolution.structure, before, note)) source = undefined;
      const message = leans && faultOf(resolution, note, before, leans, source);
      if (message !== undefined) {
        yield {
          at: { block: note.block, part: 'note', ordinal: note.ordinal },
          message: `${message}: name the source in full`,
          related: before
            ? [{ at: { block: before.block, part: 'note', ordinal: before.ordinal }, message: repeated }]
            : [],
          fixes: ({ resolution: now }) => writtenOut(now, note),
        };
      }
      // What is named behind "Ibid." stands in the source that it repeats.
      if (message !== undefined) source = undefined;
      else if (!leans || kindOf(resolution, note) === 'several') source = note;
    }
  },
};

const repeated = 'The note that “Ibid.” repeats';

function faultOf(
  resolution: Resolution,
  note: Note,
  before: Note | undefined,
  leans: Leaning,
  source: Note | undefined,
): string | undefined {
  if (!before)
    return isFirst(resolution.structure, note) ? 'No note stands before this one that “Ibid.” could repeat' : undefined;
  const fault =
    mismatch(leans, source ? kindOf(resolution, source) : 'other') ??
    (source && otherSeries(resolution, note, leans, source));
  return fault && `Note ${before.label}, which this one repeats, ${fault}`;
}

function leaning(resolution: Resolution, note: Note): Leaning | undefined {
  const head = wholeHead(resolution, note);
  return head && leaningOf(resolution.tree.blocks[note.block]!, head);
}

function kindOf(resolution: Resolution, note: Note): SourceKind {
  const head = wholeHead(resolution, note);
  return head ? sourceKind(resolution.tree.blocks[note.block]!, head) : 'other';
}

/** A note in several pieces may have lost some of them: nothing is known of it. */
function wholeHead({ tree }: Resolution, { block, ordinal, pieces }: Note): NoteHead | undefined {
  return pieces.length === 1 ? factsOf(tree.blocks[block]!).notes[ordinal] : undefined;
}

/** Whether one note comes next after another, so that none is missing between them; notes with words for labels come in the order of their first marks. */
function follows(structure: Structure, before: Note, note: Note): boolean {
  if (before.series !== note.series) return false;
  if (isNumeric(note.label) && isNumeric(before.label)) return Number(note.label) === Number(before.label) + 1;
  const order = byMarks(structure);
  const at = order.get(before);
  return at !== undefined && order.get(note) === at + 1;
}

const orders = new WeakMap<Structure, ReadonlyMap<Note | undefined, number>>();

/** The places of the notes in the order of their first marks; marks without a note have one as well. */
function byMarks(structure: Structure): ReadonlyMap<Note | undefined, number> {
  let order = orders.get(structure);
  if (!order) {
    const marked = new Set(structure.marks.map(({ note }) => note));
    orders.set(structure, (order = new Map([...marked].map((note, i) => [note, i]))));
  }
  return order;
}

/** Whether a note is the first by its place, by its number and by its mark; pages cut from a volume begin with any number. */
function isFirst({ notes, marks }: Structure, note: Note): boolean {
  const isLeast = () => notes.every((it) => !isNumeric(it.label) || Number(it.label) >= Number(note.label));
  if (isNumeric(note.label) && (!isLeast() || (note.label !== '1' && note.style !== 'caret'))) return false;
  const first = marks.find((it) => it.note && it.note.block !== it.block);
  return first === undefined || first.note === note;
}

/** What is missing in the source that a note repeats; undefined where nothing is, or where it is not certain. */
function mismatch(leans: Leaning, kind: SourceKind): string | undefined {
  const asksVolumes = leans === 'volume' || leans === 'numbered';
  if (asksVolumes && (kind === 'resolution' || kind === 'symbol')) return `names a ${nouns[kind]} without volumes`;
  if (leans === 'numbered' && kind === 'records') return 'names official records, which no such number goes with';
  if (leans === 'records' && (kind === 'treaties' || kind === 'resolution'))
    return `names a ${nouns[kind]} without supplements or documents`;
  return undefined;
}

/** What is missing in the source for the volume that a note asks of it; undefined where the volume may stand there. */
function otherSeries(resolution: Resolution, note: Note, leans: Leaning, source: Note): string | undefined {
  const { blocks } = resolution.tree;
  const asked = noteNames(blocks[note.block]!)[note.ordinal]?.[0]?.series;
  if (leans !== 'numbered' || !asked || !wholeHead(resolution, source)) return undefined;
  const [volume = '', number = ''] = [asked.volumes[0], asked.numbers[0]];
  const league = /^[IVXLC]/.test(volume);
  const given = noteNames(blocks[source.block]!)[source.ordinal]?.[0]?.series;
  // The League of Nations counted its volumes in Roman numerals.
  if (given?.league !== undefined && given.league !== league)
    return `names the Treaty Series of the ${league ? 'United Nations' : 'League of Nations'}, which has no such volume`;
  const treaty = kindOf(resolution, source) === 'other' ? treatyNumbered(volume, number) : undefined;
  if (!treaty || !volumesOf(treaty).includes(volume)) return undefined;
  return 'names no treaty series';
}

const nouns = { resolution: 'resolution', symbol: 'document', treaties: 'treaty series' } as const;

/** The note with a source in the place of "Ibid.": the nearest before it that has what it asks for, else the series of a known treaty. */
function writtenOut(resolution: Resolution, note: Note): readonly Fix[] {
  const head = wholeHead(resolution, note);
  const leans = leaning(resolution, note);
  if (!head || !leans || leans === 'same') return [];
  const body = resolution.tree.blocks[note.block]!.text.slice(head.content, head.to).trimEnd();
  const source = leans === 'records' ? nearest(resolution, note, 'records') : series(resolution, note, body);
  if (source === undefined) return [];
  const insert = expanded(body, source);
  const edit = { block: note.block, from: head.content, to: head.content + body.length, insert };
  return [{ title: `Write out the source: ${insert.replace(/[*_]/g, '')}`, edits: [edit] }];
}

function series(resolution: Resolution, note: Note, body: string): string | undefined {
  const [, volume = '', number = ''] =
    /vols?\.\s*([\dIVXLC]+)[^;]*?(?:,\s*Nos?\.?\s*([\d–-]+))?[^\d]*$/i.exec(body) ?? [];
  const league = /^[IVXLC]/.test(volume);
  const found = nearest(resolution, note, 'treaties', (it) => /vols?\.\s*[IVXLC]/.test(it) === league);
  if (found !== undefined) return found;
  const known = languageOf(resolution) === 'en' && number !== '' && treatyNumbered(volume, number);
  return known ? treatySeries(volume) : undefined;
}

/** The words of the nearest note of a kind that stands before `note`. */
function nearest(
  resolution: Resolution,
  note: Note,
  kind: SourceKind,
  fits: (words: string) => boolean = () => true,
): string | undefined {
  const { notes } = resolution.structure;
  const said = readings(resolution);
  const before = notes.slice(0, notes.indexOf(note));
  const found = before.findLast(
    (it) => !leaning(resolution, it) && kindOf(resolution, it) === kind && fits(said.get(it)!.reading),
  );
  return found && said.get(found)!.reading;
}
