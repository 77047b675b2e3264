import { dateAt } from '../knowledge/dates';

/** The date that a value of the front matter is, `2031-06-05` or `5 June 2031`, in ISO form; undefined where it is none or its month has no such day. */
export function isoDate(value: string): string | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (found) return exists(Number(found[1]), Number(found[2]), Number(found[3])) ? value : undefined;
  const date = dateAt(value, 0);
  return date?.to === value.length ? date.iso : undefined;
}

function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
