import { dateAt, type WrittenDate } from '../knowledge/dates';
import { shippedText } from '../knowledge/resolutions';
import { type Body, type BodyType, bodyTypeOf, lastMentionBefore, type Mention } from './citationNames';
import { type CitedNumber, citedNumberAt } from './citationNumbers';

/** Whose resolution is cited, as far as the words around the number tell. */
export type CitedBody =
  /** named in full, right beside the word "resolution" or as the subject of the clause */
  | { readonly kind: 'named'; readonly body: Body; readonly beside: boolean }
  /** by a short form: "Commission resolution 19/2" */
  | { readonly kind: 'short'; readonly type: BodyType }
  /** "its resolution"; in a clause that names another body before, that may be meant */
  | { readonly kind: 'own'; readonly subject: Body | undefined }
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
const beforeDate = /(?:(?:\s|,)+(?:(?:also\s+|both\s+)?of|en date des?|du|des|del?)\s+|\s+\((?=\d{1,2}\s))(?=\d)/y;
const titleOpens = /[\s,*_]{0,4}(?:\s|[*_])(?:entitled|intitulée?s?|tituladas?)[\s,*_]+(?:(“)|(«)|("))/y;
/** "general comment No. 22 (1993)" counts otherwise. */
const ofOthers = /(?:\bNos?\.|\bcomments?|\brecommendations?)[\s\u00a0]*$/;
const longestTitle = 600;
const afterBody =
  /(?:,?[\s*_]{1,4}adopted\s+(?:on\s+\d{1,2}\s[A-Za-zÀ-ÖØ-öø-ɏ]+\s\d{4}\s+)?(?:by|at\s+the\s+[\w-]{1,40}\s+(?:session|meeting)\s+of)\s+(?:the\s+)?|[\s*_]{1,4}(?:of|de|du)[\s*_]{1,3}(?:the\s+|la\s+|l’|l')?)/uy;
const loose = /(?<![\w/.-]|\d,)(?:S-|ES-)?\d{1,4}(?=[\s\u00a0]?[/(A-Z])/g;
const withSubject = /^,?\s+(?:on|concerning|regarding|entitled)\s/;
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
    const body: CitedBody = head[0].startsWith('UNSCR') ? securityCouncil : bodyBefore(text, from, at, mention);
    const common: Common = { kind, body, near: mention?.body };
    let next = readList(found, text, start, to, common, mentions);
    heads.lastIndex = Math.max(start, next);
    head = heads.exec(text);
    const limit = head ? Math.min(head.index, to) : to;
    if (next < start) next = start;
    readLoose(found, text, next, limit, common);
  }
  return found;
}

const ofYear = /(?<![\w/.-]|\d,)\d{1,4}[ \u00a0]\((?:19|20)\d\d\)/g;
const ofDay = /(?:^|[,;]\s+|\band\s+)(?=\d{2,3}\/\d{1,3}\s+of\s+\d{1,2}\s+[A-Z])/g;

/**
 * Resolutions that stand without the word: those of the Security Council that are known ("its call in 2462 (2019)"), and before `rest`, where the first
 * stands with it, members of a list that a page has cut ("58/7 of 4 November 2003").
 */
export function headlessCitations(text: string, from: number, to: number, rest: number, mentions: readonly Mention[]) {
  const found: NumberCitation[] = [];
  const add = (at: number, isMeant: (number: CitedNumber) => boolean) => {
    const number = citedNumberAt(text, at, false);
    if (!number || !isMeant(number)) return;
    const near = lastBodyBefore(mentions, at)?.body;
    found.push(withDateAndTitle(text, { kind: 'resolution', body: { kind: 'none' }, near }, number));
  };
  ofYear.lastIndex = from;
  for (let it = ofYear.exec(text); it && it.index < to; it = ofYear.exec(text))
    add(it.index, ({ canonical }) => shippedText(`S/RES/${canonical}`) !== undefined);
  const words = text.slice(from, Math.min(rest, to));
  for (const it of words.matchAll(ofDay)) add(from + it.index + it[0].length, ({ form }) => form === 'session');
  return found;
}

const securityCouncil: CitedBody = { kind: 'named', body: { symbol: 'S/RES', type: 'council' }, beside: true };

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
  if (found.length > first && common.body.kind === 'own') {
    const later = subjectBehind(text, at, end, mentions);
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
    if (!number || number.to > limit || ofOthers.test(text.slice(Math.max(from, start - 24), start))) continue;
    const citation = withDateAndTitle(text, common, number);
    const certain = number.form === 'year' || number.form === 'roman' || citation.date !== undefined;
    if (!certain && !looseJoint.test(text.slice(Math.max(from, start - 16), start))) continue;
    // "2/3 of the members" is no resolution, but "and 5/2, on the code of conduct" behind others is.
    const small = number.form === 'session' && number.session < 31 && number.special === '';
    if (!certain && small && !withSubject.test(text.slice(number.to, number.to + 24))) continue;
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

const ownWords =
  /\b(?:its|sa|ses|son|sus?|our|their)\s+(?:(?!(?:the|of|to|in|on|by|for|session|meeting)\b)[a-z-]+,?\s+){0,4}[*_]*$/;
const shortWord =
  /(?<!\b(?:Governing|Executive|European|African|Arab|Legal|National|Economic|Social|Peace)\s)\b([A-Z][A-Za-zÀ-ÖØ-öø-ɏ]+)(?:[’']s)?[\s\u00a0*_]+(?:(?:relevant|previous|its)\s+){0,2}$/u;
const subjectGap =
  /^[\s,*_]*(?:(?:at|during)\s+its\s[\w\s-]{3,60}?(?:session|meeting)s?,?\s*)?(?:,\s*)?(?:(?:also|further|notably|inter alia,?)\s+)?$/;

function bodyBefore(text: string, from: number, head: number, mention: Mention | undefined): CitedBody {
  const before = text.slice(Math.max(from, head - 48), head);
  if (
    mention &&
    /^(?:[’']s?)?[\s\u00a0*_]*(?:relevant\s+|previous\s+)*$/.test(
      text.slice(mention.to, Math.min(head, mention.to + 40)),
    )
  )
    return { kind: 'named', body: mention.body!, beside: true };
  const own = ownWords.exec(before);
  if (own)
    return (
      subjectOf(text, from, head - before.length + own.index, mention) ?? {
        kind: 'own',
        subject: clauseSubject(text, head - before.length + own.index, mention),
      }
    );
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
    return { kind: 'named', body: mention.body!, beside: false };
  const words = lead.slice(0, preposition.index).replaceAll('\u00a0', ' ');
  // The last "the", with a capital behind it.
  let short: RegExpExecArray | null = null;
  for (let at = words.length; at >= 0 && !short; ) {
    at = words.lastIndexOf('he ', at - 1);
    if (at < 1) break;
    short = /^[Tt]he\s+([A-Z][A-Za-zÀ-ÖØ-öø-ɏ]+)([^.;]*)$/u.exec(words.slice(at - 1));
  }
  const type = short && subjectGap.test(short[2]!) ? bodyTypeOf(short[1]!) : undefined;
  if (type) return { kind: 'short', type };
  return otherSubject.test(words) ? unknownBody : undefined;
}

/** "that the Trade and Development Board, in its decision": a body that is not known is still none of the others. */
const otherSubject =
  /(?:\bthat|,)\s+the\s+(?=[^,]*\b(?:Authority|Board|Commission|Committee|Conference|Congress|Council|Organization|Union)\b)[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ’-]*(?:\s+(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ’-]*|and|of|on|for|the|to))+,[\s*_]*$/u;
const unknownBody: CitedBody = { kind: 'named', body: { symbol: '', type: undefined }, beside: false };

/** "the Council to set up a mission pursuant to its resolution": the body named in the same clause, with no comma between. */
function clauseSubject(text: string, its: number, mention: Mention | undefined): Body | undefined {
  if (!mention || its - mention.to > 160) return undefined;
  return /[,;:.]|\b(?:and|or)\s+(?:in\s+|to\s+|by\s+)?$/.test(text.slice(mention.to, its)) ? undefined : mention.body;
}

const beforeIts = /\b(?:[Ii]n|[Bb]y|[Tt]hrough|[Uu]nder|[Ww]ith|[Pp]ursuant to)\s+its\s+(?:[a-z]+\s+){0,2}[*_]*$/;

/** "in its resolution 72/171, the General Assembly requested": who acts stands behind. */
function subjectBehind(text: string, head: number, end: number, mentions: readonly Mention[]): CitedBody | undefined {
  const gap = /^[\s*_]*,[\s*_]+the\s+(?=[A-Z])/.exec(text.slice(end, end + 24));
  if (!gap) return undefined;
  const lead = text.slice(Math.max(0, head - 80), head);
  if (!beforeIts.test(lead.slice(0, lead.search(/[*_]*(?:resolution|decision)s?[*_]*$/i)))) return undefined;
  const start = end + gap[0].length;
  const body = mentions.find((it) => it.from === start && it.body)?.body;
  const next = text.slice(start, start + 60);
  if (/^[\w\s]{3,50}?\s(?:resolution|decision)s?\b/.test(next)) return undefined;
  if (body) return { kind: 'named', body, beside: false };
  const type = bodyTypeOf(/^[A-Z][A-Za-zÀ-ÖØ-öø-ɏ]+(?=\s+[a-z])(?!\s+(?:of|on|for)\b)/u.exec(next)?.[0] ?? '');
  return type ? { kind: 'short', type } : undefined;
}

function bodyAfter(text: string, at: number, mentions: readonly Mention[]): CitedBody | undefined {
  afterBody.lastIndex = at;
  const gap = afterBody.exec(text);
  if (!gap) return undefined;
  const start = at + gap[0].length;
  const mention = mentions.find((it) => it.from === start && it.body);
  if (mention) return { kind: 'named', body: mention.body!, beside: true };
  const type = bodyTypeOf(
    /^[A-Z][A-Za-zÀ-ÖØ-öø-ɏ]+(?![A-Za-zÀ-ÖØ-öø-ɏ]|\s+(?:of|on|for)\b)/u.exec(text.slice(start, start + 24))?.[0] ?? '',
  );
  return type ? { kind: 'short', type } : undefined;
}

/** The last body named before `at`, with no more than a few instruments behind it. */
function lastBodyBefore(mentions: readonly Mention[], at: number): Mention | undefined {
  const last = lastMentionBefore(mentions, at);
  for (let i = last; i >= 0 && i > last - 5; i--) if (mentions[i]!.body) return mentions[i];
  return undefined;
}
