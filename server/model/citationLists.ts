import { dateAt, type WrittenDate } from '../knowledge/dates';
import { shippedText } from '../knowledge/resolutions';
import { type Body, type BodyType, bodyTypeOf, type Mention } from './citationNames';
import { type CitedNumber, citedNumberAt } from './citationNumbers';

/** Whose resolution is cited, as far as the words around the number tell. */
export type CitedBody =
  /** named in full */
  | { readonly kind: 'named'; readonly body: Body }
  /** by a short form: "Commission resolution 19/2" */
  | { readonly kind: 'short'; readonly type: BodyType }
  /** "its resolution" */
  | { readonly kind: 'own' }
  | { readonly kind: 'none' };

/** A resolution or decision cited by its number; offsets are relative to the block. */
export interface NumberCitation {
  readonly kind: 'resolution' | 'decision';
  readonly number: CitedNumber;
  readonly body: CitedBody;
  /** The body that the block named last before, for numbers that no body stands beside. */
  readonly near: Body | undefined;
  readonly date: WrittenDate | undefined;
  /** The words between the quotation marks, and where they stand. */
  readonly title: { readonly words: string; readonly from: number; readonly to: number } | undefined;
}

const heads = /\b(?:(r[eé]solutions?|resoluci(?:ón|ones))|(d[eé]cisions?|decisi(?:ón|ones))|UNSCRs?)\b[*_]{0,3}/gi;
const joint = '(?:[\\s*_]|\\[\\^[^\\]\\s]{1,20}\\]|<sup>[^<]{0,20}</sup>|[¹²³⁰⁴-⁹])';
const between = new RegExp(
  `[–-](?=\\d)|${joint}{0,12}(?:[,;]${joint}{0,12})?(?:(?:as well as|ainsi que|así como|in particular|including|notably|and|or|to|et|y|e)\\s+)?(?:(?:also|further)\\s+)?(?:(?:in|of|by|under)\\s+)?(?:its\\s+)?`,
  'y',
);
const beforeDate = /(?:(?:\s|,)+(?:of|en date des?|du|des|del?)\s+|\s+\((?=\d{1,2}\s))(?=\d)/y;
const titleOpens = /[\s,*_]{0,4}(?:\s|[*_])(?:entitled|intitulée?s?|tituladas?)[\s,*_]+(?:(“)|(«)|("))/y;
const longestTitle = 600;
const afterBody = /[\s*_]{1,4}(?:of|de|du)[\s*_]{1,3}(?:the\s+|la\s+|l’|l')?/y;
const loose = /(?<![\w/.-]|\d,)(?:S-|ES-)?\d{1,4}(?=[\s\u00a0]?[/(A-Z])/g;
const looseJoint = /(?:[,;]|\b(?:and|or|to|by|including|in|with|et|y))\s+(?:its\s+)?$/;

/** The resolutions and decisions that `text` cites between two offsets, in text order. `mentions` are the bodies named there. */
export function numberCitations(
  text: string,
  from: number,
  to: number,
  mentions: readonly Mention[],
): NumberCitation[] {
  const found: NumberCitation[] = [];
  heads.lastIndex = from;
  let head = heads.exec(text);
  while (head && head.index < to) {
    const kind = head[2] ? 'decision' : 'resolution';
    const at = head.index;
    const start = at + head[0].length;
    const mention = lastBodyBefore(mentions, at);
    const common: Common = { kind, body: bodyBefore(text, from, at, mention), near: mention?.body };
    let next = readList(found, text, start, to, common, mentions);
    heads.lastIndex = Math.max(start, next);
    head = heads.exec(text);
    const limit = head ? Math.min(head.index, to) : to;
    if (next < start) next = start;
    readLoose(found, text, next, limit, common);
  }
  return found;
}

const dated = /(?<![\w/.-]|\d,)\d{1,4}[ \u00a0]\((?:19|20)\d\d\)/g;

/** Resolutions of the Security Council that stand without the word: "its call in 2462 (2019)"; those alone that are known. */
export function headlessCitations(text: string, from: number, to: number, mentions: readonly Mention[]): NumberCitation[] {
  const found: NumberCitation[] = [];
  dated.lastIndex = from;
  for (let it = dated.exec(text); it && it.index < to; it = dated.exec(text)) {
    const number = citedNumberAt(text, it.index, false);
    if (!number || !shippedText(`S/RES/${number.canonical}`)) continue;
    const near = lastBodyBefore(mentions, it.index)?.body;
    found.push(withDateAndTitle(text, { kind: 'resolution', body: { kind: 'none' }, near }, number));
  }
  return found;
}

type Common = Pick<NumberCitation, 'kind' | 'body' | 'near'>;

/** Reads the numbers that stand right behind "resolutions"; gives the offset behind the last, or `at` where there is none. */
function readList(
  found: NumberCitation[],
  text: string,
  at: number,
  limit: number,
  common: Common,
  mentions: readonly Mention[],
): number {
  const first = found.length;
  let next = at;
  let end = at;
  for (;;) {
    const gapFrom = next;
    if (found.length === first) {
      while (/[\s\u00a0*_]/.test(text[next] ?? '') && next - gapFrom < 4) next++;
      if (text.startsWith('No. ', next)) next += 4;
    } else {
      between.lastIndex = next;
      next += between.exec(text)?.[0].length ?? 0;
      if (next === gapFrom) break;
    }
    const number = next < limit ? citedNumberAt(text, next, isBare(found, first)) : undefined;
    if (!number || number.to > limit) break;
    const citation = withDateAndTitle(text, common, number);
    found.push(citation);
    end = next = citation.title?.to ?? citation.date?.to ?? number.to;
  }
  if (found.length > first && common.body.kind === 'none') {
    const later = bodyAfter(text, end, mentions);
    if (later) for (let i = first; i < found.length; i++) found[i] = { ...found[i]!, body: later };
  }
  return end;
}

/** The first number may have a form that means little elsewhere, and so may those behind one: "resolutions 2250 and 2419". */
function isBare(found: readonly NumberCitation[], first: number): boolean {
  const last = found[found.length - 1]?.number.form;
  return found.length === first || last === 'bare' || last === 'point' || last === 'conference';
}

/** Later members of a list stand far from its head: "resolutions 1325 (2000) on women and peace, 1820 (2008) on …". */
function readLoose(found: NumberCitation[], text: string, from: number, limit: number, common: Common): void {
  // A search of the whole text from each head would cost its square.
  const stretch = text.slice(from, limit);
  loose.lastIndex = 0;
  for (let at = loose.exec(stretch); at; at = loose.exec(stretch)) {
    const start = from + at.index;
    const number = citedNumberAt(text, start, false);
    if (!number || number.to > limit) continue;
    const citation = withDateAndTitle(text, common, number);
    const certain = number.form === 'year' || number.form === 'roman' || citation.date !== undefined;
    if (!certain && !looseJoint.test(text.slice(Math.max(from, start - 16), start))) continue;
    if (!certain && number.form === 'session' && number.session < 31 && number.special === '') continue;
    found.push(citation);
    loose.lastIndex = Math.max(number.to, citation.title?.to ?? 0) - from;
  }
}

function withDateAndTitle(text: string, common: Common, number: CitedNumber): NumberCitation {
  beforeDate.lastIndex = number.to;
  const gap = beforeDate.exec(text);
  const date = gap ? dateAt(text, number.to + gap[0].length) : undefined;
  return { ...common, number, date, title: titleAt(text, date?.to ?? number.to) };
}

function titleAt(text: string, at: number): NumberCitation['title'] {
  titleOpens.lastIndex = at;
  const opens = titleOpens.exec(text);
  if (!opens) return undefined;
  const from = at + opens[0].length;
  const to = text.slice(from, from + longestTitle).indexOf(opens[1] ? '”' : opens[2] ? '»' : '"');
  if (to < 0) return undefined;
  const words = text
    .slice(from, from + to)
    .replace(/\[\^[^\]\s]{1,20}\]|<sup>[^<]{0,20}<\/sup>|[*_]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[,.\s]+$/, '')
    .trim();
  return { words, from, to: from + to + 1 };
}

const ownWords = /\b(?:its|sa|ses|son|sus?|our|their)\s+(?:(?!the\b)[a-z-]+,?\s+){0,4}[*_]*$/;
const shortWord = /(?:\b(?:the|its)\s+)?\b([A-Z]\p{L}+)(?:[’']s)?[\s\u00a0*_]+(?:(?:relevant|previous|its)\s+){0,2}$/u;
const subjectGap = /^[\s,*_]*(?:(?:at|during)\s+its\s[\w\s-]{3,60}?(?:session|meeting)s?,?\s*)?(?:,\s*)?$/;

function bodyBefore(text: string, from: number, head: number, mention: Mention | undefined): CitedBody {
  const before = text.slice(Math.max(from, head - 48), head);
  if (
    mention &&
    /^(?:[’']s?)?[\s\u00a0*_]*(?:relevant\s+|previous\s+)*$/.test(
      text.slice(mention.to, Math.min(head, mention.to + 40)),
    )
  )
    return { kind: 'named', body: mention.body! };
  const own = ownWords.exec(before);
  if (own) return subjectOf(text, from, head - before.length + own.index, mention) ?? { kind: 'own' };
  const type = bodyTypeOf(shortWord.exec(before)?.[1] ?? '');
  return type ? { kind: 'short', type } : { kind: 'none' };
}

/** "the General Assembly in its resolution 64/293" is the Assembly's, whoever writes. */
function subjectOf(text: string, from: number, its: number, mention: Mention | undefined): CitedBody | undefined {
  const lead = text.slice(Math.max(from, its - 100), its);
  const preposition = /\b(?:in|by|through|under|with|dans|en|par)\s+$/.exec(lead);
  if (!preposition) return undefined;
  const end = its - lead.length + preposition.index;
  if (mention && mention.to <= end && subjectGap.test(text.slice(mention.to, Math.min(end, mention.to + 100))))
    return { kind: 'named', body: mention.body! };
  const short = /.*\b[Tt]he\s+([A-Z]\p{L}+)([^.;]{0,80})$/su.exec(lead.slice(0, preposition.index));
  const type = short && subjectGap.test(short[2]!) ? bodyTypeOf(short[1]!) : undefined;
  return type ? { kind: 'short', type } : undefined;
}

function bodyAfter(text: string, at: number, mentions: readonly Mention[]): CitedBody | undefined {
  afterBody.lastIndex = at;
  const gap = afterBody.exec(text);
  if (!gap) return undefined;
  const start = at + gap[0].length;
  const mention = mentions.find((it) => it.from === start && it.body);
  if (mention) return { kind: 'named', body: mention.body! };
  const type = bodyTypeOf(/^[A-Z]\p{L}+/u.exec(text.slice(start, start + 20))?.[0] ?? '');
  return type ? { kind: 'short', type } : undefined;
}

/** The last body named before `at`, found by halving: a block may name thousands. */
function lastBodyBefore(mentions: readonly Mention[], at: number): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i > low - 6; i--) if (mentions[i]!.body) return mentions[i];
  return undefined;
}
