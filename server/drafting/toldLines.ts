import { dateAt } from '../knowledge/dates';
import { organNamed } from '../knowledge/organs';
import type { Masthead } from '../model/masthead';
import { isAdoption } from '../model/mastheadTitle';

/** What the front matter says: a masthead, null where it is silent. */
export type Told = Omit<Masthead, 'title'> & { readonly draftSymbol: string | null };

/** So many lines one bracket may run over; nothing else runs over more. */
export const mostLines = 9;

/** How many of these lines, from the first on, say nothing but what is told already; 0 where the first says more. */
export function tells(lines: readonly string[], told: Told): number {
  if (lines[0]?.startsWith('[')) return bracketTells(lines, told);
  const [first = '', second = ''] = lines;
  if (!isAdoption(first)) return lineTells(first, told) ? 1 : 0;
  // "Resolution adopted by the General Assembly" and below it "on 1 August 2023"
  if (/^(?:on |le |el )?\d/i.test(second) && adoptionTells(`${first} ${second}`, told)) return 2;
  return adoptionTells(first, told) ? 1 : 0;
}

function bracketTells(lines: readonly string[], { recommendation }: Told): number {
  for (let count = 1; count <= Math.min(mostLines, lines.length); count++) {
    const words = lines.slice(0, count).join(' ');
    if (!words.includes(']')) continue;
    return recommendation !== null && words.replace(/^\[\s*|\s*\]$/g, '') === recommendation ? count : 0;
  }
  return 0;
}

/** The words of an adoption line that say nothing by themselves, in the three languages. */
const adoptionWords =
  /\b(?:resolution|adopted|by|the|at|its|on|held|of)\b|(?<!\p{L})(?:r[eé]solu(?:tion|ci[oó]n)|adoptée|aprobada|par|por|le|la|el|l['’]|à|sa|en|su|du|del|de|d['’])(?!\p{L})/giu;

/** "Resolution adopted by the Economic and Social Council on 25 July 2013", "Adopted by the Security Council at its 4018th meeting, on 29 June 1999". */
function adoptionTells(words: string, { organ, meeting, adopted }: Told): boolean {
  const rest = [organ, meeting].reduce<string>((left, value) => without(left, value), withoutDate(words, adopted));
  return rest !== words && isEmpty(rest.replace(adoptionWords, ''));
}

/** Any other line: organ, session, agenda item, distribution, symbol and date of issue, alone or on one line. */
function lineTells(words: string, told: Told): boolean {
  const { organ, session, agendaItem, distribution, symbol, draftSymbol, issued } = told;
  if (organ !== null && organNamed(words)?.name === organ) return true;
  let rest = without(words, session);
  if (agendaItem !== null) {
    const item = escaped(agendaItem);
    rest = rest.replace(new RegExp(`(?<!\\p{L})(?:agenda )?(?:items?|points?|temas?) ${item}(?![\\w(])`, 'iu'), '');
  }
  if (distribution !== null) {
    rest = rest.replace(new RegExp(`\\bdistr(?:ibution)?[.: ]*${escaped(distribution)}(?!\\p{L})`, 'iu'), '');
  }
  rest = without(without(withoutDate(rest, issued), symbol), draftSymbol);
  if (rest === words) return false;
  // The letterhead beside the symbol or the organ says no more than they do.
  return isEmpty(without(rest, organ).replace(/\bunited +nations\b/i, ''));
}

/** Words without the first place where `value` stands in them, in any case. */
function without(words: string, value: string | null): string {
  return value === null
    ? words
    : words.replace(new RegExp(`(?<![\\p{L}\\d/])${escaped(value)}(?![\\p{L}\\d/])`, 'iu'), '');
}

/** Words without the date that is told in ISO form. */
function withoutDate(words: string, iso: string | null): string {
  for (const digits of words.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)) {
    const date = dateAt(words, digits.index);
    if (date && date.iso === iso) return words.slice(0, date.from) + words.slice(date.to);
  }
  return words;
}

function escaped(value: string): string {
  return value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+');
}

function isEmpty(words: string): boolean {
  return !/[\p{L}\d]/u.test(words);
}
