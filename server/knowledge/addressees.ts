import addresseeRows from './addressees.tsv';
import type { Profile } from './organs';
import { lazily, rowsOf } from './table';

const organs = ['ga', 'ecosoc', 'hrc', 'sc'] as const;
/** What the texts of other organs, and paragraphs with other verbs, count for. */
const elsewhere = 0.1;

/** Whom official texts ask with a verb ("Requests", in any case), the most frequent of the profile first, then all others; names with their article. */
export function addressees(verb: string, profile: Profile): readonly string[] {
  const key = `${verb.toLowerCase()} ${profile}`;
  let names = known().get(key);
  if (!names) {
    names = ranked(verb.toLowerCase(), profile);
    known().set(key, names);
  }
  return names;
}

const known = lazily(() => new Map<string, readonly string[]>());

const rows = lazily(() => rowsOf<'verb' | 'name' | (typeof organs)[number]>(addresseeRows));

function ranked(verb: string, profile: Profile): readonly string[] {
  const weights = new Map<string, number>();
  for (const row of rows()) {
    const all = organs.reduce((total, it) => total + Number(row[it]), 0);
    const own = profile in row ? Number(row[profile as (typeof organs)[number]]) : all;
    const weight = (own + elsewhere * all) * (row.verb.toLowerCase() === verb ? 1 : elsewhere);
    weights.set(row.name, (weights.get(row.name) ?? 0) + weight);
  }
  return [...weights].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}
