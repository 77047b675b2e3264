import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver-types';
import type { OpeningKind } from '../knowledge/openings';
import type { Profile } from '../knowledge/organs';
import { factsOf } from '../model/facts';
import { isProse } from '../model/prose';
import { profileInForce, type Resolution } from '../model/resolution';
import { offsetAt, placeAt } from '../syntax/tree';
import { phraseIndex } from './phraseIndex';
import { rangeOf } from './ranges';

const mostItems = 8;
/** Rarer phrases than these do not go on a sentence. */
const frequent = 40;
const reach = 60;
const behindAnd = /[,;][ \u00a0\n\r]+and[ \u00a0\n\r]+(?:also |further )?([a-z]{2,20})$/;
const behindComma = /,[ \u00a0\n\r]+(?:also |further )?([a-z]{4,20})$/;

/**
 * The verbs that may go on the sentence of a paragraph behind a comma, roman and in lower case: "and requests"; in the preamble behind
 * ", and" alone: "and recalling". Null everywhere else, where fewer than two letters of one are typed, and four behind a comma alone,
 * behind which other words are likelier.
 */
export function secondVerbCompletion(
  resolution: Resolution,
  position: Position,
  profile: Profile | 'auto' = 'auto',
): CompletionList | null {
  const { tree, structure } = resolution;
  const offset = offsetAt(tree, position);
  const place = placeAt(tree, offset);
  if (!place || !isProse(structure.roles[place.index])) return null;
  const { block, at } = place;
  const typed = typedVerb(block.text.slice(Math.max(block.content, at - reach), at), factsOf(block).opening?.kind);
  const kind = factsOf(block).opening?.kind;
  if (!typed || !kind || isQuoted(block.text.slice(block.content, at))) return null;
  const found = phraseIndex(kind, profileInForce(resolution, profile))
    .filter(({ lower, phrase }) => phrase.total >= frequent && lower.startsWith(typed))
    .slice(0, mostItems);
  if (found.length === 0) return null;
  const rest = /^[a-z]*/.exec(block.text.slice(at, at + reach))![0].length;
  const spaced = /[ \u00a0]/.test(block.text[at + rest] ?? '');
  const range = rangeOf(tree, { from: offset - typed.length, to: offset + rest });
  const items = found.map(({ phrase, lower }, rank): CompletionItem => {
    const newText = phrase.remainder ? `${lower} ${phrase.remainder}` : lower;
    return {
      label: newText,
      detail: 'Goes on the sentence',
      kind: CompletionItemKind.Keyword,
      data: { phrase: phrase.phrase, kind, words: phrase.phrase },
      sortText: String(rank).padStart(3, '0'),
      filterText: lower,
      textEdit: { range, newText: spaced ? newText : `${newText} ` },
    };
  });
  return { isIncomplete: false, items };
}

/** The letters of a verb that are typed where one may stand. */
function typedVerb(before: string, kind: OpeningKind | undefined): string | undefined {
  const word = behindAnd.exec(before)?.[1] ?? (kind === 'operative' ? behindComma.exec(before)?.[1] : undefined);
  return word === undefined || prepositions.has(word) ? undefined : word;
}

/** Beginnings of verbs that are far more often prepositions: "in this regard", "under the item entitled". */
const prepositions: ReadonlySet<string> = new Set(['in', 'unde', 'under']);

function isQuoted(before: string): boolean {
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('(') > before.lastIndexOf(')');
}
