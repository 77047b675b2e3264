import { ordinalNumber } from '../knowledge/ordinals';
import { isSessionVerb } from '../knowledge/sessionVerbs';
import type { Block } from '../syntax/block';
import { insideQuotation } from '../syntax/quotation';
import { type BodyType, bodyTypeOf, lastMentionBefore, mentionsOf } from './citationNames';
import { citationsOf } from './citations';
import { factsOf, hasWords } from './facts';
import { perBlock } from './perBlock';

/** A session that a block says something is still to happen at: "to submit to the General Assembly at its sixtieth session". */
export interface SessionMention {
  readonly from: number;
  readonly to: number;
  /** The number of the session, or the year. */
  readonly session: number;
  /** Whose session it is, as far as the words tell. */
  readonly body: SessionBody;
  /** Which of the citations of the block decides that it is to happen; undefined where the paragraph itself does. */
  readonly decidedBy: number | undefined;
}

/** The body of a session: by the series of its resolutions, by a short form, or the organ that speaks. */
export type SessionBody =
  | { readonly series: string; readonly type?: undefined }
  | { readonly type: BodyType; readonly series?: undefined }
  | 'own'
  /** the body whose citation stands before */
  | 'cited';

/** The sessions that a block sets for something to come; those in quotations and in the past tense are none of them. */
export const sessionMentions: (block: Block) => readonly SessionMention[] = perBlock((block) => {
  if (!block.text.includes(' session') || !hasWords(block)) return none;
  const found: SessionMention[] = [];
  word.lastIndex = block.content;
  for (let it = word.exec(block.text); it && it.index < block.end; it = word.exec(block.text)) {
    const mention = mentionAt(block, it.index, it.index + it[0].length);
    if (mention) found.push(mention);
  }
  return found;
});

/** What the sessions of a block are, as a text to compare. */
export function sessionsShape(block: Block): string {
  const told = sessionMentions(block).map(({ session, body, decidedBy }) => {
    const whose = typeof body === 'string' ? body : (body.series ?? body.type);
    return `${session} ${whose} ${decidedBy ?? ''}`;
  });
  return told.join();
}

const none: readonly never[] = [];
const word = /\bsession\b/g;
const reach = 100;
const longestLead = 500;
const before =
  /\b(?:(?:at|during|by|before|until|in)\s+the\s+(?:main part|end|beginning|(?:first|second|resumed) (?:part|resumed part))\s+of|at|during|until|before|for|to|than|agenda (?:of|for))\s+(its|the)\s+((?:one hundred and )?[a-z]+(?:-[a-z]+)?|\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d\d)\s+(?:(?:regular|substantive|annual|main)\s+)*$/i;
const yearBefore =
  /\b(?:at|during|until|before|for|to|than|agenda (?:of|for))\s+(its|the)\s+(?:(?:substantive|organizational|regular|annual)\s+)*$/i;
const yearBehind = /^\s+(?:of|in|for)\s+((?:19|20)\d\d)\b/;
const bodyBehind = /^[\s*_]+of[\s*_]+the[\s*_]+/;

function mentionAt(block: Block, at: number, end: number): SessionMention | undefined {
  const { text } = block;
  const words = text.slice(Math.max(block.content, at - reach), at);
  const told = before.exec(words) ?? yearBefore.exec(words);
  if (!told) return undefined;
  const year = yearBehind.exec(text.slice(end, end + 20));
  const number = told[2] ? sessionNumber(told[2]) : year ? Number(year[1]) : undefined;
  if (number === undefined) return undefined;
  const from = at - words.length + told.index;
  const to = !told[2] && year ? end + year[0].length : end;
  const body = behind(block, end) ?? (told[1]!.toLowerCase() === 'its' ? inFront(block, from) : undefined);
  const start = body && toCome(block, from);
  if (start === undefined || body === undefined || insideQuotation(text, at)) return undefined;
  const decided = decidedBy(block, start);
  if (decided === undefined && !isAsked(block, start)) return undefined;
  return { from, to, session: number, body, decidedBy: decided };
}

function sessionNumber(words: string): number | undefined {
  return /^\d/.test(words) ? Number.parseInt(words, 10) : ordinalNumber(words);
}

/** "the sixtieth session of the General Assembly". */
function behind(block: Block, at: number): SessionBody | undefined {
  const gap = bodyBehind.exec(block.text.slice(at, at + 30));
  if (!gap) return undefined;
  const start = at + gap[0].length;
  const named = mentionsOf(block).find((it) => it.from === start);
  if (named?.body?.symbol) return { series: named.body.symbol };
  const type = bodyTypeOf(/^[A-Z][a-z]+(?=[\s,.;])/.exec(block.text.slice(start, start + 20))?.[0] ?? '');
  return type && !named ? { type } : undefined;
}

