import type { Treaty } from '../knowledge/treaties';
import type { Block } from '../syntax/block';
import { type Mention, mentionsOf } from './citationNames';
import { factsOf } from './facts';
import { markRunsOf } from './markRuns';
import { perBlock } from './perBlock';

/** What another name or thing, of which an instrument is a part, is. */
export type Within = 'instrument' | 'thing' | undefined;

/** The instruments that the words before a mark name. */
export interface MarkedTreaties {
  /** The one named right before the mark: "the Convention against Corruption[^2]". */
  readonly treaty: Treaty;
  /** All that are named since the mark before, the one right before this mark among them. */
  readonly all: readonly Treaty[];
  /** What the words are about where it is something else that has to do with the instrument: a protocol to it, a report on its status. */
  readonly within: Within;
  /** Whether another mark stands at the same place. */
  readonly shared: boolean;
}

/** For each mark of a block the instruments that it is set to; null where the words right before it name none that is known. */
export const markedTreaties: (block: Block) => readonly (MarkedTreaties | null)[] = perBlock((block) => {
  const { marks } = factsOf(block);
  if (marks.length === 0) return none;
  const named = mentionsOf(block).filter((it) => it.treaty);
  return named.length === 0 ? marks.map(() => null) : allMarked(block, named);
});

/** What `markedTreaties` tells of a block, as a text to compare. */
export const markedTreatiesShape: (block: Block) => string = perBlock((block) =>
  markedTreaties(block)
    .map((it) => (it ? `${it.all.map(({ id }) => id)} ${it.within} ${it.shared}` : ''))
    .join('|'),
);

/** What the words before a name of an instrument make it a part of: "the Conference of the Parties to", "the report on", "the Amendment to". */
export function withinAt(text: string, from: number): Within {
  const before = text.slice(Math.max(0, from - longestLead), from);
  const lead = before.slice(before.search(lastBreak));
  if (withinInstrument.test(lead)) return 'instrument';
  return withinThing.test(lead) ? 'thing' : undefined;
}

const none: readonly never[] = [];
const longestLead = 220;
/** From the last sign that parts one thing from the next, or a mark, on. */
const lastBreak = /(?:[,;:.”\]¹²³⁰⁴-⁹]|<\/sup>|^)[^,;:.”\]¹²³⁰⁴-⁹]*$/;
const instruments = 'protocols?|amendments?|agreements?|arrangements?|annex(?:es)?|convention|treaty|statute|code|charter';
const things =
  'reports?|notes? by|status|situation|conferences?|meetings?|sessions?|summits?|resolutions?|decisions?|declarations?|statements?|recommendations?|outcomes?|documents?|reviews?|mechanisms?|stud(?:y|ies)|guidelines?|guide|handbook|principles|programmes?|plans?|platform|strateg(?:y|ies)|comments?|observations|committees?|commission|panel|groups?|framework|appendi(?:x|ces)|articles?|chapters?|parts?|paragraphs?|provisions|secretariat|registry|assembly|bod(?:y|ies)|tribunal|court|authority|fund|rules|law|database|questionnaire|anniversary|proceedings|travaux|text|publication|entitled|day';
const relation =
  'of|to|on|for|in|under|with|by|at|about|from|concerning|regarding|supplementing|supporting|against|within|relating to|pursuant to';

/** A noun and, as far as no comma or full stop parts them, a preposition behind it. */
function leadOf(nouns: string): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}-])(?:${nouns})(?![\p{L}-])(?:[^,;:.]{0,160}?\s(?:${relation})\s)(?:[^,;:.]{0,60}\s)?$`,
    'iu',
  );
}

const withinInstrument = leadOf(instruments);
const withinThing = leadOf(things);

/** What may stand between the name of an instrument and its mark. */
const behindName = new RegExp(
  String.raw`^[*_]*(?:,?\s+(?:of|done at \p{L}+ on|adopted (?:on|in)|concluded on|signed (?:at \p{L}+ )?on)?\s*(?:\d{1,2}\s+\p{L}+\s+)?\d{4})?(?:\s*\([^()]{1,90}\))?(?:,?\s+and\s+(?:the|its|their|all)\s+(?:\p{L}+\s+){0,3}Protocols?(?:\s+thereto)?(?:\s+(?:of\s+)?\d{4})?)?[\s*_”"’,;:.)]*$`,
  'u',
);

function allMarked(block: Block, named: readonly Mention[]): (MarkedTreaties | null)[] {
  const { marks } = factsOf(block);
  const found: (MarkedTreaties | null)[] = marks.map(() => null);
  const runs = markRunsOf(block);
  let next = 0;
  for (const [i, { from, first }] of runs.entries()) {
    const since: Mention[] = [];
    for (; next < named.length && named[next]!.to <= from; next++) since.push(named[next]!);
    const it = since.length > 0 ? beforeRun(block.text, from, since) : undefined;
    if (!it) continue;
    const last = runs[i + 1]?.first ?? marks.length;
    for (let mark = first; mark < last; mark++) found[mark] = { ...it, shared: last - first > 1 };
  }
  return found;
}

function beforeRun(text: string, from: number, since: readonly Mention[]): Omit<MarkedTreaties, 'shared'> | undefined {
  const nearest = since.at(-1)!;
  if (from - nearest.to > longestTail || !behindName.test(text.slice(nearest.to, from))) return undefined;
  const all = since.flatMap(({ treaty }) => (treaty ? [treaty] : []));
  return { treaty: nearest.treaty!, all, within: withinAt(text, nearest.from) };
}

const longestTail = 200;
