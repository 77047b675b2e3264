import type { Block } from '../syntax/block';
import type { Span } from '../text/span';
import { factsOf, type NoteHead } from './facts';
import { ibidAt } from './noteSource';
import { perBlock } from './perBlock';

/** Volumes and registration numbers of a treaty series, as a note prints them. */
export interface SeriesPlace {
  /** Whether the note itself names the series; behind "Ibid." it is that of the note before. */
  readonly league: boolean | undefined;
  readonly volumes: readonly string[];
  readonly numbers: readonly string[];
  /** From "vol." to the last number, relative to the block. */
  readonly span: Span;
  /** The numbers alone, without "No." */
  readonly digits: Span;
}

/** One of the sources of a note, which semicolons part. */
export interface NamedSource {
  readonly from: number;
  readonly to: number;
  /** Whether it begins with "Ibid." */
  readonly ibid: boolean;
  readonly series: SeriesPlace | undefined;
  /** Whether it goes on to an annex, an appendix or the like. */
  readonly annex: boolean;
}

/** What each note of a block names, in the order of its notes; computed once for each block object. */
export const noteNames: (block: Block) => readonly (readonly NamedSource[])[] = perBlock((block) =>
  factsOf(block).notes.map((head) => sourcesIn(block, head)),
);

/** The sources of all notes of a block, one after the other. */
export function namedSources(block: Block): readonly NamedSource[] {
  return noteNames(block).flat();
}

/** Where one source of one note stands among `namedSources`. */
export function sourceOrdinal(block: Block, note: number, source: number): number {
  return noteNames(block).slice(0, note).flat().length + source;
}

/** What the notes of a block name, as a text to compare: whatever rules about the whole ask of them. */
export const noteNamesShape: (block: Block) => string = perBlock((block) => {
  if (factsOf(block).notes.length === 0) return '';
  return noteNames(block)
    .map((sources) =>
      sources
        .map(({ ibid, annex, series }) => {
          const place = series && `${series.league} ${series.volumes} ${series.numbers}`;
          return `${ibid} ${annex} ${place}`;
        })
        .join('|'),
    )
    .join('#');
});

/** The volumes and numbers in "vols. 2225, 2237 and 2241, No. 39574", in the three languages. */
export function seriesPlace(text: string, from: number, to: number): Omit<SeriesPlace, 'league'> | undefined {
  const found = locator.exec(text.slice(from, Math.min(to, from + longestSource)));
  if (!found) return undefined;
  const start = from + found.index;
  return {
    volumes: found[1]!.match(/[\dIVXLC]+/g) ?? [],
    numbers: found[2]!.match(/\d+/g) ?? [],
    span: { from: start, to: start + found[0].length },
    digits: { from: start + found[0].length - found[2]!.length, to: start + found[0].length },
  };
}

const volume = String.raw`(?:\d+|[IVXLC]+)`;
const joint = String.raw`(?:\s*[,–-]\s*|,?\s+(?:and|et|y)\s+)`;
const numbers = String.raw`(?:I-)?\d+(?:${joint}(?:I-)?\d+)*`;
const locator = new RegExp(
  String.raw`\bvols?\.\s+(${volume}(?:${joint}${volume})*)(?:\s+\(\d{4}\))?,\s+(?:Nos?\.?|n(?:[°º]|os?|<sup>os?</sup>)s?|núms?\.)\s*(${numbers})`,
);
const seriesName =
  /(?:United\s+Nations|Nations\s+Unies|Naciones\s+Unidas|(League\s+of\s+Nations|Société\s+des\s+Nations|Sociedad\s+de\s+las\s+Naciones)),?[\s*_]+(?:Treaty\s+Series|Recueil\s+des\s+[Tt]rait[ée]s|Serie\s+de\s+[Tt]ratados|Colección\s+de\s+[Tt]ratados)/;
const annexed = /\b(?:annex(?:es)?|appendix|appendices|attachment|enclosure|annexes?|anexos?)\b/i;
const longestSource = 400;
const mostSources = 12;

function sourcesIn({ text }: Block, { content, to }: NoteHead): NamedSource[] {
  const found: NamedSource[] = [];
  for (let from = content; from < to && found.length < mostSources; ) {
    const next = text.indexOf(';', from);
    const end = next < 0 || next > to ? to : next;
    const start = from + (/^\s*/.exec(text.slice(from, Math.min(end, from + 40)))?.[0].length ?? 0);
    found.push(sourceIn(text, start, end));
    from = end + 1;
  }
  return found;
}

function sourceIn(text: string, from: number, to: number): NamedSource {
  const words = text.slice(from, Math.min(to, from + longestSource));
  const ibid = ibidAt(words) !== null;
  const named = seriesName.exec(words);
  const place = named || ibid ? seriesPlace(text, from, to) : undefined;
  return {
    from,
    to,
    ibid,
    series: place && { ...place, league: named ? named[1] !== undefined : undefined },
    annex: annexed.test(words),
  };
}
