import type { Block } from '../syntax/block';

/** Which rules comments silence: in the block behind the comment, and in the whole file. */
export interface Suppressions {
  readonly ignored: ReadonlyMap<number, ReadonlySet<string>>;
  readonly ignoredInFile: ReadonlySet<string>;
}

const directive = /<!--\s*rapporteur-ignore(-file)?\s+([a-z-]+(?:[\s,]+[a-z-]+)*?)\s*-->/g;

/** Reads `<!-- rapporteur-ignore rule-id -->` and `<!-- rapporteur-ignore-file rule-id -->`; several ids may stand in one comment. */
export function readSuppressions(blocks: readonly Block[]): Suppressions {
  const ignored = new Map<number, Set<string>>();
  const ignoredInFile = new Set<string>();
  for (let index = 0; index < blocks.length; index++) {
    if (blocks[index]!.kind !== 'comment') continue;
    for (const [, file, ids] of blocks[index]!.text.matchAll(directive)) {
      const rules = ids!.split(/[\s,]+/);
      if (file) for (const rule of rules) ignoredInFile.add(rule);
      else ignored.set(nextBlock(blocks, index), new Set([...(ignored.get(nextBlock(blocks, index)) ?? []), ...rules]));
    }
  }
  return { ignored, ignoredInFile };
}

function nextBlock(blocks: readonly Block[], index: number): number {
  let next = index + 1;
  while (blocks[next]?.kind === 'comment') next++;
  return next;
}
