import supplementRows from './supplements.tsv';
import { lazily, rowsOf } from './table';

/** A report that comes every year under the same number: its document and the supplement that prints it. */
export interface Supplement {
  /** The number of the supplement, without a letter: `10`, of "Supplement No. 53A" `53`. */
  readonly number: string;
  /** Whose report it is; empty where it is not known. */
  readonly body: string;
}

/**
 * The supplement of the Official Records that prints the document of a symbol: 10 for `E/2010/30`, 53 for `A/71/53/Add.1`.
 *
 * Undefined where the scheme of that year is not known for sure.
 */
export function supplementOf(symbol: string): Supplement | undefined {
  const [, organ = '', session = '', document = ''] = /^([AE])\/(\d{1,4})\/(\d{1,3})(?![\d.])/.exec(symbol) ?? [];
  const count = Number(session);
  for (const row of rows())
    if (
      row.organ === organ &&
      row.from <= count &&
      count <= row.to &&
      (row.document === document || row.document === '*')
    )
      return { number: row.document === '*' ? document : row.supplement, body: row.body };
  return undefined;
}

const rows = lazily(() =>
  rowsOf<'organ' | 'document' | 'supplement' | 'from' | 'to' | 'body' | 'source'>(supplementRows).map((row) => ({
    ...row,
    from: Number(row.from),
    to: row.to === '' ? Number.POSITIVE_INFINITY : Number(row.to),
  })),
);
