import { complementAt } from '../knowledge/complement';
import { openingBase } from '../knowledge/openingAdverb';
import type { Opening } from '../knowledge/openings';
import type { Profile } from '../knowledge/organs';
import { fewOf, linkFor, phraseOf, relativesOf } from '../knowledge/thesaurus';
import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import { topOf } from '../model/walk';
import type { Block } from '../syntax/block';
import { blockIndexAt, type PlacedEdit, wholeEdits } from '../syntax/tree';
import { sortedEdits } from '../text/span';
import {
  isRefusal,
  type Operation,
  type OperationRequest,
  type Outcome,
  type PlaceChoice,
  type Refusal,
} from './operation';
import { type Reworded, rewordedInCycle } from './reword';

/** How many phrases a list of actions offers, and how many of each weight go first. */
const mostActions = 6;
const ofEach = 2;

/**
 * Opens the paragraph with another phrase: italics stay as they are set, the adverb is that of the place, and what joins the phrase
 * to the words behind it ("of", "that") comes and goes with it. The adverbs of the paragraphs behind it follow.
 */
export const changeOpening: Operation = {
  id: 'changeOpening',
  title: 'Change Opening',
  choicesAt: (request) => {
    const place = placeAt(request);
    return isRefusal(place) ? place : choicesFor(place);
  },
  suits: (request) => {
    const place = placeAt(request);
    if (isRefusal(place)) return false;
    const { resolution, paragraph, opening } = place;
    const start = resolution.tree.starts[paragraph.pieces[0]!]!;
    return start + opening.from <= request.selection.from && request.selection.to <= start + opening.to;
  },
  run: (request) => {
    const place = placeAt(request);
    return isRefusal(place) ? place : changed(place, request.choice);
  },
};

/** The opening that a request is about. */
interface Place {
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly paragraph: Paragraph;
  readonly block: Block;
  readonly opening: Opening;
  /** The opening without the adverb of its place, in lower case. */
  readonly base: string;
}

function placeAt({ resolution, selection, profile = resolution.structure.profile }: OperationRequest): Place | Refusal {
  const { tree, structure } = resolution;
  const owner = structure.owner[blockIndexAt(tree, selection.from)];
  const paragraph = owner && topOf(owner);
  const block = paragraph && tree.blocks[paragraph.pieces[0]!];
  if (!block) return { refused: 'Place the cursor in a preambular or operative paragraph first.' };
  const { opening } = factsOf(block);
  if (!opening || opening.kind !== paragraph.kind) {
    return { refused: 'This paragraph opens with no phrase that Rapporteur knows.' };
  }
  return { resolution, profile, paragraph, block, opening, base: openingBase(opening).base };
}

function choicesFor(place: Place): readonly PlaceChoice[] | Refusal {
  const { opening, base, profile } = place;
  const fitting = relativesOf(opening.kind, base, profile).flatMap((it) => {
    const made = remade(place, it.phrase.phrase);
    return made ? [{ ...it, label: made.phrase }] : [];
  });
  if (fitting.length === 0) {
    return { refused: `No phrase is known that can stand here in the place of “${opening.phrase}”.` };
  }
  const first = [...fewOf(fitting, ofEach), ...fitting];
  const near = new Set([...new Set(first)].slice(0, mostActions));
  return fewOf(fitting, fitting.length).map((it): PlaceChoice => {
    const { phrase, weight, label } = it;
    const action = near.has(it) ? { action: `Change opening to “${label}” (${weight})` } : {};
    return { choice: phrase.phrase, label, description: weight, ...action };
  });
}

function changed(place: Place, choice: string | undefined): Outcome {
  const { opening, base, resolution, profile } = place;
  if (!choice) return { refused: 'Say which phrase the paragraph is to open with.' };
  const wanted = openingBase({ phrase: choice, kind: opening.kind }).base;
  if (wanted === base) return { edits: [] };
  const phrase = phraseOf(opening.kind, wanted, profile);
  const made = phrase && remade(place, phrase.phrase);
  if (!made) {
    return { refused: `What follows “${opening.phrase}” here does not fit “${choice}”.` };
  }
  return { edits: sortedEdits(wholeEdits(resolution.tree, made.edits)) };
}

function remade(place: Place, phrase: string): Reworded | undefined {
  return linkTo(place, phrase) === undefined ? undefined : rewordedInCycle(place, phrase, linkEdits(place, phrase));
}

function linkTo({ block, opening, base }: Place, phrase: string): string | undefined {
  const behind = complementAt(block.text, opening.to, block.end);
  return behind && linkFor(opening.kind, base, phrase, behind);
}

/** The edits that put the word that joins the phrase to what follows in the place of the one that stands there. */
function linkEdits(place: Place, phrase: string): PlacedEdit[] {
  const { block, opening, paragraph } = place;
  const behind = complementAt(block.text, opening.to, block.end);
  const link = linkTo(place, phrase);
  if (!behind || link === undefined || link === behind.link) return [];
  const index = paragraph.pieces[0]!;
  if (behind.link === '') return [{ block: index, from: behind.from, to: behind.to, insert: ` ${link}` }];
  if (link !== '') return [{ block: index, from: behind.from, to: behind.to, insert: link }];
  let from = behind.from;
  while (/\s/.test(block.text[from - 1]!)) from--;
  return [{ block: index, from, to: behind.to, insert: '' }];
}
