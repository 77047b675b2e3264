import { type CycleAdverb, nextAdverb, type OpeningBase, openingBase } from '../knowledge/openingAdverb';
import { addresseeOf } from './addressee';
import { factsOf } from './facts';
import type { Resolution } from './resolution';
import type { Paragraph } from './structure';

/** The opening of a paragraph, and what its place asks of its adverb. */
export interface Turn extends OpeningBase {
  readonly paragraph: Paragraph;
  /** Whom a directive verb asks; empty for all others. */
  readonly addressee: string;
  /** Whether the paragraph before opens alike: the same phrase and, behind a directive verb, the same addressee. */
  readonly follows: boolean;
  /** The adverb that this place asks for, from the adverb printed before it: bare, also, further, bare. */
  readonly expected: CycleAdverb;
}

/**
 * The openings of paragraphs that stand one after the other, `paragraphs` being all of one preamble or operative part.
 *
 * A paragraph without a known opening of its own kind, and a new section, begin anew.
 */
export function adverbCycle({ tree }: Resolution, paragraphs: readonly Paragraph[]): Turn[] {
  const turns: Turn[] = [];
  let before: Turn | undefined;
  for (const paragraph of paragraphs) {
    const block = tree.blocks[paragraph.pieces[0]!]!;
    const { opening } = factsOf(block);
    if (!opening || opening.kind !== paragraph.kind || paragraph.quoted || paragraph.adopted) {
      before = undefined;
      continue;
    }
    const turn: Turn = turnOf(openingBase(opening), addresseeOf(block), paragraph, before);
    turns.push(turn);
    before = turn;
  }
  return turns;
}

function turnOf(own: OpeningBase, addressee: string, paragraph: Paragraph, before: Turn | undefined): Turn {
  const follows =
    before !== undefined &&
    before.base === own.base &&
    before.paragraph.section === paragraph.section &&
    (!own.directive || before.addressee === addressee);
  return { ...own, paragraph, addressee, follows, expected: follows ? nextAdverb(before.adverb) : '' };
}
