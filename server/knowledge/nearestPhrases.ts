import { conventionsOf } from './conventions';
import { type CycleAdverb, withAdverb, withoutAdverb } from './openingAdverb';
import { type OpeningKind, openingAt } from './openings';
import type { Profile } from './organs';
import { phrases } from './phrases';

/** A known phrase that some words may have been meant for: where they end in the text that was asked about, and the phrase. */
export interface NearPhrase {
  readonly to: number;
  readonly phrase: string;
}

/**
 * The known phrases nearest to the words at `from`, the nearest first and of equals the most frequent: "Takes note" for "Takes notes".
 *
 * Letters of other scripts that look like Latin ones count as these. Only phrases that open a paragraph of the kind
 * before the words that follow are given.
 */
export function nearestPhrases(
  text: string,
  from: number,
  kind: OpeningKind,
  profile: Profile,
  most: number,
): NearPhrase[] {
  const own = sameWords(text, from, kind, profile);
  if (own) return [own];
  const words = wordsAt(text, from);
  const near: (NearPhrase & { distance: number })[] = [];
  for (const phrase of forms(kind, profile)) {
    const last = words[phrase.split(' ').length - 1];
    if (!last) continue;
    const known = phrase.toLowerCase();
    const allowed = tolerance(known.length);
    if (Math.abs(known.length - last.upTo.length) > allowed) continue;
    const distance = editDistance(last.upTo, known);
    if (distance <= allowed) near.push({ to: last.to, phrase, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .filter(({ phrase, to }) => openingAt(phrase + text.slice(to, to + lookAhead), 0)?.kind === kind)
    .slice(0, most)
    .map(({ to, phrase }) => ({ to, phrase }));
}

/** The known phrase that the words at `from` are but for their case, or for a comma behind the adverb: "recalling also", "REQUESTS", "Also, recalling". */
export function sameWords(text: string, from: number, kind: OpeningKind, profile: Profile): NearPhrase | undefined {
  const comma = adverbAndComma.exec(text.slice(from, from + lookAhead));
  const opening = openingAt(text, comma ? from + comma[0].length : from, true);
  if (opening?.kind !== kind || opening.romance) return undefined;
  const written = opening.phrase.toLowerCase();
  const phrase = written.charAt(0).toUpperCase() + written.slice(1);
  if (!comma) return { to: opening.to, phrase };
  const before = conventionsOf(profile).preambularAdverb === 'before';
  const adverb = comma[1]!.toLowerCase() as CycleAdverb;
  return { to: opening.to, phrase: withAdverb(withoutAdverb(phrase), kind, adverb, before) };
}

const adverbAndComma = /^(also|further),[\s*_]+/i;

/** The phrases of a house, the most frequent first, each bare and with either adverb of its place. */
function forms(kind: OpeningKind, profile: Profile): ReadonlySet<string> {
  const before = conventionsOf(profile).preambularAdverb === 'before';
  const bare = new Set(phrases(kind, profile).map(({ phrase }) => withoutAdverb(phrase)));
  const adverbs: readonly CycleAdverb[] = ['', 'also', 'further'];
  return new Set(adverbs.flatMap((adverb) => [...bare].map((phrase) => withAdverb(phrase, kind, adverb, before))));
}

const lookAhead = 80;
/** More words than the longest phrase has. */
const mostWords = 8;

/** Short words must be nearly right: "Asks" is not meant for "Acts". */
function tolerance(length: number): number {
  return length < 6 ? 1 : length < 11 ? 2 : 3;
}

/** The words at `from`: where each ends, and all up to it in lower case and Latin letters. */
function wordsAt(text: string, from: number): { readonly to: number; readonly upTo: string }[] {
  const found: { to: number; upTo: string }[] = [];
  word.lastIndex = from;
  for (let match = word.exec(text); match && found.length < mostWords; match = word.exec(text)) {
    const before = found.at(-1)?.upTo;
    const own = latin(match[1]!).toLowerCase();
    found.push({ to: word.lastIndex, upTo: before === undefined ? own : `${before} ${own}` });
  }
  return found;
}

const word = /[\s*_]*([\p{L}\p{M}-]+)/uy;

const lookAlikes = 'АВЕКМНОРСТХавекмнорстхуіѕјΑΒΕΗΙΚΜΝΟΡΤΧο';
const latins = 'ABEKMHOPCTXabekmhopctxyisjABEHIKMNOPTXo';

function latin(letters: string): string {
  return letters.replace(/[^\x00-\x7f]/g, (letter) => latins[lookAlikes.indexOf(letter)] ?? letter);
}

/** How many letters have to be put in, left out or changed to make one word of the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
