import { factsOf } from '../model/facts';
import { noSeat, type Run, type Seat } from '../model/runs';
import { type Item, levelOf, type Node, type Sheet, siblingsOf, withDescendants } from './sheet';

/** The deepest level of sub-paragraphs that the format knows. */
export const deepestLevel = 4;

/** The items of a node and of everything below it, with the comments that silence rules in them; in text order. */
export function itemsOf(sheet: Sheet, node: Node): Item[] {
  const own = new Set(withDescendants(node).flatMap((it) => it.items));
  const first = sheet.items.findIndex((it) => own.has(it));
  for (let at = first - 1; at >= 0 && isAttached(sheet.items[at]!); at--) own.add(sheet.items[at]!);
  return sheet.items.filter((it) => own.has(it));
}

/** Takes a node out of its list and its items out of the text, and answers the items. */
export function takeOut(sheet: Sheet, node: Node): Item[] {
  const own = itemsOf(sheet, node);
  removeItems(sheet, own);
  const list = siblingsOf(node);
  list.splice(list.indexOf(node), 1);
  return own;
}

/** Takes items out of the text. */
export function removeItems(sheet: Sheet, gone: readonly Item[]): void {
  const set = new Set(gone);
  const left = sheet.items.filter((it) => !set.has(it));
  sheet.items.splice(0, sheet.items.length, ...left);
}

/** Puts items in front of an item, or at the end of the text. */
export function putBefore(sheet: Sheet, before: Item | undefined, items: readonly Item[]): void {
  const at = before ? sheet.items.indexOf(before) : -1;
  sheet.items.splice(at < 0 ? sheet.items.length : at, 0, ...items);
}

/** Puts items behind an item. */
export function putBehind(sheet: Sheet, behind: Item, items: readonly Item[]): void {
  sheet.items.splice(sheet.items.indexOf(behind) + 1, 0, ...items);
}

/** The last item of a node and of everything below it. */
export function lastItemOf(sheet: Sheet, node: Node): Item {
  return itemsOf(sheet, node).at(-1)!;
}

/** Puts a node, already out of its old list, into a list at an index; the levels below it follow, and it counts with its new neighbours. */
export function enlist(node: Node, parent: Node | undefined, lane: Node['lane'], index: number): void {
  const wasLevel = levelOf(node);
  const list = parent ? parent.children : lane.nodes;
  list.splice(index, 0, node);
  node.parent = parent;
  for (const it of withDescendants(node)) it.lane = lane;
  const shift = levelOf(node) - wasLevel;
  // Preambular paragraphs bear no numbers; what was a sub-paragraph loses its label there.
  const bare = !parent && lane.kind === 'preambular' && !list.some((it) => it !== node && it.seat.run);
  if (bare) node.seat = noSeat;
  else if (node.seat.run) node.seat = { ...node.seat, run: runAt(list, node) };
  if (shift === 0) return;
  if (node.seat !== noSeat) node.seat = { ...node.seat, inserted: '' };
  for (const it of withDescendants(node)) indent(it, levelOf(it), shift);
  for (const it of withDescendants(node)) if (it.children.length > 0) recount(it);
}

/** The run that a node in a list counts in: that of the numbered sibling before it, else behind it, else a new one. */
export function runAt(list: readonly Node[], node: Node): Run {
  const at = list.indexOf(node);
  const before = list.slice(0, at).findLast((it) => it.seat.run);
  const behind = list.slice(at + 1).find((it) => it.seat.run);
  return before?.seat.run ?? behind?.seat.run ?? { script: scriptBelow(node.parent), start: 1 };
}

/** The seat of a plain number in a run. */
export function seatIn(run: Run | undefined): Seat {
  return run ? { run, inserted: '', silent: false } : noSeat;
}

/** The script of a list below a paragraph where no label shows it: 1, (a), (i), a., i.; never that of the paragraph itself. */
function scriptBelow(parent: Node | undefined): Run['script'] {
  if (!parent) return 'digit';
  return parent.seat.run?.script === 'letter' ? 'roman' : 'letter';
}

/** How deep the deepest paragraph below a node stands below it. */
export function depthBelow(node: Node): number {
  return node.children.reduce((deepest, child) => Math.max(deepest, 1 + depthBelow(child)), 0);
}

/** Sub-paragraphs that have come to another level count in its script: (a) becomes (i). */
function recount(parent: Node): void {
  const runs = new Map<Run, Run>();
  for (const child of parent.children) {
    const { run } = child.seat;
    if (!run) continue;
    let own = runs.get(run);
    if (!own) runs.set(run, (own = { script: scriptBelow(parent), start: run.start }));
    child.seat = { ...child.seat, run: own };
  }
}

/** The indentation follows the level by as many steps of three blanks as it changes, where the text indents at all. */
function indent({ items }: Node, level: number, shift: number): void {
  const item = items[0];
  if (!item || item.from > 0) return;
  const { text } = item.block;
  const old = /^[ \t\u00a0]*/.exec(text)![0];
  const indents = old.length > 0 || level === 1;
  const now = level === 0 ? '' : indents && (old.length > 0 || shift > 0) ? ' '.repeat(3 * level) : old;
  if (now !== old) item.edits.push({ from: 0, to: old.length, insert: now });
}

/** Whether an item is a comment that belongs to what follows it. */
function isAttached({ block, edits }: Item): boolean {
  return block.kind === 'comment' && edits.length === 0 && /<!--\s*rapporteur-ignore\s/.test(block.text);
}

/** Two ends of paragraphs change their closing punctuation, where one closes the text: a paragraph that was the last ends like those before it. */
export function exchangeEndings(one: Item, other: Item): void {
  const first = endingOf(one);
  const second = endingOf(other);
  if (!first || !second || first.mark === second.mark || first.mark === ':' || second.mark === ':') return;
  if (![first.mark, second.mark].includes('.')) return;
  one.edits.push({ from: first.to - 1, to: first.to, insert: second.mark });
  other.edits.push({ from: second.to - 1, to: second.to, insert: first.mark });
}

/** The closing punctuation of an item; undefined where it has none. */
export function endingOf({ block, from }: Item): { readonly mark: string; readonly to: number } | undefined {
  const { ending } = factsOf(block);
  return /^[;.,:]$/.test(ending.mark) && ending.to > from ? ending : undefined;
}
