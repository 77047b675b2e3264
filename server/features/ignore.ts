import type { Resolution } from '../model/resolution';
import type { Finding } from '../rules/rule';
import { lineEndOf } from '../syntax/tree';
import type { Edit } from '../text/span';

/** The comment that silences the rule of `finding` in its block; undefined where no comment can stand above the block. */
export function ignoreInBlock({ tree }: Resolution, { rule, place }: Finding): Edit | undefined {
  const block = tree.blocks[place.block]!;
  if (block.kind === 'frontMatter' || block.kind === 'blank' || rule.id === 'text-unreadable') return undefined;
  const indentation = /^[ \t\u00a0]*/.exec(block.text)![0];
  const at = tree.starts[place.block]! + (block.text.startsWith('\ufeff') ? 1 : 0);
  const end = lineEndOf(tree);
  return { from: at, to: at, insert: `${indentation}<!-- rapporteur-ignore ${rule.id} -->${end}${end}` };
}

/** The comment that silences the rule of `finding` in the whole file, at its top or behind its front matter. */
export function ignoreInFile({ tree }: Resolution, { rule }: Finding): Edit | undefined {
  const first = tree.blocks[0]!;
  if (rule.id === 'text-unreadable' || (first.kind === 'frontMatter' && first.level === 0)) return undefined;
  const end = lineEndOf(tree);
  const comment = `<!-- rapporteur-ignore-file ${rule.id} -->${end}${end}`;
  if (first.kind !== 'frontMatter') {
    const at = first.text.startsWith('\ufeff') ? 1 : 0;
    return { from: at, to: at, insert: comment };
  }
  const at = tree.starts[1]!;
  const closed = /[\r\n]$/.test(first.text) ? '' : end;
  return { from: at, to: at, insert: closed + comment };
}
