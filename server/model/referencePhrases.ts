import { isDigit } from '../syntax/characters';

/** One number, letter or Roman numeral of a reference; offsets are relative to the block. */
export interface ReferenceItem {
  readonly from: number;
  readonly to: number;
  readonly kind: 'paragraph' | 'subparagraph' | 'section' | 'annex';
  /** `5`, `5 bis`, `5 (b) (ii)`, `(a)`, `II`, whichever way it is written; empty for "the annex". */
  readonly path: string;
  /** Whether the item ends a range that the item before begins: "paragraphs 2 to 4". */
  readonly closesRange: boolean;
  /** Whether the number stands in square brackets, since its paragraph is gone: "paragraph [4] above". */
  readonly open?: true;
  /** Whether it is "the preceding paragraph", which bears no number. */
  readonly relative?: true;
  /** The paragraph that a sub-paragraph is said to stand in: `5` for "subparagraph (a) of paragraph 5". */
  readonly of?: string;
}

/** A phrase that points to a place of the same text: "paragraphs 2 and 5 (b) above". Offsets are relative to the block. */
export interface ReferencePhrase {
  readonly from: number;
  readonly to: number;
  readonly items: readonly ReferenceItem[];
  /** Where it says that the place is; `none` leaves open whether another text is meant. */
  readonly place: 'above' | 'below' | 'present' | 'none';
  /** The section, part or annex that the paragraphs stand in, where it is named: "section II above, paragraph 3". */
  readonly within?: string;
  /** Equal for phrases that point to the same places. */
  readonly key: string;
}

const none: readonly never[] = [];
/** Quick to look for: most blocks refer to nothing. */
const hint = /aragraph|ection|nnex/;
/** Where one of these stands in a paragraph of some length it is English, and the heads of the other languages need not be looked for. */
const english = / (?:the|of|and|its) /;
const romanceHint = /linéa|partado|nciso|árrafo|ección|nexo/;
const heads =
  /\b(?:([Ss]ub-?[Pp]aragraphs?|[Aa]linéas?|[Aa]partados?|[Ii]ncisos?)|([Pp]aragraphe?s?|[Pp]árrafos?)|([Ss]ections?|[Ss]ecci(?:ón|ones))|([Aa]nnexe?s?|[Aa]nexos?))[ \u00a0\n\r]/g;
/** A label in either style: `(b)`, and `b)` as French and Spanish write it. */
const anyLabel = String.raw`(?:\([a-z]{1,4}\)|(?:[ivx]{1,4}|[a-z]{1,2})\))`;
const number = new RegExp(
  String.raw`\d{1,3}(?:[ \u00a0](?:bis|ter|quater|quinquies)\b)?(?:[ \u00a0]?${anyLabel})*`,
  'y',
);
const label = new RegExp(String.raw`${anyLabel}(?:[ \u00a0]?${anyLabel})*`, 'y');
const roman = /(?:[IVX]+|[A-H])\b(?!\.)/y;
const bracketed = /\[([^\][\n\r]{1,24})\]/y;
const preceding =
  /\b(?:the (?:preceding|previous|foregoing) (sub-?)?paragraph|le (?:paragraphe|alinéa) précédent|(?:el|del|al) (?:párrafo|apartado) (?:anterior|precedente))\b/gi;
const precedingHint = /receding|revious|oregoing|récédent|nterior|recedente/;
const separator =
  /(?:[ \u00a0\n\r]*[,;][ \u00a0\n\r]*(?:(?:and|or|et|ou|y|o)[ \u00a0\n\r])?|[ \u00a0\n\r]+(?:and\/or|and|or|et\/ou|et|ou|y\/o|y|o)[ \u00a0\n\r]+|([ \u00a0\n\r]+(?:to|through|à|a|al)[ \u00a0\n\r]+|[–-]))/y;
