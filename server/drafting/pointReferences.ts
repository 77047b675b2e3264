import { canonicalPath, type ReferenceItem, type ReferencePhrase } from '../model/referencePhrases';
import { writtenLike } from '../model/referenceStyle';
import { type ItemTarget, type ResolvedReference, resolvedReferences } from '../model/targets';
import { isLabelled } from '../model/walk';
import { type Labels, pathOf } from './numberParagraphs';
import { preposition, turned } from './placeWords';
import { rangeEdit } from './referenceRange';
import type { Item, Node, Sheet } from './sheet';

/** A reference whose paragraph is no longer there: the words that refer and the paragraph that they stand in. */
export interface BrokenReference {
  readonly words: string;
  readonly by: Node | undefined;
}

/** A reference of the sheet and what it is to name. */
export interface Pointed extends BrokenReference {
  readonly item: Item;
  readonly phrase: ReferencePhrase;
  readonly nodes: readonly Node[];
  /** Whether a paragraph that it named is gone. */
  readonly gone: boolean;
}

/** Writes into every reference of the sheet the number that its paragraph now bears, and answers all of them. */
export function pointReferences(sheet: Sheet, labels: Labels): Pointed[] {
  const order = new Map(sheet.items.map((item, i) => [item, i]));
  const byBlock = itemsByBlock(sheet.items);
  const pointed: Pointed[] = [];
  for (const reference of resolvedReferences(sheet.resolution)) {
    const { block, phrase, items } = reference;
    const item = byBlock.get(block)?.find((it) => it.from <= phrase.from && phrase.to <= it.to);
    if (!item) continue;
    const here: Here = { sheet, labels, order, item, text: item.block.text };
    const owner = sheet.resolution.structure.owner[block];
    pointed.push({
      item,
      phrase,
      nodes: items.flatMap((it) => nodesOf(sheet, it)),
      gone: writeReference(here, reference),
      words: here.text.slice(phrase.from, phrase.to),
      by: owner && sheet.nodes.get(owner),
    });
  }
  return pointed;
}

function nodesOf({ nodes }: Sheet, { paragraphs }: ItemTarget): Node[] {
  return paragraphs.flatMap((it) => nodes.get(it) ?? []);
}

interface Here {
  readonly sheet: Sheet;
  readonly labels: Labels;
  readonly order: ReadonlyMap<Item, number>;
  readonly item: Item;
  readonly text: string;
}

function itemsByBlock(items: readonly Item[]): Map<number, Item[]> {
  const found = new Map<number, Item[]>();
  for (const item of items) {
    if (item.index < 0) continue;
    const list = found.get(item.index);
    if (list) list.push(item);
    else found.set(item.index, [item]);
  }
  return found;
}

/** Whether a paragraph that the reference names is gone. */
function writeReference(here: Here, reference: ResolvedReference): boolean {
  const { phrase, items } = reference;
  if (phrase.items[0]?.relative) return writePreceding(here, reference);
  const nodes = items.map((it) => nodesOf(here.sheet, it));
  const due = items.map((it, i) => pathNow(here, it, nodes[i]!));
  const known = items.flatMap(({ item }, i) => (item.open ? [] : [{ said: item.path, due: due[i]! }]));
  // Two numbers must not become one: then only the drafter knows what was meant.
  const fewer = new Set(known.map((it) => it.due)).size < new Set(known.map((it) => it.said)).size;
  if (fewer && nodes.flat().every((it) => !it.removed) && writeMerged(here, reference, due)) return false;
  if (fewer && nodes.flat().every((it) => !it.removed)) return false;
  let gone = false;
  sortPlain(phrase.items, due);
  for (let i = 0; i < items.length; i++) {
    const next = phrase.items[i + 1];
    if (next?.closesRange && nodes[i]!.length === 1 && writeRange(here, phrase.items, i, nodes)) {
      gone = nodes[i]![0]!.removed || nodes[i + 1]!.at(-1)!.removed || gone;
      i++;
    } else gone = writeItem(here, phrase.items[i]!, due[i]!, nodes[i]!) || gone;
  }
  turn(here, reference, nodes.flat());
  return gone;
}

/** Whether the paragraph is gone: its number stays, in brackets. */
function writeItem({ item: into, text }: Here, item: ReferenceItem, due: string, nodes: readonly Node[]): boolean {
  const old = text.slice(item.from, item.to);
  if (item.open) return false;
  if (nodes.at(-1)?.removed) {
    into.edits.push({ from: item.from, to: item.to, insert: `[${old}]` });
    return true;
  }
  const insert = writtenLike(old, due);
  if (item.path === due || canonicalPath(insert) === canonicalPath(old)) return false;
  into.edits.push({ from: item.from, to: item.to, insert });
  return false;
}

/** Paragraphs that were several and have become one are named once: "paragraphs 1 and 2" becomes "paragraph 1". */
function writeMerged({ item, text }: Here, { phrase, items }: ResolvedReference, due: readonly string[]): boolean {
  const targets = items.flatMap((it) => it.paragraphs);
  if (new Set(targets).size < targets.length || phrase.items.some((it) => it.closesRange)) return false;
  const [first, last] = [phrase.items[0]!, phrase.items.at(-1)!];
  const kept = phrase.items.filter(
    (it, i) => it.open || due.findIndex((own, k) => own === due[i] && !phrase.items[k]!.open) === i,
  );
  const words = kept.map((it) => {
    const old = text.slice(it.from, it.to);
    return it.open ? old : writtenLike(old, due[phrase.items.indexOf(it)]!);
  });
  const joint = text.slice(phrase.items.at(-2)!.to, last.from);
  const head = text.slice(phrase.from, first.from);
  const insert =
    words.length === 1
      ? head.replace(/s(?=\s*$)/, '') + words[0]!
      : `${head}${words.slice(0, -1).join(', ')}${joint}${words.at(-1)}`;
  item.edits.push({ from: phrase.from, to: last.to, insert });
  return true;
}

