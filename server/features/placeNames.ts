import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import { escaped } from './markdown';

/** "preambular paragraph 3", "paragraph 2 (a)". */
export function nameOf({ kind, number }: Paragraph): string {
  return kind === 'preambular' ? `preambular paragraph ${number.replace('PP', '')}` : `paragraph ${number}`;
}

/** What a block stands in, as a sentence names it: a paragraph, a note, the masthead, the text. */
export function placeName({ structure }: Resolution, block: number): string {
  const owner = structure.owner[block];
  if (owner) return nameOf(owner);
  const note = structure.notes.find(({ pieces }) => pieces.includes(block));
  if (note) return `note ${note.label}`;
  const role = structure.roles[block];
  if (role === 'masthead' || role === 'frontMatter') return 'the masthead';
  return role === 'title' ? 'the title' : 'the text';
}

/** "a, b and c" in Markdown, each name once and the last of many left out. */
export function listedNames(names: readonly string[], most = 12): string {
  const all = [...new Set(names)].map(escaped);
  const shown = all.length > most ? [...all.slice(0, most - 1), `${all.length - most + 1} more`] : all;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
