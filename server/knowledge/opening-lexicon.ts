import directives from './directives.tsv';
import words from './opening-words.tsv';
import verbs from './openings.tsv';
import { lazily, rowsOf } from './table';

/** A verb, noted once for each of its complements: "take note" and "take into account" are two. */
export interface Verb {
  /** The words after the verb that make it an opening, in lower case; none where the verb stands alone. */
  readonly complement: readonly string[];
  /** What belongs to the opening as well: "Expresses its deep concern" (noun), "Reiterates its request" (asking), "Notes with concern" (with). */
  readonly takes: string;
  /** The words of which one must follow (a comma counts as a word); nothing where any may. */
  readonly next?: ReadonlySet<string>;
  /** Words that show the form to be a noun: "Requests for assistance". */
  readonly not?: ReadonlySet<string>;
}

/** The words of a set phrase behind its first, and the ways of going on of which one must follow; none where any may. */
export interface Opener {
  readonly rest: readonly string[];
  readonly next: readonly (readonly string[])[];
}

/** What a noun of an opening may stand behind: a possessive, an article, nothing, or "with". */
export type NounFrame = 'its' | 'the' | 'none' | 'with';

/** Everything that is known of the words of opening phrases; keys are in lower case. */
export interface Lexicon {
  readonly finite: ReadonlyMap<string, readonly Verb[]>;
  readonly participles: ReadonlyMap<string, readonly Verb[]>;
  readonly past: ReadonlyMap<string, readonly Verb[]>;
  readonly adjectives: ReadonlySet<string>;
  /** First words of phrases that open a preambular paragraph as they stand: "Whereas", "In accordance" with. */
  readonly openers: ReadonlyMap<string, Opener>;
  /** First words of adverbs before the verb, each with its possible following words: "once" with "again" and "more". */
  readonly adverbs: ReadonlyMap<string, readonly string[]>;
  /** The same for those that may also follow the verb. */
  readonly inner: ReadonlyMap<string, readonly string[]>;
  readonly intensifiers: ReadonlySet<string>;
  readonly qualities: ReadonlySet<string>;
  readonly nouns: ReadonlyMap<string, ReadonlySet<NounFrame>>;
  /** Nouns that ask somebody for something: "request", "call", "invitation". */
  readonly askingNouns: ReadonlySet<string>;
  /** Verbs that do so, as they stand behind "to": "urge", "call upon". */
  readonly askingVerbs: readonly (readonly string[])[];
}

/** The lexicon, read from its tables on the first call. */
export const lexicon: () => Lexicon = lazily(() => {
  const forms = { finite: new Map(), participles: new Map(), past: new Map() } as Record<string, Map<string, Verb[]>>;
  for (const row of rowsOf<'finite' | 'participle' | 'past' | 'complement' | 'takes' | 'next' | 'not'>(verbs)) {
    const verb: Verb = {
      complement: split(row.complement),
      takes: row.takes,
      next: row.next === '' ? undefined : new Set(split(row.next)),
      not: row.not === '' ? undefined : new Set(split(row.not)),
    };
    addForm(forms.finite!, row.finite, verb);
    addForm(forms.participles!, row.participle, verb);
    addForm(forms.past!, row.past, verb);
  }
  for (const map of Object.values(forms))
    for (const found of map.values()) found.sort((a, b) => b.complement.length - a.complement.length);
  return { ...forms, ...smallWords() } as unknown as Lexicon;
});

function smallWords(): Partial<Lexicon> {
  const adverbs = new Map<string, string[]>();
  const inner = new Map<string, string[]>();
  const sets = { intensifier: new Set<string>(), adjective: new Set<string>(), quality: new Set<string>() };
  const openers = new Map<string, Opener>();
  const nouns = new Map<string, Set<NounFrame>>();
  for (const { word, role, takes } of rowsOf<'word' | 'role' | 'takes'>(words)) {
    if (role === 'adverb') addAdverb(adverbs, word);
    if (role === 'manner' || takes === 'after') addAdverb(inner, word);
    if (role === 'noun') nouns.set(word, new Set(split(takes) as NounFrame[]));
    if (role === 'opener') openers.set(split(word)[0]!, { rest: split(word).slice(1), next: ways(takes) });
    if (role in sets) sets[role as keyof typeof sets].add(word);
  }
  return {
    askingNouns: askingNouns(),
    askingVerbs: askingVerbs(),
    adverbs,
    inner,
    openers,
    nouns,
    intensifiers: sets.intensifier,
    adjectives: sets.adjective,
    qualities: sets.quality,
  };
}

function askingNouns(): Set<string> {
  const nouns = rowsOf<'words'>(directives).flatMap(({ words }) => /^(?:its|the) (\w+)/.exec(words)?.[1] ?? []);
  return new Set(nouns.flatMap((noun) => [noun, `${noun}s`]));
}

function askingVerbs(): string[][] {
  const finite = rowsOf<'words'>(directives).filter(({ words }) => /^\w+s\b/.test(words) && !words.startsWith('its '));
  return finite.map(({ words }) => split(words.replace(/s\b/, '')));
}

/** Other spellings are the same verb: "recognizes", "recognises"; "honouring", "honoring". */
function addForm(map: Map<string, Verb[]>, form: string, verb: Verb) {
  if (form === '') return;
  for (const spelling of new Set([
    form,
    form.replace(/iz(es|ing|ed)$/, 'is$1'),
    form.replace(/our(s|ing|ed)$/, 'or$1'),
  ])) {
    const known = map.get(spelling);
    if (known) known.push(verb);
    else map.set(spelling, [verb]);
  }
}

function addAdverb(map: Map<string, string[]>, adverb: string) {
  const [first, second] = split(adverb) as [string, string?];
  const seconds = map.get(first) ?? [];
  map.set(first, second === undefined ? seconds : [...seconds, second]);
}

function ways(cell: string): string[][] {
  return cell.split(';').filter(Boolean).map(split);
}

function split(cell: string): string[] {
  return cell.split(' ').filter(Boolean);
}
