import { openingBase } from '../knowledge/openingAdverb';
import { openingAt } from '../knowledge/openings';
import { placeAt, type Tree } from '../syntax/tree';

/** A place right behind a directive verb that opens a paragraph, where it says whom it asks. */
export interface AddresseePlace {
  readonly block: number;
  /** What is replaced, in offsets of the whole text. */
  readonly from: number;
  readonly to: number;
  /** The verb as written, without an adverb and in lower case: "calls upon". */
  readonly verb: string;
  /** What is typed of the addressee. */
  readonly words: string;
}

const reach = 160;
const silent: ReadonlySet<string> = new Set(['frontMatter', 'comment', 'rule', 'heading', 'note', 'bullet']);
const begun = /^[*_]?(?: (?:to|on|for|upon))?[ \u00a0]((?:[\p{L}’'-]+(?: [\p{L}’'-]+){0,5} ?)?)$/u;

/** What may stand behind an addressee: the end of the line, punctuation, what is asked or asked for, or somebody else who is asked. */
const goesOn = /^[ \t\u00a0]*(?:$|[\r\n,;:.(]|(?:to|and|or|in|as|an?)\b)/;

/** The place at `offset` where an addressee is named; undefined everywhere else, at the cost of a look at the words before it. */
export function addresseePlace(tree: Tree, offset: number): AddresseePlace | undefined {
  const place = placeAt(tree, offset);
  if (!place || silent.has(place.block.kind)) return undefined;
  const { index, block, at } = place;
  if (at <= block.content || at - block.content > reach) return undefined;
  // A phrase is only known as one by what follows it.
  const opening = openingAt(`${block.text.slice(0, at)}the`, block.content);
  if (opening?.kind !== 'operative' || opening.to >= at) return undefined;
  const { base, directive } = openingBase(opening);
  const typed = directive && begun.exec(block.text.slice(opening.to, at));
  if (!typed) return undefined;
  const words = typed[1]!;
  const rest = words && /^[\p{L}’'-]*/u.exec(block.text.slice(at, at + reach))![0];
  // Behind the cursor somebody is named already.
  if (!goesOn.test(block.text.slice(at + rest.length, at + reach))) return undefined;
  return { block: index, from: offset - words.length, to: offset + rest.length, verb: base, words };
}
