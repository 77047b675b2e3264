import { completion } from '../../server/features/completion';
import { phraseIndex } from '../../server/features/phraseIndex';
import { openingBase } from '../../server/knowledge/openingAdverb';
import type { Opening } from '../../server/knowledge/openings';
import { factsOf } from '../../server/model/facts';
import { resolutionOf } from '../../server/model/resolution';
import type { Paragraph } from '../../server/model/structure';
import { parse } from '../../server/syntax/parse';

/** Where the phrase that was printed stands among what is offered, in shares of all openings that were replayed. */
export interface Ranks {
  readonly openings: number;
  /** First behind three letters, among the first three behind three letters, first behind four letters: completion at its place. */
  readonly ours: readonly [number, number, number];
  /** The same for a plain table of all phrases by their frequency in all texts. */
  readonly plain: readonly [number, number, number];
  /** The phrases that were not first behind four letters, and how often, the most frequent first. */
  readonly missed: readonly (readonly [string, number])[];
}

/** The place of `phrase`, from 0, among the phrases that a place offers behind `typed` letters; -1 where it is not offered. */
type Rank = (letters: string) => number;

/** Types the openings of published texts anew, every `every`-th of them, each with the text before it in place, and looks where the phrase is offered. */
export function replayedRanks(texts: readonly string[], every = 1): Ranks {
  const ours = [0, 0, 0];
  const plain = [0, 0, 0];
  const missed = new Map<string, number>();
  let openings = 0;
  let seen = 0;
  for (const text of texts)
    for (const { from, opening } of openingsOf(text)) {
      if (seen++ % every > 0) continue;
      openings++;
      const { base } = openingBase(opening);
      const phrase = base.charAt(0).toUpperCase() + base.slice(1);
      const here = count(ours, phrase, (letters) => offered(text.slice(0, from) + letters, base));
      if (here !== 0) missed.set(`${opening.kind} ${base}`, (missed.get(`${opening.kind} ${base}`) ?? 0) + 1);
      count(plain, phrase, (letters) => byFrequency(opening.kind, letters, base));
    }
  const share = (hits: readonly number[]) => hits.map((it) => it / openings) as unknown as Ranks['ours'];
  return { openings, ours: share(ours), plain: share(plain), missed: [...missed].sort((a, b) => b[1] - a[1]) };
}

/** Counts the hits of one phrase; gives its place behind four letters. */
function count(hits: number[], phrase: string, rank: Rank): number {
  const three = rank(phrase.slice(0, 3));
  const four = rank(phrase.slice(0, 4));
  if (three === 0) hits[0]!++;
  if (three >= 0 && three < 3) hits[1]!++;
  if (four === 0) hits[2]!++;
  return four;
}

function* openingsOf(text: string): Iterable<{ from: number; opening: Opening }> {
  const { tree, structure } = resolutionOf(parse(text));
  const isOwn = (it: Paragraph) => it.level === 0 && !it.quoted;
  for (const part of structure.parts) {
    if (part.quoted) continue;
    for (const { kind, pieces } of [...part.preambular, ...part.operative].filter(isOwn)) {
      const block = pieces[0]!;
      const { opening, lead } = factsOf(tree.blocks[block]!);
      if (opening?.kind !== kind) continue;
      const begins = Math.min(opening.from, lead?.from ?? opening.from);
      yield { from: tree.starts[block]! + begins, opening };
    }
  }
}

/** The place of the item of that phrase, forms of one phrase counted as they stand. */
function offered(text: string, base: string): number {
  const resolution = resolutionOf(parse(text));
  const line = text.split('\n').length - 1;
  const character = text.length - (text.lastIndexOf('\n') + 1);
  const items = completion(resolution, { line, character })?.items ?? [];
  return items.findIndex(({ data }) => data?.phrase?.toLowerCase() === base);
}

function byFrequency(kind: Opening['kind'], letters: string, base: string): number {
  const begun = phraseIndex(kind, 'un').filter(({ lower }) => lower.startsWith(letters.toLowerCase()));
  return begun.findIndex(({ lower }) => lower === base);
}
