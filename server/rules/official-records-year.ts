import { capitalized } from '../knowledge/capitalized';
import { ordinalWords } from '../knowledge/ordinals';
import { printedIn } from '../knowledge/supplements';
import { officialRecordsOf, type RecordItem, type Written } from '../model/officialRecords';
import type { Block } from '../syntax/block';
import { type BlockReport, type BlockRule, type Replacement, silent } from './rule';

/** The title of the Official Records has the year or session of the symbol behind it, and the supplement that prints that report. */
export const officialRecordsYear: BlockRule = {
  id: 'official-records-year',
  summary: 'Official Records have the session or year, and the supplement, of the document that they print.',
  severity: 'error',
  authority: 'United Nations Editorial Manual Online, Footnotes and other references: Official Records',
  fix: 'choice',
  per: 'block',
  check(block) {
    const items = officialRecordsOf(block);
    if (items.length === 0) return silent;
    const found = items.flatMap((item) => [...reportsOn(block, item)]);
    return found.length > 0 ? found : silent;
  },
};

function* reportsOn({ text }: Block, item: RecordItem): Generator<BlockReport> {
  const { counted, inSymbol, symbol, supplement } = item;
  const years = item.counts === 'councilYear';
  const title = years ? counted.value + councilBefore : counted.value;
  if (inSymbol && symbol && comparable(item, symbol) && inSymbol.value !== title) {
    const named = item.counts === 'year' ? `year ${title}` : `${ordinalWords(counted.value)} session`;
    yield {
      from: counted.from,
      to: counted.to,
      message: `The title names the ${named}, the symbol ${symbol} is of ${inSymbol.value}`,
      ...fixes(text, item, inSymbol),
    };
  } else if (item.months && years && item.months.value !== title) {
    yield {
      from: counted.from,
      to: counted.to,
      message: `The ${ordinalWords(counted.value)} year of the Security Council was ${title}, not ${item.months.value}`,
      ...fixes(text, item, item.months),
    };
  }
  const asked = symbol && supplement ? printedIn(symbol) : undefined;
  if (asked && supplement && asked.number !== supplement.value) {
    const whose = asked.body ? `, of the ${asked.body},` : '';
    yield {
      from: supplement.from,
      to: supplement.to,
      message: `The report ${symbol}${whose} is Supplement No. ${asked.number}, not No. ${supplement.value}`,
      fix: replaced(supplement, String(asked.number)),
    };
  }
}

/** The Security Council counts its years from 1946. */
const councilBefore = 1945;

/** Whether title and symbol count the same thing: a special session stands in the symbol as `S-20`, the Council's reports to the Assembly count by sessions. */
function comparable({ organ, counts }: RecordItem, symbol: string): boolean {
  if (!symbol.startsWith(`${organ}/`)) return false;
  if (counts === 'special') return symbol.startsWith('A/S-');
  if (counts === 'emergency') return symbol.startsWith('A/ES-');
  if (symbol.startsWith('A/S-') || symbol.startsWith('A/ES-')) return false;
  // Sessions of the Council were numbered until its symbols began to have years.
  return !(organ === 'E' && counts === 'session');
}

function fixes(text: string, { counts, counted }: RecordItem, other: Written): Pick<BlockReport, 'fix' | 'otherFixes'> {
  const words = titleFor(counts, other.value);
  const digits = String(counts === 'councilYear' ? counted.value + councilBefore : counted.value);
  const title: Replacement | undefined = words === undefined ? undefined : replaced(counted, words);
  const symbol = replaced(other, digits);
  return title && text.length > 0 ? { fix: title, otherFixes: [symbol] } : { fix: symbol };
}

function titleFor(counts: RecordItem['counts'], value: number): string | undefined {
  if (counts === 'year') return String(value);
  const words = ordinalWords(counts === 'councilYear' ? value - councilBefore : value);
  return words && capitalized(words);
}

function replaced({ from, to }: { readonly from: number; readonly to: number }, insert: string): Replacement {
  return { title: `Write “${insert}”`, from, to, insert };
}
