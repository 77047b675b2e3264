import { openingBase } from '../knowledge/openingAdverb';
import type { Opening } from '../knowledge/openings';
import type { Profile } from '../knowledge/organs';
import { documentation } from '../knowledge/phrases';
import { fewOf, phraseOf, type Relative, relativesOf, type Weight, weights } from '../knowledge/thesaurus';
import { phraseNamed } from './phraseIndex';

const mostOfEach = 4;
const names: Readonly<Record<Weight, string>> = { stronger: 'Stronger', equal: 'Equal', weaker: 'Weaker' };

/** What is known of an opening phrase, and what could stand in its place: stronger, equal and weaker phrases with their counts; undefined for a phrase that is not known. */
export function openingHover({ phrase, kind }: Opening, profile: Profile): string | undefined {
  const { base } = openingBase({ phrase, kind });
  const own = phraseNamed(phrase) ?? phraseOf(kind, base, profile);
  if (!own) return undefined;
  const relatives = fewOf(relativesOf(kind, base, profile), mostOfEach);
  const lists = weights.flatMap((weight) => {
    const some = relatives.filter((it) => it.weight === weight);
    return some.length > 0 ? [`- ${names[weight]}: ${some.map(counted).join(', ')}`] : [];
  });
  return [documentation(own), lists.join('\n')].filter(Boolean).join('\n\n');
}

function counted({ phrase, count }: Relative): string {
  return `*${phrase.phrase}* (${String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')})`;
}
