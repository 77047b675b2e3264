import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import type { Part } from '../model/structure';
import type { DocumentRule, Report } from './rule';

/** Masthead, title, organ line, preamble, operative part, end matter: each behind the one before. */
export const partOrder: DocumentRule = {
  id: 'part-order',
  summary: 'Masthead, title, organ line, preamble, operative part and end matter stand in this order.',
  severity: 'warning',
  authority: 'United Nations Editorial Manual Online, Resolutions and other formal decisions: drafting and editing',
  fix: 'none',
  per: 'document',
  *check({ resolution }) {
    yield* lateMasthead(resolution);
    for (const [i, part] of resolution.structure.parts.entries()) {
      if (part.quoted) continue;
      yield* lateOrgan(resolution, part, resolution.structure.parts[i + 1]);
      yield* lateTitle(resolution, part, i);
      yield* latePreamble(resolution, part);
    }
    yield* earlyEnd(resolution);
  },
};

/** Lines that stand in a masthead and nowhere else. */
const mastheadLine = /^(?:distr(?:ibution)?[.:]|original:|agenda items? \d)/i;

/** Lines of the masthead between the title and the organ line, or behind the organ line. */
function* lateMasthead({ tree, structure }: Resolution): Generator<Report> {
  const organ = structure.parts[0]?.organ ?? -1;
  const after = structure.title >= 0 && structure.title < organ ? structure.title : organ;
  const last = lastOfBody(structure.parts[0]);
  if (after < 0) return;
  for (let block = after + 1; block <= last; block++) {
    if (!mastheadLine.test(factsOf(tree.blocks[block]!).line)) continue;
    const before = block > organ ? 'organ line' : 'title';
    yield {
      at: { block, part: 'firstLine' },
      message: `This line belongs to the masthead: move it above the ${before}`,
    };
  }
}

/** An organ line below paragraphs that have none above them. */
function* lateOrgan({ structure }: Resolution, part: Part, next: Part | undefined): Generator<Report> {
  if (part.organ >= 0 || !next || next.organ < 0 || next.quoted || next.title >= 0 || next.label !== null) return;
  const first = firstOfBody(part);
  if (first < 0) return;
  // Behind a title or end matter begins another resolution.
  for (let block = first; block < next.organ; block++)
    if (['end', 'title', 'annexHeading', 'heading'].includes(structure.roles[block]!)) return;
  yield {
    at: { block: next.organ, part: 'organ' },
    message: 'The organ line stands below paragraphs: move it above the first of them',
  };
}

/** A heading between the organ line and the first paragraph, where no title stands above. */
function* lateTitle({ tree, structure }: Resolution, part: Part, index: number): Generator<Report> {
  const [section] = part.sections;
  const first = firstOfBody(part);
  if (part.organ < 0 || part.title >= 0 || !section || section.label !== null || first < 0) return;
  if ((index === 0 && structure.title >= 0) || section.block < part.organ || section.block > first) return;
  if (partName.test(factsOf(tree.blocks[section.block]!).line)) return;
  yield {
    at: { block: section.block, part: 'firstLine' },
    message: 'The title stands below the organ line: move it above',
  };
}

const partName = /^(?:preamb|operative|introduction)/i;

/** A preambular paragraph behind an operative one; sections may have preambles of their own. */
function* latePreamble({ tree }: Resolution, part: Part): Generator<Report> {
  // Without an organ line above, a page may begin with the end of another text.
  if (part.organ < 0) return;
  for (const { pieces, section, quoted } of part.preambular) {
    const block = pieces[0]!;
    const { opening } = factsOf(tree.blocks[block]!);
    if (quoted || opening?.kind !== 'preambular') continue;
    if (!part.operative.some((it) => it.section === section && it.pieces[0]! < block)) continue;
    yield {
      at: { block, part: 'openingMarked' },
      message: `“${opening.phrase}” opens a paragraph of the preamble: move it above the operative part`,
    };
  }
}

/** End matter with paragraphs of the same resolution below it. */
function* earlyEnd({ tree, structure }: Resolution): Generator<Report> {
  for (const annex of structure.annexes) {
    // Numbered paragraphs without a heading behind the end matter.
    const [first] = annex.paragraphs;
    if (annex.block >= 0 || !first) continue;
    const { part } = first;
    const before = structure.end.findLast((block) => block < first.pieces[0]!);
    const { opening } = factsOf(tree.blocks[first.pieces[0]!]!);
    const last = part.operative[part.operative.length - 1];
    const goesOn = last ? Number(first.label) === Number(last.label) + 1 : part.preambular.length > 0;
    if (before === undefined || opening?.kind !== 'operative' || !goesOn) continue;
    yield endReport(structure.end, before);
  }
}

function endReport(end: readonly number[], last: number): Report {
  let block = last;
  while (end.includes(block - 1)) block--;
  return {
    at: { block, part: 'firstLine' },
    message: 'The end matter stands above operative paragraphs: move it below the last of them',
  };
}

function firstOfBody(part: Part): number {
  const starts = [part.preambular[0], part.operative[0]].flatMap((it) => (it ? [it.pieces[0]!] : []));
  return starts.length > 0 ? Math.min(...starts) : -1;
}

function lastOfBody(part: Part | undefined): number {
  const last = [part?.preambular.at(-1), part?.operative.at(-1)].flatMap((it) => (it ? [it.pieces.at(-1)!] : []));
  return Math.max(-1, ...last);
}
