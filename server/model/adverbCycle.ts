import { type CycleAdverb, nextAdverb, type OpeningBase, openingBase, takesAdverb } from '../knowledge/openingAdverb';
import type { Block } from '../syntax/block';
import { addresseeOf, addresseesOf } from './addressee';
import { adverbBehind } from './adverbBehind';
import { factsOf } from './facts';
import type { Resolution } from './resolution';
import type { Paragraph } from './structure';

/** The opening of a paragraph, and what its place asks of its adverb. */
export interface Turn extends OpeningBase {
  readonly paragraph: Paragraph;
  /** Whom a directive verb asks; empty for all others. */
  readonly addressee: string;
  /** All whom it asks, for those that it asks besides the first. */
  readonly addressees: string;
  /** Whether the paragraph before opens alike: the same phrase and, behind a directive verb, the same addressee. */
  readonly follows: boolean;
  /** Whether it surely does: the same whole list of those asked, not only the same first. */
  readonly surely: boolean;
  /** Whether "also" or "further" stands shortly behind the opening, where its sense cannot be told: what is printed stays. */
  readonly open: boolean;
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
    const own = opening?.kind === paragraph.kind && !opening.romance;
    if (!own || paragraph.quoted || paragraph.adopted) {
      before = undefined;
      continue;
    }
    const turn: Turn = turnOf(openingBase(opening), block, paragraph, before);
    turns.push(turn);
    before = turn;
  }
  return turns;
}

function turnOf(own: OpeningBase, block: Block, paragraph: Paragraph, before: Turn | undefined): Turn {
  const addressee = addresseeOf(block);
  const addressees = addresseesOf(block);
  const follows =
    before !== undefined &&
    before.base === own.base &&
    takesAdverb(own.base) &&
    before.paragraph.section === paragraph.section &&
    (!own.directive || before.addressee === addressee);
  const behind = adverbBehind(block);
  const expected = follows ? nextAdverb(before.adverb) : '';
  const surely = follows && before.addressees === addressees;
  return {
    base: own.base,
    adverb: own.adverb || (behind === expected ? expected : ''),
    before: own.before,
    directive: own.directive,
    paragraph,
    addressee,
    addressees,
    follows,
    surely,
    open: own.adverb === '' && behind !== '',
    expected,
  };
}

/**
 * The adverb of each opening once all are set right: every run of like openings is bare, also, further, and bare again.
 *
 * Behind a directive verb whose addressees are others, if only in part, both ways are usual: what is printed stays.
 */
export function flowOf(turns: readonly Turn[]): CycleAdverb[] {
  const flow: CycleAdverb[] = [];
  turns.forEach((turn, i) => {
    const due = turn.follows ? nextAdverb(flow[i - 1]!) : '';
    flow.push(due === turn.adverb || isOpen(turns[i - 1], turn) ? turn.adverb : due);
  });
  return flow;
}

/** Whether nobody can tell which adverb is right, so that what is printed stays. */
function isOpen(before: Turn | undefined, turn: Turn): boolean {
  return turn.open || (before !== undefined && !turn.surely && sameVerb(before, turn));
}

/** Whether two openings share their verb, whatever stands about it: "Encourages" and "Strongly encourages", "Reiterates" and "Reiterates its call". */
function sameVerb(a: Turn, b: Turn): boolean {
  const words = a.base.split(' ');
  return b.base.split(' ').some((word) => /(?:s|ing|ed)$/.test(word) && words.includes(word));
}
