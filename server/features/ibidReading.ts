import { expanded } from '../model/noteOrder';
import type { Resolution } from '../model/resolution';
import type { Note } from '../model/structure';
import { noteText } from '../model/text';

/** What an "Ibid." note reads in full, with the source of the notes before it; undefined for a note that stands by itself. */
export function fullReading(resolution: Resolution, note: Note): string | undefined {
  const { notes } = resolution.structure;
  const chain: string[] = [];
  for (let at = notes.indexOf(note); at >= 0 && notes[at]!.series === note.series; at--) {
    const text = noteText(resolution, notes[at]!);
    if (!ibid.test(text))
      return chain.length > 0 ? chain.reduceRight((source, it) => expanded(it, source), text) : undefined;
    chain.push(text);
  }
  return undefined;
}

const ibid = /^ibid\./i;
