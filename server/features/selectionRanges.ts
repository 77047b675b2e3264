import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import type { Block } from '../syntax/block';
import { blockIndexAt, lengthOf, offsetAt } from '../syntax/tree';
import type { Span } from '../text/span';
import { hull, rangeOf, spanOfBlock, spanOfParagraph, spanOfPieces } from './ranges';

/** For each position what to select step by step: word, quotation or italics, clause, piece, paragraph, section, part, document. */
export function selectionRanges(resolution: Resolution, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const { tree } = resolution;
    const offset = offsetAt(tree, position);
    let range: SelectionRange | undefined;
    for (const span of nested(resolution, offset)) range = { range: rangeOf(tree, span), parent: range };
    return range!;
  });
}

/** Spans that hold `offset`, the widest first, each strictly inside the one before. */
function nested(resolution: Resolution, offset: number): Span[] {
  const all = [...spansAround(resolution, offset)]
    .filter((it) => it.from <= offset && offset <= it.to)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const kept: Span[] = [];
  for (const span of all) {
    const last = kept[kept.length - 1];
    if (!last) {
      kept.push(span);
      continue;
    }
    const holds = span.from <= last.from && last.to <= span.to;
    if (holds && span.to - span.from > last.to - last.from) kept.push(span);
  }
  return kept.reverse();
}

function* spansAround(resolution: Resolution, offset: number): Generator<Span> {
  const { tree, structure } = resolution;
  yield { from: offset, to: offset };
  yield { from: 0, to: lengthOf(tree) };
  const index = blockIndexAt(tree, offset);
  const block = tree.blocks[index];
  if (!block) return;
  const start = tree.starts[index]!;
  for (const { from, to } of insideBlock(block, offset - start)) yield { from: start + from, to: start + to };
  yield spanOfBlock(tree, index);
  const owner = structure.owner[index];
  if (!owner) return;
  yield spanOfPieces(resolution, owner);
  for (let it: Paragraph | undefined = owner; it; it = it.parent) yield spanOfParagraph(resolution, it);
  const { part, annex, section } = owner;
  const paragraphs = annex ? annex.paragraphs : [...part.preambular, ...part.operative];
  const head = annex ? annex.block : part.organ;
  const spanOf = (it: Paragraph) => spanOfParagraph(resolution, it);
  if (section) {
    const own = paragraphs.filter((it) => it.section === section);
    yield hull([spanOfBlock(tree, section.block), ...own.map(spanOf)])!;
  } else {
    yield hull(paragraphs.filter((it) => it.kind === owner.kind && !it.section).map(spanOf))!;
  }
  yield hull([...(head >= 0 ? [spanOfBlock(tree, head)] : []), ...paragraphs.map(spanOf)])!;
}

function* insideBlock(block: Block, at: number): Generator<Span> {
  const { text, content, end } = block;
  const word = grown(text, at, at, (character) => /[\p{L}\p{M}\p{N}’'-]/u.test(character));
  if (word.to > word.from) yield word;
  for (const { from, to, marker } of factsOf(block).inlines.emphasis) {
    if (from > at || to < at) continue;
    yield { from: from + marker, to: to - marker };
    yield { from, to };
  }
  const open = text.lastIndexOf('“', at - 1);
  const close = text.indexOf('”', at);
  if (open >= 0 && close >= 0 && text.lastIndexOf('”', at - 1) < open) {
    yield { from: open + 1, to: close };
    yield { from: open, to: close + 1 };
  }
  if (at < content || at > end) return;
  const clause = grown(text, at, at, (character) => !/[,;:.]/.test(character));
  yield trimmed(text, { from: Math.max(clause.from, content), to: Math.min(clause.to, end) });
  yield { from: content, to: end };
}

/** The longest stretch around a place in which every character passes. */
function grown(text: string, from: number, to: number, passes: (character: string) => boolean): Span {
  let start = from;
  let end = to;
  while (start > 0 && passes(text[start - 1]!)) start--;
  while (end < text.length && passes(text[end]!)) end++;
  return { from: start, to: end };
}

function trimmed(text: string, { from, to }: Span): Span {
  const own = text.slice(from, to);
  const before = own.length - own.trimStart().length;
  return { from: from + before, to: from + before + own.trim().length };
}
