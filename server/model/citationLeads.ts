import type { Block } from '../syntax/block';
import { insideQuotation } from '../syntax/quotation';
import type { Span } from '../text/span';
import { lastMentionBefore, mentionsOf } from './citationNames';
import { citationsOf } from './citations';
import { factsOf } from './facts';
import { perBlock } from './perBlock';

/** What the words in front of a citation tell of it, beyond what it is; there is no offset in it. */
export interface CitationLead {
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
  /** Whose number it is where the body stands right in front: the series of a body named in full, or its own; undefined where other words lie between. */
  readonly right: { readonly own: true } | { readonly own: false; readonly series: string } | undefined;
  /** Whether the paragraph names another body before it. */
  readonly behindOther: boolean;
  /** Whether nothing but the opening phrase stands in front of the name of its body. */
  readonly first: boolean;
  /** Whether it stands in brackets. */
  readonly bracketed: boolean;
  /** Whether the word "resolution" stands right in front. */
  readonly headed: boolean;
  /** Whether it begins a line, as symbols at the head of a page do. */
  readonly beginsLine: boolean;
  /** Whether "No." stands in front, or, of a number with a year, the name of something else: of a general comment, a convention. */
  readonly isOther: boolean;
  /** Whether a short form stands right in front: "Assembly resolution". */
  readonly short: boolean;
  /** Whether a short form in front of it is part of a longer name: "Governing Council". */
  readonly foreign: boolean;
  /** Whether a date follows in the same sentence, which may be that of several: "5/1 and 5/2 of 18 June 2007". */
  readonly dateBehind: boolean;
}

/** What stands in front of each citation of a block, in the order of `citationsOf`. */
export const citationLeads: (block: Block) => readonly CitationLead[] = perBlock((block) => {
  const cited = citationsOf(block);
  if (cited.length === 0) return none;
  const { text } = block;
  const marks = /[“"]/.test(text);
  return cited.map(({ from, to, cited: it }) => {
    const before = text.slice(Math.max(0, from - reach), from);
    return {
      quoted: marks && insideQuotation(text, from),
      right: it && rightBefore(block, from, before),
      behindOther: it !== undefined && namesOther(block, from, it.body.kind === 'named' ? it.body.body.symbol : ''),
      first: it !== undefined && isFirst(block, from),
      bracketed: before.lastIndexOf('(') > before.lastIndexOf(')'),
      headed: headBefore.test(before),
      beginsLine: /(?:^|[\r\n])[\s*_]*$/.test(before),
      isOther: otherBefore.test(before) || (it?.number.form === 'year' && !resolutionBefore.test(before)),
      short: shortBefore.test(before),
      foreign: it?.body.kind === 'short' && longerName.test(before),
      dateBehind: it !== undefined && dateBehind.test(text.slice(to, to + reachBehind)),
    };
  });
});

/** What `citationLeads` tells of a block, as a text to compare. */
export function leadsShape(block: Block): string {
  const shapes = citationLeads(block).map(
    ({ right, behindOther, first, bracketed, headed, beginsLine, isOther, short, foreign, dateBehind }) =>
      `${right ? (right.own ? 'its' : right.series) : ''} ${behindOther} ${first} ${bracketed} ${headed} ${beginsLine} ${isOther} ${short} ${foreign} ${dateBehind}`,
  );
  return shapes.join();
}

/** Where the name of the body stands right in front of the word "resolution" of a citation, with its article. */
export function bodyNameBefore(block: Block, ordinal: number): Span | undefined {
  const source = citationsOf(block)[ordinal];
  if (!source) return undefined;
  const mentions = mentionsOf(block);
  let last = lastMentionBefore(mentions, source.from);
  while (last >= 0 && !mentions[last]!.body) last--;
  const name = mentions[last];
  if (!name) return undefined;
  const { text } = block;
  const from = /\bthe\s$/i.test(text.slice(name.from - 4, name.from)) ? name.from - 4 : name.from;
  return {
    from,
    to: /^[’']s?/.test(text.slice(name.to)) ? name.to + /^[’']s?/.exec(text.slice(name.to))![0].length : name.to,
  };
}

const none: readonly never[] = [];
const reach = 100;
const shortBefore = /\b(?:Assembly|Council|Commission)(?:[’']s)?\s(?:resolution|decision)[\s\u00a0*_]+$/;
const reachBehind = 300;
const dateBehind = /^(?:[^.;]|\.(?=\S))*?\b\d{1,2}(?:\s[A-Z][a-z]{2,8}\b|\s[a-zé]{3,10}\s\d{4}\b|\s*$)/;
/** Opening phrases have a capital as well: "Recalling Council resolution 48/13". */
const longerName =
  /(?:\bGoverning|\b(?![A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ]*(?:ing|s|ed|ful)\b|The\b)[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ-]+)\s+(?:Assembly|Council|Commission|Conference)(?:[’']s)?\s+(?:(?:relevant|previous)\s+)?(?:resolution|decision)s?[\s\u00a0*_]+$/u;
const headBefore = /\b(?:resolution|decision)[\s\u00a0*_]+$/i;
const resolutionBefore =
  /(?:r[eé]solu\w*|decisi\w*|d[eé]cision\w*|No\.|[,;(:[]|\]|>|[¹²³⁰⁴-⁹]|(?<![\w-])(?:and|or|to|by|in|with|its|of|under|including|notably|et|y|e|de|du|UNSCRs?))[\s\u00a0*_]*$/iu;
const otherBefore = /(?<!resolution[\s\u00a0])\bNos?\.[\s\u00a0]$/i;
const ownBefore = /\bits\s+(?:resolution|decision)s?[\s\u00a0*_]+$/;
const behindName = /^(?:[’']s?)?[\s\u00a0*_]+(?:resolution|decision)s?[\s\u00a0*_]+$/;
/** "Security Council and General Assembly resolutions" are those of either. */
const beforeName =
  /(?:Assembly|Council|Commission|Conference|Drugs|Justice|Women)[\s,*_]+(?:and|or)\s+(?:of\s+)?(?:the\s+)?$/;

function rightBefore(block: Block, at: number, before: string): CitationLead['right'] {
  if (ownBefore.test(before)) return { own: true };
  const mentions = mentionsOf(block);
  const name = mentions[lastMentionBefore(mentions, at)];
  if (!name?.body?.symbol || !behindName.test(block.text.slice(name.to, at))) return undefined;
  if (beforeName.test(block.text.slice(Math.max(0, name.from - reach), name.from))) return undefined;
  return { own: false, series: name.body.symbol };
}

function namesOther(block: Block, at: number, own: string): boolean {
  const [first, second] = firstBodies(block);
  const other = first?.symbol === own ? second : first;
  return other !== undefined && other.to <= at;
}

/** The first body that a block names, and the first that is another: whoever is asked about, one of the two is somebody else. */
const firstBodies = perBlock((block): readonly { readonly symbol: string; readonly to: number }[] => {
  const named = mentionsOf(block).flatMap(({ to, body }) => (body ? [{ symbol: body.symbol, to }] : []));
  const other = named.find((it) => it.symbol !== named[0]!.symbol);
  return other ? [named[0]!, other] : named.slice(0, 1);
});

function isFirst(block: Block, at: number): boolean {
  const { opening } = factsOf(block);
  if (!opening || at - opening.to > reach) return false;
  return firstWords.test(block.text.slice(opening.to, at));
}

const firstWords =
  /^[\s*_]*(?:of\s+)?(?:(?:the\s+)?[A-Z][\w\s’']+?|its)\s(?:(?:relevant|previous)\s)?(?:resolution|decision)s?[\s\u00a0*_]+$/;
