import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import { escaped } from './markdown';

/** "preambular paragraph 3", "paragraph 2 (a)", "paragraph 4 of annex II", "the annex" for what bears no number there. */
export function nameOf({ kind, number }: Paragraph): string {
  // Paragraphs without a number are counted behind the one before: `7+2`, `annex.0+27`.
  const counted = number.replace(/ ?\+\d+$/, '');
  const scoped = /^(annex(?: [^.]+)?|part [^.]+)\.(.*)$/.exec(counted);
  const own = (scoped?.[2] ?? counted).replace('PP', '');
  const scope = scoped?.[1] === 'annex' ? 'the annex' : scoped?.[1];
  const name = `${kind === 'preambular' ? 'preambular ' : ''}paragraph ${own}`;
  if (scope === undefined) return name;
  return own === '0' ? scope : `${name} of ${scope}`;
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
  return joined(clippedList(names, most).map(escaped));
}

/** The same for places, those of one sort together: "preambular paragraphs 1 and 3; paragraphs 2 and 5; note 1". */
export function listedPlaces(names: readonly string[], most = 20): string {
  const groups = new Map<string, string[]>();
  for (const name of clippedList(names, most)) {
    const [, sort = name, number = ''] = /^((?:preambular )?paragraph|note) (\S+(?: \([a-z]+\))*)$/.exec(name) ?? [];
    groups.set(sort, [...(groups.get(sort) ?? []), number]);
  }
  const told = [...groups].map(([sort, numbers]) => {
    const list = joined(numbers.filter(Boolean).map(escaped));
    return [escaped(numbers.length > 1 ? `${sort}s` : sort), list].filter(Boolean).join(' ');
  });
  return told.some((it) => / and |, /.test(it)) ? told.join('; ') : joined(told);
}

function clippedList(names: readonly string[], most: number): string[] {
  const all = [...new Set(names)];
  return all.length > most ? [...all.slice(0, most - 1), `${all.length - most + 1} more`] : all;
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
