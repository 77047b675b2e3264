import { type Lexicon, lexicon, type NounFrame, type Opener, type Verb } from './opening-lexicon';
import type { OpeningKind } from './openings';
import { isGap, type Word, wordAt } from './words';

/** The kind of an opening, and the UTF-16 offset behind its last word. */
export interface OpeningMatch {
  readonly kind: OpeningKind;
  readonly to: number;
}

/** After a directive noun or verb these belong to the phrase: "Calls upon", "Reiterates its call for". */
const PARTICLES = new Set(['upon', 'on', 'for']);
const ASKING = new Set(['call', 'calls']);
/** "Further" before one of these, or before a capital, is the adverb; before another word it means "more". */
const AFTER_ADVERB = new Set(
  'a about all an and any as at by each every for how in its of on once that the their these this those to under upon with'.split(
    ' ',
  ),
);
/** What may follow an adjective that opens a paragraph; "Concerned States" are no opening. */
const AFTER_ADJECTIVE = new Set(
  'about again also and as at because by deeply for from further furthermore how in lest likewise of on once over that the to upon with'.split(
    ' ',
  ),
);
/** Verbs of being and staying, which hand the opening on to an adjective: "Remains deeply concerned". */
const LINKS = new Map<string, OpeningKind>([
  ['being', 'preambular'],
  ['remaining', 'preambular'],
  ['remains', 'operative'],
]);
const LASTING = new Map<string, OpeningKind>([
  ['continuing', 'preambular'],
  ['continues', 'operative'],
]);

/**
 * Reads an opening whose first word is given: adverbs and intensifiers, a verb or an adjective, and what belongs to it.
 *
 * Gives nothing where the words are no known opening. The longest reading wins.
 */
export function readOpening(text: string, first: Word): OpeningMatch | undefined {
  const lex = lexicon();
  let word: Word | undefined = first;
  for (let i = 0; i < 5 && word; i++) {
    const to = modifierEnd(text, word, lex, i > 0);
    if (to === undefined) break;
    word = wordAt(text, to);
  }
  return word && readHead(text, word, lex);
}

function readHead(text: string, word: Word, lex: Lexicon): OpeningMatch | undefined {
  const { lower } = word;
  const link = readLink(text, word, lex);
  if (link) return link;
  const finite = lex.finite.get(lower);
  if (finite) return matched('operative', verbEnd(text, word, finite, lex));
  if (lower === 'having') return matched('preambular', perfectEnd(text, word, lex));
  const participle = lex.participles.get(lower);
  const end = participle && verbEnd(text, word, participle, lex);
  if (end !== undefined) return { kind: 'preambular', to: end };
  const opener = lex.openers.get(lower);
  if (opener) return matched('preambular', openerEnd(text, word, opener));
  return lex.adjectives.has(lower) ? matched('preambular', adjectiveEnd(text, word, lex)) : undefined;
}

function matched(kind: OpeningKind, to: number | undefined): OpeningMatch | undefined {
  return to === undefined ? undefined : { kind, to };
}

function openerEnd(text: string, word: Word, { rest, next }: Opener): number | undefined {
  const to = wordsEnd(text, word.to, rest);
  if (to === undefined) return undefined;
  return next.length === 0 || next.some((way) => wordsEnd(text, to, way) !== undefined) ? to : undefined;
}

/** "Remaining deeply concerned", "Continues to be alarmed". */
function readLink(text: string, word: Word, lex: Lexicon): OpeningMatch | undefined {
  const kind = LINKS.get(word.lower) ?? LASTING.get(word.lower);
  if (!kind) return undefined;
  const from = LINKS.has(word.lower) ? word.to : wordsEnd(text, word.to, ['to', 'be']);
  const adjective = from === undefined ? undefined : skipModifiers(text, from, lex);
  return adjective && lex.adjectives.has(adjective.lower)
    ? matched(kind, adjectiveEnd(text, adjective, lex))
    : undefined;
}

/** "Having also considered", "Having regard", "Having taken note". */
function perfectEnd(text: string, word: Word, lex: Lexicon): number | undefined {
  const regard = verbEnd(text, word, lex.participles.get('having') ?? [], lex);
  if (regard !== undefined) return regard;
  const past = skipModifiers(text, word.to, lex);
  const verbs = past && lex.past.get(past.lower);
  if (!past) return undefined;
  return verbs
    ? verbEnd(text, past, verbs, lex)
    : /ed$|^(heard|met|held|seen|read|learned|learnt)$/.test(past.lower)
      ? past.to
      : undefined;
}

function skipModifiers(text: string, from: number, lex: Lexicon): Word | undefined {
  let word = wordAt(text, from);
  for (let i = 0; i < 5 && word; i++) {
    const to = modifierEnd(text, word, lex, i > 0);
    if (to === undefined) return word;
    word = wordAt(text, to);
  }
  return word;
}

/** The end of an adverb ("once again") or intensifier that begins with the word; "and" joins two of them. */
function modifierEnd(text: string, word: Word, lex: Lexicon, inside: boolean): number | undefined {
  if (lex.intensifiers.has(word.lower) || (inside && word.lower === 'and')) return word.to;
  return adverbEnd(text, word, lex.adverbs);
}

function adverbEnd(text: string, word: Word, adverbs: ReadonlyMap<string, readonly string[]>): number | undefined {
  const seconds = adverbs.get(word.lower);
  if (!seconds) return undefined;
  if (seconds.length === 0) return word.to;
  const second = wordAt(text, word.to);
  return second && seconds.includes(second.lower) ? second.to : undefined;
}

