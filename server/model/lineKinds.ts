import type { Block } from '../syntax/block';

/** The words of a block on one line: markers, emphasis and heading signs left out, white space folded. */
export function plainWords(block: Block): string {
  return block.text
    .slice(0, block.end)
    .replace(/^[\s#]+/, '')
    .replace(/<sup>[^<]*<\/sup>|\[\^[^\]\s]*\]|[*_]+|[¹²³⁰⁴-⁹]+$/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

const title = new RegExp(
  [
    '\\d{1,4}/\\d{1,4}(?: [A-Z](?: (?:and|to) [A-Z])?)?\\.\\s+(?=\\S)', // 2012/19. …
    '\\d{1,4}(?: [A-Z])? ?\\((?:S-|ES-)?[IVXLC]+\\)\\.?\\s+(?=\\S)', // 131 (VI). …
    '(?:S|ES)-\\d{1,2}/\\d{1,4}\\.\\s+(?=\\S)', // S-20/2. …
    '(?:draft )?resolution \\d{1,4} \\(\\d{4}\\)', // Resolution 1250 (1999)
    '\\d{1,4} \\(\\d{4}\\)\\.?\\s',
    'PRST (?:OS/)?\\d+/\\d+\\.?\\s',
  ]
    .map((form) => `^${form}`)
    .join('|'),
  'i',
);

/** The number that is printed in front of a title: `2012/19` of "2012/19. Strengthening …"; undefined where the line is no numbered title. */
export function titleNumber(words: string): string | undefined {
  const found = title.exec(words);
  return found?.[0].replace(/\.\s*$/, '').trim();
}

/** A title without its printed number: "Strengthening …"; empty for "Resolution 1250 (1999)". */
export function titleWords(words: string): string {
  return words
    .replace(title, '')
    .replace(/^\.?\s*/, '')
    .trim();
}

const annex = /^(?:annex(?:es|e)?|appendi(?:x|ces)|anexo)(?:\s+([IVXLC]+|[A-Z]|\d{1,2}))?(?:\s*[.:–—-]?\s+(.*))?$/i;

/** The label of an annex heading, null for a plain "Annex"; undefined where the line is no such heading. */
export function annexLabel(line: string, marked: boolean): string | null | undefined {
  const found = annex.exec(line);
  if (!found) return undefined;
  // "Annex to the report" as bare prose is no heading; under a heading sign it is.
  if (found[2] && !marked && (!found[1] || found[1].length > 4)) return undefined;
  return found[1] ?? null;
}

/** The letter or Roman numeral that a bare or bold line consists of: a part or a section. */
export function partLabel(words: string): string | undefined {
  return /^(?:section |part )?([A-Z]|[IVX]{1,5})\.?$/i.exec(words)?.[1]?.toUpperCase();
}

/** `II` of "II. Title" or "A. Title", for headings. */
export function sectionLabel(words: string): string | undefined {
  return /^(?:section |part )?([IVX]{1,5}|[A-Z])[.:]?(?:\s|$)/.exec(words)?.[1];
}

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const mastheadLine = new RegExp(
  `^(?:distr(?:ibution)?\\b|original:|united\\b[ .]*nations\\b|agenda items?\\b|item \\d|.{0,40}\\bsession\\b.{0,60}$|resolution adopted by|adopted by the|\\d{1,2} ${month} \\d{4}$|on \\d{1,2} ${month} \\d{4}$|[ASE]/[\\w./()-]+|page \\d|provisional|general$|limited$|\\[on |\\[adopted|\\[without|.*: (?:revised )?(?:draft|amendment))`,
  'i',
);

/** Whether a line is one that a masthead is made of: distribution, session, agenda item, symbol, date, "Resolution adopted by …". */
export function isMastheadLine(words: string): boolean {
  return mastheadLine.test(words);
}
