import type { Range } from 'vscode-languageserver-types';
import { type CitationKind, citations } from '../model/citations';
import { draftSymbols } from '../model/draftSymbols';
import { headingPlaces } from '../model/headingPlaces';
import { plainWords } from '../model/lineKinds';
import { mastheadOf } from '../model/masthead';
import type { Resolution } from '../model/resolution';
import { spanOfCitation } from './citedAt';
import { clipped } from './firstWords';
import { rangeOfHead } from './otherDrafts';
import { rangeOf, spanOfBlock } from './ranges';

/** What the other drafts of a workspace need to know of one; it holds nothing of its text but titles. */
export interface DraftEntry {
  readonly symbols: readonly string[];
  readonly title: string | null;
  /** Where it says what it is. */
  readonly head: Range;
  /** What it cites, in text order. */
  readonly cites: readonly EntryCitation[];
  /** Its sections, parts and annexes. */
  readonly headings: readonly EntryHeading[];
}

/** One citation of a draft. */
export interface EntryCitation {
  readonly id: string;
  readonly kind: CitationKind;
  readonly title: string | null;
  readonly range: Range;
}

/** A heading that opens a section, a part or an annex. */
export interface EntryHeading {
  readonly words: string;
  readonly kind: 'section' | 'part' | 'annex';
  readonly range: Range;
}

/** Reads a draft for the index of its workspace. */
export function draftEntry(resolution: Resolution): DraftEntry {
  const { tree } = resolution;
  return {
    symbols: draftSymbols(resolution),
    title: mastheadOf(resolution).title,
    head: rangeOfHead(resolution),
    cites: citations(resolution).map((it) => ({
      id: it.id,
      kind: it.kind,
      title: it.title,
      range: rangeOf(tree, spanOfCitation(resolution, it)),
    })),
    headings: headingPlaces(resolution).map(({ kind, block, title }) => ({
      kind,
      words: clipped([...new Set([block, title])].map((it) => plainWords(tree.blocks[it]!)).join('. ')),
      range: rangeOf(tree, spanOfBlock(tree, block)),
    })),
  };
}
