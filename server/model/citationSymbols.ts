import { treatyNumbered } from '../knowledge/treaties';
import type { Mention } from './citationNames';

/** Something cited that bears its identity in itself; offsets are relative to the block. */
export interface PlainCitation {
  readonly kind: 'resolution' | 'decision' | 'treaty' | 'document' | 'officialRecords' | 'charter';
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

const symbol =
  /(?<![\w/.-])(?:[A-Z]{1,6}\d{0,2}(?:\/\s?[A-Z0-9][\w.-]*(?:\(\w{1,8}\)[A-Z]?)?)+|WHA\d{1,2}\.\d{1,3})(?:\s?\((?:(?:19|20)\d\d|Parts? [IVX]+|Vol\. [IVX]+)\))?/g;
const records = /Official\s+Records\s+of\s+(?:the\s+)?[A-Z]/g;
const series =
  /(?:(?:United\s+Nations|League\s+of\s+Nations),?[\s*_]+Treaty\s+Series|\b[Ii]bid\.)[*_]*,?[\s*_]+vols?\.\s+([\dIVXLC]+)(?:(?:,|\s+and|,\s+and|[–-])\s*[\dIVXLC]+)*(?:\s+\(\d{4}\))?,\s+Nos?\.\s+(\d+(?:[–-]\d+|\s+and\s+\d+)?)/g;
const longestRecord = 320;

/** The documents that `text` cites by their symbols, adopted texts among them. */
export function symbolCitations(text: string, from: number, to: number): PlainCitation[] {
  const found: PlainCitation[] = [];
  symbol.lastIndex = from;
  for (let it = symbol.exec(text); it && it.index < to; it = symbol.exec(text)) {
    const written = it[0].replace(/[.-]+$/, '');
    if (isSymbol(written)) found.push({ ...identity(written), from: it.index, to: it.index + written.length });
  }
  return found;
}

/** A symbol has a digit and no word in it: `A/73/334`, not "and/or" or "HIV/AIDS". */
function isSymbol(written: string): boolean {
  if (!/\d/.test(written) || written.length < 4) return false;
  if (written.startsWith('WHA')) return /^WHA\d/.test(written);
  const [first, ...rest] = written.split('/');
  if (rest.length === 1 && !/^(?:A|E|S|T|GOV|INFCIRC|SPLOS|DP|ID|GC|ST)$/.test(first!)) return false;
  return rest.every((part) =>
    /^\s?(?:\d|[A-Z][A-Z\d-]*(?:[.(]|$)|(?:Add|Rev|Corr|Amend|Sub|Res|Dec|Summary|WG|Part|Inf)\b)/i.test(part),
  );
}

function identity(written: string): Pick<PlainCitation, 'kind' | 'id'> {
  const plain = written.replace(/\/\s/g, '/').replace(/\s+/g, ' ');
  const adopted = /^(.*?)\/(RES|DEC|Res\.|Dec\.)\/?(.*)$/.exec(plain);
  if (/^WHA\d+\.\d+$/.test(plain)) return { kind: 'resolution', id: plain };
  if (!adopted?.[3]) return { kind: 'document', id: plain };
  const kind = /^R/i.test(adopted[2]!) ? 'resolution' : 'decision';
  if (/^[A-Z]/.test(adopted[2]!) && !/^(?:RES|DEC)$/.test(adopted[2]!)) return { kind, id: plain };
  // A/RES/217(III)A is A/RES/217 A (III)
  const number = adopted[3].replace(
    /^(\d+)\s?(\([^)]*\))\s?([A-Z])?$/,
    (_, n, session, part) => `${n}${part ? ` ${part}` : ''} ${session}`,
  );
  return { kind, id: `${adopted[1]}/${adopted[2]}/${number}` };
}

/** The items of Official Records: from "Official Records of" to the symbol in brackets, which is the id. */
export function recordCitations(text: string, from: number, to: number): PlainCitation[] {
  const found: PlainCitation[] = [];
  records.lastIndex = from;
  for (let it = records.exec(text); it && it.index < to; it = records.exec(text)) {
    const reach = text.slice(it.index, Math.min(to, it.index + longestRecord));
    const item = /^[^;]*?Supplements?\s+(?:No\.\s+\d+[A-Z]?|for\s[^,;(*]+)/.exec(reach);
    if (!item) continue;
    const inside = /^(?:\s+and\s+corrigend(?:um|a))?[^(;.]{0,30}?\(((?:A|E|S|T)\/[^)\s]+(?:\/[^)\s]+)*)[^)]*\)/.exec(
      reach.slice(item[0].length),
    );
    const length = item[0].length + (inside?.[0].length ?? 0);
    const id = inside?.[1] ?? reach.slice(0, length).replace(/[*_]/g, '').replace(/\s+/g, ' ');
    found.push({ kind: 'officialRecords', id, from: it.index, to: it.index + length });
    records.lastIndex = it.index + length;
  }
  return found;
}

/** The citations of the Treaty Series by volume and number; "Ibid." with both is one too. */
export function seriesCitations(text: string, from: number, to: number): PlainCitation[] {
  const found: PlainCitation[] = [];
  series.lastIndex = from;
  for (let it = series.exec(text); it && it.index < to; it = series.exec(text)) {
    const number = it[2]!;
    const id = treatyNumbered(it[1]!, number)?.id ?? `UNTS ${number.replace('-', '–')}`;
    found.push({ kind: 'treaty', id, from: it.index, to: it.index + it[0].length });
  }
  return found;
}

const article = /\b(?:Articles?|Chapters?)\s+[\dIVXLC][\w\s,()–-]{0,40}?\s+of\s+the\s+$/;

/** Instruments cited by name; the Charter also by an Article or Chapter. */
export function nameCitations(text: string, from: number, mentions: readonly Mention[]): PlainCitation[] {
  const found: PlainCitation[] = [];
  for (const { treaty, from: start, to } of mentions) {
    if (!treaty) continue;
    const charter = treaty.id === 'un-charter';
    found.push({
      kind: charter ? 'charter' : 'treaty',
      id: treaty.id,
      from: charter ? articleStart(text, from, start) : start,
      to,
    });
  }
  const charters = /\bCharter\b(?!\s+of\b)/g;
  charters.lastIndex = from;
  for (let it = charters.exec(text); it; it = charters.exec(text)) {
    const start = articleStart(text, from, it.index);
    if (start < it.index) found.push({ kind: 'charter', id: 'un-charter', from: start, to: it.index + it[0].length });
  }
  return found;
}

function articleStart(text: string, from: number, name: number): number {
  const base = Math.max(from, name - 80);
  const before = article.exec(text.slice(base, name));
  return before ? base + before.index : name;
}
