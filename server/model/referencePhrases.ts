import { isDigit } from '../syntax/characters';

/** One number, letter or Roman numeral of a reference; offsets are relative to the block. */
export interface ReferenceItem {
  readonly from: number;
  readonly to: number;
  readonly kind: 'paragraph' | 'subparagraph' | 'section' | 'annex';
  /** `5`, `5 bis`, `5 (b) (ii)`, `(a)`, `II`; empty for "the annex". */
  readonly path: string;
  /** Whether the item ends a range that the item before begins: "paragraphs 2 to 4". */
  readonly closesRange: boolean;
}

/** A phrase that points to a place of the same text: "paragraphs 2 and 5 (b) above". Offsets are relative to the block. */
export interface ReferencePhrase {
  readonly from: number;
  readonly to: number;
  readonly items: readonly ReferenceItem[];
  /** Where it says that the place is; `none` leaves open whether another text is meant. */
  readonly place: 'above' | 'below' | 'present' | 'none';
  /** Equal for phrases that point to the same places. */
  readonly key: string;
}

const none: readonly never[] = [];
/** Quick to look for: most blocks refer to nothing. */
const hint = /aragraph|ection|nnex/;
const heads = /\b(?:(sub-?paragraphs?)|(paragraphs?)|(sections?)|(annex(?:es)?))[ \u00a0\n\r]/gi;
const number = /\d{1,3}(?:[ \u00a0](?:bis|ter|quater|quinquies)\b)?(?:[ \u00a0]?\([a-z]{1,4}\))*/y;
const label = /\([a-z]{1,4}\)(?:[ \u00a0]?\([a-z]{1,4}\))*/y;
const roman = /(?:[IVX]+|[A-H])\b(?!\.)/y;
const separator =
  /(?:[ \u00a0\n\r]*(?:,|;)[ \u00a0\n\r]*(?:and[ \u00a0\n\r]|or[ \u00a0\n\r])?|[ \u00a0\n\r]+(?:and|or)[ \u00a0\n\r]+|([ \u00a0\n\r]+to[ \u00a0\n\r]+|[–-]))/y;
const placeWords =
  /,?[ \u00a0\n\r]*(?:(above\b)|(below\b)|(of[ \u00a0\n\r]+(?:the[ \u00a0\n\r]+present|this)[ \u00a0\n\r]+resolution\b|to[ \u00a0\n\r]+(?:the[ \u00a0\n\r]+present|this)[ \u00a0\n\r]+resolution\b))/y;
const foreign = /[ \u00a0\n\r]*(?:,[ \u00a0\n\r]*)?(?:of|in|to|thereof|from|de)\b/y;

/**
 * The references between `from` and `to` to paragraphs, sections and annexes of the text itself.
 *
 * Paragraphs of other texts are left out: "paragraph 12 of General Assembly resolution 66/181", "article 47, paragraph 2".
 */
export function referencePhrases(text: string, from: number, to: number): readonly ReferencePhrase[] {
  if (!hint.test(text)) return none;
  let phrases: ReferencePhrase[] | undefined;
  heads.lastIndex = from;
  for (let head = heads.exec(text); head && head.index < to; head = heads.exec(text)) {
    const phrase = phraseAt(text, head, to);
    if (!phrase) continue;
    (phrases ??= []).push(phrase);
    heads.lastIndex = phrase.to;
  }
  return phrases ?? none;
}

function phraseAt(text: string, head: RegExpExecArray, end: number): ReferencePhrase | undefined {
  const kind = head[1] ? 'subparagraph' : head[2] ? 'paragraph' : head[3] ? 'section' : 'annex';
  const item = kind === 'paragraph' ? number : kind === 'subparagraph' ? label : roman;
  const items: ReferenceItem[] = [];
  let at = head.index + head[0].length;
  let closesRange = false;
  for (;;) {
    item.lastIndex = at;
    let found = item.exec(text);
    if (!found && kind === 'paragraph' && items.length > 0) {
      // "paragraphs 5 (a) and (b)": the second label stands under the same number
      label.lastIndex = at;
      found = label.exec(text);
    }
    if (!found) break;
    const own = spaced(found[0]);
    const path =
      kind === 'paragraph' && own.startsWith('(') ? `${stemOf(items[items.length - 1]!.path, own)} ${own}` : own;
    items.push({ from: at, to: at + found[0].length, kind, path, closesRange });
    at += found[0].length;
    separator.lastIndex = at;
    const between = separator.exec(text);
    if (!between) break;
    closesRange = between[1] !== undefined;
    at += between[0].length;
  }
  if (kind === 'annex' && items.length === 0)
    items.push({ from: head.index, to: head.index + head[0].length - 1, kind, path: '', closesRange: false });
  const last = items[items.length - 1];
  if (!last || last.to > end) return undefined;
  const { place, to } = placeAt(text, last.to);
  if (place === 'none' && (pointsElsewhere(text, head.index, last.to) || kind === 'annex' || kind === 'section'))
    return undefined;
  const key = `${place}:${items.map((it) => (it.closesRange ? `-${it.path}` : it.path)).join(',')}`;
  return { from: head.index, to, items, place, key: `${kind}:${key}` };
}

function placeAt(text: string, at: number): { place: ReferencePhrase['place']; to: number } {
  placeWords.lastIndex = at;
  const found = placeWords.exec(text);
  if (!found) return { place: 'none', to: at };
  return { place: found[1] ? 'above' : found[2] ? 'below' : 'present', to: at + found[0].length };
}

/** Without "above" or "below", a number belongs to what stands around it: "paragraph 3 of the report", "article 47, paragraph 2", "chap. I, paragraph 5". */
function pointsElsewhere(text: string, from: number, to: number): boolean {
  foreign.lastIndex = to;
  if (foreign.test(text)) return true;
  let before = from - 1;
  while (before > 0 && /\s/.test(text[before]!)) before--;
  if (text[before] !== ',') return false;
  const code = text.charCodeAt(before - 1);
  return (
    isDigit(code) ||
    text[before - 1] === ')' ||
    /(?:annex|sect|chap)[A-Z. ]*$/i.test(text.slice(Math.max(0, before - 12), before))
  );
}

function spaced(path: string): string {
  return path
    .replace(/[ \u00a0]*\(/g, ' (')
    .replace(/\u00a0/g, ' ')
    .trim();
}

/** What a path shares with one before it that is longer: after "3 (a) (i)", "(ii)" and "(a) (ii)" stand under 3 (a) and 3. */
function stemOf(before: string, own: string): string {
  const parts = before.split(' (');
  const count = own.split('(').length - 1;
  return parts.slice(0, Math.max(1, parts.length - count)).join(' (');
}
