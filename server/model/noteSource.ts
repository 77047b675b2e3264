/** What a note says of itself as a source, as far as its form tells. */
export interface NoteSource {
  /** Whether it is an "Ibid.", and what stands behind that: nothing or a place in the same source, a volume, a volume with a number, or a supplement or document. */
  readonly leans?: 'same' | 'volume' | 'numbered' | 'records';
  /** What it names: of `other` nothing is known. */
  readonly kind: 'treaties' | 'volumes' | 'records' | 'resolution' | 'symbol' | 'several' | 'other';
}

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
  String.raw`^${see}(?:\p{Lu}\p{L}+ (?:\p{L}+ ){0,6}?)?(?:[Rr](?:[ée]solution|esolución)|[Dd](?:[ée]cision|ecisión)) \d`,
  'u',
);
const symbol = new RegExp(String.raw`^${see}(?:documents? )?\p{Lu}{1,6}(?:[./][\p{Lu}\d-]+)*?[./]\p{Lu}*\d`, 'u');
const aVolume = /^vols?\.\s/i;
const aNumber = /,\s*Nos?\.?\s*\d/i;
const aRecord =
  /^(?:\d{4},? |[A-Z][a-z-]+ (?:Year|Session|Special Session)\b[^;]*, )?(?:Special )?Supplements? (?:for|No)|^documents? [A-Z]/;

/** What a note is as a source, from its words as they stand. */
export function noteSource(words: string): NoteSource {
  const ibid = ibidAt(words);
  if (ibid) return { leans: leaningOf(words.slice(ibid[0].length)), kind: words.includes(';') ? 'several' : 'other' };
  return {
    kind: kindOf(
      words
        .replace(/[*_]/g, '')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim(),
    ),
  };
}

function leaningOf(behind: string): NonNullable<NoteSource['leans']> {
  const rest = behind.replace(/[*_]/g, '').replace(/^[\s,]+/, '');
  if (aVolume.test(rest)) return aNumber.test(rest) ? 'numbered' : 'volume';
  return aRecord.test(rest) ? 'records' : 'same';
}

function kindOf(words: string): NoteSource['kind'] {
  if (words.includes(';')) return 'several';
  if (treaties.test(words)) return 'treaties';
  if (volumes.test(words)) return 'volumes';
  if (records.test(words)) return 'records';
  if (resolution.test(words)) return 'resolution';
  if (symbol.test(words)) return 'symbol';
  return 'other';
}
