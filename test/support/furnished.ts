import { readings } from '../../server/drafting/ibid';
import { factsOf } from '../../server/model/facts';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import type { Paragraph } from '../../server/model/structure';
import { resolvedReferences } from '../../server/model/targets';
import { bodyParagraphs, isLabelled } from '../../server/model/walk';
import { parse } from '../../server/syntax/parse';
import { applyEdits, type Edit } from '../../server/text/span';
import { pick } from './random';

/** How the marks of a furnished text are written. */
export const spellings = ['caret', 'word', 'superscript', 'sup', 'hat', 'slash'] as const;

type Spelling = (typeof spellings)[number];

/**
 * A published text with what such texts have lost: every paragraph bears a word of its own (`pq7`), marks stand behind words of their own
 * (`mk3`), references in front of words of their own (`rf5`), and notes stand at the end, repeated marks and "Ibid." among them.
 */
export function furnished(text: string, next: () => number, sources: Sources = 'any'): string {
  const resolution = resolutionOf(parse(text));
  const { tree, structure } = resolution;
  const paragraphs = bodyParagraphs(structure)
    .filter((it) => isLabelled(it) || it.kind === 'preambular')
    .sort((a, b) => a.pieces[0]! - b.pieces[0]!);
  const spelling = pick(spellings, next);
  const notes: string[] = [];
  const uses = plannedNotes(paragraphs.length, next);
  const edits: Edit[] = [];
  let marks = 0;
  let references = 0;
  paragraphs.forEach((paragraph, i) => {
    const block = paragraph.pieces[0]!;
    const { ending } = factsOf(tree.blocks[block]!);
    let words = ` pq${i}`;
    const whole = paragraph.pieces.length === 1 && ending.mark !== '' && ending.mark !== ':';
    if (whole && next() < 0.5) {
      const own = referenceTo(paragraph, paragraphs, next);
      if (own) words += ` as in ${own} rf${references++}`;
    }
    if (whole && next() < 0.6) {
      const count = next() < 0.2 ? 2 : 1;
      words += ` mk${marks++}`;
      for (let n = 0; n < count; n++) {
        const label = uses();
        words += (n > 0 ? ',' : '') + mark(spelling, label);
      }
    }
    const at = tree.starts[block]! + ending.to - ending.mark.length;
    edits.push({ from: at, to: at, insert: words });
  });
  let last = '';
  for (let label = 1; label <= uses.count(); label++) {
    last = sources === 'any' ? source(label, next) : distinctSource(label, last, next);
    notes.push(`${head(spelling, label)} ${last}`);
  }
  const body = applyEdits(text, edits).trimEnd();
  return `${body}\n\n${notes.join('\n\n')}\n`;
}

/** Whether notes may say the same as others, or are all different and say "Ibid." wherever they can. */
export type Sources = 'any' | 'distinct';

function distinctSource(label: number, last: string, next: () => number): string {
  const series = /vol\./.test(last);
  if (next() < 0.5) return `See A/70/${100 + label}.`;
  const place = `vol. ${2000 + label}, No. ${30000 + label}.`;
  return series ? `Ibid., ${place}` : `United Nations, *Treaty Series*, ${place}`;
}

/** The next mark: a new note more often than one that was marked before. */
function plannedNotes(most: number, next: () => number): (() => number) & { count(): number } {
  let count = 0;
  const use = () => {
    if (count > 0 && (next() < 0.3 || count > most)) return 1 + Math.floor(next() * count);
    return ++count;
  };
  return Object.assign(use, { count: () => count });
}

function mark(spelling: Spelling, label: number): string {
  switch (spelling) {
    case 'caret':
      return `[^${label}]`;
    case 'word':
      return `[^n${label}]`;
    case 'superscript':
      return [...String(label)].map((it) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(it)]).join('');
    case 'sup':
      return `<sup>${label}</sup>`;
    case 'hat':
      return `^${label}^`;
    case 'slash':
      return ` ${label}/`;
  }
}

function head(spelling: Spelling, label: number): string {
  return `${mark(spelling, label).trim()}${spelling === 'caret' || spelling === 'word' ? ':' : ''}`;
}

