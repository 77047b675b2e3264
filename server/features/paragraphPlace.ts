import type { Tree } from '../syntax/tree';
import { blockIndexAt } from '../syntax/tree';

/** A reference that is being typed, up to the number or label that comes next. */
export interface ParagraphPlace {
  readonly block: number;
  /** What is replaced, in offsets of the whole text: the number or the label with its bracket, as far as they are typed. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'paragraph' | 'subparagraph';
  /** The numbers and labels above the one that is typed: `3` and `b` for "paragraph 3 (b) (". */
  readonly above: readonly string[];
  /** The numbers of the same phrase before it: 2 for "paragraphs 2 and ". */
  readonly earlier: readonly string[];
  /** Whether the phrase may end behind what is typed: not yet after "paragraphs ". */
  readonly last: boolean;
  /** The word of the language for a place before and one behind, to be put behind the number; none where the words go on. */
  readonly sides: readonly [above: string, below: string] | undefined;
}

const reach = 100;
const number = '\\d{1,3}(?:[ \\u00a0](?:bis|ter|quater|quinquies)\\b)?';
const label = '\\([a-z]{1,4}\\)';
const item = `(?:${number}(?:[ \\u00a0]?${label})*|${label}(?:[ \\u00a0]?${label})*)`;
const joint =
  '(?:[ \\u00a0]*,[ \\u00a0\\n\\r]*(?:(?:and|or|et|ou|y|o)[ \\u00a0\\n\\r]+)?|[ \\u00a0\\n\\r]+(?:and|or|to|through|et|ou|à|y|o|a|al)[ \\u00a0\\n\\r]+)';
const head =
  '\\b(?:([Ss]ub-?[Pp]aragraph|[Aa]linéa|[Aa]partado|[Ii]nciso)|([Pp]aragraphe?|[Pp]árrafo))(s?)[ \\u00a0\\n\\r]+';
/** Either a label below a number or a label that is there, or the first number of an item. */
const typed = new RegExp(
  `${head}((?:${item}${joint})*)(?:(${number}(?:[ \\u00a0]?${label})*|${label}(?:[ \\u00a0]?${label})*)[ \\u00a0]?(\\([a-z]{0,4})|(\\d{0,3}|\\([a-z]{0,4}))$`,
);
const numbers = new RegExp(number, 'g');
const goesOn =
  /^(?:,?[ \u00a0\n\r]*(?:above|below|ci-dess|supra|infra|anterior|posterior)|[ \u00a0\n\r]+(?:of|to|in|and|or|du|des?|et|ou|del|y|o)\b|[ \u00a0]?\()/;

/** The reference that is being typed at `offset`; undefined everywhere else, at the cost of a look at the words before it. */
export function paragraphPlace(tree: Tree, offset: number): ParagraphPlace | undefined {
  const block = blockIndexAt(tree, offset);
  const own = tree.blocks[block];
  if (!own || silent.has(own.kind)) return undefined;
  const at = offset - tree.starts[block]!;
  const start = Math.max(0, at - reach);
  const before = own.text.slice(start, at);
  if (!/[ \u00a0\n\r\d(][a-z]{0,4}$/.test(before)) return undefined;
  const found = typed.exec(before);
  // "article 47, paragraph ": the number is that of another text.
  if (!found || /[\d)],\s*$/.test(before.slice(0, found.index))) return undefined;
  const [whole, sub, , plural, list, stem, below, begun] = found as unknown as (string | undefined)[];
  const part = below ?? begun!;
  const earlier = [...list!.matchAll(numbers)].map((it) => plain(it[0]));
  // "paragraphs 5 (a) and (": the label stands under the same number.
  const shared = !sub && (stem ?? part).startsWith('(') ? earlier.slice(-1) : [];
  const above = [...shared, ...(stem ? labelsOf(stem) : [])];
  // "paragraph (": there is nothing that a label could stand under.
  if (!sub && part.startsWith('(') && above.length === 0) return undefined;
  const rest = own.text.slice(at, at + 24);
  const taken = (part.startsWith('(') ? /^[a-z]{0,4}\)/ : /^\d{0,2}/).exec(rest)?.[0].length ?? 0;
  return {
    block,
    from: offset - part.length,
    to: offset + taken,
    kind: sub ? 'subparagraph' : 'paragraph',
    above,
    earlier,
    last: !plural || /(?:and|or|to|through|et|ou|à|y|o|a|al)[ \u00a0\n\r]+$/.test(list!),
    sides: goesOn.test(rest.slice(taken)) ? undefined : sidesFor(whole!),
  };
}

const silent: ReadonlySet<string> = new Set(['frontMatter', 'comment', 'rule', 'heading', 'note', 'blank']);

/** `3`, `b`, `ii` of "3 (b) (ii)". */
function labelsOf(stem: string): string[] {
  const first = /^\d/.test(stem) ? stem.match(numbers)!.slice(0, 1).map(plain) : [];
  return [...first, ...[...stem.matchAll(/\(([a-z]{1,4})\)/g)].map((it) => it[1]!)];
}

function plain(number: string): string {
  return number.replace('\u00a0', ' ');
}

function sidesFor(words: string): readonly [string, string] {
  if (/^(?:p[áa]rrafo|apartado|inciso)/i.test(words)) return ['supra', 'infra'];
  return /^(?:paragraphe|alinéa)/i.test(words) ? ['ci-dessus', 'ci-dessous'] : ['above', 'below'];
}
