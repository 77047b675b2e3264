import { ordinalNumber } from '../knowledge/ordinals';
import type { Block } from '../syntax/block';
import type { Span } from '../text/span';
import { hasWords } from './facts';
import { perBlock } from './perBlock';

/** A number as it is written, with its place relative to the block. */
export interface Written extends Span {
  readonly value: number;
}

/** An item of the Official Records: "Official Records of the Economic and Social Council, 2010, Supplement No. 10 (E/2010/30)". */
export interface RecordItem extends Span {
  readonly organ: 'A' | 'E' | 'S';
  /** How the title counts: `year` 2010, `session` "Forty-fifth Session", `special` "Twentieth Special Session", `councilYear` "Third Year". */
  readonly counts: 'year' | 'session' | 'special' | 'emergency' | 'councilYear';
  readonly counted: Written;
  /** The number of the supplement, without its letter. */
  readonly supplement: Written | undefined;
  /** The symbol in brackets and the session or year in it. */
  readonly symbol: string | undefined;
  readonly inSymbol: Written | undefined;
  /** The year behind "Supplement for November". */
  readonly months: Written | undefined;
}

/** The items of the Official Records that a block cites in English or French with a session or year. */
export const officialRecordsOf: (block: Block) => readonly RecordItem[] = perBlock((block) => {
  const { text, content, end } = block;
  return hasWords(block) && hint.test(text) ? find(text, content, end) : none;
});

const none: readonly never[] = [];
const hint = /Official\s+Records|Documents\s+officiels/;
const head =
  /(?:Official\s+Records\s+of\s+the\s+(General\s+Assembly|Economic\s+and\s+Social\s+Council|Security\s+Council)|Documents\s+officiels\s+(?:de\s+l[’'](Assemblée)\s+générale|du\s+(Conseil\s+économique\s+et\s+social)))[*_]*,[\s*_]+/g;
const ordinal = String.raw`([A-Z][a-z]+(?:[-\s](?:and\s+)?[A-Za-z]+){0,4}?)`;
const session = new RegExp(String.raw`^${ordinal}\s+((?:Emergency\s+)?Special\s+)?(Session|Year)\b`);
const year = /^((?:19|20)\d\d)(?!\d)/;
const supplement =
  /^[*_]*,?[\s*_]+(?:Special\s+)?(?:Supplement\s+No\.|Supplément\s+n[°ºo])\s*(\d{1,3})\s?[A-Z]?(?![\d/])/;
const resumed = /^,\s+(?:resumed\s+session|Resumed\s+Session|Annexes)/;
const corrigendum = /^[\s*_]*(?:,?[\s*_]*(?:and\s+corrigend(?:um|a)|et\s+rectificatifs?))?[\s*_]*\(([AES]\/[^\s();,]+)/;
const forMonths = /^[*_]*,?[\s*_]+Supplement\s+for\s+(?:[A-Z][a-z]+|,|and|to|through|[-–]|\s){1,60}?((?:19|20)\d\d)/;
const longestItem = 360;

function find(text: string, from: number, to: number): RecordItem[] {
  const found: RecordItem[] = [];
  head.lastIndex = from;
  for (let it = head.exec(text); it && it.index < to; it = head.exec(text)) {
    const item = itemAt(text, it, to);
    if (item) found.push(item);
  }
  return found;
}

function itemAt(text: string, opens: RegExpExecArray, to: number): RecordItem | undefined {
  const organ = organOf(opens);
  const start = opens.index + opens[0].length;
  const reach = text.slice(start, Math.min(to, start + longestItem));
  const told = countedIn(reach, organ, start);
  if (!told) return undefined;
  const { counts, counted } = told;
  const rest = reach.slice(counted.to - start + told.behind);
  const at = counted.to + told.behind;
  const skipped = resumed.exec(rest)?.[0].length ?? 0;
  const numbered = supplement.exec(rest.slice(skipped));
  const monthly = forMonths.exec(rest);
  let supplementNumber: Written | undefined;
  let bracket: RegExpExecArray | null = null;
  let end = at;
  if (numbered) {
    end = at + skipped + numbered[0].length;
    supplementNumber = writtenIn(text, numbered[1]!, end - numbered[0].length, end);
    bracket = corrigendum.exec(text.slice(end, Math.min(to, end + 120)));
  }
  const symbol = bracket?.[1]?.replace(/[.*_]+$/, '');
  const symbolAt = bracket ? end + bracket[0].length - bracket[1]!.length : 0;
  const last = monthly ? at + monthly[0].length : end + (bracket?.[0].length ?? 0);
  return {
    organ,
    counts,
    counted,
    supplement: supplementNumber,
    symbol,
    inSymbol: symbol === undefined ? undefined : sessionInSymbol(symbol, symbolAt),
    months: monthly ? { value: Number(monthly[1]), from: last - 4, to: last } : undefined,
    from: opens.index,
    to: last,
  };
}

function organOf([words]: RegExpExecArray): RecordItem['organ'] {
  if (/Assembl/.test(words)) return 'A';
  return /Security/.test(words) ? 'S' : 'E';
}

function countedIn(reach: string, organ: RecordItem['organ'], at: number) {
  const inFigures = year.exec(reach);
  if (inFigures) {
    if (organ !== 'E') return undefined;
    return { counts: 'year' as const, counted: { value: Number(inFigures[1]), from: at, to: at + 4 }, behind: 0 };
  }
  const inWords = session.exec(reach);
  const value = inWords && ordinalNumber(inWords[1]!.replace(/\s+/g, ' '));
  if (!inWords || !value) return undefined;
  const special = inWords[2] ?? '';
  const counts =
    inWords[3] === 'Year' ? 'councilYear' : /Emergency/.test(special) ? 'emergency' : special ? 'special' : 'session';
  if ((counts === 'councilYear') !== (organ === 'S')) return undefined;
  const to = at + inWords[1]!.length;
  return {
    counts: counts as RecordItem['counts'],
    counted: { value, from: at, to },
    behind: inWords[0].length - inWords[1]!.length,
  };
}

/** 2010 of `E/2010/30`, 45 of `A/45/2`; symbols of the time before, `A/9025`, have none. */
function sessionInSymbol(symbol: string, at: number): Written | undefined {
  const found = /^(?:A\/(?:ES-|S-)?|[ES]\/)(\d{1,4})(?=\/\d)/.exec(symbol);
  if (!found) return undefined;
  const to = at + found[0].length;
  return { value: Number(found[1]), from: to - found[1]!.length, to };
}

function writtenIn(text: string, digits: string, from: number, to: number): Written {
  const start = text.lastIndexOf(digits, to);
  return { value: Number(digits), from: Math.max(from, start), to: Math.max(from, start) + digits.length };
}
