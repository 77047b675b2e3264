import type { Block } from '../syntax/block';
import { endingOf } from '../syntax/ending';
import type { NoteHead } from './facts';
import { folded } from './text';

/** What a note that begins with "Ibid." asks of its source: nothing more than a place in it, a volume, a volume with a number, or a supplement or document. */
export type Leaning = 'same' | 'volume' | 'numbered' | 'records';

/** What a note names as its source, as far as its form tells; of `other` nothing is known. */
export type SourceKind = 'treaties' | 'volumes' | 'records' | 'resolution' | 'symbol' | 'several' | 'other';

const leaning = /^(see (?:also )?)?(\*ibid\.\*|\*ibid\.,\*|_ibid\._|ibid\.)/i;

/** "Ibid." at the beginning of a note as it stands, "See" before it in the first group; null where it does not begin so. */
export function ibidAt(words: string): RegExpExecArray | null {
  return leaning.exec(words);
}

const treaties = /Treaty Series|Recueil des Trait[ée]s|(?:Serie|Colección) de Tratados/i;
const volumes = /\bvols?\b|\btomes?\b|\btomos?\b|s[eé]ries?\b|recueil|journal|materials|\b(?:UN|LN)TS\b/i;
const records = /Official Records|Documents officiels|Documentos Oficiales/i;
const see = '(?:(?:See|Voir|Véase)(?: also| aussi| también)?,? (?:la |the )?)?';
const resolution = new RegExp(
  String.raw`^${see}(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ]+ (?:[A-Za-zÀ-ÖØ-öø-ɏ]+ ){0,6}?)?(?:[Rr](?:[ée]solution|esolución)|[Dd](?:[ée]cision|ecisión)) \d`,
  'u',
);
const symbol = new RegExp(
  String.raw`^${see}(?:documents? )?[A-ZÀ-ÖØ-Þ]{1,6}(?:[./][A-ZÀ-ÖØ-Þ\d-]+)*?[./][A-ZÀ-ÖØ-Þ]*\d`,
  'u',
);
const aVolume = /^vols?\.\s/i;
const aNumber = /,\s*Nos?\.?\s*\d/i;
const aRecord =
  /^(?:\d{4},? |[A-Z][a-z-]+ (?:Year|Session|Special Session)\b[^;]*, )?(?:Special )?Supplements? (?:for|No)|^documents? [A-Z]/;

/** How a note leans on the one before it; undefined for one that does not begin with "Ibid." */
export function leaningOf({ text }: Block, { content, to }: NoteHead): Leaning | undefined {
  const ibid = ibidAt(text.slice(content, to));
  if (!ibid) return undefined;
  const rest = text
    .slice(content + ibid[0].length, to)
    .replace(/[*_]/g, '')
    .replace(/^[\s,]+/, '');
  if (aVolume.test(rest)) return aNumber.test(rest) ? 'numbered' : 'volume';
  return aRecord.test(rest) ? 'records' : 'same';
}

/** What the words of a note name; an "Ibid." names nothing itself but what it adds behind a semicolon. */
export function sourceKind({ text }: Block, { content, to }: NoteHead): SourceKind {
  const words = folded(text.slice(content, to).replace(/[*_]/g, ''));
  if (words.includes(';')) return 'several';
  if (ibidAt(text.slice(content, to))) return 'other';
  if (treaties.test(words)) return 'treaties';
  if (volumes.test(words)) return 'volumes';
  if (records.test(words)) return 'records';
  if (resolution.test(words)) return 'resolution';
  if (symbol.test(words)) return 'symbol';
  return 'other';
}

/** The punctuation that closes a note; empty where it ends in a word, undefined where it has no words yet. */
export function closingOf({ text }: Block, { content, to }: NoteHead): string | undefined {
  const { mark } = endingOf(text, content, to);
  return mark === '' && text.slice(content, to).trim() === '' ? undefined : mark;
}