const above = String.raw`(?:above|ci[-\u2011]dessus|supra(?![ \u00a0]not[ae])|anterior(?:es)?|precedentes?)\b`;
const below = String.raw`(?:below|ci[-\u2011](?:dessous|après)|infra|posterior(?:es)?)\b`;
const present = String.raw`(?:(?:of|to)[ \u00a0\n\r]+(?:the[ \u00a0\n\r]+(?:present|current)|this)[ \u00a0\n\r]+resolution|(?:de|à)[ \u00a0\n\r]+la[ \u00a0\n\r]+présente[ \u00a0\n\r]+résolution|(?:de|a)[ \u00a0\n\r]+la[ \u00a0\n\r]+presente[ \u00a0\n\r]+resolución)\b`;
const anyPlace = String.raw`,?[ \u00a0\n\r]*(?:(${above})|(${below})|(${present}))`;
const placeWords = new RegExp(anyPlace, 'y');
const container = String.raw`(?:section|part|annexe?|partie|sección|parte|anexo)[ \u00a0\n\r]+([IVX]+|[A-H])\b`;
/** "paragraph 3 of section II above" */
const containerBehind = new RegExp(
  String.raw`,?[ \u00a0\n\r]+(?:of|in|de|du|dans|en)[ \u00a0\n\r]+(?:la[ \u00a0\n\r]+|l['’])?${container}${anyPlace}`,
  'yi',
);
/** "section II above, paragraph 3", "section II, paragraph 3, above" */
const containerBefore = new RegExp(String.raw`\b${container}(?:${anyPlace})?[ \u00a0\n\r]*,[ \u00a0\n\r]*$`, 'i');
const longestContainer = 80;
const blanks = String.raw`[ \u00a0\n\r]+`;
const paragraphBehind = new RegExp(
  String.raw`${blanks}(?:of|in|du|au|del|en el)${blanks}((?:[Pp]aragraphe?|[Pp]árrafo)[ \u00a0\n\r])`,
  'y',
);
const subparagraphBehind = new RegExp(
  `,?${blanks}(?:[Ss]ub-?[Pp]aragraphs?|[Aa]linéas?|[Aa]partados?|[Ii]ncisos?)${blanks}${label.source}(?:${separator.source}${label.source})*`,
  'y',
);
const paragraphBefore = new RegExp(
  String.raw`\b(?:[Pp]aragraphe?|[Pp]árrafo)[ \u00a0\n\r](${number.source}),?${blanks}(?:l['’])?$`,
);
const foreign =
  /\.\d|[ \u00a0\n\r]*(?:,[ \u00a0\n\r]*)?(?:(?:of|in|to|thereof|from|de|du|des|del|dans|en|à|au|aux|al)(?![a-zà-ÿ])|d['’]|(?:sect(?:ion|\.)|chap(?:ter|\.)|article|and (?:sub)?paragraphs?)[ \u00a0\n\r]|(?:as[ \u00a0\n\r]+)?(?:contained|set out|set forth|laid down|annexed)[ \u00a0\n\r]|under[ \u00a0\n\r]+(?:resolution|decision|article)[ \u00a0\n\r])|,[ \u00a0\n\r][^,.;:()\d]{1,40},[ \u00a0\n\r]+(?:of|de|du|del)[ \u00a0\n\r]/y;
/** "and its paragraph 2": of what was named before. */
const possessed = /\b(?:its|their|son|su)[ \u00a0\n\r]+(?:operative[ \u00a0\n\r]+)?$/;
/** "article IV, paragraph 8", "Part I, paragraphs 2 and 3" */
const otherDivision =
  /(?:annexe?|anexo|section|sect|secc|chap|cap|part|article|artículo|title|resolution|rule)s?\.?[ \u00a0\n\r]+[A-Z\dIVXLC]+(?:\.\d+)*$|(?:annex|anexo|sect|secc|chap|cap)[A-Zéíó. ]*$/i;
/** "its resolution 85/3, in particular paragraph 6": what is singled out belongs to what was named. */
const singledOut =
  /(?:resolution|decision|report|Convention|Covenant|Declaration|Agenda|Charter|Protocol|Programme|Plan of Action|Agreement|Statement|communiqué|letter|note)\b[^.;:]{0,90},[ \u00a0\n\r]+(?:and[ \u00a0\n\r]+)?(?:in particular|including|inter alia|especially|notably|specifically)(?:[ \u00a0\n\r]*,)?(?:[ \u00a0\n\r]+(?:in|its|the|operative))*[ \u00a0\n\r]*$/;
/** "the note by the Secretary-General, paragraph 6" */
const named = /[ \u00a0\n\r]\p{Lu}[\p{L}’-]+$/u;
/** "the report (paragraph 6)", "resolution 1903 (2031) (see paragraph 6)" */
const inBrackets =
  /(?:[A-Z]+(?:\/[\w.()-]+)+|resolution|decision|report|Convention|Covenant|Declaration|Charter|Protocol|Agreement|Statement|communiqué|letter|note)(?:[ \u00a0\n\r]+(?:of[ \u00a0\n\r]+[^,.;:()]{0,60}|\d[^,.;:() ]*))?(?:[ \u00a0\n\r]+\([^()]{1,20}\))?[ \u00a0\n\r]+\((?:see[ \u00a0\n\r]+|in[ \u00a0\n\r]+)?$/;
const ownText = /(?:this|present|th[ie]se?) resolution\b[^.;:]{0,90}$/;

/**
 * The references between `from` and `to` to paragraphs, sections and annexes of the text itself, in English, French and Spanish.
 *
 * Paragraphs of other texts are left out: "paragraph 12 of General Assembly resolution 66/181", "article 47, paragraph 2".
 */
export function referencePhrases(text: string, from: number, to: number): readonly ReferencePhrase[] {
  if (!hint.test(text) && ((text.length > 160 && english.test(text)) || !romanceHint.test(text))) return none;
  let phrases: ReferencePhrase[] | undefined = precedingHint.test(text) ? precedingPhrases(text, from, to) : undefined;
  heads.lastIndex = from;
  for (let head = heads.exec(text); head && head.index < to; head = heads.exec(text)) {
    const phrase = phraseAt(text, head, to);
    if (!phrase) continue;
    (phrases ??= []).push(phrase);
    for (let more = continued(text, phrase, to); more; more = continued(text, more, to)) phrases.push(more);
    heads.lastIndex = phrases[phrases.length - 1]!.to;
  }
  return phrases ? inOrder(phrases) : none;
}

/** "The preceding paragraph" names no number; "le paragraphe 3 précédent" is read by its number. */
function precedingPhrases(text: string, from: number, to: number): ReferencePhrase[] | undefined {
  let phrases: ReferencePhrase[] | undefined;
  preceding.lastIndex = from;
  for (let found = preceding.exec(text); found && found.index < to; found = preceding.exec(text)) {
    const kind = found[1] || /alinéa|apartado/.test(found[0]) ? 'subparagraph' : 'paragraph';
    const span = { from: found.index, to: found.index + found[0].length };
    const item: ReferenceItem = { ...span, kind, path: '', closesRange: false, relative: true };
    (phrases ??= []).push({ ...span, items: [item], place: 'none', key: `${kind}:preceding` });
  }
  return phrases;
}

function inOrder(phrases: ReferencePhrase[]): ReferencePhrase[] {
  return phrases.length < 2 ? phrases : phrases.sort((a, b) => a.from - b.from);
}

function phraseAt(text: string, head: RegExpExecArray, end: number): ReferencePhrase | undefined {
  const kind = head[1] ? 'subparagraph' : head[2] ? 'paragraph' : head[3] ? 'section' : 'annex';
  const items = itemsAt(text, head.index + head[0].length, kind);
  if (kind === 'annex' && items.length === 0)
    items.push({ from: head.index, to: head.index + head[0].length - 1, kind, path: '', closesRange: false });
  const last = items[items.length - 1];
  if (!last || last.to > end) return undefined;
  const { place, to, within } = placeOf(text, head.index, last.to, kind);
  const of = kind === 'subparagraph' ? paragraphAround(text, head.index, last.to, end) : undefined;
  if (of !== undefined) {
    const own = items.map((it) => ({ ...it, of }));
    return {
      from: head.index,
      to,
      items: own,
      place,
      key: `${kind}:${place}:${of}:${own.map((it) => it.path).join(',')}`,
    };
  }
  if (place === 'none' && (pointsElsewhere(text, head.index, last.to) || kind === 'annex' || kind === 'section'))
    return undefined;
  const key = `${place}:${items.map((it) => (it.closesRange ? `-${it.path}` : it.path)).join(',')}`;
  const phrase = { from: head.index, to, items, place, key: `${kind}:${key}` };
  return within === undefined ? phrase : { ...phrase, within, key: `${phrase.key}:${within}` };
}

/** The paragraph that the words around a sub-paragraph name, where that is one of this text: "(a) of paragraph 5", "paragraph 5, subparagraph (a)". */
function paragraphAround(text: string, from: number, to: number, end: number): string | undefined {
  const behind = matchAt(paragraphBehind, text, to);
  const start = behind ? to + behind[0].length : from;
  if (behind) {
    const at = start - behind[1]!.length;
    const items = itemsAt(text, start, 'paragraph');
    const last = items[0];
    if (items.length !== 1 || !last || last.open || last.to > end) return undefined;
    return placeOf(text, at, last.to, 'paragraph').place === 'none' && pointsElsewhere(text, at, last.to)
      ? undefined
      : last.path;
  }
  const window = Math.max(0, from - longestContainer);
  const before = paragraphBefore.exec(text.slice(window, from));
  if (!before || pointsElsewhere(text, window + before.index, to)) return undefined;
  return canonicalPath(before[1]!);
}

/** "paragraphs 2 above and 4 below": what goes on behind the first place without a noun of its own. */
function continued(
  text: string,
  { to: from, items: before, place }: ReferencePhrase,
  end: number,
): ReferencePhrase | undefined {
  if (place === 'none' || before[0]!.kind !== 'paragraph') return undefined;
  const joint = matchAt(separator, text, from);
  if (!joint || joint[1] !== undefined) return undefined;
  const items = itemsAt(text, from + joint[0].length, 'paragraph');
  const [first, last] = [items[0], items[items.length - 1]];
  const behind = last && matchAt(placeWords, text, last.to);
  if (!first || !last || !behind || last.to > end) return undefined;
  const own = placeIn(behind, 1);
  const key = `paragraph:${own}:${items.map((it) => (it.closesRange ? `-${it.path}` : it.path)).join(',')}`;
  return { from: first.from, to: last.to + behind[0].length, items, place: own, key };
}

function itemsAt(text: string, from: number, kind: ReferenceItem['kind']): ReferenceItem[] {
  const item = kind === 'paragraph' ? number : kind === 'subparagraph' ? label : roman;
  const items: ReferenceItem[] = [];
  let at = from;
  let closesRange = false;
  for (;;) {
    item.lastIndex = at;
    let found = item.exec(text);
    if (!found && kind === 'paragraph' && items.length > 0) {
      // "paragraphs 5 (a) and (b)": the second label stands under the same number
      label.lastIndex = at;
      found = label.exec(text);
    }
    const bracket = found ? undefined : bracketedAt(text, at, item);
    if (bracket) {
      items.push({ from: at, to: at + bracket.length, kind, path: bracket.slice(1, -1), closesRange, open: true });
      at += bracket.length;
    }
    if (!found && !bracket) return items;
    if (found) {
      const own = kind === 'paragraph' || kind === 'subparagraph' ? canonicalPath(found[0]) : found[0];
      const path =
        kind === 'paragraph' && own.startsWith('(') ? `${stemOf(items[items.length - 1]!.path, own)} ${own}` : own;
      items.push({ from: at, to: at + found[0].length, kind, path, closesRange });
      at += found[0].length;
    }
    separator.lastIndex = at;
    const between = separator.exec(text);
    if (!between) return items;
    closesRange = between[1] !== undefined;
    at += between[0].length;
  }
}

/** A number in brackets, with them: `[4 (a)]`. */
function bracketedAt(text: string, at: number, item: RegExp): string | undefined {
  bracketed.lastIndex = at;
  const found = bracketed.exec(text);
  if (!found) return undefined;
  item.lastIndex = at + 1;
  return item.exec(text)?.[0].length === found[1]!.length ? found[0] : undefined;
}

/** A path as `ReferenceItem.path` has it: `3 (b) (ii)` for `3(b)(ii)` and for `3 b) ii)`. */
export function canonicalPath(written: string): string {
  return written
    .replace(/[ \u00a0]*\(?([a-z]{1,4})\)/g, ' ($1)')
    .replace(/\u00a0/g, ' ')
    .trim();
}

type Where = Pick<ReferencePhrase, 'place' | 'to' | 'within'>;

function placeOf(text: string, head: number, end: number, kind: ReferenceItem['kind']): Where {
  const behind = matchAt(placeWords, text, end);
  const own: Where = behind ? { place: placeIn(behind, 1), to: end + behind[0].length } : { place: 'none', to: end };
  if (kind !== 'paragraph') return own;
  const inside = behind ? undefined : matchAt(containerBehind, text, end);
  if (inside) return { place: placeIn(inside, 2), to: end, within: inside[1]!.toUpperCase() };
  if (!endsInComma(text, head)) return own;
  const before = containerBefore.exec(text.slice(Math.max(0, head - longestContainer), head));
  if (!before) return own;
  const place = own.place === 'none' ? placeIn(before, 2) : own.place;
  return place === 'none' ? own : { ...own, place, within: before[1]!.toUpperCase() };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** The place that three groups of a match tell, from the group `first` on. */
function placeIn(match: RegExpExecArray, first: number): ReferencePhrase['place'] {
  return match[first] ? 'above' : match[first + 1] ? 'below' : match[first + 2] ? 'present' : 'none';
}

/** Without "above" or "below", a number belongs to what stands around it: "paragraph 3 of the report", "article 47, paragraph 2", "chap. I, paragraph 5". */
function pointsElsewhere(text: string, from: number, to: number): boolean {
  foreign.lastIndex = to;
  if (foreign.test(text)) return true;
  // "paragraph 5, subparagraph (b), of its resolution 85/3"
  const below = matchAt(subparagraphBehind, text, to);
  if (below) return pointsElsewhere(text, from, to + below[0].length);
  const before = text.slice(Math.max(0, from - 160), from);
  if (inBrackets.test(before) || possessed.test(before)) return true;
  if (singledOut.test(before) && !ownText.test(before)) return true;
  const head = from - (/operative[ \u00a0\n\r]+$/.exec(before)?.[0].length ?? 0);
  if (!endsInComma(text, head)) return false;
  const comma = text.lastIndexOf(',', head);
  return (
    isDigit(text.charCodeAt(comma - 1)) ||
    text[comma - 1] === ')' ||
    named.test(text.slice(Math.max(0, comma - 40), comma)) ||
    otherDivision.test(text.slice(Math.max(0, comma - 24), comma))
  );
}

/** Whether the words before `from` end in a comma. */
function endsInComma(text: string, from: number): boolean {
  let before = from - 1;
  while (before > 0 && /\s/.test(text[before]!)) before--;
  return text[before] === ',';
}

/** What a path shares with one before it that is longer: after "3 (a) (i)", "(ii)" and "(a) (ii)" stand under 3 (a) and 3. */
function stemOf(before: string, own: string): string {
  const parts = before.split(' (');
  const count = own.split('(').length - 1;
  return parts.slice(0, Math.max(1, parts.length - count)).join(' (');
}
