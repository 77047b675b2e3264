import type { Treaty } from '../knowledge/treaties';
import type { Block } from '../syntax/block';
import { insideQuotation } from '../syntax/quotation';
import type { Span } from '../text/span';
import { mentionsOf } from './citationNames';
import { perBlock } from './perBlock';

/** What another name or thing, of which an instrument is a part, is: a protocol to it, a report on its status. */
export type Within = 'instrument' | 'thing' | undefined;

/** An instrument named in full or by another name of its own; offsets are relative to the block. */
export interface TreatyMention extends Span {
  readonly treaty: Treaty;
  readonly within: Within;
  readonly quoted: boolean;
  /** Whether its protocols are named along with it: "and the Protocols thereto". */
  readonly withProtocols: boolean;
}

/** The instruments that a block names, in text order; computed once for each block object. */
export const treatyMentions: (block: Block) => readonly TreatyMention[] = perBlock((block) => {
  const { text } = block;
  const found: TreatyMention[] = [];
  for (const { treaty, from, to } of mentionsOf(block)) {
    if (!treaty) continue;
    // "the Convention against Corruption and the Convention on …": what stands before is a thing of its own.
    const within = withinAt(text, found.at(-1)?.to ?? 0, from);
    const withProtocols = nameEnd(text, to) > to;
    found.push({ treaty, from, to, within, quoted: insideQuotation(text, from), withProtocols });
  }
  return found.length > 0 ? found : none;
});

const none: readonly never[] = [];

/** "and the Protocols thereto" behind the name of an instrument, or nothing, as an expression. */
export const protocols = String.raw`(?:,?\s+and\s+(?:the|its|their|all)\s+(?:[A-Za-zÀ-ÖØ-öø-ɏ]+\s+){0,3}Protocols?(?:\s+thereto)?(?:\s+(?:of\s+)?\d{4})?)?`;
const leadingProtocols = new RegExp(`^${protocols}`, 'u');
const longestTail = 200;

/** Where a note behind the name of an instrument is set: behind "and the Protocols thereto". */
export function nameEnd(text: string, to: number): number {
  return to + (leadingProtocols.exec(text.slice(to, to + longestTail))?.[0].length ?? 0);
}

/** What `treatyMentions` tells of a block, as a text to compare. */
export const treatyMentionsShape: (block: Block) => string = perBlock((block) =>
  treatyMentions(block)
    .map(({ treaty, within, quoted, withProtocols }) => `${treaty.id} ${within} ${quoted} ${withProtocols}`)
    .join('|'),
);

/** What the words before a name of an instrument make it a part of: "the Conference of the Parties to", "the report on", "the Amendment to". */
function withinAt(text: string, after: number, from: number): Within {
  const before = text.slice(Math.max(after, from - longestLead), from);
  const lead = before.slice(before.search(lastBreak));
  if (withinInstrument.test(lead)) return 'instrument';
  return withinThing.test(lead) ? 'thing' : undefined;
}

const longestLead = 220;
/** From the last sign that parts one thing from the next, or a mark, on. */
const lastBreak = /(?:[,;:.”\]¹²³⁰⁴-⁹]|<\/sup>|^)[^,;:.”\]¹²³⁰⁴-⁹]*$/;
const instruments =
  'protocols?|amendments?|agreements?|arrangements?|annex(?:es)?|convention|treaty|statute|code|charter';
const things =
  'reports?|notes? by|status|situation|conferences?|meetings?|sessions?|summits?|resolutions?|decisions?|declarations?|statements?|recommendations?|outcomes?|documents?|reviews?|mechanisms?|stud(?:y|ies)|guidelines?|guide|handbook|principles|programmes?|plans?|platform|strateg(?:y|ies)|comments?|observations|committees?|commission|panel|groups?|framework|appendi(?:x|ces)|articles?|chapters?|parts?|paragraphs?|provisions|secretariat|registry|assembly|bod(?:y|ies)|tribunal|court|authority|fund|rules|law|database|questionnaire|anniversary|proceedings|travaux|text|publication|entitled|day';
const relation =
  'of|to|on|for|in|under|with|by|at|about|from|concerning|regarding|supplementing|supporting|against|within|relating to|pursuant to';

/** A noun and, as far as no comma or full stop parts them, a preposition behind it. */
function leadOf(nouns: string): RegExp {
  return new RegExp(
    String.raw`(?<![A-Za-zÀ-ÖØ-öø-ɏ-])(?:${nouns})(?![A-Za-zÀ-ÖØ-öø-ɏ-])(?:[^,;:.]{0,160}?\s(?:${relation})\s)(?:[^,;:.]{0,60}\s)?$`,
    'iu',
  );
}

const withinInstrument = leadOf(instruments);
const withinThing = leadOf(things);
