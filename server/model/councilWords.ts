import type { Block } from '../syntax/block';
import type { Span } from '../text/span';
import { factsOf } from './facts';
import { perBlock } from './perBlock';

/** What a paragraph says of the matter and of the powers that a council has over it. */
export interface CouncilWords {
  /** Whether it decides to remain seized of the matter. */
  readonly seized: boolean;
  /** Where "seised" is written, relative to the block. */
  readonly seised: readonly Span[];
  /** Whether it opens with "Acting under Chapter VII" or another chapter of the Charter. */
  readonly acting: boolean;
  /** Whether it shows that the matter is not new: earlier resolutions recalled, a situation determined, a chapter of the Charter acted under. */
  readonly pending: boolean;
}

/** More than a paragraph says of itself. */
const most = 10;

const none: CouncilWords = { seized: false, seised: [], acting: false, pending: false };

/** What a block says of the matter and of the powers of a council. */
export const councilWords: (block: Block) => CouncilWords = perBlock((block) => {
  const { text, end } = block;
  const seize = /\bsei[sz]ed\b/i.test(text);
  const { word } = factsOf(block);
  const opening = text.startsWith('Acting', word) || text.startsWith('Determining', word);
  const recalls = recalled.test(text);
  if (!seize && !opening && !recalls) return none;
  const plain = text.slice(word, Math.min(end, word + 200)).replace(/[*_]/g, '');
  const acting = opening && /^Acting\s+under\s+(?:Chapters?|Article)\b/.test(plain);
  return {
    seized: seize && /\bremains?\s+(?:actively\s+)?sei[sz]ed\b/i.test(text),
    seised: seize
      ? [...text.matchAll(/\bseised\b/g)].slice(0, most).map(({ index }) => ({ from: index, to: index + 6 }))
      : none.seised,
    acting,
    pending: acting || plain.startsWith('Determining') || recalls,
  };
});

/** What of these words a rule about the whole asks for, as one string. */
export function councilShape(block: Block): string {
  const { seized, seised, acting, pending } = councilWords(block);
  return `${seized} ${seised.length} ${acting} ${pending}`;
}

const recalled = /\bresolutions?[ \u00a0]\d+[ \u00a0]\(\d{4}\)|\bprevious\b[^,;]{0,60}\bresolutions\b/;
