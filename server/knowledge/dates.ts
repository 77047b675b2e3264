import monthRows from './months.tsv';
import { lazily, rowsOf } from './table';

/** A date as written: ISO form, and UTF-16 offsets of its first digit and behind its last. */
export interface WrittenDate {
  /** "2012-07-26". */
  readonly iso: string;
  readonly from: number;
  readonly to: number;
}

const DATE = /(\d{1,2})(?:er|º|°)?\s+(?:de\s+)?([A-Za-zÀ-ÖØ-öø-ÿ]{3,10})\s+(?:del?\s+)?(\d{4})(?![\d/])/y;

/**
 * The date that begins at `from`: "26 July 2012", "26 juillet 2012", "26 de julio de 2012".
 *
 * Any white space may stand between its parts. A day that its month does not have, an unknown month, or a digit right
 * before `from` gives nothing.
 */
export function dateAt(text: string, from: number): WrittenDate | undefined {
  if (!isDigit(text.charCodeAt(from)) || isDigit(text.charCodeAt(from - 1))) return undefined;
  DATE.lastIndex = from;
  const found = DATE.exec(text);
  if (!found) return undefined;
  const [whole, day, name, year] = found as unknown as [string, string, string, string];
  const month = months().get(name.toLowerCase());
  if (month === undefined || !isDay(Number(day), month, Number(year))) return undefined;
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { iso, from, to: from + whole.length };
}

/** A date in ISO form as a text in that language writes it: "26 July 2012", "1er juillet 2012", "26 de julio de 2012". */
export function dateWords(iso: string, language: 'en' | 'fr' | 'es'): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = monthNames().get(`${language} ${Number(month)}`) ?? '';
  if (language === 'es') return `${Number(day)} de ${name} de ${year}`;
  return `${language === 'fr' && Number(day) === 1 ? '1er' : Number(day)} ${name} ${year}`;
}

const monthNames = lazily(() => {
  const names = new Map<string, string>();
  for (const { month, language, name } of rowsOf<'month' | 'language' | 'name'>(monthRows)) {
    const key = `${language} ${month}`;
    if (!names.has(key)) names.set(key, name);
  }
  return names;
});

const months = lazily(
  () => new Map(rowsOf<'month' | 'name'>(monthRows).map(({ month, name }) => [name.toLowerCase(), Number(month)])),
);

function isDay(day: number, month: number, year: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
