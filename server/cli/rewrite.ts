import { type Resolution, resolutionOf } from '../model/resolution';
import { unreadableBlock } from '../rules/text-unreadable';
import { parse } from '../syntax/parse';
import { inputs } from './input';
import { fail, found } from './outcome';
import { writeText } from './output';

/** What a command that makes another text of each file can be told. */
export interface RewriteOptions {
  readonly check: boolean;
  readonly write: boolean;
  readonly stdinPath?: string;
}

/**
 * Makes another text of each file and writes it to standard output.
 *
 * With `write` it goes back into its file, and only where something changes; with `check` the files that would change (or have changed) are named
 * instead of shown. The text of standard input has no file to go to.
 */
export async function rewrite(
  paths: readonly string[],
  { check, write, stdinPath }: RewriteOptions,
  rewritten: (resolution: Resolution) => string,
): Promise<void> {
  for await (const { path, file, text } of inputs(paths, stdinPath)) {
    const tree = parse(text);
    if (tree.blocks.some(unreadableBlock)) {
      fail(`${path}: binary content; open the original document, or save it as plain text`);
      continue;
    }
    const after = rewritten(resolutionOf(tree));
    if (check && after !== text) {
      process.stdout.write(`${path}\n`);
      found();
    }
    if (write && file) {
      if (after !== text) await writeText(file, after);
    } else if (!check) {
      process.stdout.write(after);
    }
  }
}
