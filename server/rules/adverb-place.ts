import { type Conventions, conventionsOf } from '../knowledge/conventions';
import { openingBase } from '../knowledge/openingAdverb';
import { adoptedBefore } from '../model/adoptionYear';
import { factsOf } from '../model/facts';
import { isFinal } from '../model/finalText';
import { ownParagraphs } from '../model/ownParagraphs';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import { adverbEdits, openingWith } from './adverbEdits';
import type { DocumentRule, Report } from './rule';

/** "Also" and "further" stand behind a preambular phrase and before an operative verb; elsewhere as the house has it. */
export const adverbPlace: DocumentRule = {
  id: 'adverb-place',
  summary: '“Also” and “further” stand behind a preambular phrase and before an operative verb.',
  severity: 'warning',
  authority: 'Practice of the published resolutions of each organ',
  fix: 'safe',
  per: 'document',
  *check({ resolution, profile }) {
    const conventions = conventionsOf(profile);
    for (const kind of ['preambular', 'operative'] as const) {
      const due = dueSide(conventions, kind);
      if (due === undefined) continue;
      const { wrong, right } = survey(resolution, kind, due);
      if (wrong.length === 0 || adoptedBefore(resolution, settledSince)) continue;
      const own = wrong.length > 1 && wrong.length > right && isFinal(resolution);
      for (const paragraph of wrong) yield report(resolution, paragraph, due, own);
    }
  },
};

/** Until then both sides were usual, above all "Decides also" and "Requests also". */
const settledSince = 1995;

type Side = 'before' | 'after';

function dueSide(conventions: Conventions, kind: 'preambular' | 'operative'): Side | undefined {
  const side = kind === 'preambular' ? conventions.preambularAdverb : conventions.operativeAdverb;
  return side === 'either' ? undefined : side;
}

function survey({ tree, structure }: Resolution, kind: 'preambular' | 'operative', due: Side) {
  const wrong: Paragraph[] = [];
  let right = 0;
  for (const paragraph of ownParagraphs(structure, kind)) {
    const { opening } = factsOf(tree.blocks[paragraph.pieces[0]!]!);
    if (!opening || opening.kind !== kind) continue;
    const { adverb, before } = openingBase(opening);
    if (adverb === '') continue;
    if (before === (due === 'before')) right++;
    else wrong.push(paragraph);
  }
  return { wrong, right };
}

/** A published text that does otherwise more often than not has a practice of its own, which is told more softly. */
function report(resolution: Resolution, paragraph: Paragraph, due: Side, own: boolean): Report {
  const { kind, pieces } = paragraph;
  const block = pieces[0]!;
  const { adverb } = openingBase(factsOf(resolution.tree.blocks[block]!).opening!);
  const right = openingWith(resolution, paragraph, adverb, due === 'before');
  const side = due === 'before' ? 'before' : 'behind';
  return {
    at: { block, part: 'opening' },
    message: `In ${kind === 'preambular' ? 'the preamble' : 'the operative part'} “${adverb}” belongs ${side} the verb: write “${right}”`,
    ...(own ? { severity: 'info' as const } : {}),
    fixes: ({ resolution: now }) => {
      const edits = adverbEdits(now, paragraph, adverb, due === 'before');
      return edits.length > 0 ? [{ title: `Write “${right}”`, edits }] : [];
    },
  };
}
