import { openingBase } from '../knowledge/openingAdverb';
import type { Opening, OpeningKind } from '../knowledge/openings';
import { phraseOf } from '../knowledge/thesaurus';
import { factsOf } from '../model/facts';
import { lineStarts } from '../model/positions';
import { isProse } from '../model/prose';
import type { Resolution } from '../model/resolution';
import type { Paragraph, Part, Role } from '../model/structure';
import type { Block } from '../syntax/block';
import { isClosing } from '../syntax/ending';
import { placeAt } from '../syntax/tree';
import { lineBody } from '../text/lines';

/** A place where a paragraph opens and a phrase may be put. */
export interface OpeningPlace {
  /** The kinds of phrases that fit, the likelier first. */
  readonly kinds: readonly OpeningKind[];
  /** What the phrase replaces, in offsets of the whole text: from the first sign typed to behind the phrase that stands there. */
  readonly from: number;
  readonly to: number;
  /** What stands between `from` and the cursor: an emphasis marker or nothing, and words. */
  readonly marker: string;
  readonly words: string;
  /** The number that an operative phrase brings with it; empty where it needs none. */
  readonly number: string;
  /** Whether a blank stands behind `to`. */
  readonly spaced: boolean;
  /** The word behind `to`, as it stands; empty where none follows. */
  readonly following: string;
  /** Whether the line ends behind `to`, so that there is nothing yet that the phrase opens. */
  readonly open: boolean;
  /** The part that the paragraph belongs to, if there is one, and the last block of it before the place. */
  readonly part: Part | undefined;
  readonly before: number;
  /** Whether a heading stands between, so that openings begin anew. */
  readonly anew: boolean;
}

const longestTyped = 60;
const typed =
  /^([ \t\u00a0]*)(\d{1,3}(?: (?:bis|ter|quater))?\.[ \t\u00a0]+)?([*_]?)((?:[\p{L}’'-]+(?: [\p{L}’'-]+)* ?)?)$/u;

/** The place at `offset` where a paragraph opens; undefined in running prose and wherever no paragraph can open. */
export function openingPlace(resolution: Resolution, offset: number): OpeningPlace | undefined {
  const { tree } = resolution;
  const place = placeAt(tree, offset);
  if (!place || silent.has(place.block.kind)) return undefined;
  const { index, block, at } = place;
  const line = lineAt(block, at);
  if (at - line > longestTyped) return undefined;
  const found = typed.exec(block.text.slice(line, at));
  if (!found) return undefined;
  const [, indentation, written, marker, words] = found as unknown as string[];
  if (!written && indentation!.length > 1) return undefined;
  const blank = block.text.slice(line, lineBody(block.text, line)).trim() === '';
  if (!blank && !opensHere(block, line, at, Boolean(written) || /^\p{Lu}/u.test(words!) || marker !== ''))
    return undefined;
  const zone =
    line > block.content ? zoneAfter(resolution, index) : zoneAfter(resolution, previous(resolution, index), block);
  if (!zone && !(written && nobodysYet(resolution))) return undefined;
  const from = offset - words!.length - marker!.length;
  const length = behind(block, at, marker!);
  return {
    kinds: written || !zone ? ['operative'] : zone.kinds,
    from: written ? from : from - indentation!.length,
    to: offset + length,
    marker: marker!,
    words: words!,
    number: written || !zone ? '' : zone.number,
    spaced: /[ \u00a0]/.test(block.text[at + length] ?? ''),
    following: /^[ \u00a0]+(\p{L}+)/u.exec(block.text.slice(at + length, at + length + longestTyped))?.[1] ?? '',
    open: block.text.slice(at + length, lineBody(block.text, line)).trim() === '',
    part: zone?.part,
    before: zone?.before ?? -1,
    anew: zone?.anew ?? true,
  };
}

const silent: ReadonlySet<string> = new Set([
  'frontMatter',
  'comment',
  'rule',
  'heading',
  'note',
  'labelled',
  'bullet',
]);

function lineAt(block: Block, at: number): number {
  let line = 0;
  for (const start of lineStarts(block)) {
    if (start > at) break;
    line = start;
  }
  return line;
}

