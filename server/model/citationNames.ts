import citedRows from '../knowledge/citedBodies.tsv';
import organRows from '../knowledge/organs.tsv';
import type { OwnInstruments } from '../knowledge/ownInstruments';
import { lazily, rowsOf } from '../knowledge/table';
import { type Treaty, treaties } from '../knowledge/treaties';
import type { Block } from '../syntax/block';
import type { Span } from '../text/span';
import { hasWords } from './facts';
import { recommendationSpan } from './frontMatter';
import { ownNamesOf } from './ownNames';
import { perBlock } from './perBlock';

/** The sort of body that a short form names: "the Commission", "the Council". */
export type BodyType = 'assembly' | 'council' | 'commission' | 'conference';

/** A body as citations name it. */
export interface Body {
  /** The series of its resolutions: `A/RES`, `E/CN.15/RES`; empty where it has none that is known. */
  readonly symbol: string;
  readonly type: BodyType | undefined;
}

/** A body or an instrument named in full; offsets are relative to the block. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly body?: Body;
  readonly treaty?: Treaty;
}

/** Every body and instrument that a block names in full, in text order, of two at one place the longer. */
export const mentionsOf: (block: Block) => readonly Mention[] = perBlock((block) => {
  const { text } = block;
  const span = citingSpan(block);
  const own = ownNamesOf(block);
  return span && (own || named.test(text)) ? find(text, span.from, span.to, own && ownRoot(own)) : none;
});

/** Which of the mentions is the last that ends by an offset, found by halving as a block may name thousands; -1 where none does. */
export function lastMentionBefore(mentions: readonly Mention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where a block may cite: its words, of front matter the line that recommends; undefined for blocks without words. */
export function citingSpan(block: Block): Span | undefined {
  if (block.kind === 'frontMatter') return recommendationSpan(block);
  return hasWords(block) ? { from: block.content, to: block.end } : undefined;
}

/** The sort of body that a word of a short form names, in the three languages. */
export function bodyTypeOf(word: string): BodyType | undefined {
  const lower = word.toLowerCase();
  if (/^(?:assembl|asamblea)/.test(lower)) return 'assembly';
  if (/^(?:council|conseil|consejo)/.test(lower)) return 'council';
  if (/^(?:commission|comisi[óo]n|sub-commission)/.test(lower)) return 'commission';
  if (/^(?:conf[eé]ren)/.test(lower)) return 'conference';
  return undefined;
}

const none: readonly never[] = [];
const named =
  /Assembl|Asamblea|UNEA|ECOSOC|Forum|Group|Board|Council|Conseil|Consejo|Commission|Comisión|Conf[eé]r|Convention|Covenant|Protocol|Treaty|Statute|Agreement|Charter|Declaration/;
const betweenParties = /^[\s*_]+between\s+States\b/;
const capital = /[A-ZÀ-Ý][A-Za-zÀ-ÖØ-öø-ɏ\d’'‑-]*/gu;
const nextWord = /[\s\u00a0*_,()]{1,5}([A-Za-zÀ-ÖØ-öø-ɏ\d][A-Za-zÀ-ÖØ-öø-ɏ\d’'‑-]*)/uy;

interface Node {
  readonly next: Map<string, Node>;
  value?: Omit<Mention, 'from' | 'to'>;
}

function find(text: string, from: number, to: number, own: Node | undefined): Mention[] {
  const mentions: Mention[] = [];
  capital.lastIndex = from;
  for (let word = capital.exec(text); word && word.index < to; word = capital.exec(text)) {
    const known = longest(names(), text, word.index, word[0]);
    const added = own && longest(own, text, word.index, word[0]);
    const mention = added && (!known || added.to >= known.to) ? added : known;
    if (!mention || mention.to > to) continue;
    capital.lastIndex = mention.to;
    // The convention on treaties "between States and International Organizations" is another one.
    if (!mention.treaty || !betweenParties.test(text.slice(mention.to, mention.to + 20))) mentions.push(mention);
  }
  return mentions;
}

function longest(root: Node, text: string, from: number, first: string): Mention | undefined {
  let at = from + first.length;
  let node = root.next.get(plain(first));
  let best: Mention | undefined;
  while (node) {
    // "Convention’s" ends the name as well
    if (node.value) best = { ...node.value, from, to: at };
    nextWord.lastIndex = at;
    const word = nextWord.exec(text);
    if (!word) break;
    node = node.next.get(plain(word[1]!));
    at = nextWord.lastIndex;
  }
  return best;
}

function plain(word: string): string {
  const lower = word.toLowerCase();
  if (!/[’'‑]/.test(lower)) return lower;
  return lower
    .replace(/[’']s$/, '')
    .replaceAll('’', "'")
    .replaceAll('‑', '-');
}

const names = lazily((): Node => {
  const root: Node = { next: new Map() };
  for (const treaty of treaties()) for (const name of [treaty.name, ...treaty.aliases]) add(root, name, { treaty });
  for (const { name, symbol } of rowsOf<'name' | 'symbol'>(organRows)) {
    if (name.includes(' ') && (symbol || bodyTypeOf(name))) add(root, name, { body: { symbol, type: typeOf(name) } });
  }
  for (const { name, symbol } of rowsOf<'name' | 'symbol' | 'source'>(citedRows))
    add(root, name, { body: { symbol, type: typeOf(name) ?? typeOfAcronym(name) } });
  return root;
});

function typeOf(name: string): BodyType | undefined {
  for (const word of name.split(' ')) {
    const type = bodyTypeOf(word);
    if (type) return type;
  }
  return undefined;
}

function typeOfAcronym(name: string): BodyType | undefined {
  return name === 'ECOSOC' ? 'council' : name === 'UNEA' ? 'assembly' : undefined;
}

function add(root: Node, name: string, value: Omit<Mention, 'from' | 'to'>): void {
  let node = root;
  for (const [word] of name.matchAll(/[A-Za-zÀ-ÖØ-öø-ɏ\d][A-Za-zÀ-ÖØ-öø-ɏ\d’'‑-]*/gu)) {
    let next = node.next.get(plain(word));
    if (!next) node.next.set(plain(word), (next = { next: new Map() }));
    node = next;
  }
  node.value ??= value;
}

const ownRoots = new WeakMap<OwnInstruments, Node>();

/** The names that users have added, which go before those that are known. */
function ownRoot(own: OwnInstruments): Node {
  const known = ownRoots.get(own);
  if (known) return known;
  const root: Node = { next: new Map() };
  for (const treaty of own.treaties)
    for (const name of [treaty.name, treaty.nameFr, ...treaty.aliases]) if (name) add(root, name, { treaty });
  for (const { name, nameFr, series } of own.bodies)
    for (const it of [name, nameFr]) if (it) add(root, it, { body: { symbol: series[0] ?? '', type: typeOf(it) } });
  ownRoots.set(own, root);
  return root;
}
