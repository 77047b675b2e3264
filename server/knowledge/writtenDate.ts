import monthRows from './months.tsv';
import { lazily, rowsOf } from './table';

/** A date in ISO form as English texts write it: "30 July 2010"; undefined where it is none. */
export function writtenDate(iso: string): string | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = found && months().get(Number(found[2]));
  return month ? `${Number(found[3])} ${month} ${found[1]}` : undefined;
}

const months = lazily(
  () =>
    new Map(
      rowsOf<'month' | 'language' | 'name'>(monthRows)
        .filter(({ language }) => language === 'en')
        .map(({ month, name }) => [Number(month), name]),
    ),
);