/** Whether the line is the first of its block, or one that may open a paragraph behind a line with closing punctuation. */
function opensHere(block: Block, line: number, at: number, looksSo: boolean): boolean {
  if (line <= block.content) return at >= block.content || block.marker !== undefined || line === 0;
  const before = block.text.slice(0, line).trimEnd();
  return looksSo && isClosing(before.charCodeAt(before.length - 1));
}

/** How many characters behind the cursor belong to what is replaced: the rest of the phrase that stands there, and its closing marker. */
function behind(block: Block, at: number, marker: string): number {
  const { opening, lead } = factsOf(block);
  if (marker && lead && lead.from < at && at <= lead.to && opening && lead.to - lead.marker <= opening.to + 6)
    return joined(block, opening, lead.to) - at;
  if (opening && opening.from < at && at < opening.to) return joined(block, opening, opening.to) - at;
  const rest = /^[\p{L}’'-]*/u.exec(block.text.slice(at, at + longestTyped))![0].length;
  return marker && block.text[at + rest] === marker ? rest + 1 : rest;
}

/** The offset behind the word that joins a phrase to what follows and that is chosen with it: "of" behind "Taking note". */
function joined(block: Block, opening: Opening, to: number): number {
  const word = /^[ \u00a0]+(\p{L}+)(?=[ \u00a0])/u.exec(block.text.slice(to, to + longestTyped));
  if (!word) return to;
  const { base } = openingBase(opening);
  const known = phraseOf(opening.kind, base, 'un');
  // "that" would be missed behind a phrase that is chosen instead.
  return word[1] !== 'that' && known?.remainder === word[1] ? to + word[0].length : to;
}

/** The last block before `index` that is neither blank nor a comment nor furniture; -1 where there is none. */
function previous({ structure }: Resolution, index: number): number {
  let before = index - 1;
  while (before >= 0 && passed.has(structure.roles[before]!)) before--;
  return before;
}

const passed: ReadonlySet<Role> = new Set(['blank', 'comment', 'furniture']);

interface Zone extends Pick<OpeningPlace, 'kinds' | 'number' | 'part' | 'before' | 'anew'> {}

/** What may open behind the block `before`, if anything may; `typed` is the block that does so already. */
function zoneAfter(resolution: Resolution, before: number, typed?: Block): Zone | undefined {
  const { tree, structure } = resolution;
  let index = before;
  while (index >= 0 && structure.roles[index] === 'heading') index = previous(resolution, index);
  const role = structure.roles[index];
  const anew = index !== before;
  if (role === 'organ') return preamble(resolution, index, anew);
  const begins = index < 0 || role === 'title' || role === 'frontMatter';
  if (begins && nobodysYet(resolution)) return preamble(resolution, index, anew);
  const owner = structure.owner[index];
  if (!owner || !isProse(role)) return undefined;
  // Words that a page has cut off, and lists that are announced, go on with no phrase.
  const { mark } = factsOf(tree.blocks[index]!).ending;
  if (mark === ':' || (mark === '' && typed && factsOf(typed).lower)) return undefined;
  if (owner.kind === 'annex') return undefined;
  if (owner.kind === 'preambular') return preamble(resolution, index, anew);
  return { kinds: ['operative'], number: nextNumber(owner, before), part: owner.part, before: index, anew };
}

/** A draft may be begun before anybody has written down whose it is. */
function nobodysYet({ structure }: Resolution): boolean {
  return structure.parts.every((part) => part.organ < 0);
}

function preamble({ structure }: Resolution, index: number, anew: boolean): Zone {
  const part = structure.owner[index]?.part ?? structure.parts.find((it) => it.organ === index) ?? structure.parts[0];
  const numbered = part?.operative.some((it) => it.label !== null);
  return { kinds: ['preambular', 'operative'], number: numbered ? '1. ' : '', part, before: index, anew };
}

/** The number behind that of the last operative paragraph up to the block `before` that bears one; empty where none does. */
function nextNumber({ part: { operative } }: Paragraph, before: number): string {
  const last = operative.filter((it) => it.label !== null && it.pieces[0]! <= before).at(-1)?.label;
  if (last) return `${Number.parseInt(last.replace(/\D*/, ''), 10) + 1}. `;
  return operative.some((it) => it.label !== null) ? '1. ' : '';
}
