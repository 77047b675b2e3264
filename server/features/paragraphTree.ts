import type { Range } from 'vscode-languageserver-types';
import { factsOf } from '../model/facts';
import { plainWords } from '../model/lineKinds';
import type { Resolution } from '../model/resolution';
import type { Annex, Paragraph, Part, Section } from '../model/structure';
import { isLabelled } from '../model/walk';
import type { Span } from '../text/span';
import { clipped, firstWordsOf } from './firstWords';
import { hull, rangeOf, spanOfBlock, spanOfParagraph } from './ranges';

/** A paragraph with those below it, or a heading with the paragraphs under it. */
export interface ParagraphEntry {
  /** Its number as written, else its opening, else its first words; of a heading its words. */
  label: string;
  /** The first words behind the label. */
  description: string;
  kind: 'part' | 'preamble' | 'section' | 'annex' | 'preambular' | 'operative' | 'annexed';
  /** 0 for a paragraph, 1 for `(a)`, 2 for `(i)` and so on; -1 for what is no paragraph. */
  level: number;
  range: Range;
  /** Where its first words stand. */
  selectionRange: Range;
  children: ParagraphEntry[];
}

/** The paragraphs of a resolution as a tree: parts, the preamble, sections and annexes, and in them paragraphs with their sub-paragraphs. */
export function paragraphTree(resolution: Resolution): ParagraphEntry[] {
  const { parts, annexes } = resolution.structure;
  return [
    ...parts.flatMap((part, i) => {
      const entries = partEntries(resolution, part);
      const name = `Part ${part.label ?? i + 1}`;
      return parts.length > 1 ? group(resolution, 'part', name, headOf(part), entries) : entries;
    }),
    ...annexes.flatMap((annex) => annexEntry(resolution, annex)),
  ];
}

function partEntries(resolution: Resolution, part: Part): ParagraphEntry[] {
  const preamble = part.preambular.map((it) => paragraphEntry(resolution, it));
  return [
    ...group(resolution, 'preamble', 'Preamble', [], preamble),
    ...bySection(resolution, part.operative, part.sections),
  ];
}

function annexEntry(resolution: Resolution, annex: Annex): ParagraphEntry[] {
  const block = resolution.tree.blocks[annex.block];
  const name = (block && clipped(plainWords(block))) || `Annex ${annex.label ?? ''}`.trim();
  const entries = bySection(resolution, annex.paragraphs, annex.sections);
  return group(resolution, 'annex', name, block ? [annex.block] : [], entries);
}

/** Paragraphs below the headings that they stand under; those before the first heading stand on their own. */
function bySection(
  resolution: Resolution,
  paragraphs: readonly Paragraph[],
  sections: readonly Section[],
): ParagraphEntry[] {
  const below = new Map<Section | undefined, ParagraphEntry[]>([[undefined, []]]);
  for (const section of sections) below.set(section, []);
  for (const paragraph of paragraphs) {
    (below.get(paragraph.section) ?? below.get(undefined)!).push(paragraphEntry(resolution, paragraph));
  }
  return [...below].flatMap(([section, children]) => {
    if (!section) return children;
    const heads = [...new Set([section.block, section.title])];
    const words = heads.map((block) => plainWords(resolution.tree.blocks[block]!)).join('. ');
    return group(resolution, 'section', clipped(words) || section.label || 'Section', heads, children);
  });
}

function paragraphEntry(resolution: Resolution, paragraph: Paragraph): ParagraphEntry {
  const { tree } = resolution;
  const { kind, level, pieces } = paragraph;
  const first = pieces[0]!;
  const head = spanOfBlock(tree, first);
  const opening = factsOf(tree.blocks[first]!).opening;
  return {
    ...named(resolution, paragraph),
    kind: kind === 'annex' ? 'annexed' : kind,
    level,
    range: rangeOf(tree, spanOfParagraph(resolution, paragraph)),
    selectionRange: rangeOf(tree, opening ? { from: head.from, to: tree.starts[first]! + opening.to } : head),
    children: paragraph.children.map((child) => paragraphEntry(resolution, child)),
  };
}

function named(resolution: Resolution, paragraph: Paragraph): Pick<ParagraphEntry, 'label' | 'description'> {
  const words = firstWordsOf(resolution, paragraph);
  const { label, level, pieces, number } = paragraph;
  if (isLabelled(paragraph))
    return { label: level === 0 && /^\d/.test(label!) ? `${label}.` : label!, description: words };
  const block = resolution.tree.blocks[pieces[0]!]!;
  const { opening } = factsOf(block);
  const phrase = opening ? block.text.slice(opening.from, opening.to).replace(/[*_]/g, '').trim() : '';
  if (phrase && words.startsWith(phrase)) return { label: phrase, description: words.slice(phrase.length).trim() };
  return { label: words || number, description: '' };
}

function headOf({ organ, title }: Part): readonly number[] {
  return organ >= 0 ? [organ] : title >= 0 ? [title] : [];
}

/** An entry over `children` and the blocks of its head; none where it would hold nothing. */
function group(
  { tree }: Resolution,
  kind: ParagraphEntry['kind'],
  label: string,
  head: readonly number[],
  children: ParagraphEntry[],
): ParagraphEntry[] {
  const heads = head.map((block) => spanOfBlock(tree, block));
  const own: Span | undefined = hull(heads);
  const ranges = [...(own ? [rangeOf(tree, own)] : []), ...children.map((it) => it.range)];
  const [start, end] = [ranges[0]?.start, ranges.at(-1)?.end];
  if (!start || !end) return [];
  const selectionRange = heads[0] ? rangeOf(tree, heads[0]) : children[0]!.selectionRange;
  return [{ label, description: '', kind, level: -1, range: { start, end }, selectionRange, children }];
}
