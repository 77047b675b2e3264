import { shippedRegistry } from '../../server/knowledge/registry';
import type { NumberCitation } from '../../server/model/citationLists';
import { sureDate } from '../../server/rules/citedTexts';
import { type Cited, citedCitations } from './cited';

/** A citation with a date. */
export interface Dated extends Cited {
  readonly cited: NumberCitation & { readonly date: NonNullable<NumberCitation['date']> };
  /** Whether the registry is sure of the date and it is the one that stands here. */
  readonly sure: boolean;
}

/** The dated citations of a text; those whose date is not the registry's are no correct ones. */
export function datedCitations(text: string): Dated[] {
  return citedCitations(text).flatMap(({ it, cited, start, lead }): Dated[] => {
    if (!cited.date) return [];
    const right = it.body === 'unknown' ? undefined : sureDate(shippedRegistry, it.id);
    if (right !== undefined && right !== it.date) return [];
    return [{ it, cited: { ...cited, date: cited.date }, start, lead, sure: right !== undefined }];
  });
}

/** One of `items`; undefined where there are none. */
export function oneOf<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** The text with `insert` for the stretch from `from` to `to`. */
export function replaced(text: string, from: number, to: number, insert: string): string {
  return text.slice(0, from) + insert + text.slice(to);
}
