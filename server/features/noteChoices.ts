import type { Resolution } from '../model/resolution';
import { firstWordsOfNote } from './firstWords';

/** The notes of a resolution in text order, each with its label and first words. */
export function noteChoices(resolution: Resolution): { label: string; text: string }[] {
  return resolution.structure.notes.map((note) => ({ label: note.label, text: firstWordsOfNote(resolution, note) }));
}