/** "the General Assembly at its sixtieth session", "to it at its sixtieth session"; "its" alone is the organ's own where the organ decides. */
function inFront(block: Block, at: number): SessionBody | undefined {
  const { text } = block;
  const lead = text.slice(Math.max(block.content, at - reach), at).replace(/[\s,*_]+$/, '');
  const end = Math.max(block.content, at - reach) + lead.length;
  const mentions = mentionsOf(block);
  const named = mentions[lastMentionBefore(mentions, end)];
  if (named && named.to === end) {
    if (!named.body?.symbol) return undefined;
    return isObject(text, named.from) ? { series: named.body.symbol } : undefined;
  }
  if (/\bto\s+it$/.test(lead)) return 'own';
  const short = /\b[Tt]he\s+([A-Z][a-z]+)$/.exec(lead);
  if (short) {
    const type = bodyTypeOf(short[1]!);
    return type && isObject(text, end - short[1]!.length) ? { type } : undefined;
  }
  const decided = decision.exec(lead);
  if (decided) return decided[1] === 'decides' ? 'own' : 'cited';
  const { opening } = factsOf(block);
  const decides = opening && /\b(?:decides|resolves|agrees)\b/i.test(text.slice(opening.from, opening.to));
  return decides && !/\b[Tt]he\s+[A-Z]/.test(text.slice(opening.to, at)) ? 'own' : undefined;
}

const decision = /\b(?:(decides)|it\s+(?:also\s+)?decided)(?:\s+(?:also|further))?\s+(?:to|that)\s[^.;,]*$/;

/** "the conclusions of the Commission at its session" are past, "a meeting of the Assembly at its session" is to come. */
function isObject(text: string, name: number): boolean {
  const words = text.slice(Math.max(0, name - 60), name);
  const of = /([a-z-]+)\s+of\s+(?:the\s+)?$/.exec(words);
  return !of || gatherings.test(of[1]!);
}

const gatherings =
  /^(?:meeting|segment|dialogue|debate|discussion|event|plenary|attention|consideration|agenda|week|panel|session)s?$/;
/** "to the General Assembly", "to it": whoever is reported to. */
const recipient = /(?:,|\s)(?:\S+\s+){0,1}to\s+(?:it|the\s+(?:[A-Z][A-Za-z]+\s*(?:on\s|and\s|the\s|of\s)*){1,6}),?\s*$/;
const verb = /\bto\s+(?:(?:further|also|jointly|urgently|duly)\s+)?([a-z-]+)\b/g;
const past =
  /[.;:“”]\s|\b(?:which|who|whose|where|as|since|from)\b|\b(?:[a-z-]+ed|held|taken|made|set|given|begun|met|drawn)\s+(?:(?:therein|thereon|out|up)\s+)?(?:by|to|at|in|on|during|for|under|with)\b|\b(?:[a-z-]+ed|held|taken|made|begun|met)[\s,]*$/;

/** Where the infinitive begins that says what is to happen at the session; undefined where nothing is, or it is past. */
function toCome(block: Block, at: number): number | undefined {
  const from = Math.max(block.content, at - longestLead);
  const lead = block.text.slice(from, at);
  let start: number | undefined;
  for (const it of lead.matchAll(verb)) if (isSessionVerb(it[1]!)) start = it.index;
  if (start === undefined) return undefined;
  // Behind a comma or "and" the verb's own words go on: "to report, on the basis of what was said, to the Assembly at its session".
  const last = recipient.exec(lead);
  return past.test(lead.slice(Math.max(start, last?.index ?? 0))) ? undefined : from + start;
}

/** The citation right behind which the infinitive stands: "in its resolution 67/190 of 20 December 2012 to convene". */
function decidedBy(block: Block, start: number): number | undefined {
  const cited = citationsOf(block);
  const last = cited.findLastIndex((it) => it.to <= start);
  if (last < 0) return undefined;
  const { to, cited: number } = cited[last]!;
  const end = number?.title?.to ?? number?.date?.to ?? to;
  const between = block.text.slice(end, start);
  return between.length < longestBetween && !/[.;:]/.test(between) ? last : undefined;
}

const longestBetween = 160;

/** A look back over the whole of a huge block from each of its sessions would cost its square. */
const longestParagraph = 3000;
const directive =
  /\b(?:requests|invites|decides|resolves|agrees|calls|encourages|urges|recommends|authorizes|directs|instructs|asks|appeals|looks|(?:reiterates|renews|repeats)\s+its\s+\w+)\b/gi;
/** "its request to the Secretary-General to submit", "was requested to submit": what was asked for before. */
const askedBefore =
  /\b(?:(?:its|the)\s+(?:[a-z]+\s+)?(?:request|invitation|decision|call|appeal|failure|inability)s?|(?:was|were|been)\s+(?:also\s+)?(?:requested|invited|asked|encouraged|mandated|unable|decided))\b(?:,[^,;.]*,)?[^,;.]*$/i;

/** Whether the paragraph itself asks for what the infinitive at `start` says, and does not tell of what was asked for before. */
function isAsked({ text, content }: Block, start: number): boolean {
  const lead = text.slice(Math.max(content, start - longestParagraph), start);
  // A sub-paragraph that begins with an infinitive goes on with what is asked for above it.
  if (/^[\s*_]*(?:$|To\s)/.test(lead)) return true;
  const last = [...lead.matchAll(directive)].at(-1);
  return last !== undefined && !askedBefore.test(lead.slice(last.index + last[0].length).slice(-longestLead));
}
