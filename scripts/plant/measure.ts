import { resolutionOf } from '../../server/model/resolution';
import { check } from '../../server/rules/check';
import type { RuleId } from '../../server/rules/ruleIds';
import { parse } from '../../server/syntax/parse';
import { random } from '../../test/support/random';
import type { Kind, Planted } from './kind';
import { kinds } from './kinds';

/** How many faults of a kind were put in and how many of them were found. */
export interface Share {
  readonly kind: string;
  readonly planted: number;
  readonly found: number;
  /** Of those that the registry or a calendar tells. */
  readonly known: number;
  readonly knownFound: number;
  /** The first faults that are known and were not found. */
  readonly missed: readonly string[];
}

/** Puts `draws` faults of each kind into each text, by a fixed seed, and counts which are found. */
export function measure(texts: readonly { readonly name: string; readonly text: string }[], draws: number): Share[] {
  return Object.entries(kinds).map(([kind, plant], k) => shareOf(kind, plant, texts, draws, k));
}

function shareOf(
  kind: string,
  plant: Kind,
  texts: readonly { readonly name: string; readonly text: string }[],
  draws: number,
  k: number,
): Share {
  const share = { kind, planted: 0, found: 0, known: 0, knownFound: 0, missed: [] as string[] };
  texts.forEach(({ name, text }, i) => {
    const next = random(1000 * k + i);
    let before: Set<string> | undefined;
    for (let draw = 0; draw < draws; draw++) {
      const planted = plant(text, next);
      if (!planted) continue;
      before ??= new Set(findingsIn(text).map(({ id, message }) => id + message));
      const found = isFound(planted, before);
      share.planted++;
      if (found) share.found++;
      if (!planted.hasRow) continue;
      share.known++;
      if (found) share.knownFound++;
      else if (share.missed.length < mostTold) share.missed.push(`${name}: …${around(planted)}…`);
    }
  });
  return share;
}

const mostTold = 40;
/** How far from the fault a finding may begin. */
const near = 160;

function isFound({ text, at, mark = at, rules }: Planted, before: ReadonlySet<string>): boolean {
  return findingsIn(text).some(
    ({ id, message, from }) =>
      rules.includes(id) && (Math.abs(from - at) < near || from === mark) && !before.has(id + message),
  );
}

function findingsIn(text: string): { id: RuleId; message: string; from: number }[] {
  const resolution = resolutionOf(parse(text));
  return check(resolution).map(({ rule, message, place }) => ({
    id: rule.id,
    message,
    from: resolution.tree.starts[place.block]! + place.from,
  }));
}

function around({ text, at }: Planted): string {
  return text.slice(Math.max(0, at - 110), at + 60).replace(/\s+/g, ' ');
}
