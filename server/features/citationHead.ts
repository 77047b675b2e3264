import { bodies } from '../knowledge/bodies';
import { type NumberCitation, numberCitations } from '../model/citationLists';
import { mentionsOf } from '../model/citationNames';
import type { Block } from '../syntax/block';
import { type Before, type FoundCitation, nobody } from './typedCitation';

/** The number of a resolution, as far as it is typed. */
export const typedNumber =
  '(?:(?:WHA)?\\d{1,2}\\.\\d{0,3}|WHA\\d{0,2}|(?:S-|ES-)?\\d{1,4}(?:/\\d{0,4})?(?:[ \\u00a0][A-Z])?(?:[ \\u00a0]?\\([\\dIVXLCES-]{0,8}\\)?)?)';
const head = '(?:(resolutions?|decisions?)|((?:res|dec)\\.?|unscr))';
const headed = new RegExp(`(?<![\\p{L}\\d])${head}[ \\u00a0](${typedNumber}|\\p{L}[^.,;:“”"()[\\]*]{0,80}|)$`, 'iu');
/** Such a resolution is nobody's that could be looked up. */
const general = /\b(?:present|this|that|draft|each|such|any|no|every|another|new|of|the)[ \u00a0]$/i;

/** A number or words of a title behind "resolution", "decision", "res." or "dec."; where somebody `asks`, any words. */
export function headedIn({ block, at, line }: Before, asks: boolean): FoundCitation | undefined {
  const found = headed.exec(line);
  if (!found) return undefined;
  const [whole, word = '', short = '', query = ''] = found;
  const before = line.slice(0, found.index);
  const kind = /^d/i.test(word || short) ? 'decision' : 'resolution';
  const lead = short && acronymBefore(before);
  const body = lead ? nobody : (citedAs(block, at - whole.length, `${kind} `)?.body ?? nobody);
  const named = body.kind !== 'none';
  const plural = /s$/i.test(word);
  const isNumber = query === '' || /^(?:WHA|S-|ES-)?\d/.test(query);
  if (!named && word && (query === '' || !isNumber) && general.test(before)) return undefined;
  if (!isNumber && !asks && word && (plural || !tellsMuch(query))) return undefined;
  // "resolutions" and a resolution whose body is named are kept; whatever is short is written out.
  const kept = plural || (word !== '' && named);
  return {
    typed: kept ? query : lead + whole,
    query: lead + query.replaceAll('\u00a0', ' '),
    sort: isNumber ? 'number' : 'title',
    kind,
    standing: { head: kept, body: named, list: plural, word: word !== '' },
    body,
    article: false,
  };
}

/** How the grammar of citations would read a number behind the words up to `at` and `head`. */
function citedAs(block: Block, at: number, head: string): NumberCitation | undefined {
  const base = Math.max(block.content, at - longestList);
  const words = block.text.slice(base, at) + head;
  const mentions = mentionsOf(block)
    .filter((it) => it.from >= base && it.to <= at)
    .map((it) => ({ ...it, from: it.from - base, to: it.to - base }));
  const all = numberCitations(`${words}${anyNumber}`, 0, words.length + anyNumber.length, mentions);
  const last = all.at(-1);
  return last?.number.from === words.length ? last : undefined;
}

const longestList = 1500;
const anyNumber = '99/999 of 1 January 2001';

/** At least two words that tell something. */
function tellsMuch(query: string): boolean {
  if (
    /^(?:on|of|and|or|adopted|entitled|in|to|as|by|which|concerning|was|is|has|for|that|the|at|with|from|relating|relevant|through|establishing|requesting|calling)\b/i.test(
      query,
    )
  )
    return false;
  return query.split(/[ \u00a0]/).filter((it) => it.length > 3).length > 1;
}

/** Behind another number and a comma or "and". */
const listed = new RegExp(
  `(?:\\d\\)?|\\)|[”’\\]¹²³⁰⁴-⁹]|\\d [A-Z])(?:, and|,|[ \\u00a0](?:and|or))[ \\u00a0](${typedNumber}|)$`,
  'u',
);

/** "resolutions 66/181 of 19 December 2011 and " */
export function listedIn({ block, at, line }: Before): FoundCitation | undefined {
  const found = listed.exec(line);
  if (!found) return undefined;
  const query = found[1]!;
  const cited = citedAs(block, at - query.length, '');
  // "paragraphs 5, 6" of a resolution
  if (/^\d{1,2}$/.test(query)) return undefined;
  if (!cited || (query === '' && !/\b(?:resolutions|decisions)\b/i.test(line))) return undefined;
  const standing = { head: true, body: true, list: true, word: true };
  return {
    typed: query,
    query: query.replaceAll('\u00a0', ' '),
    sort: 'number',
    kind: cited.kind,
    standing,
    body: cited.body,
    article: false,
  };
}

const acronym = /(?<![\p{L}\d])((?:[A-Z]{2,6}|ga|sc|hrc|ecosoc|unsc|cnd)[ \u00a0])$/u;

/** "GA ", "ECOSOC ": the acronym of a body before a number. */
export function acronymBefore(before: string): string {
  const found = acronym.exec(before)?.[1] ?? '';
  const name = found.trim().toUpperCase();
  return found && bodies().some((it) => [...it.acronyms, ...it.also].some((short) => short.toUpperCase() === name))
    ? found
    : '';
}
