import { conventionsOf } from '../knowledge/conventions';
import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import { withChildren } from '../model/walk';
import type { PlacedEdit } from '../syntax/tree';
import type { Context, Fix } from './rule';

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

/** From so many paragraphs on, a way of setting openings is the practice of the text: one finding tells of it. */
export const practice = 3;

const surveys = new WeakMap<Context, ItalicsSurvey>();

/** Looks at the italics of every paragraph of the body, once for all rules; quoted texts and annexes are left out. */
export function surveyItalics(context: Context): ItalicsSurvey {
  let survey = surveys.get(context);
  if (!survey) {
    survey = takeSurvey(context);
    surveys.set(context, survey);
  }
  return survey;
}

function takeSurvey({ resolution, profile }: Context): ItalicsSurvey {
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
        const { italics, opening, lead } = factsOf(resolution.tree.blocks[paragraph.pieces[0]!]!);
        if (paragraph.level > 0) {
          if (lead && lead.marker === 1 && coversAll(resolution, paragraph)) misset.push(paragraph);
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

/** Whether the first piece of a sub-paragraph is set in italics from end to end. */
function coversAll({ tree }: Resolution, paragraph: Paragraph): boolean {
  const block = tree.blocks[paragraph.pieces[0]!]!;
  const { lead } = factsOf(block);
  return lead !== undefined && block.end - lead.to <= 1 && /\s/.test(block.text.slice(lead.from, lead.to));
}

/** The fix that sets exactly the opening phrases of `paragraphs` in italics, and nothing of a sub-paragraph. */
export function exactItalics({ tree }: Resolution, paragraphs: readonly Paragraph[], organ = -1): readonly Fix[] {
  const edits = paragraphs.flatMap((paragraph) =>
    italicEdits(tree.blocks[paragraph.pieces[0]!]!, paragraph.pieces[0]!, paragraph.level > 0),
  );
  if (organ >= 0) edits.push(...organEdits(tree.blocks[organ]!, organ));
  const title =
    paragraphs.length > 1 ? 'Set exactly the opening phrases in italics' : 'Set exactly the opening phrase in italics';
  return edits.length > 0 ? [{ title, edits }] : [];
}

/** The edits that set the words of an organ line in italics; none where they are. */
export function organEdits(block: Resolution['tree']['blocks'][number], index: number): PlacedEdit[] {
  const { organ, inlines } = factsOf(block);
  if (!organ || inlines.emphasis.some((it) => it.from < organ.to && it.to > organ.from)) return [];
  return [
    { block: index, from: organ.from, to: organ.from, insert: '*' },
    { block: index, from: organ.to, to: organ.to, insert: '*' },
  ];
}

function italicEdits(block: Resolution['tree']['blocks'][number], index: number, roman: boolean): PlacedEdit[] {
  const { opening, inlines, lead } = factsOf(block);
  const target = roman ? undefined : opening;
  if (!target && !roman) return [];
  const from = target?.from ?? lead?.from ?? 0;
  const to = target?.to ?? lead?.to ?? 0;
  const edits: PlacedEdit[] = [];
  let opened = false;
  let closed = false;
  for (const it of inlines.emphasis) {
    if (it.from >= to || it.to <= from) continue;
    const keepsOpener = target !== undefined && it.from + it.marker === target.from && it.marker === 1;
    const keepsCloser = target !== undefined && it.to - it.marker === target.to && it.marker === 1;
    if (keepsOpener) opened = true;
    else edits.push({ block: index, from: it.from, to: it.from + it.marker, insert: '' });
    if (keepsCloser) closed = true;
    else edits.push({ block: index, from: it.to - it.marker, to: it.to, insert: '' });
  }
  if (target && !opened) edits.push({ block: index, from: target.from, to: target.from, insert: '*' });
  if (target && !closed) edits.push({ block: index, from: target.to, to: target.to, insert: '*' });
  return edits;
}
