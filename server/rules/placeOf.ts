import { bracketsOf } from '../model/brackets';
import { bodyNameBefore } from '../model/citationLeads';
import { citationsOf } from '../model/citations';
import { closingParts } from '../model/closingParts';
import { councilWords } from '../model/councilWords';
import { factsOf } from '../model/facts';
import { namedSources } from '../model/noteNames';
import { quotesOf } from '../model/quotes';
import { selfNamesOf } from '../model/selfNames';
import { sessionMentions } from '../model/sessionMentions';
import { treatyMentions } from '../model/treatyMentions';
import type { Block } from '../syntax/block';
import { trimEnd } from '../syntax/characters';
import { lineBody } from '../text/lines';
import type { Span } from '../text/span';
import type { Anchor, Place } from './rule';

/** Where the part of a block that an anchor names stands now; the first word where the block has no such part. */
export function placeOf(block: Block, anchor: Anchor): Place {
  const span = spanOf(block, anchor) ?? firstWord(block);
  return { block: anchor.block, from: span[0], to: Math.max(span[0], span[1]) };
}

function spanOf(block: Block, { part, ordinal = 0 }: Anchor): readonly [number, number] | undefined {
  const facts = factsOf(block);
  switch (part) {
    case 'marker':
    case 'label':
      return block.marker && [block.marker.from, block.marker.to];
    case 'opening':
      return facts.opening && [facts.opening.from, facts.opening.to];
    case 'openingMarked': {
      const { opening, lead } = facts;
      if (!opening) return undefined;
      const around = lead && lead.from < opening.from && lead.to - lead.marker === opening.to;
      return around ? [lead.from, lead.to] : [opening.from, opening.to];
    }
    case 'lead': {
      // Italics from before the label on begin before the words.
      const lead = facts.lead ?? facts.inlines.emphasis[0];
      return lead && [lead.from, lead.to];
    }
    case 'organ':
      return facts.organ && [facts.organ.from, facts.organ.to];
    case 'ending':
      return facts.ending.mark ? [facts.ending.to - 1, facts.ending.to] : wordBefore(block, facts.ending.to);
    case 'lastWord':
      return wordBefore(block, facts.ending.to);
    case 'firstWord':
      return firstWord(block);
    case 'mark':
      return facts.marks[ordinal] && [facts.marks[ordinal].from, facts.marks[ordinal].to];
    case 'noteMark': {
      const from = facts.notes[ordinal]?.from ?? block.marker?.from;
      const to = facts.notes[ordinal]?.markTo ?? block.marker?.to;
      if (from === undefined || to === undefined) return undefined;
      // The colon of `[^1]:` is no part of the mark.
      return [from, block.text[to - 1] === ':' ? to - 1 : to];
    }
    case 'note': {
      const from = facts.notes[ordinal]?.from ?? block.marker?.from ?? 0;
      return [from, Math.min(facts.notes[ordinal]?.to ?? block.end, lineBody(block.text, from))];
    }
    case 'noteEnd':
      return facts.notes[ordinal] && wordBefore(block, trimEnd(block.text, 0, facts.notes[ordinal].to));
    case 'reference':
      return pair(facts.references[ordinal]);
    case 'selfName':
      return pair(selfNamesOf(block)[ordinal]);
    case 'bracket':
      return pair(bracketsOf(block)[ordinal]);
    case 'citation':
      return pair(citationsOf(block)[ordinal]);
    case 'citationDate':
      return pair(citationsOf(block)[ordinal]?.cited?.date);
    case 'citationTitle':
      return pair(citationsOf(block)[ordinal]?.cited?.title);
    case 'treaty':
      return pair(treatyMentions(block)[ordinal]);
    case 'noteSource': {
      const source = namedSources(block)[ordinal];
      return pair(source?.series?.span ?? source);
    }
    case 'citationBody':
      return pair(bodyNameBefore(block, ordinal));
    case 'session':
      return pair(sessionMentions(block)[ordinal]);
    case 'date':
      return pair(closingParts(block).dates[ordinal]);
    case 'meeting':
      return pair(closingParts(block).ordinals[ordinal]);
    case 'connector': {
      const from = facts.ending.connector;
      return from < 0 ? undefined : [from, wordEnd(block, from)];
    }
    case 'straightQuote':
      return pair(quotesOf(block).straight[ordinal]);
    case 'quoteComma':
      return sign(quotesOf(block).commas[ordinal], 2);
    case 'quoteOpened':
      return sign(quotesOf(block).opened[ordinal], 1);
    case 'quoteNested':
      return pair(quotesOf(block).nested[ordinal]);
    case 'quoteClosed':
      return sign(quotesOf(block).closed[ordinal], 1);
    case 'seised':
      return pair(councilWords(block).seised[ordinal]);
    case 'firstLine':
      return [0, lineBody(block.text, 0)];
  }
}

function pair(span: Span | undefined): readonly [number, number] | undefined {
  return span && [span.from, span.to];
}

function sign(from: number | undefined, length: number): readonly [number, number] | undefined {
  return from === undefined ? undefined : [from, from + length];
}

function firstWord(block: Block): readonly [number, number] {
  const from = factsOf(block).word;
  return [from, wordEnd(block, from)];
}

function wordEnd(block: Block, from: number): number {
  let to = from;
  while (to < block.end && !/[\s,;:.*_]/.test(block.text[to]!)) to++;
  return to;
}

function wordBefore(block: Block, to: number): readonly [number, number] {
  let from = to;
  while (from > block.content && !/[\s\u00a0]/.test(block.text[from - 1]!)) from--;
  return [from, to];
}
