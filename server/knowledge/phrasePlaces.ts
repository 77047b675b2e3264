import type { OpeningKind } from './openings';
import placeRows from './phrase-places.tsv';
import { lazily, rowsOf } from './table';

/** Where in its preamble or operative part a paragraph stands. */
type Place = (typeof places)[number];

const places = ['first', 'early', 'middle', 'late'] as const;
/** What a phrase counts for that was hardly met. */
const unseen = 0.1;
/** Below some forty paragraphs the share of a phrase is chance, and drawn towards its share in all places. */
const few = 40;

/**
 * How much likelier than elsewhere phrases open the paragraph that `nth` others of its part stand before: 1 for no difference.
 *
 * The function that is given takes a phrase in lower case, without "also" and "further".
 */
export function placeFactors(kind: OpeningKind, nth: number): (base: string) => number {
  const place: Place = nth === 0 ? 'first' : nth < 3 ? 'early' : nth < 7 ? 'middle' : 'late';
  const known = factors[kind][place];
  return (base) => {
    let factor = known.get(base);
    if (factor === undefined) known.set(base, (factor = factorAt(kind, base, place)));
    return factor;
  };
}

/** Phrases of the tables and of open texts, at four places: few enough to be kept. */
const factors = { preambular: eachPlace(), operative: eachPlace() };

function eachPlace(): Readonly<Record<Place, Map<string, number>>> {
  return { first: new Map(), early: new Map(), middle: new Map(), late: new Map() };
}

function factorAt(kind: OpeningKind, base: string, place: Place): number {
  const { all, total, phrases } = counted()[kind];
  const counts = phrases.get(base);
  const usual = (unseen + (counts ? sum(counts) : 0)) / total;
  return ((counts?.[place] ?? 0) + few * usual) / (all[place] + few) / usual;
}

type Counts = Readonly<Record<Place, number>>;

const counted = lazily(() => {
  const rows = rowsOf<Place | 'kind' | 'phrase'>(placeRows);
  const of = (kind: OpeningKind) => {
    const phrases = new Map<string, Counts>();
    for (const row of rows)
      if (row.kind === kind)
        phrases.set(
          row.phrase.toLowerCase(),
          numbers((it) => Number(row[it])),
        );
    const all = numbers((it) => [...phrases.values()].reduce((total, counts) => total + counts[it], 0));
    return { phrases, all, total: sum(all) };
  };
  return { preambular: of('preambular'), operative: of('operative') };
});

function numbers(of: (place: Place) => number): Counts {
  return { first: of('first'), early: of('early'), middle: of('middle'), late: of('late') };
}

function sum({ first, early, middle, late }: Counts): number {
  return first + early + middle + late;
}
