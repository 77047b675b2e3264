import { type CycleAdverb, nextAdverb, type OpeningBase, openingBase } from '../knowledge/openingAdverb';
import type { OpeningKind } from '../knowledge/openings';
import { addresseeOf } from '../model/addressee';
import { factsOf } from '../model/facts';
import { perBlock } from '../model/perBlock';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import type { OpeningPlace } from './openingPlace';

/** The openings of one kind that stand before a place in the same part. */
export interface OpeningsBefore {
  /** How many paragraphs of the kind there are before it. */
  readonly count: number;
  /** The phrases, without the adverbs of their places, and how often each opens a paragraph. */
  readonly used: ReadonlyMap<string, number>;
  /** The phrase of the paragraph right before; undefined behind a heading or an opening that is not known. */
  readonly last: LastOpening | undefined;
}

/** The opening of the paragraph before: its phrase, and what the same phrase would bear behind it. */
export interface LastOpening extends OpeningBase {
  readonly next: CycleAdverb;
  /** Whom it asks, as written, up to 80 characters; empty where it asks nobody. */
  readonly addressee: string;
}

/** What the openings before `place` say to one that is of `kind`. */
export function openingsBefore({ tree }: Resolution, place: OpeningPlace, kind: OpeningKind): OpeningsBefore {
  const paragraphs = topsBefore(place, kind);
  const used = new Map<string, number>();
  let last: OpeningBase | undefined;
  for (const { pieces, quoted } of paragraphs) {
    last = (!quoted && knownOpening(tree.blocks[pieces[0]!]!)) || undefined;
    if (last) used.set(last.base, (used.get(last.base) ?? 0) + 1);
  }
  const block = tree.blocks[paragraphs.at(-1)?.pieces[0] ?? -1];
  return {
    count: paragraphs.length,
    used,
    last:
      last && block && !place.anew ? { ...last, next: nextAdverb(last.adverb), addressee: asked(block) } : undefined,
  };
}

function topsBefore({ part, before }: OpeningPlace, kind: OpeningKind): readonly Paragraph[] {
  const all = part?.[kind] ?? [];
  return all.filter(({ level, pieces }) => level === 0 && pieces[0]! <= before);
}

const knownOpening = perBlock<OpeningBase | false>((block) => {
  const { opening } = factsOf(block);
  return opening ? openingBase(opening) : false;
});

/** The words of the addressee as they stand, with their article. */
function asked(block: Parameters<typeof addresseeOf>[0]): string {
  const name = addresseeOf(block);
  const { opening } = factsOf(block);
  if (!name || !opening) return '';
  const words = block.text.slice(opening.to, Math.min(block.end, opening.to + 120)).replace(/\s+/g, ' ');
  const at = words.toLowerCase().indexOf(name);
  return at < 0 || name.length > 80
    ? ''
    : words.slice(0, at + name.length).replace(/^[*_ ]+(?:(?:upon|to|on|for) )?/, '');
}
