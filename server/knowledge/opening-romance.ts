import type { OpeningMatch } from './opening-grammar';
import type { OpeningKind } from './openings';
import romance from './openings-romance.tsv';
import { lazily, rowsOf } from './table';
import { type Word, wordAt } from './words';

/** A word of phrases with the words that may follow; `kind` where a phrase may end. */
interface Node {
  kind?: OpeningKind | 'adverb';
  readonly next: Map<string, Node>;
}

/** First words that are also English imperatives; there the next word has to be French or Spanish. */
const SHARED = new Set(['charge', 'decide', 'encourage', 'engage', 'invite', 'note']);
const ROMANCE =
  /^(?:a|à|au|aux|avec|ce|ces|cette|chaque|con|d|de|del|des|du|el|en|est|incluir|instamment|l|la|las|le|les|leur|lo|los|par|por|qu|que|se|ses|son|su|tous|tout|toutes|vivement|également|\p{L}+(?:ar|er|ir))$/u;

/**
 * Reads a French or Spanish opening whose first word is given: the longest known phrase, with the adverbs behind it.
 *
 * Gives nothing where the words are no known opening.
 */
export function readRomanceOpening(text: string, first: Word): OpeningMatch | undefined {
  const root = tries().phrases.next.get(first.lower);
  if (!root) return undefined;
  const found = longest(text, first, root);
  if (!found || (SHARED.has(first.lower) && !ROMANCE.test(wordAfter(text, found.to)?.lower ?? ''))) return undefined;
  const adverb = wordAfter(text, found.to);
  const node = adverb && tries().adverbs.next.get(adverb.lower);
  const to = (node && longest(text, adverb, node)?.to) ?? found.to;
  return { kind: found.kind as OpeningKind, to };
}

const tries = lazily(() => {
  const phrases: Node = { next: new Map() };
  const adverbs: Node = { next: new Map() };
  for (const { kind, phrase } of rowsOf<'kind' | 'phrase'>(romance))
    add(kind === 'adverb' ? adverbs : phrases, phrase, kind as Node['kind']);
  return { phrases, adverbs };
});

function add(root: Node, phrase: string, kind: Node['kind']) {
  let node = root;
  for (const word of phrase.toLowerCase().split(/[ ’]/)) {
    const next = node.next.get(word) ?? { next: new Map() };
    node.next.set(word, next);
    node = next;
  }
  node.kind = kind;
}

function longest(text: string, first: Word, root: Node): { kind: Node['kind']; to: number } | undefined {
  let found: { kind: Node['kind']; to: number } | undefined;
  let node: Node | undefined = root;
  let word: Word | undefined = first;
  while (node && word) {
    if (node.kind) found = { kind: node.kind, to: word.to };
    word = wordAfter(text, word.to);
    node = word && node.next.get(word.lower);
  }
  return found;
}

/** The next word, also behind an apostrophe: "Ayant à l’esprit". */
function wordAfter(text: string, from: number): Word | undefined {
  const code = text.charCodeAt(from);
  return wordAt(text, code === 0x27 || code === 0x2019 ? from + 1 : from);
}
