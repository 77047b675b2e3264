import { treatyNumbered } from '../knowledge/treaties';
import type { PlainCitation } from './citationSymbols';

const records = /Official\s+Records\s+of\s+(?:the\s+)?[A-Z]/g;
const longestRecord = 420;
const months = '[A-Z][a-z]{2,8}(?:(?:,\\s+(?:and\\s+)?|\\s+and\\s+|[–-])[A-Z][a-z]{2,8}){0,3}\\s+\\d{4}';
const item = new RegExp(
  `^Official\\s+Records(?:(?!Official\\s+Records|\\.\\s|;)[^])*?(?:Supplements?\\s+(?:Nos?\\.\\s+\\d+[A-Z]?(?:(?:\\s+and|,)\\s+\\d+[A-Z]?)*|for\\s+${months})|Annexes|\\bvols?\\.\\s+[IVX]+(?=[\\s,*_;.(]))`,
);
const inBrackets =
  /^(?:\s+and\s+(?:corrigend(?:um|a)|addend(?:um|a)))?[^(;.]{0,30}?\((?:((?:A|E|S|T)\/[^)\s,]+(?:\/[^)\s,]+)*)[^)]*|United\s+Nations\s+publication[^)]{0,80})\)/;

/** The items of Official Records: from "Official Records of" to the symbol in brackets, which is the id; without one, their words are. */
export function recordCitations(text: string, from: number, to: number): PlainCitation[] {
  const found: PlainCitation[] = [];
  records.lastIndex = from;
  for (let it = records.exec(text); it && it.index < to; it = records.exec(text)) {
    const reach = text.slice(it.index, Math.min(to, it.index + longestRecord));
    const named = item.exec(reach);
    if (!named) continue;
    const inside = inBrackets.exec(reach.slice(named[0].length));
    const length = named[0].length + (inside?.[0].length ?? 0);
    const id = inside?.[1] ?? plainWords(named[0]);
    found.push({ kind: 'officialRecords', id, from: it.index, to: it.index + length, part: undefined });
    records.lastIndex = it.index + length;
  }
  return found;
}

function plainWords(words: string): string {
  return words.replace(/[*_]/g, '').replace(/\s+/g, ' ');
}

const and = '(?:,\\s+and|,|\\s+and)\\s+';
const volumes = `vols?\\.\\s+([\\dIVXLC]+)(?:(?:${and}|[–-]\\s*)[\\dIVXLC]+)*(?:\\s+\\(\\d{4}(?:[–-]\\d{4})?\\))?`;
const numbers = `Nos?\\.\\s+((?:I-)?\\d+)(?:([–-]\\d+)|(?:${and}\\d+)*)`;
const pages = '(?:,\\s+pp?\\.\\s+\\d+(?:[–-]\\d+)?)';
const series = new RegExp(
  `(?:(United|League)\\s+(?:of\\s+)?Nations,?[\\s*_]+Treaty\\s+Series|\\b[Ii]bid[*_]*\\.)[*_]*[,.]?[\\s*_]+(?:${volumes}(?:,\\s+${numbers}(${pages})?|(${pages}))|${numbers.replace('(?:I-)?\\d+', '\\d{3,}')})`,
  'g',
);

/** The citations of the Treaty Series by volume and number, of old ones by volume and page; "Ibid." with both is one too. */
export function seriesCitations(text: string, from: number, to: number): PlainCitation[] {
  const found: PlainCitation[] = [];
  series.lastIndex = from;
  for (let it = series.exec(text); it && it.index < to; it = series.exec(text)) {
    const [whole, owner, volume = '', inVolume, lastInVolume, page, pageAlone, alone, lastAlone] = it;
    const start = it.index;
    const end = start + whole.length;
    // "Ibid., vol. II, p. 3" may be of anything.
    if (!owner && pageAlone) continue;
    const number = inVolume ?? alone ?? '';
    const numbered = number + (lastInVolume ?? lastAlone ?? '').replace('-', '–');
    const league = owner === 'League' || /^[IVXLC]/.test(volume);
    const id = number
      ? (treatyNumbered(volume, numbered)?.id ?? `${league ? 'LNTS' : 'UNTS'} ${numbered}`)
      : `${league ? 'LNTS' : 'UNTS'} vol. ${volume}${pageAlone}`;
    const to = end - (page?.length ?? 0);
    found.push({ kind: 'treaty', id, from: start, to, part: page ? { from: to, to: end } : undefined });
  }
  return found;
}

const sales = 'United\\s+Nations\\s+publications?,?\\s+Sales\\s+Nos?\\.:?\\s+((?:[A-Z]|\\d\\d)(?:[./][\\dA-Z]+)+)';
const publication = new RegExp(sales, 'g');
const court = /\bI\.?\s?C\.?\s?J\.?\s+Reports,?\s+((?:19|20)\d\d(?:[–-]\d{4})?)[*_]*(,\s+(?:p|para)\.\s+\d+)?/g;
const report = /[Rr]eports?\s+of\s+the\s+[A-Z](?:(?![Rr]eports?\s+of\s+the\s+[A-Z])[^;]){5,400}$/;
const longestReport = 420;
const decided =
  /^[^);]{0,40}\)[*_]*(,\s+(?:chap\.\s+[IVX]+,\s+)?(?:resolution\s+(?:\d+|[IVX]+)(?:,\s+annex(?:es)?(?:\s+[IVX]+(?:\s+and\s+[IVX]+)?)?)?|annex(?:es)?(?:\s+[IVX]+)?|chap\.\s+[IVX]+))?/;

/** Publications by their sales numbers, with the report of a conference that such a number stands for, and the reports of the International Court of Justice. */
export function publicationCitations(text: string, from: number, to: number): PlainCitation[] {
  const found: PlainCitation[] = [];
  publication.lastIndex = from;
  let free = from;
  for (let it = publication.exec(text); it && it.index < to; it = publication.exec(text)) {
    const base = Math.max(free, it.index - longestReport);
    const title = report.exec(text.slice(base, it.index));
    const end = it.index + it[0].length;
    const behind = title ? decided.exec(text.slice(end, Math.min(to, end + 160))) : null;
    const close = end + (behind ? behind[0].length - (behind[1]?.length ?? 0) : 0);
    free = close;
    const part = behind?.[1] ? { from: close, to: close + behind[1].length } : undefined;
    const id = `Sales No. ${it[1]!.replace(/\.$/, '')}`;
    found.push({ kind: 'other', id, from: title ? base + title.index : it.index, to: close, part });
  }
  court.lastIndex = from;
  for (let it = court.exec(text); it && it.index < to; it = court.exec(text)) {
    const page = it[2] ? plainWords(it[2]) : '';
    found.push({
      kind: 'other',
      id: `I.C.J. Reports ${it[1]}${page}`,
      from: it.index,
      to: it.index + it[0].length,
      part: undefined,
    });
  }
  return found;
}
