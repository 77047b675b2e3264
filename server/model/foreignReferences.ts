import type { Block } from '../syntax/block';
import type { Span } from '../text/span';
import { type Citation, citationsOf, resolvedOf } from './citations';
import { paragraphAt } from './paragraphAt';
import { rangeOf } from './pathRange';
import { perBlock } from './perBlock';
import { canonicalPath } from './referencePhrases';
import type { Resolution } from './resolution';
import type { Paragraph } from './structure';

/** A phrase that points to paragraphs of another resolution: "paragraph 3 (b) of General Assembly resolution 85/12". Offsets are relative to the block. */
export interface ForeignReference extends Span {
  /** The paragraphs as `ReferenceItem.path` has them, those within a range among them. */
  readonly paths: readonly string[];
  /** The citation that says whose paragraphs they are. */
  readonly citation: Citation;
}

/** The references of a block to paragraphs of other resolutions, in text order; computed once for each block object. */
export const foreignReferencesOf: (block: Block) => readonly ForeignReference[] = perBlock(scan);

/** The id of the resolution that a reference points into: `A/RES/85/12`, `A/85/L.3`; the number alone where its body cannot be known. */
export function foreignId(resolution: Resolution, { citation }: ForeignReference): string {
  return resolvedOf(resolution, citation)?.id ?? citation.id ?? citation.cited?.number.canonical ?? '';
}

/** The paragraphs of a resolution that bear these paths, in order; those that it has not are left out. */
export function paragraphsNamed({ structure }: Resolution, paths: readonly string[]): Paragraph[] {
  const scopes = structure.parts.map((part) => part.operative);
  const from = { structure, owner: undefined, place: 'none' } as const;
  return paths.flatMap((path) => paragraphAt(from, scopes, path, 'written').found ?? []);
}

const none: readonly never[] = [];
const hint = /aragraph|árrafo/;
const citedHint = /solu[tc]i|\/L\.\d/;
const longestOwner = 160;
const longestGap = 8;
const gap = '[ \\u00a0\\r\\n]';
const labels = '(?:[ \\u00a0]?\\([a-z]{1,4}\\))';
const item = `\\d{1,3}(?:[ \\u00a0](?:bis|ter|quater|quinquies)\\b)?${labels}*`;
const and = '(?:and|or|et|ou|y|o)';
const separator = `(?:${gap}*,${gap}*(?:${and}${gap}+)?|${gap}+${and}${gap}+|${gap}+(?:to|through|à|a|al)${gap}+|[–-])`;
/** Up to "of": whose paragraphs they are stands behind it. */
const phrase = new RegExp(
  `\\b(?:[Pp]aragraphe?s?|[Pp]árrafos?)${gap}+(${item}(?:${separator}(?:${item}|${labels}+))*)${gap}*,?${gap}+(?:of|de|du)${gap}+`,
  'g',
);
/** Words between "of" and the number: the name of a body and "resolution", no "annex to" and no "Declaration annexed to". */
const owner =
  /^(?:(?:the|its|their|la|le|sa|su)\s+)?(?:[A-Z][\p{L}’'-]*\s+(?:(?:and|of|on|for|the)\s+)*)*(?:draft\s+)?(?:r[eé]solutions?|resoluci(?:ón|ones)|document)?\s*(?:de\s+la\s+)?$/u;

const items = new RegExp(`${item}|${labels}+`, 'g');

function scan(block: Block): readonly ForeignReference[] {
  const { kind, text, content, end } = block;
  if (kind === 'comment' || kind === 'frontMatter' || !hint.test(text) || !citedHint.test(text)) return none;
  const found: ForeignReference[] = [];
  const citations = citationsOf(block);
  let next = 0;
  phrase.lastIndex = content;
  for (let it = phrase.exec(text); it && it.index < end; it = phrase.exec(text)) {
    const behind = it.index + it[0].length;
    while (next < citations.length && citations[next]!.from < behind) next++;
    const citation = citations[next];
    if (!citation || citation.from - behind > longestOwner || !names(citation)) continue;
    if (!owner.test(text.slice(behind, citation.from))) continue;
    // "article 47, paragraph 2, of": only what stands before it says where that is.
    if (/,\s*$/.test(text.slice(Math.max(0, it.index - longestGap), it.index))) continue;
    found.push({ from: it.index, to: citation.to, paths: pathsIn(it[1]!), citation });
  }
  return found.length > 0 ? found : none;
}

function names({ kind, id }: Citation): boolean {
  return kind === 'resolution' || (kind === 'document' && id !== undefined && /\/L\.\d/.test(id));
}

function pathsIn(written: string): string[] {
  const paths: string[] = [];
  let before = 0;
  for (const it of written.matchAll(items)) {
    const own = canonicalPath(it[0]);
    const between = written.slice(before, it.index);
    const last = paths[paths.length - 1];
    // "42 (a) and (b)": the second label stands under the same number.
    const path = own.startsWith('(') && last ? `${above(last, own)} ${own}` : own;
    if (last !== undefined && /^\s*(?:(?:to|through|à|a|al)\s*|[–-])$/.test(between))
      paths.push(...rangeOf(last, path));
    else paths.push(path);
    before = it.index + it[0].length;
  }
  return paths;
}

/** The part of a path that a shorter one behind it leaves out: `3` of `3 (a)` for `(b)`. */
function above(path: string, own: string): string {
  const parts = path.split(' (');
  return parts.slice(0, Math.max(1, parts.length - (own.split('(').length - 1))).join(' (');
}
