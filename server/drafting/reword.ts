import { conventionsOf } from '../knowledge/conventions';
import { type CycleAdverb, nextAdverb, openingBase, withAdverb, withoutAdverb } from '../knowledge/openingAdverb';
import type { Opening } from '../knowledge/openings';
import type { Profile } from '../knowledge/organs';
import { adverbCycle, type Turn } from '../model/adverbCycle';
import { factsOf } from '../model/facts';
import { type Resolution, updatedResolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import { type PlacedEdit, wholeEdits } from '../syntax/tree';
import { update } from '../syntax/update';

/** An opening that was put in the place of another: the words with their adverb, and all edits. */
export interface Reworded {
  readonly phrase: string;
  readonly edits: readonly PlacedEdit[];
}

/** The paragraph whose opening is replaced, in its text. */
export interface OpeningPlace {
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly paragraph: Paragraph;
}

/**
 * The opening of a top-level paragraph replaced by `phrase`, with the adverb that its place then asks for; `besides` is done with it.
 *
 * Paragraphs behind it whose adverb was right and no longer is receive theirs. Where a house keeps no cycle the adverb stays.
 * Undefined where the paragraph would then open with something else: "Reiterates" before "its commitment" is another phrase.
 */
export function rewordedInCycle(
  { resolution, profile, paragraph }: OpeningPlace,
  phrase: string,
  besides: readonly PlacedEdit[],
): Reworded | undefined {
  const own = openingIn(resolution, paragraph);
  if (!own) return undefined;
  const turns = adverbCycle(resolution, siblingsOf(paragraph));
  const later = adverbCycle(
    ...listAfter(resolution, paragraph, [...reworded(resolution, paragraph, phrase), ...besides]),
  );
  let at = turns.findIndex((it) => it.paragraph === paragraph);
  if (later.length !== turns.length || later[at]?.base !== openingBase({ ...own, phrase }).base) return undefined;
  const { adverb, before } = turns[at]!;
  const cycle = conventionsOf(profile).adverbCycle === 'kept';
  let last = cycle ? adverbAt(later[at]!, later[at - 1]?.adverb) : adverb;
  const words = phrased(profile, own, phrase, last, before);
  const edits = [...reworded(resolution, paragraph, words), ...besides];
  for (at++; cycle && at < turns.length; at++) {
    const turn = turns[at]!;
    last = adverbAt(later[at]!, last);
    // What the drafter has set otherwise is left so.
    if (last === turn.adverb || turn.adverb !== turn.expected) break;
    const opening = openingIn(resolution, turn.paragraph)!;
    edits.push(
      ...reworded(
        resolution,
        turn.paragraph,
        phrased(profile, opening, withoutAdverb(opening.phrase), last, turn.before),
      ),
    );
  }
  return { phrase: words, edits };
}

/** The edits that put `words` in the place of the opening phrase, set as it is set; italics that end inside it are put around them. */
export function reworded(resolution: Resolution, { pieces }: Paragraph, words: string): PlacedEdit[] {
  const block = pieces[0]!;
  const { text } = resolution.tree.blocks[block]!;
  const { opening, inlines } = factsOf(resolution.tree.blocks[block]!);
  if (!opening) return [];
  const { from, to } = opening;
  const cut = inlines.emphasis.find((it) => crosses(it, from, to) || (it.from >= from && it.to <= to));
  if (!cut) return text.slice(from, to) === words ? [] : [{ block, from, to, insert: words }];
  const sign = text.slice(cut.from, cut.from + cut.marker);
  const outside = inlines.emphasis
    .filter((it) => it.from < to && it.to > from)
    .flatMap((it) => [
      { from: it.from, to: it.from + it.marker },
      { from: it.to - it.marker, to: it.to },
    ])
    .filter((it) => it.to <= from || it.from >= to);
  return [{ block, from, to, insert: sign + words + sign }, ...outside.map((it) => ({ block, ...it, insert: '' }))];
}

/** Whether only one end of an emphasis stands inside the phrase. */
function crosses(emphasis: { readonly from: number; readonly to: number }, from: number, to: number): boolean {
  const opens = emphasis.from >= from && emphasis.from < to;
  const closes = emphasis.to > from && emphasis.to <= to;
  return opens !== closes;
}

function openingIn({ tree }: Resolution, { pieces }: Paragraph): Opening | undefined {
  return factsOf(tree.blocks[pieces[0]!]!).opening;
}

function phrased(profile: Profile, { kind }: Opening, phrase: string, adverb: CycleAdverb, before: boolean): string {
  const place = conventionsOf(profile).preambularAdverb;
  return withAdverb(phrase, kind, adverb, place === 'before' || (place === 'either' && before));
}

function adverbAt({ follows }: Turn, before: CycleAdverb | undefined): CycleAdverb {
  return follows && before !== undefined ? nextAdverb(before) : '';
}

function siblingsOf({ part, kind }: Pick<Paragraph, 'part' | 'kind'>): readonly Paragraph[] {
  return kind === 'preambular' ? part.preambular : part.operative;
}

/** The text after the edits, and the list in it that the paragraph stands in. */
function listAfter(
  resolution: Resolution,
  paragraph: Paragraph,
  edits: readonly PlacedEdit[],
): [Resolution, readonly Paragraph[]] {
  let after = resolution;
  const backwards = [...wholeEdits(resolution.tree, edits)].sort((a, b) => b.from - a.from);
  for (const edit of backwards) after = updatedResolution(after, update(after.tree, edit));
  const part = after.structure.parts[resolution.structure.parts.indexOf(paragraph.part)];
  return [after, part ? siblingsOf({ kind: paragraph.kind, part }) : []];
}
