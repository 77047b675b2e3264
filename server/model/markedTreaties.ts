import type { Treaty } from '../knowledge/treaties';
import type { Block } from '../syntax/block';
import { factsOf } from './facts';
import { markRunsOf } from './markRuns';
import { perBlock } from './perBlock';
import { protocols, type TreatyMention, treatyMentions, type Within } from './treatyMentions';

/** The instruments that the words before a mark name. */
export interface MarkedTreaties {
  /** The one named right before the mark: "the Convention against Corruption[^2]". */
  readonly treaty: Treaty;
  /** All that are named since the mark before, the one right before this mark among them. */
  readonly all: readonly Treaty[];
  /** Whether its protocols are named along with it: "and the Protocols thereto". */
  readonly withProtocols: boolean;
  /** What the words are about where it is something else that has to do with the instrument: a protocol to it, a report on its status. */
  readonly within: Within;
  /** Whether another mark stands at the same place. */
  readonly shared: boolean;
}

/** For each mark of a block the instruments that it is set to; null where the words right before it name none that is known. */
export const markedTreaties: (block: Block) => readonly (MarkedTreaties | null)[] = perBlock((block) => {
  const { marks } = factsOf(block);
  if (marks.length === 0) return none;
  const named = treatyMentions(block);
  return named.length === 0 ? marks.map(() => null) : allMarked(block, named);
});

/** What `markedTreaties` tells of a block, as a text to compare. */
export const markedTreatiesShape: (block: Block) => string = perBlock((block) =>
  markedTreaties(block)
    .map((it) => (it ? `${it.all.map(({ id }) => id)} ${it.withProtocols} ${it.within} ${it.shared}` : ''))
    .join('|'),
);

const none: readonly never[] = [];

/** What may stand between the name of an instrument and its mark. */
const behindName = new RegExp(
  String.raw`^[*_]*(?:,?\s+(?:of|done at [A-Za-zÀ-ÖØ-öø-ɏ]+ on|adopted (?:on|in)|concluded on|signed (?:at [A-Za-zÀ-ÖØ-öø-ɏ]+ )?on)?\s*(?:\d{1,2}\s+[A-Za-zÀ-ÖØ-öø-ɏ]+\s+)?\d{4})?(?:\s*\([^()]{1,90}\))?${protocols}[\s*_”"’,;:.)]*$`,
  'u',
);

function allMarked(block: Block, named: readonly TreatyMention[]): (MarkedTreaties | null)[] {
  const { marks } = factsOf(block);
  const found: (MarkedTreaties | null)[] = marks.map(() => null);
  const runs = markRunsOf(block);
  let next = 0;
  for (const [i, { from, first }] of runs.entries()) {
    const since: TreatyMention[] = [];
    for (; next < named.length && named[next]!.to <= from; next++) since.push(named[next]!);
    const it = since.length > 0 ? beforeRun(block.text, from, since) : undefined;
    if (!it) continue;
    const last = runs[i + 1]?.first ?? marks.length;
    for (let mark = first; mark < last; mark++) found[mark] = { ...it, shared: last - first > 1 };
  }
  return found;
}

function beforeRun(
  text: string,
  from: number,
  since: readonly TreatyMention[],
): Omit<MarkedTreaties, 'shared'> | undefined {
  const nearest = since.at(-1)!;
  const tail = text.slice(nearest.to, Math.min(from, nearest.to + longestTail + 1));
  if (tail.length > longestTail || !behindName.test(tail)) return undefined;
  const withProtocols = /Protocol/.test(tail);
  return { treaty: nearest.treaty, all: since.map(({ treaty }) => treaty), withProtocols, within: nearest.within };
}

const longestTail = 200;
