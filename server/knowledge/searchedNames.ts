import type { Registry } from './registry';

/** The names by which instruments begin to be cited. */
export interface SearchedNames {
  /** The single words that mean an instrument and nothing else, in small letters: acronyms, and popular names such as "palermo". */
  readonly words: ReadonlySet<string>;
  /** Whether words, in small letters, begin a longer name of an instrument. */
  begin(words: string): boolean;
}

/** The names of the instruments of a registry. */
export function searchedNames(registry: Registry): SearchedNames {
  let known = names.get(registry);
  if (!known) names.set(registry, (known = { words: wordsOf(registry), begin: beginning(registry) }));
  return known;
}

const names = new WeakMap<Registry, SearchedNames>();

function beginning(registry: Registry): SearchedNames['begin'] {
  const all = registry
    .treaties()
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .map((it) => it.toLowerCase());
  const whole = new Set(all);
  // A name that stands there in full is not being typed.
  return (words) => !whole.has(words.trimEnd()) && all.some((it) => it.startsWith(words));
}

/** A name of two words such as "Palermo Convention". */
const popular = /^(\p{Lu}[\p{L}-]+) (?:Convention|Conventions|Protocol|Protocols|Statute|Agreement|Treaty)$/u;

function wordsOf(registry: Registry): ReadonlySet<string> {
  const found = new Set<string>();
  const candidates = new Set<string>();
  for (const { name, aliases, also, acronym } of registry.treaties()) {
    if (acronym) found.add(acronym.toLowerCase());
    for (const alias of [name, ...aliases]) {
      if (!alias.includes(' ')) found.add(alias.toLowerCase());
      const first = popular.exec(alias)?.[1];
      if (first) candidates.add(first.toLowerCase());
    }
    for (const word of also) if (/^\p{Lu}[\p{L}-]+$/u.test(word)) candidates.add(word.toLowerCase());
  }
  // "chemical" and "additional" are words like others, which titles show.
  for (const word of wordsAmong(candidates, registry)) candidates.delete(word);
  for (const it of candidates) found.add(it);
  return found;
}

/** Which of the words titles and names use in small letters. */
function wordsAmong(words: ReadonlySet<string>, registry: Registry): Set<string> {
  const found = new Set<string>();
  if (words.size === 0) return found;
  const among = new RegExp(`(?<![\\w-])(?:${[...words].join('|')})(?![\\w-])`, 'g');
  for (const { title } of registry.texts()) if (title) for (const [word] of title.matchAll(among)) found.add(word);
  return found;
}
