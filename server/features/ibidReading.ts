import { readings } from '../drafting/ibid';
import type { Resolution } from '../model/resolution';
import type { Note } from '../model/structure';
import { bareText, folded } from '../model/text';
import { parse } from '../syntax/parse';

/** The words that an "Ibid." note reads in full, without emphasis, with the source of the notes before it; undefined for a note that stands by itself. */
export function fullReading(resolution: Resolution, note: Note): string | undefined {
  const found = readings(resolution).get(note);
  if (!found || found.source === note) return undefined;
  // What was put together stands nowhere in the text: it is read as the note that it would be.
  const [block] = parse(`[^1]: ${folded(found.reading)}`).blocks;
  return block && folded(bareText(block));
}