/** The end of a verb with its inner adverbs, complement, noun and "with" phrase; nothing where it is no opening here. */
function verbEnd(text: string, word: Word, verbs: readonly Verb[], lex: Lexicon): number | undefined {
  const inner = innerEnd(text, word.to, lex);
  for (const verb of verbs) {
    if (verb.complement.length === 0) {
      if (inner === word.to && !mayFollow(text, word.to, verb)) continue;
      return tailEnd(text, inner, verb.takes, lex);
    }
    const bare = innerEnd(text, word.to, lex, true);
    const to = wordsEnd(text, bare, verb.complement);
    if (to !== undefined) return tailEnd(text, innerEnd(text, to, lex), verb.takes, lex);
  }
  return undefined;
}

function mayFollow(text: string, to: number, verb: Verb): boolean {
  if (!verb.next && !verb.not) return true;
  const next = wordAt(text, to)?.lower ?? punctuationAt(text, to);
  return !verb.not?.has(next) && (!verb.next || verb.next.has(next) || (next === ',' && !verb.next.has(',')));
}

function punctuationAt(text: string, from: number): string {
  let at = from;
  while (isGap(text.charCodeAt(at))) at++;
  return text.charAt(at);
}

/** The end of "with deep concern" or "its serious concern" after a verb, with the adverbs behind it. */
function tailEnd(text: string, from: number, takes: string, lex: Lexicon): number {
  const next = takes === '' ? undefined : wordAt(text, from);
  if (!next) return from;
  const withNoun = takes === 'with' && next.lower === 'with';
  const to = withNoun
    ? nounEnd(text, wordAt(text, next.to), 'with', lex)
    : takes === 'noun'
      ? possessedEnd(text, next, lex)
      : undefined;
  return to === undefined ? from : innerEnd(text, to, lex);
}

function possessedEnd(text: string, word: Word, lex: Lexicon): number | undefined {
  if (word.lower === 'its' || word.lower === 'their') return nounEnd(text, wordAt(text, word.to), 'its', lex);
  if (word.lower === 'the') return nounEnd(text, wordAt(text, word.to), 'the', lex);
  return nounEnd(text, word, 'none', lex);
}

/** "(deep and) growing concern (and alarm)", "call upon". */
function nounEnd(text: string, first: Word | undefined, frame: NounFrame, lex: Lexicon): number | undefined {
  let word = first;
  for (let i = 0; i < 6 && word; i++) {
    if (lex.nouns.get(word.lower)?.has(frame)) return afterNoun(text, word, frame, lex);
    const quality = lex.qualities.has(word.lower) || lex.intensifiers.has(word.lower) || lex.adverbs.has(word.lower);
    if (!quality && (i === 0 || word.lower !== 'and')) return undefined;
    word = wordAt(text, word.to);
  }
  return undefined;
}

function afterNoun(text: string, noun: Word, frame: NounFrame, lex: Lexicon): number {
  const next = wordAt(text, ASKING.has(noun.lower) ? innerEnd(text, noun.to, lex, true) : noun.to);
  if (!next) return noun.to;
  if (ASKING.has(noun.lower) && PARTICLES.has(next.lower)) return next.to;
  if (next.lower !== 'and') return noun.to;
  const other = wordAt(text, next.to);
  const second = other?.lower === 'its' ? wordAt(text, other.to) : other;
  return nounEnd(text, second, frame, lex) ?? noun.to;
}

function adjectiveEnd(text: string, word: Word, lex: Lexicon): number | undefined {
  const to = innerEnd(text, word.to, lex);
  const next = wordAt(text, to)?.lower;
  if (next === 'and') {
    const other = skipModifiers(text, wordAt(text, to)!.to, lex);
    const joined = other && lex.adjectives.has(other.lower) ? adjectiveEnd(text, other, lex) : undefined;
    if (joined !== undefined) return joined;
  }
  const follows = next === undefined ? punctuationAt(text, to) === ',' : AFTER_ADJECTIVE.has(next);
  return follows ? to : undefined;
}

/** The end of the adverbs that stand at `from`, or `from` itself; `loose` takes "further" as an adverb before any word. */
function innerEnd(text: string, from: number, lex: Lexicon, loose = false): number {
  let to = from;
  for (let i = 0; i < 3; i++) {
    const word = wordAt(text, to);
    const end = word && adverbEnd(text, word, lex.inner);
    if (end === undefined || (!loose && word!.lower === 'further' && !isAdverb(text, end, lex))) break;
    to = end;
  }
  return to;
}

/** "Further" that closes the italics is the adverb: "*Recalling further* reports", but "*Recalling* further reports". */
function isAdverb(text: string, to: number, lex: Lexicon): boolean {
  if (text.charCodeAt(to) === 0x2a || text.charCodeAt(to) === 0x5f) return true;
  const next = wordAt(text, to);
  if (!next) return true;
  const initial = text.charAt(next.from);
  return initial !== next.lower.charAt(0) || AFTER_ADVERB.has(next.lower) || lex.inner.has(next.lower);
}

function wordsEnd(text: string, from: number, words: readonly string[]): number | undefined {
  let to = from;
  for (const expected of words) {
    const word = wordAt(text, to);
    if (word?.lower !== expected) return undefined;
    to = word.to;
  }
  return to;
}
