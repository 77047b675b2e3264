import capitalRows from './capitals.tsv';
import { lazily, rowsOf } from './table';

/** A name or term that stands without its capitals; UTF-16 offsets, and what is to be written instead. */
export interface CapitalHit {
  readonly from: number;
  readonly to: number;
  readonly right: string;
  /** Whether it is wrong only in a text that has it with capitals too. */
  readonly mixed: boolean;
}

type Column = 'wrong' | 'right' | 'before' | 'unless' | 'where';

interface Listed {
  readonly phrases: ReadonlyMap<string, Readonly<Record<Column, string>>>;
  /** The phrases by their first letters, the longest first. */
  readonly byHead: ReadonlyMap<string, readonly string[]>;
}

const none: readonly never[] = [];
/** As many letters as tell a phrase without its capitals from the same with them, mostly. */
const depth = 14;
const listed = lazily((): Listed => {
  const rows = rowsOf<Column>(capitalRows);
  const phrases = new Map(rows.map((row) => [row.wrong, row]));
  const byHead = new Map<string, string[]>();
  // The longest first: "heads of state and government" before "heads of state".
  for (const phrase of [...phrases.keys()].sort((a, b) => b.length - a.length)) {
    const key = phrase.slice(0, head);
    const others = byHead.get(key);
    if (others) others.push(phrase);
    else byHead.set(key, [phrase]);
  }
  return { phrases, byHead };
});

/** So many letters tell most phrases from one another; none has a blank or a hyphen among them. */
const head = 3;

/** The end of `phrase` where it stands at `start`, whatever blanks, line ends and hyphens it is written with; -1 where it does not. */
function phraseEnd(text: string, start: number, phrase: string): number {
  let at = start;
  for (let i = 0; i < phrase.length; i++, at++) {
    const letter = phrase[i]!;
    const found = text[at];
    if (found === letter) continue;
    if (letter === ' ' && (found === '\u00a0' || found === '\n')) continue;
    if (letter === ' ' && found === '\r' && text[at + 1] === '\n') at++;
    else if (letter !== '-' || found !== '\u2011') return -1;
  }
  return /[A-Za-zÀ-ÖØ-öø-ÿ\d]/.test(text.charAt(at)) ? -1 : at;
}

const numbers =
  /(?: |\u00a0)\d+(?: \([\da-z]+\))*(?:,? (?:and|or|to) \d+(?: \([\da-z]+\))*|, (?:paragraphs? )?\d+(?: \([\da-z]+\))*)*,?/y;
const ofCharter = /^ of the Charter(?! of (?!the United Nations))\b/;
const ofTreaty = /^ of the (?:[A-Z][a-z]+ )*(?:Convention|Covenant)\b/;
const otherBody = /^[’']?s? of (?:the )?(?!United Nations)[A-Z]/;
const bodyBefore = /(?:\b(?:its|their|our|whose)|\b[A-Z]\w*[’']?s?) $/;
const aName = /^ (?:the )?(?!National|the )[A-Z]/;
const refers = /^(?:Human Rights|Refugees)\b/;

/** How everything that is listed begins. */
export function capitalHeads(): readonly string[] {
  return [...listed().phrases.keys()].map((phrase) => phrase.slice(0, depth));
}

/** The names and terms between two offsets of an English text that lack the capitals that the United Nations gives them; `starts` is where one may begin. */
export function capitalHits(text: string, to: number, starts: readonly number[]): readonly CapitalHit[] {
  const { byHead, phrases } = listed();
  let hits: CapitalHit[] | undefined;
  for (const start of starts) {
    for (const phrase of byHead.get(text.slice(start, start + head)) ?? none) {
      const end = phraseEnd(text, start, phrase);
      if (end < 0 || end > to) continue;
      const row = phrases.get(phrase)!;
      if (belongs(text, start, end, row))
        (hits ??= []).push({ from: start, to: end, right: row.right, mixed: row.where === mixed });
      break;
    }
  }
  return hits ?? none;
}

const mixed = 'where the text has both';

/** Whether what stands around a phrase is what its row asks for. */
function belongs(
  text: string,
  from: number,
  to: number,
  { before, unless, where }: Readonly<Record<Column, string>>,
): boolean {
  const head = text.slice(Math.max(0, from - 40), from).replace(/[\s\u00a0]+/g, ' ');
  const tail = text.slice(to, to + 120).replace(/[\s\u00a0]+/g, ' ');
  if (before && !head.toLowerCase().endsWith(`${before} `)) return false;
  if (unless && (otherBody.test(tail) || bodyBefore.test(head))) return false;
  switch (where) {
    case 'a name':
      return aName.test(tail);
    case 'of the Charter':
    case 'of a treaty': {
      numbers.lastIndex = 0;
      const length = numbers.exec(tail)?.[0].length;
      if (length === undefined) return false;
      const rest = tail.slice(length);
      // At the beginning of a sentence the capital is right.
      return where === 'of the Charter' ? ofCharter.test(rest) : ofTreaty.test(rest) && /[\p{L}\d,)] $/u.test(head);
    }
    case 'Human Rights|Refugees':
      return refers.test(tail.trimStart());
    default:
      return true;
  }
}
