import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import { capitalized } from '../knowledge/capitalized';
import { infinitives } from '../knowledge/infinitives';
import { openingBase } from '../knowledge/openingAdverb';
import type { Profile } from '../knowledge/organs';
import { factsOf } from '../model/facts';
import { profileInForce, type Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import type { Block } from '../syntax/block';
import { offsetAt, placeAt } from '../syntax/tree';
import { phraseIndex } from './phraseIndex';
import { rangeOf } from './ranges';

const mostItems = 40;
const reach = 80;
const begun = /(?:^|[\n\r])[ \t\u00a0]*\([a-z]{1,5}\)[ \u00a0]+([*_]?)((?:[\p{L}-]+(?: [\p{L}-]+)? ?)?)$/u;

/**
 * How a sub-paragraph may begin at `position`, in the way of those that stand before it: "To submit", "Submit", or a phrase that opens
 * paragraphs, in italics where theirs are; null everywhere else, and where they begin with a noun.
 */
export function subparagraphCompletion(
  resolution: Resolution,
  position: Position,
  profile: Profile | 'auto' = 'auto',
): CompletionList | null {
  const { tree, structure } = resolution;
  const offset = offsetAt(tree, position);
  const place = placeAt(tree, offset);
  if (!place) return null;
  const { index, block, at } = place;
  const owner = structure.owner[index];
  if (!owner?.parent || owner.kind === 'annex') return null;
  const found = begun.exec(block.text.slice(Math.max(0, at - reach), at));
  if (!found) return null;
  const [, marker, words] = found as unknown as [string, string, string];
  const rest = /^[\p{L}-]*/u.exec(block.text.slice(at, at + reach))![0].length;
  const closing = marker && block.text[at + rest] === marker ? 1 : 0;
  const from = offset - words.length - marker.length;
  const range = rangeOf(tree, { from, to: offset + rest + closing });
  const choices = choicesFor(resolution, owner, profile).filter((it) => fits(it, words.toLowerCase()));
  if (choices.length === 0) return null;
  const spaced = /[ \u00a0]/.test(block.text[at + rest + closing] ?? '');
  const shown = choices.slice(0, mostItems);
  const items = shown.map((it, rank) => itemOf(it, range, rank, { marker, typed: words.toLowerCase(), spaced }));
  return { isIncomplete: choices.length > shown.length, items };
}

/** How a sub-paragraph may begin: the words, the same without "To", and what is put in. */
interface Choice {
  readonly words: string;
  readonly bare: string;
  readonly insert: string;
  readonly data?: unknown;
}

function choicesFor(resolution: Resolution, owner: Paragraph, profile: Profile | 'auto'): readonly Choice[] {
  const { tree } = resolution;
  const parent = owner.parent!;
  const sister = parent.children[parent.children.indexOf(owner) - 1] ?? parent.children.find((it) => it !== owner);
  const way = sister ? wayOf(tree.blocks[sister.pieces[0]!]!) : wayBelow(tree.blocks[parent.pieces[0]!]!);
  if (way === 'to') return infinitives().map((it) => choice(`To ${it}`, it));
  if (way === 'verb') return infinitives().map((it) => choice(capitalized(it), capitalized(it)));
  if (way === undefined) return [];
  const { kind, italic } = way;
  return phraseIndex(kind, profileInForce(resolution, profile)).map(({ phrase: { phrase, remainder } }) => {
    const insert = `${italic}${phrase}${italic}${remainder && ` ${remainder}`}`;
    return { words: phrase, bare: phrase, insert, data: { phrase, kind, words: phrase } };
  });
}

type Way = 'to' | 'verb' | { readonly kind: 'preambular' | 'operative'; readonly italic: string } | undefined;

/** The way in which a sub-paragraph that is there begins. */
function wayOf(block: Block): Way {
  const { opening, lead } = factsOf(block);
  const words = wordsOf(block);
  if (/^To \p{Ll}/u.test(words)) return 'to';
  if (opening) return { kind: opening.kind, italic: lead ? block.text[lead.from]! : '' };
  const first = /^\p{Lu}\p{Ll}+/u.exec(words)?.[0].toLowerCase();
  return first && infinitives().includes(first) ? 'verb' : undefined;
}

/** The way that the words ask for which a list stands below: "Requests the Secretary-General:", "Urges States to:". */
function wayBelow(block: Block): Way {
  const { opening } = factsOf(block);
  const words = block.text.slice(block.content, block.end).trimEnd();
  if (!opening || !openingBase(opening).directive || !words.endsWith(':')) return undefined;
  return /\bto:$/.test(words) ? 'verb' : 'to';
}

function wordsOf({ text, content, end }: Block): string {
  return text.slice(content, end).replace(/^\s*(?:\([a-z]{1,5}\)\s*)?[*_]*/, '');
}

function choice(words: string, bare: string): Choice {
  return { words, bare, insert: words };
}

function fits({ words, bare }: Choice, typed: string): boolean {
  return words.toLowerCase().startsWith(typed) || bare.toLowerCase().startsWith(typed);
}

function itemOf(
  { words, bare, insert, data }: Choice,
  range: Range,
  rank: number,
  { marker, typed, spaced }: { readonly marker: string; readonly typed: string; readonly spaced: boolean },
): CompletionItem {
  return {
    label: words,
    detail: 'Sub-paragraph',
    kind: CompletionItemKind.Keyword,
    ...(data ? { data } : {}),
    sortText: String(rank).padStart(3, '0'),
    filterText: marker + (words.toLowerCase().startsWith(typed) ? words : bare),
    textEdit: { range, newText: spaced ? insert : `${insert} ` },
  };
}