/** Whether the range that begins at item `i` could be written anew. */
function writeRange(
  here: Here,
  items: readonly ReferenceItem[],
  i: number,
  nodes: readonly (readonly Node[])[],
): boolean {
  const { text, labels, item } = here;
  const [first, last] = [items[i]!, items[i + 1]!];
  const range = { first, last, nodes: [...nodes[i]!, ...nodes[i + 1]!], closes: i + 2 === items.length };
  if (range.nodes.length < 2 || nodes[i + 1]!.length === 0 || !stoodTogether(range.nodes)) return false;
  const edit = rangeEdit(text, range, (node) => pathOf(node, labels));
  if (text.slice(edit.from, edit.to) !== edit.insert) item.edits.push(edit);
  return true;
}

/** Whether the paragraphs of a range stood one behind the other in one list; else only its ends say what it means. */
function stoodTogether(nodes: readonly Node[]): boolean {
  const first = nodes[0]!.paragraph;
  if (!first) return false;
  const { parent, annex, part } = first;
  const list = (parent?.children ?? annex?.paragraphs ?? part.operative).filter(isLabelled);
  const at = list.indexOf(first);
  return at >= 0 && nodes.every((it, i) => it.paragraph !== undefined && list[at + i] === it.paragraph);
}

/** Plain numbers that stood in rising order stand so again: "paragraphs 3, 4 and 6" rather than "6, 3 and 4". */
function sortPlain(items: readonly ReferenceItem[], due: string[]): void {
  const plain =
    items.every((it) => /^\d+$/.test(it.path) && !it.closesRange && !it.open) && due.every((it) => /^\d+$/.test(it));
  const rising = items.every((it, i) => i === 0 || Number(items[i - 1]!.path) < Number(it.path));
  if (plain && rising) due.sort((a, b) => Number(a) - Number(b));
}

/** The path of what an item points to by the new numbers; as it is where that is no paragraph. */
function pathNow({ labels }: Here, { item, inline }: ItemTarget, nodes: readonly Node[]): string {
  const node = nodes[nodes.length - 1];
  if (!node || node.removed) return item.path;
  const path = pathOf(node, labels);
  if (item.kind === 'subparagraph') return inline ? item.path : lastLabels(path, item.path);
  return inline ? `${path} ${lastLabels(item.path, inline)}` : path;
}

/** As many labels at the end of the path as `like` has: "(b)" of "5 (b)". */
function lastLabels(path: string, like: string): string {
  const count = like.split('(').length - 1;
  return path.split(' ').slice(-count).join(' ');
}

/** "Above" and "below" are turned where everything that is referred to has come to stand on the other side. */
function turn({ order, item, text }: Here, { phrase, block }: ResolvedReference, nodes: readonly Node[]): void {
  const { place } = phrase;
  if ((place !== 'above' && place !== 'below') || phrase.within !== undefined || nodes.length === 0) return;
  const sideNow = (node: Node) => side((order.get(node.items[0]!) ?? -1) - order.get(item)!);
  const sideThen = (node: Node) => side((node.paragraph?.pieces[0] ?? block) - block);
  const other = place === 'above' ? 'below' : 'above';
  if (nodes.some((it) => it.removed || sideThen(it) !== place || sideNow(it) !== other)) return;
  const last = phrase.items[phrase.items.length - 1]!;
  const words = turned(text.slice(last.to, phrase.to));
  if (words) item.edits.push({ from: last.to, to: phrase.to, insert: words });
}

function side(distance: number): 'above' | 'below' | 'same' {
  return distance < 0 ? 'above' : distance > 0 ? 'below' : 'same';
}

/** "The preceding paragraph" stays while its paragraph stands there, and is named by its number where that has moved. */
function writePreceding(here: Here, { block, phrase, items }: ResolvedReference): boolean {
  const { sheet, labels, order, item, text } = here;
  const target = items[0]!.paragraphs[0];
  const node = target && sheet.nodes.get(target);
  const owner = sheet.resolution.structure.owner[block];
  let own = owner && sheet.nodes.get(owner);
  if (!node || !own) return false;
  while (own.parent && own.parent !== node.parent) own = own.parent;
  const list = node.parent ? node.parent.children : node.lane.nodes;
  const numbered = list.filter((it) => labels.has(it));
  if (!node.removed && numbered.indexOf(own) > 0 && numbered[numbered.indexOf(own) - 1] === node) return false;
  const path = node.removed ? `[${target.label?.replace(/\.$/, '') ?? ''}]` : pathOf(node, labels);
  const below = !node.removed && (order.get(node.items[0]!) ?? 0) > order.get(item)!;
  const words = text.slice(phrase.from, phrase.to);
  item.edits.push({ from: phrase.from, to: phrase.to, insert: preposition(words, path, below ? 'below' : 'above') });
  return node.removed;
}
