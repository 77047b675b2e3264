import type { Registry } from './registry';

/** The single words by which an instrument is known and nothing else is, in small letters: acronyms, and popular names such as "palermo". */
export function searchedNames(registry: Registry): ReadonlySet<string> {
  let known = names.get(registry);
  if (!known) names.set(registry, (known = read(registry)));
  return known;
}

const names = new WeakMap<Registry, ReadonlySet<string>>();

/** A name of two words such as "Palermo Convention". */
const popular = /^(\p{Lu}[\p{L}-]+) (?:Convention|Conventions|Protocol|Protocols|Statute|Agreement|Treaty)$/u;

function read(registry: Registry): ReadonlySet<string> {
  const found = new Set<string>();
  const candidates = new Set<string>();
  for (const { aliases, acronym } of registry.treaties()) {
    if (acronym) found.add(acronym.toLowerCase());
    for (const alias of aliases) {
      if (!alias.includes(' ')) found.add(alias.toLowerCase());
      const first = popular.exec(alias)?.[1];
      if (first) candidates.add(first.toLowerCase());
    }
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
