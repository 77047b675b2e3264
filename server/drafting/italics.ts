import { conventionsOf } from '../knowledge/conventions';
import type { OrganLine, Profile } from '../knowledge/organs';
import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import { withChildren } from '../model/walk';
import type { Block } from '../syntax/block';
import type { Emphasis } from '../syntax/inline';
import type { PlacedEdit, Tree } from '../syntax/tree';
import type { Span } from '../text/span';

/** The paragraphs of a text whose opening phrase is set otherwise than exactly in italics. */
export interface ItalicsSurvey {
  /** Preambular paragraphs with a roman opening. */
  readonly romanPreamble: readonly Paragraph[];
  /** Operative paragraphs with a roman opening. */
  readonly romanOperative: readonly Paragraph[];
  /** Paragraphs and sub-paragraphs whose italics go too far or stop too early. */
  readonly misset: readonly Paragraph[];
  /** How many openings are set in italics, exactly or nearly. */
  readonly set: number;
  /** How many of those are in the preamble. */
  readonly setPreamble: number;
}

/** Looks at the italics of every paragraph of the body; quoted texts and annexes are left out. */
export function surveyOf(resolution: Resolution, profile: Profile): ItalicsSurvey {
  const roman: Record<'preambular' | 'operative', Paragraph[]> = { preambular: [], operative: [] };
  const misset: Paragraph[] = [];
  const exact = conventionsOf(profile).italics === 'exact';
  let set = 0;
  let setPreamble = 0;
  for (const part of resolution.structure.parts) {
    if (part.quoted) continue;
    for (const top of [...part.preambular, ...part.operative]) {
      if (top.adopted) continue;
      for (const paragraph of withChildren(top)) {
        const block = resolution.tree.blocks[paragraph.pieces[0]!]!;
        const { italics, opening } = factsOf(block);
        if (paragraph.level > 0) {
          if (wholeOf(block)) misset.push(paragraph);
          continue;
        }
        if (!opening || paragraph.kind === 'annex' || opening.kind !== paragraph.kind) continue;
        if (italics === 'none') roman[paragraph.kind].push(paragraph);
        else if (italics === 'over' || ((italics === 'wide' || italics === 'short') && exact)) misset.push(paragraph);
        if (italics === 'none' || italics === 'bold') continue;
        set++;
        if (paragraph.kind === 'preambular') setPreamble++;
      }
    }
  }
  misset.sort((a, b) => a.pieces[0]! - b.pieces[0]!);
  return { romanPreamble: roman.preambular, romanOperative: roman.operative, misset, set, setPreamble };
}

/** The italics of the first piece of a sub-paragraph that is set so from end to end, with or without its label. */
function wholeOf(block: Block): Emphasis | undefined {
  const { inlines, word } = factsOf(block);
  const first = inlines.emphasis.find((it) => it.from <= word && it.to > word);
  const words = first && block.text.slice(Math.max(first.from, block.content), first.to);
  return words && first.marker === 1 && block.end - first.to <= 1 && /\s/.test(words) ? first : undefined;
}

/** The organ lines whose name is roman, by the index of their blocks; headings and names in capitals are set apart already. */
export function romanOrgans({ structure, tree }: Resolution): number[] {
  return structure.parts
    .filter(({ organ, quoted }) => organ >= 0 && !quoted && isRoman(tree.blocks[organ]!))
    .map(({ organ }) => organ);
}

function isRoman(block: Block): boolean {
  const { organ } = factsOf(block);
  if (block.kind === 'heading' || !organ || !/\p{Ll}/u.test(block.text.slice(organ.from, organ.to))) return false;
  return !isSet(block, organ);
}

function isSet(block: Block, organ: OrganLine): boolean {
  return factsOf(block).inlines.emphasis.some((it) => it.from < organ.to && it.to > organ.from);
}

/** The edits that set the name in an organ line in italics; none where it is. */
export function organEdits(tree: Tree, index: number): PlacedEdit[] {
  const block = tree.blocks[index]!;
  const { organ } = factsOf(block);
  return organ && !isSet(block, organ) ? exactly(block, index, organ, [], signOf(tree)) : [];
}

/** The edits that set exactly the opening phrase of a paragraph in italics, and nothing of a sub-paragraph; none where it is so. */
export function openingEdits(tree: Tree, { pieces, level }: Paragraph): PlacedEdit[] {
  const index = pieces[0]!;
  const block = tree.blocks[index]!;
  const { opening } = factsOf(block);
  if (level > 0) {
    const whole = wholeOf(block);
    return whole ? withoutItalics(index, overlapping(block, whole)) : [];
  }
  if (!opening) return [];
  const spans = overlapping(block, opening);
  return exactly(block, index, opening, spans, spans[0] ? block.text[spans[0].from]! : signOf(tree));
}

/** The edits that set just these words, `spans` taken off; a sign without its partner that touches them is made use of. */
function exactly(
  { text, content, end }: Block,
  block: number,
  { from, to }: Span,
  spans: readonly Emphasis[],
  sign: string,
): PlacedEdit[] {
  let [left, right] = [from, to];
  while (left > content && isSign(text[left - 1])) left--;
  while (right < end && isSign(text[right])) right++;
  return [
    { block, from: left, to: from, insert: sign },
    ...withoutItalics(block, spans).filter(
      (it) => it.to <= left || it.from >= right || (it.from >= from && it.to <= to),
    ),
    { block, from: to, to: right, insert: sign },
  ].filter((it) => text.slice(it.from, it.to) !== it.insert);
}

function isSign(character: string | undefined): boolean {
  return character === '*' || character === '_';
}

const signs = new WeakMap<Tree, string>();

/** The sign that sets italics in this text: that of its first emphasis, else an asterisk. */
export function signOf(tree: Tree): string {
  let sign = signs.get(tree);
  if (!sign) {
    sign = firstSign(tree) ?? '*';
    signs.set(tree, sign);
  }
  return sign;
}

function firstSign({ blocks }: Tree): string | undefined {
  for (const block of blocks) {
    const first = factsOf(block).inlines.emphasis.find((it) => it.marker === 1);
    if (first) return block.text[first.from];
  }
  return undefined;
}

/** The edits that take every one of these emphases away. */
export function withoutItalics(block: number, emphasis: readonly Emphasis[]): PlacedEdit[] {
  return emphasis.flatMap(({ from, to, marker }) => [
    { block, from, to: from + marker, insert: '' },
    { block, from: to - marker, to, insert: '' },
  ]);
}

/** What is set in the span; emphasis that follows such with nothing but blanks between goes with it, as lines of a printed page do. */
function overlapping(block: Block, { from, to }: Span): Emphasis[] {
  const found: Emphasis[] = [];
  for (const it of factsOf(block).inlines.emphasis) {
    const last = found.at(-1);
    const touches = it.from < to && it.to > from;
    const goesOn = last && last.to > to + last.marker && block.text.slice(last.to, it.from).trim() === '';
    if (touches || (goesOn && it.from >= last.to)) found.push(it);
  }
  return found;
}

/** The edits that set a stretch of a block in italics. */
export function around(block: number, { from, to }: Span, sign: string): PlacedEdit[] {
  return [
    { block, from, to: from, insert: sign },
    { block, from: to, to, insert: sign },
  ];
}
