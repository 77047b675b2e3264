import { factsOf } from '../model/facts';
import { ibidAt } from '../model/noteSource';
import type { Resolution } from '../model/resolution';
import type { Note } from '../model/structure';

/** What a note says: its words as they stand, its pieces joined, and the same with "Ibid." written out. */
export interface NoteReading {
  readonly body: string;
  readonly reading: string;
  /** The note whose words an "Ibid." stands for; the note itself where it is none. */
  readonly source: Note;
}

/** What every note of a resolution says; an "Ibid." that has no note before it stands for nothing and reads as it is written. */
export function readings(resolution: Resolution): ReadonlyMap<Note, NoteReading> {
  const found = new Map<Note, NoteReading>();
  const previous = new Map<number, Note>();
  for (const note of resolution.structure.notes) {
    const body = bodyOf(resolution, note);
    const before = previous.get(note.series);
    const antecedent = before && found.get(before);
    const leans = isIbid(body) && antecedent;
    found.set(note, {
      body,
      reading: leans ? expanded(body, antecedent.reading) : body,
      source: leans ? antecedent.source : note,
    });
    previous.set(note.series, note);
  }
  return found;
}

/** Whether a note leans on the one before it: "Ibid.", "Ibid., vol. 3, No. 12.", "See ibid., para. 4." */
export function isIbid(body: string): boolean {
  return ibidAt(body) !== null;
}

/** What stands behind the name of a source and tells a place in it. */
const locator =
  /,\s*(?:vols?\.|chaps?\.|sects?\.|paras?\.|annex|appendix|pp?\.|Nos?\.|resolution|decision|article|art\.|part)(?=\s|[.,]?$)/i;
/** Official Records name the volume in their title: "Ibid., Supplement No. 3 (E/2030/23)". */
const volume = /,\s*(?:\d{4},\s*)?(?:Special )?Supplement\b/;

/** "Ibid., vol. 3, No. 12." behind a note of the *Treaty Series* becomes the series with that volume and number. */
export function expanded(body: string, source: string): string {
  const own = ibidAt(body);
  const rest = body.slice(own?.[0].length ?? 0).replace(/^,\s*/, '');
  const see = own?.[1] ?? '';
  const bare = see ? source.replace(/^See (?:also )?/, '') : source;
  if (rest === '' || rest === '.') return see + bare;
  const stem = /^\*?(?:\d{4}, )?(?:Special )?Supplement\b/.test(rest) ? cutAt(volume, bare) : stemOf(bare);
  return `${see}${stem}, ${rest}`;
}

/** The name of a source without volume, chapter, paragraph and full stop. */
function stemOf(source: string): string {
  return cutAt(locator, source);
}

function cutAt(pattern: RegExp, source: string): string {
  const cut = pattern.exec(source);
  const stem = cut ? source.slice(0, cut.index) : source.replace(/\.$/, '');
  // A cut inside italics leaves them open.
  return stem.split('*').length % 2 === 0 ? `${stem}*` : stem;
}

/**
 * How a note may be said with "Ibid." behind a note that reads `source`, in the given spelling of "Ibid."; undefined where it may not.
 *
 * The same source is "Ibid."; another volume of the same treaty series is "Ibid., vol. …". Other sources are left as they are written.
 */
export function contracted(reading: string, source: string, spelling: string): string | undefined {
  if (reading === '' || source === '') return undefined;
  if (reading === source) return reading.endsWith('.') ? spelling : undefined;
  const stem = stemOf(source);
  if (!/Treaty Series\W*$/.test(stem) || !reading.startsWith(`${stem}, `)) return undefined;
  const short = `${spelling}, ${reading.slice(stem.length + 2)}`;
  return expanded(short, source) === reading ? short : undefined;
}

/** How a text writes "Ibid.": roman, or in italics where a note of it does so. */
export function ibidSpelling(bodies: Iterable<string>): string {
  for (const body of bodies) if (/^\*ibid\.\*/i.test(body)) return '*Ibid.*';
  return 'Ibid.';
}

/** The words of a note as they stand, without its mark; pieces that a page has cut are joined by a blank. */
function bodyOf({ tree }: Resolution, note: Note): string {
  const parts = note.pieces.map((piece, i) => {
    const { text, content, end } = tree.blocks[piece]!;
    const head = i > 0 ? undefined : factsOf(tree.blocks[piece]!).notes[note.ordinal];
    return head ? text.slice(head.content, head.to).trim() : text.slice(i > 0 ? 0 : content, end).trim();
  });
  return parts.join(' ');
}
