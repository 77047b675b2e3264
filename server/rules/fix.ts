import { resolutionOf } from '../model/resolution';
import { parse } from '../syntax/parse';
import { type PlacedEdit, type Tree, wholeEdits } from '../syntax/tree';
import { applyEdits, type Edit } from '../text/span';
import { check } from './check';
import type { Finding } from './rule';
import type { RuleSettings } from './ruleSettings';

/**
 * The text with everything repaired that is safely repaired: numbers, labels, italics, joins, order of notes, doubled words.
 *
 * One repair can uncover the next (a joined paragraph shows its number to be out of order), so it goes on until nothing safe is left.
 */
export function fixAll(text: string, settings: RuleSettings): string {
  let current = text;
  for (let round = 0; round < mostRounds; round++) {
    const tree = parse(current);
    const edits = safeEdits(tree, check(resolutionOf(tree), settings));
    if (edits.length === 0) return current;
    const next = applyEdits(current, edits);
    if (next === current) return current;
    current = next;
  }
  return current;
}

const mostRounds = 12;

/** The edits of all safe fixes of `findings` that do not overlap: of two that do, the earlier finding's whole fix is taken. */
export function safeEdits(tree: Tree, findings: readonly Finding[]): Edit[] {
  const taken = new Map<number, PlacedEdit[]>();
  // Several findings may share one repair: "renumber all" is offered at each wrong number.
  const seen = new Set<readonly PlacedEdit[]>();
  for (const finding of findings) {
    if (finding.rule.fix !== 'safe') continue;
    const edits = finding.fixes()[0]?.edits;
    if (!edits || seen.has(edits)) continue;
    seen.add(edits);
    if (edits.some((edit) => collides(taken.get(edit.block), edit))) continue;
    for (const edit of edits) {
      const list = taken.get(edit.block);
      if (list) list.splice(placeIn(list, edit), 0, edit);
      else taken.set(edit.block, [edit]);
    }
  }
  return wholeEdits(tree, [...taken.values()].flat());
}

/** Whether an edit overlaps one of those taken, which are in order: only its neighbours can. */
function collides(taken: readonly PlacedEdit[] | undefined, edit: PlacedEdit): boolean {
  if (!taken) return false;
  const place = placeIn(taken, edit);
  for (let i = Math.max(0, place - 2); i < Math.min(taken.length, place + 2); i++)
    if (overlaps(taken[i]!, edit)) return true;
  return false;
}

function placeIn(taken: readonly PlacedEdit[], edit: PlacedEdit): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.from <= edit.from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlaps(a: PlacedEdit, b: PlacedEdit): boolean {
  return (a.from < b.to && b.from < a.to) || (a.from === b.from && a.to === b.to);
}
