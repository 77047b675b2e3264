import type { OpeningKind } from './opening-lexicon';
import { isUpper, wordAt } from './words';

/** Words in -ing and -s that open ordinary sentences. */
const NOT_VERBS = new Set(
  `during nothing something anything everything king thing spring string evening morning meeting building training funding
  according notwithstanding including regarding concerning following states members parties governments persons measures
  countries nations delegations representatives resources participants organizations women girls children activities efforts
  principles goals targets as is was has does this its his us thus perhaps besides always sometimes towards across unless
  yes plus details sessions decisions resolutions documents`.split(/\s+/),
);
const AFTER_ADJECTIVE = new Set('of that by at about to with'.split(' '));
const AFTER_FINITE = new Set('the that its all upon once also further this these those with'.split(' '));

/**
 * The kind of paragraph by the shape of its first words alone, for a paragraph whose opening is not known.
 *
 * A participle, or an adjective with its preposition, is preambular; a verb in the third person singular is
 * operative. Gives nothing where the first word is not capitalized or the shape says nothing.
 */
export function kindByShape(text: string, from: number): OpeningKind | undefined {
  let word = wordAt(text, from);
  if (!word || !isUpper(text.charCodeAt(word.from))) return undefined;
  if (word.lower === 'whereas') return 'preambular';
  for (let i = 0; i < 3 && word && isAdverb(word.lower); i++) word = wordAt(text, word.to);
  const next = word && wordAt(text, word.to)?.lower;
  if (!word || next === undefined || NOT_VERBS.has(word.lower)) return undefined;
  if (/[a-z]{3}ing$/.test(word.lower) && next !== 'of') return 'preambular';
  if (/(ed|ful|ous|ent|ant|ware|ain)$/.test(word.lower) && AFTER_ADJECTIVE.has(next)) return 'preambular';
  if (/[^suix]s$|[sx]es$/.test(word.lower) && AFTER_FINITE.has(next)) return 'operative';
  return undefined;
}

function isAdverb(lower: string): boolean {
  return lower === 'also' || lower === 'further' || lower === 'again' || /[a-z]{3}ly$/.test(lower);
}
