import { conventionsOf } from '../knowledge/conventions';
import { opensBracket } from '../model/beginnings';
import { factsOf } from '../model/facts';
import type { Paragraph, ParagraphKind } from '../model/structure';
import { isLabelled } from '../model/walk';
import type { Context, DocumentRule, Report } from './rule';

/** Commas close the paragraphs of the preamble, semicolons the operative ones, a full stop the last, a colon what a list follows. */
export const clauseEnding: DocumentRule = {
  id: 'clause-ending',
  summary:
    'A preambular paragraph ends with a comma, an operative one with a semicolon, the last with a full stop, and what introduces a list with a colon.',
  severity: 'warning',
  authority:
    'Practice of the published resolutions of the General Assembly, the Economic and Social Council and the Human Rights Council',
  fix: 'safe',
  per: 'document',
  check(context) {
    const reports: Report[] = [];
    for (const part of context.resolution.structure.parts) {
      if (part.quoted) continue;
      checkKind(context, 'preambular', part.preambular, reports);
      checkKind(context, 'operative', part.operative, reports);
    }
    return reports;
  },
};

function checkKind(context: Context, kind: ParagraphKind, paragraphs: readonly Paragraph[], reports: Report[]): void {
  if (!followsPractice(context, kind, paragraphs)) return;
  for (const [i, paragraph] of paragraphs.entries()) {
    const last = kind === 'operative' && i === paragraphs.length - 1;
    const own = kind === 'preambular' ? ',' : last ? '.' : ';';
    const closes = !last && paragraphs[i + 1]?.section !== paragraph.section;
    const allowed = closes && kind === 'operative' ? '.;' : own;
    checkParagraph(context, paragraph, own, allowed, reports);
  }
}

/**
 * Adopted declarations end their paragraphs with full stops, and old prints their preambles with semicolons: where most do so it is the practice
 * of the text. Any other mark is no practice but a slip that was made often.
 */
function followsPractice(context: Context, kind: ParagraphKind, paragraphs: readonly Paragraph[]): boolean {
  const others = kind === 'preambular' ? ';.' : '.';
  let other = 0;
  for (const paragraph of paragraphs) {
    const mark = endOf(context, paragraph);
    if (mark !== '' && others.includes(mark)) other++;
  }
  return paragraphs.length < 3 || other * 2 <= paragraphs.length;
}

function checkParagraph(context: Context, paragraph: Paragraph, own: string, allowed: string, reports: Report[]): void {
  // Text in brackets is not agreed yet, and how it ends is open.
  if (paragraph.quoted || opensBracket(context.resolution.tree.blocks[paragraph.pieces[0]!]!)) return;
  if (paragraph.children.length === 0) {
    checkMark(context, paragraph, own, `${allowed}:`, reports);
    return;
  }
  const labelled = paragraph.children.filter(isLabelled);
  // Text or bullets between may be quotations, tables, lists of any punctuation.
  if (labelled.length < paragraph.children.length) return;
  checkMark(context, paragraph, ':', ':', reports);
  if (lax(context)) return;
  for (const [i, child] of labelled.entries()) {
    const last = i === labelled.length - 1;
    checkParagraph(
      context,
      child,
      last ? own : ';',
      last ? allowed : paragraph.kind === 'preambular' ? ';,' : ';',
      reports,
    );
  }
}

/** The Security Council and Model United Nations close their sub-paragraphs in several ways. */
function lax({ profile }: Context): boolean {
  return conventionsOf(profile).listEnding === 'any';
}

function checkMark(context: Context, paragraph: Paragraph, own: string, allowed: string, reports: Report[]): void {
  const block = paragraph.pieces[paragraph.pieces.length - 1]!;
  const { ending, opening } = factsOf(context.resolution.tree.blocks[block]!);
  const first = factsOf(context.resolution.tree.blocks[paragraph.pieces[0]!]!);
  if (ending.mark !== '' && allowed.includes(ending.mark)) return;
  if (ending.mark === '' && isLastWords(context, block)) return;
  if (ending.mark === '?' || ending.mark === '!') return;
  if (paragraph.level === 0 && !first.opening && !opening) return;
  const name = names[own]!;
  const found = ending.mark ? `this one ends with ${names[ending.mark]}` : 'this one ends without punctuation';
  const message = `${kindName(paragraph)} ends with ${name}; ${found}`;
  reports.push({
    at: { block, part: 'ending' },
    message,
    fixes: ({ resolution }) => {
      const { text } = resolution.tree.blocks[block]!;
      const now = factsOf(resolution.tree.blocks[block]!).ending;
      // A missing mark goes behind the closing quotation mark: “Libraries”,
      const at = now.mark ? now.to : afterQuotes(text, now.to);
      return [
        {
          title: `Close the paragraph with ${name}`,
          edits: [{ block, from: now.mark ? now.to - 1 : at, to: at, insert: own }],
        },
      ];
    },
  });
}

function afterQuotes(text: string, from: number): number {
  let at = from;
  while (at < text.length && '”’"»'.includes(text[at]!)) at++;
  return at;
}

/** The last words of a text may still be being written. */
function isLastWords({ resolution: { structure } }: Context, block: number): boolean {
  if (structure.end.length > 0) return false;
  return !structure.roles.some(
    (role, i) =>
      i > block && (role === 'paragraph' || role === 'text' || role === 'heading' || role === 'annexHeading'),
  );
}

const names: Readonly<Record<string, string>> = {
  ',': 'a comma',
  ';': 'a semicolon',
  '.': 'a full stop',
  ':': 'a colon',
};

function kindName(paragraph: Paragraph): string {
  if (paragraph.children.length > 0) return 'The introduction of a list';
  if (paragraph.level > 0) return 'A sub-paragraph';
  return paragraph.kind === 'preambular' ? 'A preambular paragraph' : 'An operative paragraph';
}

function endOf(context: Context, paragraph: Paragraph): string {
  return factsOf(context.resolution.tree.blocks[paragraph.pieces[paragraph.pieces.length - 1]!]!).ending.mark;
}
