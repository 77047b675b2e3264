import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver-types';
import { addressees } from '../knowledge/addressees';
import type { Profile } from '../knowledge/organs';
import { bodiesNamed } from '../model/bodies';
import { isProse } from '../model/prose';
import { profileInForce, type Resolution } from '../model/resolution';
import { offsetAt, textOf } from '../syntax/tree';
import { addresseePlace } from './addresseePlace';
import { rangeOf } from './ranges';

const mostOwn = 8;
const mostItems = 24;
/** Whom the directive verb before `position` may ask: the bodies that this text names first, then whom such verbs usually ask; null everywhere else. */
export function addresseeCompletion(
  resolution: Resolution,
  position: Position,
  profile: Profile | 'auto' = 'auto',
): CompletionList | null {
  const { tree, structure } = resolution;
  const place = addresseePlace(tree, offsetAt(tree, position));
  if (!place || !isProse(structure.roles[place.block])) return null;
  const typed = place.words.toLowerCase();
  const usual = addressees(place.verb, profileInForce(resolution, profile));
  const own = ownBodies(resolution, typed);
  // Nobody is asked as often as the first; of the others those come first that the text itself has named.
  const written = textOf(tree, place.from, place.to);
  const fitting = [...usual.slice(0, 1), ...own, ...usual].filter((it) => begins(it, typed) !== undefined);
  const names = new Set(fitting.filter((it) => it !== written));
  if (names.size === 0) return null;
  const range = rangeOf(tree, place);
  const shown = [...names].slice(0, mostItems);
  const items = shown.map(
    (name, rank): CompletionItem => ({
      label: name,
      detail: own.includes(name) ? 'Named in this text' : 'Addressee',
      kind: CompletionItemKind.Reference,
      sortText: String(rank).padStart(3, '0'),
      filterText: begins(name, typed)!,
      ...(shown.some((it) => it !== name && it.startsWith(name)) ? {} : { commitCharacters: [','] }),
      textEdit: { range, newText: name },
    }),
  );
  return { isIncomplete: names.size > shown.length, items };
}

/** The name, with or without its article, as what is typed begins it. */
function begins(name: string, typed: string): string | undefined {
  if (name.toLowerCase().startsWith(typed)) return name;
  const bare = name.replace(/^(?:the|all) /, '');
  return bare.toLowerCase().startsWith(typed) ? bare : undefined;
}

function ownBodies({ tree, structure }: Resolution, typed: string): string[] {
  const counts = new Map<string, number>();
  tree.blocks.forEach((block, i) => {
    if (!isProse(structure.roles[i])) return;
    for (const name of bodiesNamed(block)) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  const found = [...counts].filter(([name]) => begins(name, typed) !== undefined).sort((a, b) => b[1] - a[1]);
  return found.slice(0, mostOwn).map(([name]) => name);
}
