/** What an opening phrase takes behind it. */
export type Form =
  /** a clause: "Notes that lamps burn" */
  | 'that'
  /** a verb: "Decides to begin" */
  | 'infinitive'
  /** a noun, bare or behind a preposition: "Welcomes the report", "Takes note of the report" */
  | 'object'
  /** somebody and what is asked of them: "Requests the Secretary-General to report" */
  | 'asked';

/** What stands behind an opening phrase in a text. */
export interface Complement {
  readonly form: Form;
  /** The word that joins the phrase to it: "of", "that"; empty where none does. */
  readonly link: string;
  /** Where that word stands, or would stand, in the string that was read. */
  readonly from: number;
  readonly to: number;
}

const words = 'that|to|of|at|about|by|for|with|from|upon|on|under|over';
const opening = new RegExp(`[ \\t\\u00a0\\r\\n*_]*(?:(${words})\\b)?[ \\t\\u00a0\\r\\n*_]*`, 'iy');
/** "Takes note, in this regard, of", "Condemns in the strongest terms": such words are stepped over. */
const aside =
  /[*_]*(?:,[^,;:.]{1,80},|[ \u00a0\r\n]+in (?:this|that) (?:regard|respect|context|connection)\b,?|[ \u00a0\r\n]+in (?:particular|addition|the strongest(?: possible)? terms)\b)/y;
/** How far behind the opening the verb is looked for that somebody is asked to do, in UTF-16 units. */
const reach = 400;
const noun = /^(?:the|an?|all|any|its|their|those|these|this|each|every|both|such|\p{Lu})/u;
const verb = /[\s\u00a0]to[\s\u00a0](?!(?:the|an?|all|its|their|this|these|those|which|date|be)\b)\p{Ll}/u;
/** Those who can be asked for something, by a word of their name; a thing ("the efforts to") cannot. */
const somebody =
  /\b(?:States?|Nations|Secretary-General|President|Governments?|governments?|parties|Parties|countries|all|others|those|them|him|organi[sz]ations|bodies|entities|agencies|institutions|partners|donors|stakeholders|actors|members|mechanisms|holders|Office|Commission(?:er)?|Committee|Council|Fund|Programme|Bank|Group|Assembly|Director|Union|Conference|Rapporteurs?|Experts?|Secretariat|secretariat|authorities|Authorities|Mission|Force|Board|Representative|Envoy|Coordinator|Chair\p{L}*|system|community|sector|society|leaders|Court|Panel|Tribunal|Agency|Organization)\b/u;
const thing =
  /^(?:the|its|their|all|any|further|continued|such|greater|increased)?\s*(?:\p{Ll}+\s)?(?:efforts?|steps|measures|work|use|need|initiatives?|cooperation|progress|participation|decisions?|commitments?|report|establishment|development|implementation|contributions?|actions?)\b/u;

/** What stands behind the opening phrase that ends at `from`; undefined where it is none of the forms, such as a list or a comma. */
export function complementAt(text: string, from: number, end: number): Complement | undefined {
  aside.lastIndex = from;
  const start = aside.test(text) ? aside.lastIndex : from;
  opening.lastIndex = start;
  const found = opening.exec(text);
  const link = found?.[1]?.toLowerCase() ?? '';
  const behind = opening.lastIndex;
  if (!found || behind >= end || behind === start) return undefined;
  const at = link ? start + found[0].toLowerCase().indexOf(link) : start + (/^[*_]*/.exec(found[0])?.[0].length ?? 0);
  const place = { link, from: at, to: at + link.length };
  const rest = text.slice(behind, Math.min(end, behind + reach));
  if (link === 'that') return { form: 'that', ...place };
  if (link === 'to' && !noun.test(rest)) return { form: 'infinitive', ...place };
  return /^[\p{L}\p{N}“"'‘«[(]/u.test(rest) ? { form: isAsked(rest) ? 'asked' : 'object', ...place } : undefined;
}

/** Whether somebody is named and then what they are to do, in a verb or in a list behind a colon. */
function isAsked(rest: string): boolean {
  const clause = /^[^;:]*/.exec(rest)![0];
  const to = verb.exec(clause);
  if (!to && rest[clause.length] !== ':') return false;
  const name = clause.slice(0, to?.index);
  return somebody.test(name) && !thing.test(name);
}
