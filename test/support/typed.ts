import { onTypeFormatting } from '../../server/features/onTypeFormatting';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';
import { offsetAt, positionAt } from '../../server/syntax/tree';

/** Types a character at `|` and lets the formatter do its part; `|` is the cursor afterwards, as editors move it. */
export function typed(marked: string, character: string, renumbers = true): string {
  const at = marked.indexOf('|');
  const insert = character === '\n' && marked.includes('\r\n') ? '\r\n' : character;
  const text = marked.slice(0, at) + insert + marked.slice(at + 1);
  const resolution = resolutionOf(parse(text));
  const { tree } = resolution;
  const edits = onTypeFormatting(resolution, positionAt(tree, at + insert.length), character, renumbers)
    .map(({ range, newText }) => ({ from: offsetAt(tree, range.start), to: offsetAt(tree, range.end), newText }))
    .sort((a, b) => b.from - a.from);
  let result = text;
  let cursor = at + insert.length;
  for (const { from, to, newText } of edits) {
    result = result.slice(0, from) + newText + result.slice(to);
    if (to <= cursor) cursor += newText.length - (to - from);
    else if (from < cursor) cursor = from + newText.length;
  }
  return `${result.slice(0, cursor)}|${result.slice(cursor)}`;
}
