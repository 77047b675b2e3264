import { factsOf } from '../model/facts';
import type { Paragraph } from '../model/structure';
import { exactItalics, practice } from './italicsSurvey';
import type { Anchor, Context, Report } from './rule';

/**
 * The reports on paragraphs whose opening is roman: one for all where it is the practice of the text, else one for each.
 * In a short text that sets no opening in italics there is no practice to depart from, and nothing is reported.
 */
export function* romanReports(
  paragraphs: readonly Paragraph[],
  set: number,
  kind: 'preambular' | 'operative',
  organ = -1,
): Generator<Report> {
  const first = paragraphs[0];
  if (!first) return;
  if (paragraphs.length >= practice) {
    const of = kind === 'preambular' ? 'preambular' : 'operative';
    yield {
      at: openingOf(first),
      severity: 'info',
      message: `The opening phrases of ${paragraphs.length} ${of} paragraphs are not in italics: set exactly the phrase`,
      related: paragraphs.slice(1).map((paragraph) => ({ at: openingOf(paragraph), message: 'This one too' })),
      fixes: ({ resolution }) => exactItalics(resolution, paragraphs, organ),
    };
    return;
  }
  if (set === 0) return;
  for (const paragraph of paragraphs) {
    yield {
      at: openingOf(paragraph),
      message: 'This opening phrase is not in italics, unlike those of the other paragraphs: set exactly the phrase',
      fixes: ({ resolution }) => exactItalics(resolution, [paragraph]),
    };
  }
}

/** A report for each paragraph whose italics are not exactly its opening phrase. */
export function* missetReports(context: Context, paragraphs: readonly Paragraph[]): Generator<Report> {
  for (const paragraph of paragraphs) {
    yield {
      at: leadOf(paragraph),
      message: missetMessage(context, paragraph),
      fixes: ({ resolution }) => exactItalics(resolution, [paragraph]),
    };
  }
}

/** One report for many such paragraphs. */
export function missetTogether(paragraphs: readonly Paragraph[]): Report {
  return {
    at: leadOf(paragraphs[0]!),
    severity: 'info',
    message: `The italics of ${paragraphs.length} paragraphs are not exactly those of the opening phrase: set exactly the phrase`,
    related: paragraphs.slice(1).map((paragraph) => ({ at: leadOf(paragraph), message: 'This one too' })),
    fixes: ({ resolution }) => exactItalics(resolution, paragraphs),
  };
}

function missetMessage({ resolution }: Context, paragraph: Paragraph): string {
  const { italics, opening } = factsOf(resolution.tree.blocks[paragraph.pieces[0]!]!);
  if (paragraph.level > 0) return 'A sub-paragraph is set in roman: take the italics off';
  if (italics === 'short') return `The italics stop inside the opening phrase: set “${opening?.phrase}”`;
  return `The italics go beyond the opening phrase: set only “${opening?.phrase}”`;
}

function openingOf(paragraph: Paragraph): Anchor {
  return { block: paragraph.pieces[0]!, part: 'opening' };
}

function leadOf(paragraph: Paragraph): Anchor {
  return { block: paragraph.pieces[0]!, part: 'lead' };
}