function source(label: number, next: () => number): string {
  const kind = next();
  if (label > 1 && kind < 0.2) return 'Ibid.';
  if (label > 1 && kind < 0.35) return `Ibid., vol. ${2000 + label}, No. ${30000 + label}.`;
  if (kind < 0.6) return `United Nations, *Treaty Series*, vol. ${2000 + label}, No. ${30000 + label}.`;
  return `See A/70/${100 + label}.`;
}

/** A reference to one or several paragraphs, with the side on which they stand. */
function referenceTo(own: Paragraph, all: readonly Paragraph[], next: () => number): string | undefined {
  const tops = all.filter((it) => it.kind === 'operative' && it.level === 0 && it.part === own.part && it !== own);
  if (tops.length === 0) return undefined;
  const target = pick(tops, next);
  const number = (it: Paragraph) => it.label!.replace(/[.]/g, '');
  if (target.label === null || !/^\d+$/.test(number(target))) return undefined;
  const side = target.pieces[0]! < own.pieces[0]! ? 'above' : 'below';
  const child = target.children.filter(isLabelled).find((it) => /^\([a-z]+\)$/.test(it.label!));
  const kind = next();
  if (child && kind < 0.4) return `paragraph ${number(target)} ${child.label} ${side}`;
  const later = tops.filter((it) => it.pieces[0]! > target.pieces[0]! && /^\d+$/.test(number(it)));
  if (kind < 0.6 && later.length > 1) return `paragraphs ${number(target)} to ${number(later[1]!)}`;
  if (kind < 0.8 && later.length > 0) return `paragraphs ${number(target)} and ${number(later[0]!)}`;
  return kind < 0.9 ? `paragraph ${number(target)} of the present resolution` : `paragraph ${number(target)} ${side}`;
}

/** What a furnished text says, by the words that were put in. */
export interface Bearings {
  /** What each mark reads in full, by the word that it stands behind and its place there. */
  readonly marks: ReadonlyMap<string, string>;
  /** The words of the paragraphs that each reference names, and whether it says that one is gone. */
  readonly references: ReadonlyMap<string, { readonly targets: ReadonlySet<string>; readonly broken: boolean }>;
  /** How many notes are said with "Ibid." */
  readonly ibids: number;
  readonly paragraphs: ReadonlySet<string>;
}

/** Reads the bearings of a text afresh. */
export function bearings(text: string): Bearings {
  const resolution = resolutionOf(parse(text));
  const said = readings(resolution);
  return {
    marks: marksOf(resolution, said),
    references: referencesOf(resolution),
    ibids: [...said.values()].filter((it) => it.body !== it.reading).length,
    paragraphs: new Set(text.match(/\bpq\d+\b/g)),
  };
}

function marksOf({ tree, structure }: Resolution, said: ReturnType<typeof readings>): Map<string, string> {
  const found = new Map<string, string>();
  for (const { block, ordinal, note } of structure.marks) {
    const { text } = tree.blocks[block]!;
    const { from } = factsOf(tree.blocks[block]!).marks[ordinal]!;
    const word = /.*\b(mk\d+)\b/s.exec(text.slice(0, from))?.[1];
    if (!word) continue;
    let place = 0;
    while (found.has(`${word}.${place}`)) place++;
    found.set(`${word}.${place}`, note ? said.get(note)!.reading : '(no note)');
  }
  return found;
}

function referencesOf(resolution: Resolution): Map<string, { targets: Set<string>; broken: boolean }> {
  const { tree } = resolution;
  const found = new Map<string, { targets: Set<string>; broken: boolean }>();
  for (const { block, phrase, items, broken } of resolvedReferences(resolution)) {
    const word = /^ (rf\d+)\b/.exec(tree.blocks[block]!.text.slice(phrase.to))?.[1];
    if (!word) continue;
    const targets = new Set<string>();
    for (const { paragraphs } of items) {
      for (const it of paragraphs) {
        const own = /\bpq\d+\b/.exec(tree.blocks[it.pieces[0]!]!.text)?.[0];
        if (own) targets.add(own);
      }
    }
    found.set(word, { targets, broken });
  }
  return found;
}
