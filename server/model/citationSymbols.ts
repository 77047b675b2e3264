import type { Span } from '../text/span';
import type { CitationKind } from './citations';

/** Something cited that bears its identity in itself; offsets are relative to the block. */
export interface PlainCitation extends Span {
  readonly kind: CitationKind;
  readonly id: string;
  /** The words that say which part of it is meant, or what was added to it: "article 32", "and Corr.1". */
  readonly part: Span | undefined;
}

const symbol =
  /(?<![\w/.-])(?:(?:ICC-ASP|[A-Z]{1,6}\d{0,2}(?:\.\d{1,3})?)(?:\(\w{1,8}\))?(?:\/\s?(?:\(\w{1,4}\)|[A-Z0-9][\w.-]*(?:\([\w./]{1,12}\)[A-Z]?)?))+|WHA\d{1,2}(?:\.\d{1,3}|\(\d{1,3}\))|PRST\s(?:OS\/)?\d{1,3}\/\d{1,3})(?:\s?\((?:(?:19|20)\d\d|Parts? [IVX]+|Vol\. [IVX]+)\))?/g;
const suffix = '(?:Add|Amend|Corr|Rev)\\.\\d{1,3}(?:/(?:Add|Corr|Rev)\\.\\d{1,3})*';
/** "and Corr.1 and 2", "and Add.1–3": one citation with the symbol before it. */
const added = new RegExp(
  `\\*?(?:,\\s+(?:and\\s+)?|\\s+(?:and|et|y)\\s+|[–-])${suffix}(?:(?:,\\s+(?:and\\s+)?|\\s+(?:and|to|et|y)\\s+|[–-])(?:${suffix}|\\d{1,2}(?![\\w/(.]|\\s?%|\\s[a-z]{3,}\\s\\d)))*`,
  'y',
);

/** The documents that `text` cites by their symbols, adopted texts among them. */
export function symbolCitations(text: string, from: number, to: number): PlainCitation[] {
  const found: PlainCitation[] = [];
  symbol.lastIndex = from;
  for (let it = symbol.exec(text); it && it.index < to; it = symbol.exec(text)) {
    const written = it[0].replace(/[.-]+$/, '');
    if (!isSymbol(written)) continue;
    const end = it.index + written.length;
    added.lastIndex = end;
    const more = added.exec(text);
    const part = more ? { from: end, to: end + more[0].length } : undefined;
    found.push({ ...identity(written), from: it.index, to: end, part });
  }
  return found;
}

/** The organs and bodies whose symbols may have two parts only: `A/520`, `SPLOS/91`. */
const shortest = /^(?:A|E|S|T|CD|GOV|INFCIRC|ISBA|LOS|SPLOS|DP|ID|GC|ST|TD|IDB\.\d+|GC\(\d+\))$/;

/** A symbol has a digit and no word in it: `A/73/334`, not "and/or" or "HIV/AIDS". */
function isSymbol(written: string): boolean {
  if (!/\d/.test(written) || written.length < 4) return false;
  if (/^(?:WHA\d|PRST\s)/.test(written)) return true;
  const [first, ...rest] = written.replace(/(?<=\w)\([^)]*\)/g, '(').split('/');
  if (rest.length === 1 && !shortest.test(first!.replace('(', '(0)'))) return isNamedSeries(first!, rest[0]!);
  return rest.every((part) =>
    /^\s?(?:\d|\(|[A-Z][A-Z\d-]*(?:[.(]|$)|(?:Add|Rev|Corr|Amend|Sub|Res|Dec|Summary|WG|Part|Inf)\b)/i.test(part),
  );
}

/** `LC/G.2318`: a component with a number makes two parts a symbol. */
function isNamedSeries(first: string, last: string): boolean {
  return /^[A-Z]{2,6}$/.test(first) && /^[A-Z]{1,4}\.\d/.test(last);
}

function identity(written: string): Pick<PlainCitation, 'kind' | 'id'> {
  const plain = written.replace(/\/\s/g, '/').replace(/\s+/g, ' ');
  if (/^WHA\d+\.\d+$/.test(plain)) return { kind: 'resolution', id: plain };
  if (/^WHA\d+\(\d+\)$/.test(plain)) return { kind: 'decision', id: plain };
  // "President’s statement PRST OS/13/1" is the Human Rights Council’s.
  if (plain.startsWith('PRST ')) return { kind: 'document', id: `A/HRC/PRST/${plain.slice(5)}` };
  const adopted = /^(.*?)\/(RES|DEC|Res\.|Dec\.)\/?(.*)$/.exec(plain);
  if (!adopted?.[3]) return { kind: 'document', id: plain };
  const [, series, word, rest] = adopted;
  const kind = /^R/i.test(word!) ? 'resolution' : 'decision';
  // The number of the session stands before the word: UNEP/EA.5/Res.14
  const assembly = /^(UNEP\/EA|HSP\/HA)\.(\d+)$/.exec(series!);
  if (assembly && /^\d+$/.test(rest!))
    return { kind, id: `${assembly[1]}/${word!.slice(0, 3).toUpperCase()}/${assembly[2]}/${rest}` };
  if (!/^(?:RES|DEC)$/.test(word!)) return { kind, id: plain };
  // A/RES/217(III)A is A/RES/217 A (III)
  const number = rest!.replace(
    /^(\d+)\s?(\([^)]*\))\s?([A-Z])?$/,
    (_, n, session, part) => `${n}${part ? ` ${part}` : ''} ${session}`,
  );
  return { kind, id: `${series}/${word}/${number}`.replace(/^E\/(?=ESCAP\/)/, '') };
}
