import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Resolution } from '../model/resolution';
import type { Paragraph, Section } from '../model/structure';
import { allParagraphs } from '../model/walk';
import type { Span } from '../text/span';
import { hull, positionOf, spanOfBlock, spanOfParagraph } from './ranges';

/** What folds: masthead, front matter, preamble, paragraphs, sections, annexes, notes, comments; whole lines only, at most `limit` of them. */
export function foldingRanges(resolution: Resolution, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const { tree, structure } = resolution;
  const span = (block: number): Span[] => (block >= 0 ? [spanOfBlock(tree, block)] : []);
  const whole = (paragraph: Paragraph) => spanOfParagraph(resolution, paragraph);
  const spans: (Span | undefined)[] = [
    hull([...structure.masthead, structure.title].flatMap(span)),
    ...structure.parts.flatMap((part) => [
      hull([...span(part.organ), ...part.preambular.map(whole)]),
      ...sectionSpans(resolution, part.sections, part.operative),
    ]),
    ...structure.annexes.flatMap((annex) => [
      hull([...span(annex.block), ...annex.paragraphs.map(whole), ...annex.sections.flatMap((it) => span(it.block))]),
      ...sectionSpans(resolution, annex.sections, annex.paragraphs),
    ]),
    ...[...allParagraphs(structure)].map(whole),
    ...noteRuns(resolution),
  ];
  const folds = spans.filter((it) => it !== undefined).map((it) => fold(resolution, it));
  tree.blocks.forEach(({ kind }, block) => {
    if (kind === 'comment') folds.push({ ...fold(resolution, span(block)[0]!), kind: FoldingRangeKind.Comment });
    if (kind === 'frontMatter') folds.push(fold(resolution, span(block)[0]!));
  });
  return distinct(folds).slice(0, limit);
}

function fold({ tree }: Resolution, { from, to }: Span): FoldingRange {
  return { startLine: positionOf(tree, from).line, endLine: positionOf(tree, to).line };
}

function sectionSpans(resolution: Resolution, sections: readonly Section[], paragraphs: readonly Paragraph[]): Span[] {
  const spans = new Map(sections.map((section) => [section, spanOfBlock(resolution.tree, section.block)]));
  for (const paragraph of paragraphs) {
    const before = paragraph.section && spans.get(paragraph.section);
    if (before) spans.set(paragraph.section!, hull([before, spanOfParagraph(resolution, paragraph)])!);
  }
  return [...spans.values()];
}

/** Notes that follow one another fold together, comments between them as well. */
function noteRuns({ tree, structure }: Resolution): Span[] {
  const runs: Span[] = [];
  let current: Span | undefined;
  for (let block = 0; block < tree.blocks.length; block++) {
    const role = structure.roles[block]!;
    if (role === 'blank' || role === 'comment') continue;
    if (role === 'note' || role === 'noteContinuation') {
      const own = spanOfBlock(tree, block);
      current = current ? { from: current.from, to: own.to } : own;
    } else if (current) {
      runs.push(current);
      current = undefined;
    }
  }
  return current ? [...runs, current] : runs;
}

/** Folds of more than one line, the outermost first where several begin together; editors know one fold a line. */
function distinct(folds: readonly FoldingRange[]): FoldingRange[] {
  const byLine = new Map<number, FoldingRange>();
  for (const it of folds) {
    const before = byLine.get(it.startLine);
    if (it.endLine > it.startLine && !(before && before.endLine >= it.endLine)) byLine.set(it.startLine, it);
  }
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}
