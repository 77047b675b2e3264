import { closingParts, ordinalLetters } from '../model/closingParts';
import { frontMatterOf, frontMatterText } from '../model/frontMatter';
import { isoDate } from '../model/isoDate';
import { headBlocks } from '../model/mastheadTitle';
import type { Resolution } from '../model/resolution';
import type { Anchor, DocumentRule, Report } from './rule';

/** The date and the meeting at the end are those of the adoption, as the heading has them. */
export const closingDate: DocumentRule = {
  id: 'closing-date',
  summary: 'The end matter bears the date of the heading, and dates and numbers of meetings that can be.',
  severity: 'error',
  authority: 'United Nations Editorial Manual Online, Resolutions and other formal decisions: drafting and editing',
  fix: 'none',
  per: 'document',
  *check({ resolution }) {
    const { structure } = resolution;
    const heads = [...new Set([...headBlocks(resolution), ...(structure.title < 0 ? [] : [structure.title])])];
    for (const block of heads) yield* impossible(resolution, block, true);
    for (const block of structure.end) yield* impossible(resolution, block, false);
    const head = headDate(resolution, heads);
    const end = endDate(resolution);
    if (!head || !end || head.iso === end.iso) return;
    yield {
      at: end.at,
      message: `The date here is ${end.words}, but the ${head.where} says that the text was adopted on ${head.words}: one of the two is wrong`,
      related: [{ at: head.at, message: `The date in the ${head.where}` }],
    };
  },
};

/** Days that no month has, and ordinals with the wrong letters; in a masthead only those of the adoption. */
function* impossible({ tree }: Resolution, block: number, adoptionOnly: boolean): Generator<Report> {
  const own = tree.blocks[block]!;
  const { dates, ordinals } = closingParts(own);
  for (const [ordinal, { iso, from, to, ofAdoption }] of dates.entries()) {
    if (iso !== undefined || (adoptionOnly && !ofAdoption)) continue;
    const words = own.text.slice(from, to);
    yield { at: { block, part: 'date', ordinal }, message: `There is no ${words}: write the day of the adoption` };
  }
  for (const [ordinal, { value, letters, from, to }] of ordinals.entries()) {
    const due = ordinalLetters(value);
    if (letters === due) continue;
    yield {
      at: { block, part: 'meeting', ordinal },
      message: `The number of the meeting is ${value}${due}, not ${own.text.slice(from, to)}`,
    };
  }
}

interface Adoption {
  readonly at: Anchor;
  readonly iso: string;
  readonly words: string;
  readonly where: 'heading' | 'front matter';
}

/** "Resolution adopted by the General Assembly on 19 December 2023", or `adopted` in the front matter. */
function headDate({ tree }: Resolution, heads: readonly number[]): Adoption | undefined {
  const first = tree.blocks[0];
  const words = first?.kind === 'frontMatter' ? frontMatterText(frontMatterOf(first), 'adopted') : undefined;
  const iso = words === undefined ? undefined : isoDate(words);
  if (words && iso) return { at: { block: 0, part: 'firstLine' }, iso, words, where: 'front matter' };
  for (const block of heads) {
    const { dates } = closingParts(tree.blocks[block]!);
    const ordinal = dates.findIndex((date) => date.iso !== undefined && date.ofAdoption);
    const date = dates[ordinal];
    if (date?.iso)
      return {
        at: { block, part: 'date', ordinal },
        iso: date.iso,
        words: tree.blocks[block]!.text.slice(date.from, date.to),
        where: 'heading',
      };
  }
  return undefined;
}

/** The first date below the first resolution; of a file of several, the others have mastheads of their own. */
function endDate({ tree, structure }: Resolution): Omit<Adoption, 'where'> | undefined {
  const next = structure.parts.slice(1).find((part) => part.title >= 0);
  const limit = next?.title ?? Number.POSITIVE_INFINITY;
  for (const block of structure.end) {
    if (block > limit) return undefined;
    const { dates } = closingParts(tree.blocks[block]!);
    const date = dates[0];
    if (date?.iso)
      return {
        at: { block, part: 'date', ordinal: 0 },
        iso: date.iso,
        words: tree.blocks[block]!.text.slice(date.from, date.to),
      };
  }
  return undefined;
}
